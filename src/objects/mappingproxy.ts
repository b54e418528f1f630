/** `mappingproxy` as a data structure: a read-only view of a mapping (types' `__dict__`). Its methods are in mappingproxy-type.ts. */
import { PyObject, type PyValue } from './object.ts'
import * as T from './types.ts'

export class PyMappingProxy extends PyObject {
  readonly mapping: PyValue
  constructor(mapping: PyValue) {
    super(T.mappingproxyType)
    this.mapping = mapping
  }
}
