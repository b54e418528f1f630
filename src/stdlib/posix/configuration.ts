/**
 * sysconf, confstr, pathconf, fpathconf: the values come from the host's getconf(1), which knows them by POSIX's names; numbers and names are
 * those of Linux's C library. Values that getconf does not name are EINVAL, as for a number the system does not know.
 */
import { PyDict } from '../../objects/dict.ts'
import { fn, lazy, type Member } from '../../objects/kit.ts'
import type { PyValue } from '../../objects/object.ts'
import { asCInt } from '../../objects/ops/convert.ts'
import { typeError, valueError } from '../../objects/ops/errors.ts'
import { fromHost, intOf, isStr, textOf, toHost } from '../../objects/ops/type-of.ts'
import type { Thread } from '../../objects/thread.ts'
import type { Text } from '../../objects/values.ts'
import { hostCall, osError } from '../host-errors.ts'
import { files, pathOrFd, unix, unixFiles } from './paths.ts'

/** NAME=NUMBER pairs; the prefix (SC_, CS_, PC_) is left out. */
const SYSCONF =
  '2_CHAR_TERM=95 2_C_BIND=47 2_C_DEV=48 2_C_VERSION=96 2_FORT_DEV=49 2_FORT_RUN=50 2_LOCALEDEF=52 2_SW_DEV=51 ' +
  '2_UPE=97 2_VERSION=46 AIO_LISTIO_MAX=23 AIO_MAX=24 AIO_PRIO_DELTA_MAX=25 ARG_MAX=0 ASYNCHRONOUS_IO=12 ' +
  'ATEXIT_MAX=87 AVPHYS_PAGES=86 BC_BASE_MAX=36 BC_DIM_MAX=37 BC_SCALE_MAX=38 BC_STRING_MAX=39 ' +
  'CHARCLASS_NAME_MAX=45 CHAR_BIT=101 CHAR_MAX=102 CHAR_MIN=103 CHILD_MAX=1 CLK_TCK=2 COLL_WEIGHTS_MAX=40 ' +
  'DELAYTIMER_MAX=26 EQUIV_CLASS_MAX=41 EXPR_NEST_MAX=42 FSYNC=15 GETGR_R_SIZE_MAX=69 GETPW_R_SIZE_MAX=70 ' +
  'INT_MAX=104 INT_MIN=105 IOV_MAX=60 JOB_CONTROL=7 LINE_MAX=43 LOGIN_NAME_MAX=71 LONG_BIT=106 MAPPED_FILES=16 ' +
  'MB_LEN_MAX=108 MEMLOCK=17 MEMLOCK_RANGE=18 MEMORY_PROTECTION=19 MESSAGE_PASSING=20 MINSIGSTKSZ=249 ' +
  'MQ_OPEN_MAX=27 MQ_PRIO_MAX=28 NGROUPS_MAX=3 NL_ARGMAX=119 NL_LANGMAX=120 NL_MSGMAX=121 NL_NMAX=122 ' +
  'NL_SETMAX=123 NL_TEXTMAX=124 NPROCESSORS_CONF=83 NPROCESSORS_ONLN=84 NZERO=109 OPEN_MAX=4 PAGESIZE=30 ' +
  'PAGE_SIZE=30 PASS_MAX=88 PHYS_PAGES=85 PII=53 PII_INTERNET=56 PII_INTERNET_DGRAM=62 PII_INTERNET_STREAM=61 ' +
  'PII_OSI=57 PII_OSI_CLTS=64 PII_OSI_COTS=63 PII_OSI_M=65 PII_SOCKET=55 PII_XTI=54 POLL=58 PRIORITIZED_IO=13 ' +
  'PRIORITY_SCHEDULING=10 REALTIME_SIGNALS=9 RE_DUP_MAX=44 RTSIG_MAX=31 SAVED_IDS=8 SCHAR_MAX=111 SCHAR_MIN=112 ' +
  'SELECT=59 SEMAPHORES=21 SEM_NSEMS_MAX=32 SEM_VALUE_MAX=33 SHARED_MEMORY_OBJECTS=22 SHRT_MAX=113 SHRT_MIN=114 ' +
  'SIGQUEUE_MAX=34 SSIZE_MAX=110 STREAM_MAX=5 SYNCHRONIZED_IO=14 THREADS=67 THREAD_ATTR_STACKADDR=77 ' +
  'THREAD_ATTR_STACKSIZE=78 THREAD_DESTRUCTOR_ITERATIONS=73 THREAD_KEYS_MAX=74 THREAD_PRIORITY_SCHEDULING=79 ' +
  'THREAD_PRIO_INHERIT=80 THREAD_PRIO_PROTECT=81 THREAD_PROCESS_SHARED=82 THREAD_SAFE_FUNCTIONS=68 ' +
  'THREAD_STACK_MIN=75 THREAD_THREADS_MAX=76 TIMERS=11 TIMER_MAX=35 TTY_NAME_MAX=72 TZNAME_MAX=6 T_IOV_MAX=66 ' +
  'UCHAR_MAX=115 UINT_MAX=116 UIO_MAXIOV=60 ULONG_MAX=117 USHRT_MAX=118 VERSION=29 WORD_BIT=107 ' +
  'XBS5_ILP32_OFF32=125 XBS5_ILP32_OFFBIG=126 XBS5_LP64_OFF64=127 XBS5_LPBIG_OFFBIG=128 XOPEN_CRYPT=92 ' +
  'XOPEN_ENH_I18N=93 XOPEN_LEGACY=129 XOPEN_REALTIME=130 XOPEN_REALTIME_THREADS=131 XOPEN_SHM=94 XOPEN_UNIX=91 ' +
  'XOPEN_VERSION=89 XOPEN_XCU_VERSION=90 XOPEN_XPG2=98 XOPEN_XPG3=99 XOPEN_XPG4=100'
