// Unicode properties, str and bytes algorithms, formatting and codecs against answers recorded from CPython 3.13.

import { describe, expect, it } from 'vitest'
import * as bytes from '../../src/objects/text/bytes-algorithms.ts'
import * as cases from '../../src/objects/text/case-mapping.ts'
import { standardDecodeHandler, standardEncodeHandler } from '../../src/objects/text/codec-errors.ts'
import { lookupEncoding } from '../../src/objects/text/codec-names.ts'
import { decode, decodeUtf8, decodeUtf16, encode } from '../../src/objects/text/codecs.ts'
import * as spec from '../../src/objects/text/format-spec.ts'
import { AutoNumber, FormatStringParser, splitFieldName } from '../../src/objects/text/format-string.ts'
import * as percent from '../../src/objects/text/percent-format.ts'
import * as str from '../../src/objects/text/str-algorithms.ts'
import { asciiUtf16, reprBytes, reprCodePoints, reprStr, reprUtf16 } from '../../src/objects/text/str-repr.ts'
import * as unicode from '../../src/objects/text/unicode.ts'
import { attempt, floatOf, intOf, recorded } from '../numbers/recorded.ts'

const url = import.meta.url

function digest(lines: Iterable<string>): number {
  let h = 0
  for (const line of lines) {
    for (let i = 0; i < line.length; i++) h = (Math.imul(h, 31) + line.charCodeAt(i)) >>> 0
    h = (Math.imul(h, 31) + 10) >>> 0
  }
  return h
}

describe('Unicode', () => {
  it('has the properties of 15.1 for every code point', () => {
    function* lines(): Generator<string> {
      for (let cp = 0; cp < 0x110000; cp++) {
        const c = String.fromCodePoint(cp)
        yield [
          unicode.category(cp),
          ...[
            unicode.isAlpha(c),
            unicode.isDecimal(c),
            unicode.isDigit(c),
            unicode.isNumeric(c),
            unicode.isAlnum(c),
            unicode.isSpace(c),
            unicode.isUpper(c),
            unicode.isLower(c),
            unicode.isTitle(c),
            unicode.isIdentifier(c),
            unicode.isIdentifier(`a${c}`),
            unicode.isPrintable(c),
          ].map(Number),
          unicode.decimalValue(cp),
          unicode.digitValue(cp),
          unicode.numericValue(cp) ?? -1,
        ].join(',')
      }
    }
    expect(digest(lines())).toBe(674344283)
  }, 60_000)

  it('maps case like 15.1 for every code point', () => {
    function* lines(map: (cp: number) => string): Generator<string> {
      for (let cp = 0; cp < 0x110000; cp++) yield cp >= 0xd800 && cp < 0xe000 ? '' : map(cp)
    }
    expect(digest(lines(cases.upperChar))).toBe(3290031591)
    expect(digest(lines(cases.lowerChar))).toBe(1314908101)
    expect(digest(lines(cases.titleChar))).toBe(2251369883)
    expect(digest(lines(cases.foldChar))).toBe(1976756964)
  }, 60_000)

  it('knows words: final sigma, titles, capitals', () => {
    expect(cases.lower('ΑΣ ΑΣΑ Σ Α.Σ')).toBe('ας ασα σ α.ς')
    expect(cases.title("they're bill's ǆ ﬁx")).toBe("They'Re Bill'S ǅ Fix")
    expect(cases.capitalize('ǆABC ΣΑΣ')).toBe('ǅabc σας')
    expect(cases.swapcase('aBßΣ')).toBe('AbSSς')
    expect(cases.upper('straße')).toBe('STRASSE')
    expect(cases.casefold('Straße ꭰ')).toBe('strasse Ꭰ')
  })
})

