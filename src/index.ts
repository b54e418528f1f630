/** The package's entry `ouroloop`: web standards only, for browsers, workers, edge runtimes, Node, Deno and Bun. */
import './objects/all.ts'

export { Interrupted, LimitError, type LimitKind, PythonError, type PythonFrame } from './api/errors.ts'
export {
  type FloatMark,
  type HostCall,
  type HostMark,
  type KeywordsMark,
  type PythonFunction,
  PythonObject,
} from './api/handles.ts'
export type { Limits } from './api/limits.ts'
export {
  type Globals,
  type Grants,
  type HostModules,
  Python,
  type PythonOptions,
  type RunOptions,
  type RunSyncOptions,
} from './api/python.ts'
