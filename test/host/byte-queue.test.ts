// The bytes that a socket holds come out as they came in, however they are cut.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ByteQueue } from '../../src/host/byte-queue.ts'

const step = fc.oneof(
  fc.record({ kind: fc.constant('push' as const), bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }) }),
  fc.record({ kind: fc.constantFrom('take' as const, 'peek' as const), max: fc.integer({ min: 1, max: 60 }) }),
)

test('a queue is the concatenation of its pieces', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const queue = new ByteQueue()
      let model: number[] = []
      for (const s of steps) {
        if (s.kind === 'push') {
          queue.push(s.bytes)
          model.push(...s.bytes)
        } else if (model.length > 0) {
          const wanted = model.slice(0, s.max)
          const got = queue.take(s.max, s.kind === 'peek')
          expect([...got]).toEqual(wanted)
          if (s.kind === 'take') model = model.slice(wanted.length)
        }
        expect(queue.size).toBe(model.length)
      }
    }),
    { numRuns: 300 },
  )
})

test('a small part of a large piece does not keep the piece', () => {
  const queue = new ByteQueue()
  queue.push(new Uint8Array(1 << 20))
  expect(queue.take(10, false).buffer.byteLength).toBe(10)
  queue.clear()
  expect(queue.size).toBe(0)
})
