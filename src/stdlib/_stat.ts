/** _stat: what the bits of a file's mode mean, as on Linux. Types that Linux does not have (doors, ports, whiteouts) are no file's. */
import { fn, type Member, module, value } from '../objects/kit.ts'
import type { PyValue } from '../objects/object.ts'
import { asIndex } from '../objects/ops/convert.ts'
import { overflowError, typeError } from '../objects/ops/errors.ts'
import { intOf, typeOf } from '../objects/ops/type-of.ts'
import type { Thread } from '../objects/thread.ts'

const CONSTANTS =
  'S_IFDIR=16384 S_IFCHR=8192 S_IFBLK=24576 S_IFREG=32768 S_IFIFO=4096 S_IFLNK=40960 S_IFSOCK=49152 S_IFDOOR=0 S_IFPORT=0 S_IFWHT=0 ' +
  'S_ISUID=2048 S_ISGID=1024 S_ISVTX=512 S_ENFMT=1024 S_IREAD=256 S_IWRITE=128 S_IEXEC=64 S_IRWXU=448 S_IRUSR=256 S_IWUSR=128 ' +
  'S_IXUSR=64 S_IRWXG=56 S_IRGRP=32 S_IWGRP=16 S_IXGRP=8 S_IRWXO=7 S_IROTH=4 S_IWOTH=2 S_IXOTH=1 UF_SETTABLE=65535 UF_NODUMP=1 ' +
  'UF_IMMUTABLE=2 UF_APPEND=4 UF_OPAQUE=8 UF_NOUNLINK=16 UF_COMPRESSED=32 UF_TRACKED=64 UF_DATAVAULT=128 UF_HIDDEN=32768 ' +
  'SF_SETTABLE=4294901760 SF_ARCHIVED=65536 SF_IMMUTABLE=131072 SF_APPEND=262144 SF_RESTRICTED=524288 SF_NOUNLINK=1048576 ' +
  'SF_SNAPSHOT=2097152 SF_FIRMLINK=8388608 SF_DATALESS=1073741824 ST_MODE=0 ST_INO=1 ST_DEV=2 ST_NLINK=3 ST_UID=4 ST_GID=5 ' +
  'ST_SIZE=6 ST_ATIME=7 ST_MTIME=8 ST_CTIME=9 FILE_ATTRIBUTE_READONLY=1 FILE_ATTRIBUTE_HIDDEN=2 FILE_ATTRIBUTE_SYSTEM=4 ' +
  'FILE_ATTRIBUTE_DIRECTORY=16 FILE_ATTRIBUTE_ARCHIVE=32 FILE_ATTRIBUTE_DEVICE=64 FILE_ATTRIBUTE_NORMAL=128 ' +
  'FILE_ATTRIBUTE_TEMPORARY=256 FILE_ATTRIBUTE_SPARSE_FILE=512 FILE_ATTRIBUTE_REPARSE_POINT=1024 FILE_ATTRIBUTE_COMPRESSED=2048 ' +
  'FILE_ATTRIBUTE_OFFLINE=4096 FILE_ATTRIBUTE_NOT_CONTENT_INDEXED=8192 FILE_ATTRIBUTE_ENCRYPTED=16384 ' +
  'FILE_ATTRIBUTE_INTEGRITY_STREAM=32768 FILE_ATTRIBUTE_VIRTUAL=65536 FILE_ATTRIBUTE_NO_SCRUB_DATA=131072'

function modeOf(rt: Thread, v: PyValue): number {
  if (intOf(v) === undefined && typeOf(v).slots.index === undefined) throw typeError(rt, 'an integer is required')
  const n = asIndex(rt, v)
  if (n < 0) throw overflowError(rt, "can't convert negative value to unsigned int")
  if (n > 0xffffffffffffffffn) throw overflowError(rt, 'Python int too large to convert to C unsigned long')
  if (n > 0xffffffff) throw overflowError(rt, 'mode out of range')
  return Number(n)
}
const typeBits = (mode: number): number => mode & 0o170000

const test = (name: string, what: string, type: number | null): Member =>
  fn(
    `${name}($module, object, /)`,
    `${name}(mode) -> bool\n\nReturn True if mode is from a ${what}.`,
    (rt, v: PyValue) => {
      const mode = modeOf(rt, v)
      return type !== null && typeBits(mode) === type
    },
  )

const LETTERS = new Map([
  [0o140000, 's'],
  [0o120000, 'l'],
  [0o100000, '-'],
  [0o60000, 'b'],
  [0o40000, 'd'],
  [0o20000, 'c'],
  [0o10000, 'p'],
])
function filemode(rt: Thread, v: PyValue): string {
  const mode = modeOf(rt, v)
  let text = LETTERS.get(typeBits(mode)) ?? '?'
  for (const [shift, special, letter] of [
    [6, 0o4000, 's'],
    [3, 0o2000, 's'],
    [0, 0o1000, 't'],
  ] as const) {
    const bits = mode >> shift
    text += (bits & 4) !== 0 ? 'r' : '-'
    text += (bits & 2) !== 0 ? 'w' : '-'
    const runs = (bits & 1) !== 0
    text += (mode & special) !== 0 ? (runs ? letter : letter.toUpperCase()) : runs ? 'x' : '-'
  }
  return text
}

export default module('_stat', 'What the bits of a file mode mean.', [
  ...CONSTANTS.split(' ').map((entry) => {
    const [name, number] = entry.split('=')
    return value(name, Number(number))
  }),
  test('S_ISDIR', 'directory', 0o40000),
  test('S_ISCHR', 'character special device file', 0o20000),
  test('S_ISBLK', 'block special device file', 0o60000),
  test('S_ISREG', 'regular file', 0o100000),
  test('S_ISFIFO', 'FIFO (named pipe)', 0o10000),
  test('S_ISLNK', 'symbolic link', 0o120000),
  test('S_ISSOCK', 'socket', 0o140000),
  test('S_ISDOOR', 'door', null),
  test('S_ISPORT', 'event port', null),
  test('S_ISWHT', 'whiteout', null),
  fn(
    'S_IMODE($module, object, /)',
    "Return the portion of the file's mode that can be set by os.chmod().",
    (rt, v: PyValue) => modeOf(rt, v) & 0o7777,
  ),
  fn(
    'S_IFMT($module, object, /)',
    "Return the portion of the file's mode that describes the file type.",
    (rt, v: PyValue) => typeBits(modeOf(rt, v)),
  ),
  fn('filemode($module, object, /)', "Convert a file's mode to a string of the form '-rwxrwxrwx'", filemode),
])
