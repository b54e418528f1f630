# order by code point, not by locale
print(sorted(['b', 'B', 'a', 'A', 'é', 'z', 'Z', '1', '_', ' ', '😀', '\uffff']) == sorted('b B a A é z Z 1 _ 😀 \uffff'.split() + [' ']), sorted(['abc', 'ab', 'abd', '', 'b']), max('hello'), min('hello'), 'apple' < 'banana' < 'cherry', sorted('Hello World', key=str.casefold), 'ß'.casefold() == 'SS'.casefold())
