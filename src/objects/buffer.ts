/** The buffer protocol, reduced to what JavaScript needs: the bytes of an object that has some. Types register how to get theirs. */
import type { PyType, PyValue } from './object.ts'
import { typeOf } from './ops/type-of.ts'
import { PyByteArray, PyBytes } from './values.ts'

/** Types other than bytes and bytearray that export their memory (memoryview, array, ...), keyed by solid type. Filled while the modules load. */
const EXPORTERS = new Map<PyType, (v: any) => Uint8Array>()

export function registerBuffer(type: PyType, bytes: (v: any) => Uint8Array): void {
  EXPORTERS.set(type, bytes)
}

/** The object's memory (shared, contiguous), or `undefined` when it exports none. */
export function bufferOf(v: PyValue): Uint8Array | undefined {
  if (v instanceof PyBytes || v instanceof PyByteArray) return v.value
  if (typeof v !== 'object' || v === null) return undefined
  const exporter = EXPORTERS.get(typeOf(v).solid)
  return exporter === undefined ? undefined : exporter(v)
}
