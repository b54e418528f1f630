# length and indexing are by code point
s = 'a😀b\U0001F600é'
print(len(s), s[1], s[-2], s[1:3], s[::-1], list(s), s.index('b'), s.find('é'), s.rfind('😀'), '😀' in s, s.count('😀'), [ord(c) for c in s])
print(s.replace('😀', '-'), s.split('😀'), s.center(9, '😀'), s[::2], s.upper(), '😀' < '\uffff', '😀' > '\uffff', max('\uffff😀'), sorted('😀\uffffa'))
print(len('\ud83d\ude00'), '\ud83d' + '\ude00' == '😀', ascii('\ud83d' + '\ude00'), len('\ud83d' + '\ude00'))
