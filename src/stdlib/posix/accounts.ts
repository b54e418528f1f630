/**
 * The account files of a Unix system, /etc/passwd and /etc/group, for the modules pwd and grp. The C library may have other sources (a directory
 * service); what a host shows are the files.
 */
import type { PyValue } from '../../objects/object.ts'
import { fromHost } from '../../objects/ops/type-of.ts'
import { standardDecodeHandler } from '../../objects/text/codec-errors.ts'
import { decodeUtf8 } from '../../objects/text/codecs.ts'
import type { Thread } from '../../objects/thread.ts'
import { files } from './paths.ts'

/** The rows with `fields` fields whose `number`th field is a number; a file that is not there has none. */
export function accountRows(rt: Thread, path: string, fields: number, number: number): string[][] {
  let bytes: Uint8Array
  try {
    bytes = files(rt).readFile(path)
  } catch (e) {
    if ((e as { code?: unknown }).code === 'ENOENT') return []
    throw e
  }
  const { text } = decodeUtf8(bytes, standardDecodeHandler('surrogateescape'))
  return text
    .split('\n')
    .map((line) => line.split(':'))
    .filter((row) => row.length === fields && /^\d+$/.test(row[number]))
}

/** The fields of a row as Python values. */
export const rowValues = (row: readonly string[], numbers: readonly number[]): PyValue[] =>
  row.map((field, i) => (numbers.includes(i) ? Number(field) : fromHost(field)))
