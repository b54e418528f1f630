/** loop.create_task() */

import type { ThreadState } from '../../interpreter/thread.ts'
import type { PyValue } from '../../objects/object.ts'
import { getAttr } from '../../objects/ops/attributes.ts'
import { call } from '../../objects/ops/call.ts'
import { Override, PyLoop, PyTask, taskType } from './classes.ts'
import { checkClosed, overrides } from './schedule.ts'
import { initTask } from './task.ts'

/** BaseEventLoop.create_task itself. */
export function createTask(rt: ThreadState, loop: PyLoop, coro: PyValue, name: PyValue, context: PyValue): PyValue {
  checkClosed(rt, loop)
  const factory = loop.taskFactory
  if (factory === null) {
    const t = new PyTask(taskType)
    initTask(rt, t, coro, loop, name, context, false)
    return t
  }
  const task =
    context === null ? call(rt, factory, [loop, coro]) : call(rt, factory, [loop, coro, context], ['context'])
  call(rt, getAttr(rt, task, 'set_name'), [name])
  return task
}

/** `loop.create_task(...)` for any loop. */
export function createTaskIn(rt: ThreadState, loop: PyValue, coro: PyValue, name: PyValue, context: PyValue): PyValue {
  if (loop instanceof PyLoop && (overrides(loop) & Override.CreateTask) === 0)
    return createTask(rt, loop, coro, name, context)
  const method = getAttr(rt, loop, 'create_task')
  return context === null
    ? call(rt, method, [coro, name], ['name'])
    : call(rt, method, [coro, name, context], ['name', 'context'])
}