describe('repr', () => {
  it('chooses quotes and escapes', () => {
    expect(reprStr('a\'b"c\n\t\\\x7f\u00e9\u00ad\ud800')).toBe("'a\\'b\"c\\n\\t\\\\\\x7fé\\xad\\ud800'")
    expect(reprStr("it's")).toBe('"it\'s"')
    expect(reprUtf16('\u{1f600}\u{e0001}')).toBe("'\u{1f600}\\U000e0001'")
    expect(reprCodePoints([0xd83d, 0xde00])).toBe("'\\ud83d\\ude00'")
    expect(asciiUtf16('\u{1f600}é')).toBe("'\\U0001f600\\xe9'")
    expect(reprBytes(Uint8Array.of(0x27, 0, 0x5c))).toBe('b"\'\\x00\\\\"')
  })
})

describe('str methods', () => {
  const within = (f: any) => (text: string, sub: string, start: number, end: number) => {
    const c = str.clampSlice(start, end, text.length)
    return f(text, sub, c.start, c.end)
  }
  const functions: Record<string, any> = {
    find: within(str.find),
    rfind: within(str.rfind),
    count: within(str.count),
    startswith: within(str.startsWith),
    endswith: within(str.endsWith),
    replace: str.replace,
    split: str.split,
    rsplit: str.rsplit,
    splitw: str.splitWhitespace,
    rsplitw: str.rsplitWhitespace,
    partition: str.partition,
    rpartition: str.rpartition,
    splitlines: str.splitLines,
    lstrip: str.lstrip,
    rstrip: str.rstrip,
    strip: str.strip,
    ljust: str.ljust,
    rjust: str.rjust,
    center: str.center,
    zfill: str.zfill,
    expandtabs: str.expandTabs,
    removeprefix: str.removePrefix,
    removesuffix: str.removeSuffix,
  }
  it('answer as in CPython', () => {
    for (const [op, args, want] of recorded(url, 'str-methods')) {
      const got = attempt(
        () => functions[op](...args),
        (e) => `!${e.message}`,
      )
      expect([op, args, got]).toEqual([op, args, want])
    }
  })
})

describe('bytes methods', () => {
  const decodeValue = (x: any): any =>
    Array.isArray(x) ? x.map(decodeValue) : x?.b !== undefined ? Uint8Array.from(Buffer.from(x.b, 'hex')) : x
  const show = (x: any): any =>
    x instanceof Uint8Array ? { b: Buffer.from(x).toString('hex') } : Array.isArray(x) ? x.map(show) : x
  const sliced = ['Find', 'RFind', 'Count', 'StartsWith', 'EndsWith']
  it('answer as in CPython', () => {
    for (const [op, recordedArgs, want] of recorded(url, 'bytes-methods')) {
      const args = decodeValue(recordedArgs)
      if (sliced.includes(op)) {
        const c = str.clampSlice(args[2], args[3], args[0].length)
        args[2] = c.start
        args[3] = c.end
      }
      const f = op === 'repr' ? reprBytes : (bytes as Record<string, any>)[`bytes${op}`]
      const got = attempt(
        () => show(f(...args)),
        (e) => `!${e.message}`,
      )
      expect([op, recordedArgs, got]).toEqual([op, recordedArgs, want])
    }
  })
})

