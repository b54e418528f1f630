# infinities and not-a-numbers in all operations
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


inf, nan = float('inf'), float('nan')
print(inf + 1, inf - inf, inf * 0, inf / inf, -inf, abs(-inf), inf == inf, inf > 10**400, nan == nan, nan is nan, max(1, nan), min(nan, 1), inf ** 0, nan ** 0, 1 ** nan, 0 * inf, inf // 2, 5 % inf, -5 % inf, inf ** -1, (-inf) ** 3, (-inf) ** 2, 2 ** inf, 0.5 ** inf, 2 ** -inf)
err(lambda: inf % 2 == inf % 2 and 'nan')
err(lambda: int(nan))
err(lambda: round(inf))
err(lambda: inf.as_integer_ratio())
err(lambda: divmod(inf, 1))
print(sorted([3, inf, -inf, 1]), [nan].count(nan), nan in (nan,), {nan: 1}[nan], hash(inf), hash(-inf))
