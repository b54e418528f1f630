// Names of text encodings: which codec a user's spelling means.
//
// A name is compared without regard to case, and every run of characters other than ASCII letters, digits and dots
// counts as one underscore. The aliases are those CPython documents for the encodings we have.

const ALIASES: Readonly<Record<string, string>> = {
  ascii:
    '646 ansi_x3.4_1968 ansi_x3_4_1968 ansi_x3.4_1986 cp367 csascii ibm367 iso646_us iso_646.irv_1991 iso_ir_6 us us_ascii',
  cp1250: '1250 windows_1250',
  cp1251: '1251 windows_1251',
  cp1252: '1252 windows_1252',
  cp1253: '1253 windows_1253',
  cp1254: '1254 windows_1254',
  cp1255: '1255 windows_1255',
  cp1256: '1256 windows_1256',
  cp1257: '1257 windows_1257',
  cp1258: '1258 windows_1258',
  cp437: '437 cspc8codepage437 ibm437',
  cp850: '850 cspc850multilingual ibm850',
  cp852: '852 cspcp852 ibm852',
  cp855: '855 csibm855 ibm855',
  cp857: '857 csibm857 ibm857',
  cp858: '858 csibm858 ibm858',
  cp866: '866 csibm866 ibm866',
  'iso8859-10': 'csisolatin6 iso_8859_10 iso_8859_10_1992 iso_ir_157 l6 latin6',
  'iso8859-11': 'thai iso_8859_11 iso_8859_11_2001',
  'iso8859-13': 'iso_8859_13 l7 latin7',
  'iso8859-14': 'iso_8859_14 iso_8859_14_1998 iso_celtic iso_ir_199 l8 latin8',
  'iso8859-15': 'iso_8859_15 l9 latin9',
  'iso8859-16': 'iso_8859_16 iso_8859_16_2001 iso_ir_226 l10 latin10',
  'iso8859-2': 'csisolatin2 iso_8859_2 iso_8859_2_1987 iso_ir_101 l2 latin2',
  'iso8859-3': 'csisolatin3 iso_8859_3 iso_8859_3_1988 iso_ir_109 l3 latin3',
  'iso8859-4': 'csisolatin4 iso_8859_4 iso_8859_4_1988 iso_ir_110 l4 latin4',
  'iso8859-5': 'csisolatincyrillic cyrillic iso_8859_5 iso_8859_5_1988 iso_ir_144',
  'iso8859-6': 'arabic asmo_708 csisolatinarabic ecma_114 iso_8859_6 iso_8859_6_1987 iso_ir_127',
  'iso8859-7': 'csisolatingreek ecma_118 elot_928 greek greek8 iso_8859_7 iso_8859_7_1987 iso_ir_126',
  'iso8859-8': 'csisolatinhebrew hebrew iso_8859_8 iso_8859_8_1988 iso_ir_138',
  'iso8859-9': 'csisolatin5 iso_8859_9 iso_8859_9_1989 iso_ir_148 l5 latin5',
  'koi8-r': 'cskoi8r',
  'latin-1': '8859 cp819 csisolatin1 ibm819 iso8859 iso8859_1 iso_8859_1 iso_8859_1_1987 iso_ir_100 l1 latin latin1',
  'mac-cyrillic': 'maccyrillic',
  'mac-roman': 'macintosh macroman',
  'tis-620': 'tis620 tis_620_0 tis_620_2529_0 tis_620_2529_1 iso_ir_166',
  'utf-16': 'u16 utf16',
  'utf-16-be': 'unicodebigunmarked utf_16be',
  'utf-16-le': 'unicodelittleunmarked utf_16le',
  'utf-32': 'u32 utf32',
  'utf-32-be': 'utf_32be',
  'utf-32-le': 'utf_32le',
  'utf-7': 'u7 utf7 unicode_1_1_utf_7',
  'utf-8': 'u8 utf utf8 utf8_ucs2 utf8_ucs4 cp65001',
}

const OTHER_NAMES = [
  'utf-8-sig',
  'cp737',
  'cp874',
  'koi8-u',
  'unicode_escape',
  'raw_unicode_escape',
  'utf-8',
  'utf-16',
  'utf-32',
]

const BY_ALIAS: ReadonlyMap<string, string> = (() => {
  const map = new Map<string, string>()
  for (const name of OTHER_NAMES) map.set(name.replaceAll('-', '_'), name)
  for (const [name, aliases] of Object.entries(ALIASES)) {
    map.set(name.replaceAll('-', '_'), name)
    for (const alias of aliases.split(' ')) map.set(alias, name)
  }
  return map
})()

/** 'UTF 8' -> 'utf_8': the form under which encodings are searched (and codecs registered by users are asked). */
export function normalizeEncodingName(name: string): string {
  let out = ''
  let gap = false
  for (let i = 0; i < name.length; i++) {
    const c = name.charCodeAt(i)
    const plain = (c >= 0x30 && c <= 0x39) || (c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a) || c === 0x2e
    if (plain) {
      if (gap && out !== '') out += '_'
      gap = false
      out += String.fromCharCode(c >= 0x41 && c <= 0x5a ? c + 32 : c)
    } else {
      gap = true
    }
  }
  return out
}

/**
 * The codec a name means: 'utf-8', 'utf-16-le', 'ascii', 'latin-1', 'cp1252', 'unicode_escape', ..., `undefined` when we
 * have none (LookupError "unknown encoding: ..." is the caller's, after it asked registered search functions).
 */
export function lookupEncoding(name: string): string | undefined {
  const quick = name === 'utf-8' || name === 'utf8' ? 'utf-8' : undefined
  return (
    quick ?? BY_ALIAS.get(normalizeEncodingName(name)) ?? BY_ALIAS.get(normalizeEncodingName(name).replaceAll('.', '_'))
  )
}
