/** Internet addresses as text and as bytes: what inet_aton, inet_pton and inet_ntop of the C library accept and write. Pure. */

/** One of the numbers of inet_aton: decimal, 0 octal, 0x hexadecimal. */
function part(text: string): number {
  if (/^0x[0-9a-f]+$/i.test(text)) return Number.parseInt(text, 16)
  if (/^0[0-7]*$/.test(text)) return Number.parseInt(text, 8)
  return /^[1-9]\d*$/.test(text) ? Number.parseInt(text, 10) : Number.NaN
}

/** `1.2.3.4`, but also `1.2.3`, `0x7f.1`, `1`; what follows white space is not looked at. Null: no address. */
export function looseIPv4(text: string): Uint8Array | null {
  const address = /^[^ \t\n\v\f\r]*/.exec(text)![0]
  const parts = address.split('.').map(part)
  if (address === '' || parts.length > 4 || parts.some(Number.isNaN)) return null
  const last = parts[parts.length - 1]
  if (last >= 256 ** (5 - parts.length)) return null
  const out = new Uint8Array(4)
  for (let i = 0; i < parts.length - 1; i++) {
    if (parts[i] > 255) return null
    out[i] = parts[i]
  }
  let rest = last
  for (let i = 3; i >= parts.length - 1; i--) {
    out[i] = rest % 256
    rest = Math.floor(rest / 256)
  }
  return out
}

/** Four decimal numbers and nothing else. */
export function strictIPv4(text: string): Uint8Array | null {
  const parts = text.split('.')
  if (parts.length !== 4) return null
  const out = new Uint8Array(4)
  for (let i = 0; i < 4; i++) {
    if (!/^(0|[1-9]\d{0,2})$/.test(parts[i])) return null
    const n = Number(parts[i])
    if (n > 255) return null
    out[i] = n
  }
  return out
}

export function parseIPv6(text: string): Uint8Array | null {
  const halves = text.split('::')
  if (halves.length > 2) return null
  const groups = (half: string, last: boolean): number[] | null => {
    if (half === '') return []
    const out: number[] = []
    const words = half.split(':')
    for (let i = 0; i < words.length; i++) {
      if (last && i === words.length - 1 && words[i].includes('.')) {
        const v4 = strictIPv4(words[i])
        if (v4 === null) return null
        out.push(v4[0] * 256 + v4[1], v4[2] * 256 + v4[3])
      } else if (/^[0-9a-f]{1,4}$/i.test(words[i])) out.push(Number.parseInt(words[i], 16))
      else return null
    }
    return out
  }
  const head = groups(halves[0], halves.length === 1)
  const tail = halves.length === 2 ? groups(halves[1], true) : []
  if (head === null || tail === null) return null
  const missing = 8 - head.length - tail.length
  if (halves.length === 2 ? missing < 1 : missing !== 0) return null
  const all = [...head, ...new Array<number>(missing).fill(0), ...tail]
  const out = new Uint8Array(16)
  for (let i = 0; i < 8; i++) {
    out[i * 2] = all[i] >> 8
    out[i * 2 + 1] = all[i] & 255
  }
  return out
}

export const formatIPv4 = (b: Uint8Array): string => `${b[0]}.${b[1]}.${b[2]}.${b[3]}`

export function formatIPv6(b: Uint8Array): string {
  const groups: number[] = []
  for (let i = 0; i < 16; i += 2) groups.push(b[i] * 256 + b[i + 1])
  // the longest run of zeros, of two at least, becomes '::'
  let start = -1
  let length = 1
  for (let i = 0; i < 8; i++) {
    let n = 0
    while (i + n < 8 && groups[i + n] === 0) n++
    if (n > length) {
      start = i
      length = n
    }
  }
  const hex = (from: number, to: number): string =>
    groups
      .slice(from, to)
      .map((g) => g.toString(16))
      .join(':')
  // IPv4 addresses within IPv6
  const mapped = start === 0 && length === 5 && groups[5] === 0xffff
  if (mapped || (start === 0 && length === 6)) return `::${mapped ? 'ffff:' : ''}${formatIPv4(b.subarray(12))}`
  return start < 0 ? hex(0, 8) : `${hex(0, start)}::${hex(start + length, 8)}`
}
