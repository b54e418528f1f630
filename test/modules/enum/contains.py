from enum import *
class Perm(Flag):
    R = 4; W = 2; X = 1
    RWX = 7
class IP(IntFlag):
    A = 1; B = 2
class C(Enum):
    A = 1
    @classmethod
    def _missing_(cls, v):
        print('missing', v); return cls.A
class U(Enum):
    A = [1]; B = 2
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
t(lambda: 3 in Perm); Perm(3); t(lambda: 3 in Perm); t(lambda: 0 in Perm); t(lambda: 8 in Perm); t(lambda: -1 in Perm); t(lambda: 'x' in Perm); t(lambda: [] in Perm); t(lambda: Perm.R in IP)
t(lambda: 3 in IP); t(lambda: 16 in IP); IP(16); t(lambda: 16 in IP); t(lambda: 0 in IP); t(lambda: -1 in IP); t(lambda: ~IP.A in IP)
t(lambda: 5 in C); t(lambda: 1 in C); t(lambda: [] in C); t(lambda: 1.0 in C); t(lambda: True in C); t(lambda: C.A in Perm)
t(lambda: [1] in U); t(lambda: [2] in U); t(lambda: 2 in U); t(lambda: {} in U)
