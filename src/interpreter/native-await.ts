/**
 * Iterators of `await` that are written in TypeScript and have nothing to do when an exception is thrown in but to stop: the await then raises it
 * without calling `throw` and without a JavaScript exception, which cancelling many tasks would pay for dearly.
 */
import { PyObject } from '../objects/object.ts'

export abstract class NativeAwait extends PyObject {
  /** It will not be asked again. */
  abstract stop(): void
}