describe('formatting', () => {
  it('follows the mini-language', () => {
    for (const [kind, value, text, want] of recorded(url, 'format-spec')) {
      const run = (): string => {
        if (kind === 's') return spec.formatStr(value, spec.parseFormatSpec(text, 'str', 's', '<'))
        if (kind === 'i') return spec.formatInt(intOf(value), spec.parseFormatSpec(text, 'int', 'd', '>'))
        if (kind === 'f') return spec.formatFloatSpec(floatOf(value), spec.parseFormatSpec(text, 'float', '', '>'))
        const parsed = spec.parseFormatSpec(text, 'complex', '', '>')
        return spec.formatComplex(floatOf(value[0]), floatOf(value[1]), parsed)
      }
      const got = attempt(run, (e) => `!${e.kind}: ${e.message}`)
      expect([kind, value, text, got]).toEqual([kind, value, text, want])
    }
  })

  it('follows the % operator', () => {
    for (const [format, kind, value, want, repr, ascii] of recorded(url, 'percent')) {
      const one = (d: percent.PercentDirective): string => {
        if (kind === 'i' && 'diuoxX'.includes(d.type)) return percent.percentInt(intOf(value), d)
        if (kind === 'f' && 'eEfFgG'.includes(d.type)) return percent.percentFloat(floatOf(value), d)
        if (d.type === 'c') return percent.percentChar(percent.percentCharCode(intOf(value)), d)
        if (kind === 's') return percent.percentText({ s: value, r: repr, a: ascii }[d.type]!, d)
        throw percent.unsupportedFormat(d)
      }
      const run = (): string => {
        let out = ''
        const parser = new percent.PercentParser(format)
        for (let piece = parser.next(); piece !== undefined; piece = parser.next()) {
          out += typeof piece === 'string' ? piece : one(piece)
        }
        return out
      }
      const got = attempt(run, (e) => `!${e.kind}: ${e.message}`)
      expect([format, value, got]).toEqual([format, value, want])
    }
  })

  it('reads format strings and field names', () => {
    for (const [text, pieces, name] of recorded(url, 'format-string')) {
      const got: unknown[] = []
      const failed = attempt(
        () => {
          const parser = new FormatStringParser(text)
          for (let p = parser.next(); p !== undefined; p = parser.next()) {
            got.push(
              p.field
                ? [p.literal, p.field.name, p.field.spec, p.field.conversion || null]
                : [p.literal, null, null, null],
            )
          }
        },
        (e) => `!${e.message}`,
      )
      if (failed !== undefined) got.push(failed)
      expect([text, got]).toEqual([text, pieces])
      const parts: unknown[] = []
      const broken = attempt(
        () => {
          const { first, steps } = splitFieldName(text)
          parts.push(first)
          for (let s = steps.next(); s !== undefined; s = steps.next()) parts.push([s.attribute, s.name])
        },
        (e) => `!${e.message}`,
      )
      if (broken !== undefined) parts.push(broken)
      expect([text, parts]).toEqual([text, name])
    }
  })

  it('keeps automatic and manual numbering apart', () => {
    const auto = new AutoNumber()
    expect([auto.resolve(''), auto.resolve('a'), auto.resolve('')]).toEqual([0, 'a', 1])
    expect(
      attempt(
        () => auto.resolve(0),
        (e) => e.message,
      ),
    ).toBe('cannot switch from automatic field numbering to manual field specification')
  })
})

describe('codecs', () => {
  it('encode and decode, with errors, as CPython does', () => {
    for (const [way, name, errors, input, want] of recorded(url, 'codecs')) {
      const codec = lookupEncoding(name)!
      const data = Buffer.from(input, 'hex')
      const run = (): string =>
        way === 'enc'
          ? Buffer.from(encode(data.toString('utf16le'), codec, standardEncodeHandler(errors)!)!).toString('hex')
          : Buffer.from(decode(Uint8Array.from(data), codec, standardDecodeHandler(errors)!)!, 'utf16le').toString(
              'hex',
            )
      const got = attempt(run, (e: any) => {
        if (e.unicode === undefined) return ['T', e.message]
        const { encoding, start, end, reason } = e.unicode
        return ['E', way === 'enc' ? e.message.replaceAll('\\', '\\\\') : e.message, encoding, start, end, reason]
      })
      expect([way, name, errors, input, got]).toEqual([way, name, errors, input, want])
    }
  })

  it('leave incomplete input alone when more may come', () => {
    const strict = standardDecodeHandler('strict')!
    expect(decodeUtf8(Uint8Array.of(0x61, 0xf0, 0x9f), strict, false)).toEqual({ text: 'a', consumed: 1 })
    expect(decodeUtf16(Uint8Array.of(0xff, 0xfe, 0x3d, 0xd8, 0x00), 0, strict, false)).toEqual({
      text: '',
      consumed: 2,
      order: -1,
    })
  })

  it('are found under their aliases', () => {
    expect(
      ['UTF 8', 'U8', 'latin1', 'ISO-8859-1', 'us-ascii', 'windows-1252', '437', 'nope', 'utf_8_sig'].map(
        lookupEncoding,
      ),
    ).toEqual(['utf-8', 'utf-8', 'latin-1', 'latin-1', 'ascii', 'cp1252', 'cp437', undefined, 'utf-8-sig'])
  })
})