const CONFSTR =
  'GNU_LIBC_VERSION=2 GNU_LIBPTHREAD_VERSION=3 LFS64_CFLAGS=1004 LFS64_LDFLAGS=1005 LFS64_LIBS=1006 ' +
  'LFS64_LINTFLAGS=1007 LFS_CFLAGS=1000 LFS_LDFLAGS=1001 LFS_LIBS=1002 LFS_LINTFLAGS=1003 PATH=0 ' +
  'XBS5_ILP32_OFF32_CFLAGS=1100 XBS5_ILP32_OFF32_LDFLAGS=1101 XBS5_ILP32_OFF32_LIBS=1102 ' +
  'XBS5_ILP32_OFF32_LINTFLAGS=1103 XBS5_ILP32_OFFBIG_CFLAGS=1104 XBS5_ILP32_OFFBIG_LDFLAGS=1105 ' +
  'XBS5_ILP32_OFFBIG_LIBS=1106 XBS5_ILP32_OFFBIG_LINTFLAGS=1107 XBS5_LP64_OFF64_CFLAGS=1108 ' +
  'XBS5_LP64_OFF64_LDFLAGS=1109 XBS5_LP64_OFF64_LIBS=1110 XBS5_LP64_OFF64_LINTFLAGS=1111 ' +
  'XBS5_LPBIG_OFFBIG_CFLAGS=1112 XBS5_LPBIG_OFFBIG_LDFLAGS=1113 XBS5_LPBIG_OFFBIG_LIBS=1114 ' +
  'XBS5_LPBIG_OFFBIG_LINTFLAGS=1115'
const PATHCONF =
  'ALLOC_SIZE_MIN=18 ASYNC_IO=10 CHOWN_RESTRICTED=6 FILESIZEBITS=13 LINK_MAX=0 MAX_CANON=1 MAX_INPUT=2 NAME_MAX=3 ' +
  'NO_TRUNC=7 PATH_MAX=4 PIPE_BUF=5 PRIO_IO=11 REC_INCR_XFER_SIZE=14 REC_MAX_XFER_SIZE=15 REC_MIN_XFER_SIZE=16 ' +
  'REC_XFER_ALIGN=17 SOCK_MAXBUF=12 SYMLINK_MAX=19 SYNC_IO=9 VDISABLE=8'

