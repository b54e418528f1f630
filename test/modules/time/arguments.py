# What the functions of time make of every kind of argument.
import sys, time, os
def e(f,*a,**k):
    try: print(getattr(f,'__name__',f), a, k, repr(f(*a,**k)))
    except BaseException as x: print(getattr(f,'__name__',f), a, k, type(x).__name__, x)
for f in (time.time,time.monotonic,time.perf_counter,time.process_time,time.thread_time): print(type(f()).__name__, end=' '); e(f,1)
e(time.sleep,-1); e(time.sleep,'x'); e(time.sleep); e(time.sleep,None); e(time.sleep,float('nan')); e(time.sleep,float('inf')); e(time.sleep,1e20); e(time.sleep,True) if 0 else None
for v in (0,1.5,-1.5,1e9,None if 0 else 86399.999,2**31,1e11,-1e11,253402300799): e(time.gmtime,v)
for v in ('x',1e20,float('nan'),float('inf'),-1e20,[],1<<70): e(time.gmtime,v); e(time.localtime,v); e(time.ctime,v)
t=time.gmtime(1234567890.7); print(t, t[:], t.tm_zone, t.tm_gmtoff, len(t), t[0], t.n_fields)
e(time.asctime,t); e(time.asctime,(1,)); e(time.asctime,'x'); e(time.asctime,(2000,13,1,0,0,0,0,1,0)); e(time.asctime,(2000,1,1,25,0,0,0,1,0)); e(time.asctime,(2000,0,0,0,0,0,0,0,0)); e(time.asctime,(99999,1,1,0,0,0,0,1,0))
e(time.mktime,t); e(time.mktime,(2000,1,1,0,0,0,0,1,-1)); e(time.mktime,5); e(time.mktime,(1,2)); e(time.mktime,(2000,'x',1,0,0,0,0,1,-1)); e(time.mktime,(1<<40,1,1,0,0,0,0,1,0))
for fm in ('%a %A %b %B %c %d %H %I %j %m %M %p %S %U %w %W %x %X %y %Y %Z %z %%','%D %e %F %G %g %V %h %n %R %r %s %t %T %u %C %k %l','%','%Q','%5Y','%-d','%E','%O','é%Yé','%Ex %Oy','%P', '%+','abc\0d'): e(time.strftime,fm,t)
e(time.strftime,5); e(time.strftime,'%Y',5); e(time.strftime,'%Y',(1,)); e(time.strftime,'%Y',(2000,1,1,0,0,0,0,0,0)); e(time.strftime,'%y',(-5,1,1,0,0,0,0,1,0)); e(time.strftime,'%Y',(-5,1,1,0,0,0,0,1,0)); e(time.strftime,'%w %a',(2000,1,1,0,0,0,9,1,0)); e(time.strftime,'%j',(2000,1,1,0,0,0,0,400,0)); e(time.strftime,'%H',(2000,1,1,24,0,0,0,1,0))
for a in (('30 Nov 00','%d %b %y'),('2020-02-30','%Y-%m-%d'),('x','%Y'),('2020','%Y-%m'),('12:30 PM','%I:%M %p'),('2020 60','%Y %j'),('2020x','%Y'),('1','%Q'),('Mon','%a'),('+0530','%z'),('UTC','%Z'),('2020-W05-1','%G-W%V-%u'),('  5','%d'),('12/31/99','%x'),('','')): e(time.strptime,*a)
e(time.strptime,5,'x'); e(time.strptime,'x'); e(time.strptime)
for n in ('time','monotonic','perf_counter','process_time','thread_time'): i=time.get_clock_info(n); print(n,i.implementation,i.monotonic,i.adjustable,type(i.resolution).__name__)
e(time.get_clock_info,'x'); e(time.get_clock_info,5); e(time.clock_gettime,99); e(time.clock_gettime,'x'); e(time.clock_getres,99); e(time.clock_settime,99,1) if 0 else None
print(time.timezone,time.altzone,time.daylight,time.tzname,time.CLOCK_REALTIME,time.CLOCK_MONOTONIC, time.CLOCK_TAI)
e(time.struct_time,(1,)); e(time.struct_time,range(9)); e(time.struct_time,range(11)); e(time.struct_time,range(12)); e(time.struct_time,5); e(time.struct_time, range(9), {'tm_zone':'X'}); 
