# -*- coding: utf-8 -*-
x = 1; y = 2; \
z = 3
if x == 1 and \
   y == 2: print('continued', z)
print((1,
       # a comment inside
       2,

       3))
# ---
if True:
	print('tab')
	if True:
		print('two tabs')
if True:
        print('eight spaces')
        if True:
         print('one more')
# ---

print('after form feed')
def f():

    return 'form feed in body'
print(f())
# ---
def f(): return 1; print('never')
class C: a = 1; b = 2
for i in range(2): x = i; print(x)
if x: print('one'); print('two')
print(f(), C.b)
# ---
# only a comment
# ---

# ---
    # an indented comment
print('ok')
        # another
# ---
def f():
    pass
  # odd comment
    x = 1
    return x
print(f())
# ---
print('no newline at the end')
# ---
été = 'é'; ñ = 2; _ = 3; __ = 4; 名前 = 5; ｘ = 6; x²= 7 if False else 8
# ---
été = 'é'; ñ = 2; 名前 = 5; ｘ = 6
print(été, ñ, 名前, x, 'x' in globals(), 'ｘ' in globals())
class C: ﬁeld = 1
print(C.field, getattr(C, 'field'), C.ﬁeld)
# ---
match = case = type = _ = print
match(1); case(2); type(3); _(4)
def match(case, type=5): return case, type
print_ = match(case=1, type=2)
print = type; print(print_)
async_ = 1
# ---
x = [
    1, 2,
    3
][
    1
]
y = (x
     .bit_length
     ())
print(x, y, not
x if False else 'multi', sep='\
|')
# ---
print(1 if 1else 0, 0or 2, [1for _ in'a'], 1and 2, 3if 0else 4)
# ---
x = 5 # comment with 'quotes" and \ backslash
print("# not a comment", x) # the end
"""a string statement"""
'another'; 5; None; x
...
# ---
print(1_000.5, 1e1_0, 0x1F, 0B11, 1_2j)
print(.5.real, 5..real, 1e5.is_integer(), 0x10.bit_length(), 5 .real)
# ---
if 1:
    pass

    # comment



    if 2:


        print('blank lines')
# ---
a = 1 +\
    2
b = 'str\
ing'
c = """tri
ple \
joined"""
print(a, b, repr(c))
assert \
    True
# ---
x=1;y=-x;z=x--y;w=x- -y;v=x**-1;u=~-x;print(y,z,w,v,u,x<-1,x>=+1,x!=y,x<<2>>1,x@y if 0 else'',x//1%2)
# ---
class A:
  def f(self):
      if True:
            return 'odd indents'
  def g(self): return 'g'
print(A().f(), A().g())
# ---
print(2)
 print(3)
# ---
if True:
print(1)
# ---
x = 1
    y = 2
# ---
for i in range(3):
    if i:
        print(i)
      else:
        pass
# ---
a = (1,
     2
b = 3
# ---
x = {
    'a': [1, 2),
}
# ---
x = 'abc\
# ---
y = 1 \ 2
# ---
a = 5€
# ---
a b
# ---
😀 = 1
