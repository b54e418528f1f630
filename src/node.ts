/** The package's entry `ouroloop/node`: everything of `ouroloop`, and what a Python program may be granted on Node. */

export { grants, type NodeGrantOptions } from './host/node-grants.ts'
export { type NodeStdio, stdio } from './host/node-stdio.ts'
export * from './index.ts'