class Names {
  readonly prefix: string
  private readonly table: string
  private byName: Map<string, number> | null = null
  constructor(prefix: string, table: string) {
    this.prefix = prefix
    this.table = table
  }
  /** Read when first asked for. */
  get numbers(): ReadonlyMap<string, number> {
    this.byName ??= new Map(
      this.table.split(' ').map((entry) => {
        const [name, number] = entry.split('=')
        return [name, Number(number)] as const
      }),
    )
    return this.byName
  }
  private nameOf(number: number): string | undefined {
    for (const [name, n] of this.numbers) if (n === number) return name
    return undefined
  }
  /** What getconf may call the value that a program asks for. */
  wanted(rt: Thread, v: PyValue): string[] {
    let name: string | undefined
    if (isStr(v)) {
      const text = toHost(textOf(v) as Text)
      if (!text.startsWith(this.prefix) || !this.numbers.has(text.slice(this.prefix.length)))
        throw valueError(rt, 'unrecognized configuration name')
      name = text.slice(this.prefix.length)
    } else {
      if (intOf(v) === undefined) throw typeError(rt, 'configuration names must be strings or integers')
      name = this.nameOf(asCInt(rt, v))
      if (name === undefined) throw osError(rt, 'EINVAL')
    }
    return [name, `_${name}`, `POSIX${name}`, `P${name}`]
  }
  dict(rt: Thread): PyDict {
    const d = new PyDict()
    for (const [name, number] of this.numbers) d.set(rt, this.prefix + name, number)
    return d
  }
}
const sysconfNames = new Names('SC_', SYSCONF)
const confstrNames = new Names('CS_', CONFSTR)
const pathconfNames = new Names('PC_', PATHCONF)

/** A number of getconf's; -1 where there is no limit. Unsigned ones wrap as C's long does. */
const numberOf = (text: string | null): number =>
  text === null || text === '' ? -1 : Number(BigInt.asIntN(64, BigInt(text)))

export const configurationMembers: Member[] = [
  fn('sysconf(name, /)', 'Return an integer-valued system configuration variable.', (rt, name) => {
    const names = sysconfNames.wanted(rt, name)
    return numberOf(hostCall(rt, () => unix(rt).configuration(names, null)))
  }),
  fn('confstr(name, /)', 'Return a string-valued system configuration variable.', (rt, name) => {
    const names = confstrNames.wanted(rt, name)
    const text = hostCall(rt, () => unix(rt).configuration(names, null))
    return text === null || text === '' ? null : fromHost(text)
  }),
  fn(
    'pathconf(path, name)',
    'Return the configuration limit name for the file or directory path.',
    (rt, path, name) => {
      const p = pathOrFd(rt, 'pathconf', path)
      const names = pathconfNames.wanted(rt, name)
      if (typeof p === 'number') return limitOf(rt, p, names)
      return hostCall(
        rt,
        () => {
          files(rt).stat(p.text, true)
          return numberOf(unix(rt).configuration(names, p.text))
        },
        p.shown,
      )
    },
  ),
  fn(
    'fpathconf(fd: int, name, /)',
    'Return the configuration limit name for the file descriptor fd.',
    (rt, fd: number, name: PyValue) => limitOf(rt, fd, pathconfNames.wanted(rt, name)),
  ),
  lazy('sysconf_names', (rt) => sysconfNames.dict(rt)),
  lazy('confstr_names', (rt) => confstrNames.dict(rt)),
  lazy('pathconf_names', (rt) => pathconfNames.dict(rt)),
]
function limitOf(rt: Thread, fd: number, names: readonly string[]): number {
  return hostCall(rt, () => {
    const where = unixFiles(rt).placeOf(fd)
    return numberOf(unix(rt).configuration(names, where))
  })
}
