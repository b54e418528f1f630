/** Every builtin type's file, imported for what it declares. In dependency order: bases before what derives from them. */
import './object-type.ts'
import './type-type.ts'
import './int.ts'
import './bool.ts'
import './float.ts'
import './complex.ts'
import './singletons.ts'
