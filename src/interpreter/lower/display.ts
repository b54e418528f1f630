/** Expression statements of interactive code (`compile(..., 'single')`): their values go to `sys.displayhook`, also within compound statements. */
import type { PyValue } from '../../objects/object.ts'
import type { Stmt } from '../../parser/ast.ts'
import { type Frame, Next, type Step } from '../frame.ts'

export function display(s: Stmt, value: (f: Frame) => PyValue): Step {
  return (f) => {
    const v = value(f)
    f.node = s
    f.rt.interp.displayHook(f.rt, v)
    return Next.NEXT
  }
}
