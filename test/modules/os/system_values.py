# Wait statuses, device numbers, configuration values, errors of processes and ids: what does not depend on the machine.
import os


def e(fn, *a, **k):
    try:
        print(fn.__name__, a, '->', repr(fn(*a, **k)))
    except Exception as x:
        print(fn.__name__, a, type(x).__name__, x)


wait = (os.WIFEXITED, os.WEXITSTATUS, os.WIFSIGNALED, os.WTERMSIG, os.WCOREDUMP, os.WIFSTOPPED, os.WSTOPSIG, os.WIFCONTINUED)
for status in (0, 256, 9, 0x80 | 11, 0x137f, 0xffff, 0x7f, 0xff00, -1):
    print(status, [(w.__name__, w(status)) for w in wait])
    e(os.waitstatus_to_exitcode, status)
e(os.waitstatus_to_exitcode, 'a')
e(os.WIFEXITED, 'a')
e(os.WCOREDUMP, 'a')
e(os.WIFEXITED, 1 << 40)
print(os.WEXITSTATUS(status=512))
try:
    os.WCOREDUMP(status=1)
except TypeError as x:
    print(x)
for device in (0, 258, 123456789, -1, (1 << 64) - 1, (1 << 63), 1 << 64, 'a', 1.5):
    e(os.major, device)
    e(os.minor, device)
for pair in ((1, 2), (-1, 2), (0xfffff, 0xfffff), ('a', 2), (-1, -1), (1 << 32, 1), (-2, 0), (4095, 255), (1, 1 << 31)):
    e(os.makedev, *pair)
print(all(os.makedev(os.major(n), os.minor(n)) == n for n in (5, 1 << 20, 1 << 40, 0x123456789abcdef)))

for name in ('SC_PAGE_SIZE', 'SC_CLK_TCK', 'SC_VERSION', 'SC_2_VERSION', 'SC_LONG_BIT', 30, 'SC_TIMER_MAX'):
    e(os.sysconf, name)
print(os.sysconf('SC_NPROCESSORS_ONLN') > 0, os.sysconf('SC_OPEN_MAX') > 0, os.sysconf('SC_PHYS_PAGES') > 1000)
for bad in ('SC_X', 'PAGE_SIZE', 99999, None, 5.5):
    e(os.sysconf, bad)
e(os.confstr, 'CS_PATH')
for bad in ('X', 5.5, 9999):
    e(os.confstr, bad)
e(os.pathconf, '/', 'PC_NAME_MAX')
e(os.pathconf, '/', 'x')
e(os.pathconf, '/nope', 'PC_NAME_MAX')
e(os.pathconf, '/', 999)
e(os.pathconf, '/', None)
print(os.sysconf_names['SC_PAGE_SIZE'], os.confstr_names['CS_PATH'], os.pathconf_names['PC_PIPE_BUF'],
      len(os.sysconf_names), len(os.confstr_names), len(os.pathconf_names))
s = os.statvfs('/')
print(s.f_bsize > 0, s.f_frsize > 0, s.f_blocks >= s.f_bfree >= s.f_bavail >= 0, s.f_namemax, len(s), s.f_blocks == os.statvfs(b'/')[2], s.n_fields)
fd = os.open('/', os.O_RDONLY)
print(os.fstatvfs(fd).f_fsid == s.f_fsid, os.statvfs(fd).f_flag == s.f_flag, os.fpathconf(fd, 'PC_NAME_MAX'))
os.close(fd)

# processes
gone = 99999999
for fn in (os.getpgid, os.getsid):
    e(fn, gone)
    e(fn, -1)
    print(fn(0) == fn(os.getpid()))
print(os.getpgrp() == os.getpgid(0), os.getpriority(os.PRIO_PROCESS, 0) == os.nice(0) == os.getpriority(os.PRIO_PROCESS, os.getpid()))
e(os.getpriority, 5, 0)
e(os.getpriority, 0, gone)
e(os.setpriority, 0, gone, 5)
before = os.nice(0)
print(os.setpriority(os.PRIO_PROCESS, 0, before), os.nice(0) == before, os.setpriority(which=0, who=os.getpid(), priority=before))
print(os.getpriority(os.PRIO_PGRP, 0) <= before, os.getpriority(os.PRIO_USER, os.getuid()) <= before)
e(os.kill, gone, 0)
e(os.kill, os.getpid, 0)
print(os.kill(os.getpid(), 0))
e(os.kill, gone, 'x')
e(os.killpg, gone, 0)
print(os.system('exit 3'), os.system('kill -9 $$'), os.WEXITSTATUS(os.system('exit 7')))
e(os.system, 5)
e(os.system, 'a\0b')
print(os.getpid() in range(1, 1 << 22), 0 in os.sched_getaffinity(0) or len(os.sched_getaffinity(0)) > 0,
      os.process_cpu_count() == len(os.sched_getaffinity(os.getpid())))
e(os.sched_getaffinity, gone)
e(os.sched_getaffinity, -1)
t = os.times()
print(t.user >= 0, t.system >= 0, t.children_user >= 0, t.elapsed >= 0, len(t), len(os.getloadavg()), all(x >= 0 for x in os.getloadavg()))

# ids
print(os.getresuid()[:2] == (os.getuid(), os.geteuid()), os.getresgid()[:2] == (os.getgid(), os.getegid()))
e(os.getgrouplist, 'no such user', 5)
e(os.getgrouplist, 5, 5)
e(os.getgrouplist, 'root', 'x')
e(os.setgroups, 5)
e(os.setgroups, ['a'])
for fn in (os.setuid, os.seteuid, os.setgid, os.setegid):
    e(fn, 'a')
    e(fn, -2)
    e(fn, 1 << 33)
    e(fn, 1.5)
print(os.seteuid(os.geteuid()), os.setegid(os.getegid()), all(type(g) is int for g in os.getgroups()))

# randomness, environment
print(len(os.getrandom(16)), len(os.getrandom(5, flags=os.GRND_NONBLOCK)), os.urandom(0))
e(os.getrandom, -1)
e(os.getrandom, 2, 99)
e(os.urandom, -1)
e(os.putenv, 'a=b', 'c')
e(os.putenv, 'a\0', 'c')
e(os.putenv, 'a', 'c\0')
e(os.putenv, '', 'x')
e(os.putenv, 5, 'x')
e(os.unsetenv, '')
e(os.unsetenv, 'a=b')
e(os.strerror, 2)
e(os.strerror, 9999)
e(os.strerror, -1)
print(os.umask(0o22) >= 0, os.umask(0o1027), oct(os.umask(0o22)))
print(os.O_FSYNC == os.O_SYNC, oct(os.O_TMPFILE), os.PRIO_PROCESS, os.PRIO_PGRP, os.PRIO_USER, os.GRND_RANDOM, os.RTLD_NOW, os.ST_NOSUID)
print(os.error is OSError, 'error' in os.__all__, 'fwalk' in os.__all__)
for kind in (os.stat_result, os.statvfs_result, os.terminal_size, os.uname_result, os.times_result):
    print(kind.__name__, kind.n_fields, kind.n_sequence_fields, kind.n_unnamed_fields, kind.__match_args__)
r = os.stat('/')
print(r.st_blksize >= 512, r.st_blocks >= 0, r.st_rdev, os.stat('/dev/null').st_rdev == os.makedev(1, 3), r[:7] == r[0:7])
