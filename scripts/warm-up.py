# Touches what most programs touch. The build runs it once, so that what it uses is compiled, and the modules it imports are at hand, when the command
# starts (scripts/command.mjs). It prints nothing that anybody sees; if it fails, the command is slower.
import asyncio
import sys


class Shape:
    sides = 0

    def __init__(self, name, *, size=1):
        self.name = name
        self.size = size

    @property
    def area(self):
        return self.size**2

    @classmethod
    def unit(cls):
        return cls('unit')

    @staticmethod
    def parse(text):
        name, _, size = text.partition(':')
        return Shape(name.strip(), size=int(size or 1))

    def __repr__(self):
        return f'{type(self).__name__}({self.name!r}, {self.size:>3})'

    def __eq__(self, other):
        return isinstance(other, Shape) and self.name == other.name

    def __lt__(self, other):
        return self.size < other.size


class Square(Shape):
    sides = 4

    def __init__(self, name, **options):
        super().__init__(name, **options)
        self.tags = []

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        return False


class Problem(Exception):
    pass


def count(n, step=1, *rest, **options):
    """Yields numbers."""
    i = 0
    while i < n:
        if i == 7:
            i += step
            continue
        yield i
        i += step
    else:
        return


def checked(function):
    def wrapper(*args, **kwargs):
        nonlocal calls
        calls += 1
        return function(*args, **kwargs)

    calls = 0
    return wrapper


@checked
def language():
    numbers = [x * 2 for x in count(5) if x % 2 == 0]
    table = {name: len(name) for name in ('a', 'bb', 'ccc')}
    first, *others = numbers
    total = sum(numbers) + max(others) - min(1, 2) // 3 + int('12') + float('1.5') + round(2.567, 1)
    words = ' a, b ,c '.strip().split(',')
    text = ', '.join(w.strip().upper() for w in words) + 'x' * 3
    print(f'{text!r:<10} {total:.2f} {len(numbers):,}', '%d %s' % (1, 'x'), end='\n', sep=' ')
    for i, (key, value) in enumerate(sorted(table.items(), key=lambda item: -item[1])):
        table[key] = value if i else table.get(key, 0)
    for a, b in zip(range(3), reversed([1, 2, 3])):
        if a == b or not a < b and a is not None:
            break
    numbers.append(1)
    numbers.extend([3, 4])
    numbers[0], numbers[1:2] = 5, [6]
    del numbers[0]
    shape = Shape.parse('box: 3')
    with Square('s', size=2) as square:
        square.tags.append(shape.area)
    shapes = sorted([shape, square, Shape.unit()])
    assert shape in shapes and {1, 2} | {3} == {1, 2, 3}, 'shapes'
    print(shapes, isinstance(square, Shape), hasattr(square, 'tags'), getattr(square, 'none', None), 1 << 40, 0x10 ^ 3)
    match numbers:
        case [int(n), *_]:
            print(n)
        case {'a': _} | None:
            pass
    try:
        try:
            raise Problem('first')
        except Problem as problem:
            raise ValueError('second') from problem
        finally:
            numbers.pop()
    except (ValueError, KeyError) as error:
        print(repr(error), error.__cause__)
    try:
        {}['missing']
    except KeyError as error:
        print(error)
    return any(n > 3 for n in numbers), all(numbers), dict(a=1), tuple(numbers), list(map(str, numbers))


async def ticks(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


class Resource:
    async def __aenter__(self):
        await asyncio.sleep(0)
        return self

    async def __aexit__(self, *details):
        await asyncio.sleep(0)


async def worker(name, queue, lock, results):
    while True:
        item = await queue.get()
        try:
            async with lock:
                results.append((name, item))
            await asyncio.sleep(0.001 * item)
        finally:
            queue.task_done()


async def failing():
    await asyncio.sleep(0)
    raise Problem('task')


async def main():
    loop = asyncio.get_running_loop()
    queue = asyncio.Queue(2)
    lock = asyncio.Lock()
    event = asyncio.Event()
    results = []
    workers = [asyncio.create_task(worker(f'w{i}', queue, lock, results)) for i in range(2)]
    for i in range(4):
        await queue.put(i)
    await queue.join()
    for task in workers:
        task.cancel()
    print(await asyncio.gather(*workers, return_exceptions=True), loop.time() > 0)
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(asyncio.sleep(0, i)) for i in range(2)]
    print([task.result() for task in tasks])
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(failing())
            group.create_task(asyncio.sleep(1))
    except* Problem as problems:
        print(problems.exceptions)
    try:
        async with asyncio.timeout(0.001):
            await event.wait()
    except TimeoutError:
        loop.call_later(0.001, event.set)
        loop.call_soon(print, 'soon')
    print(await asyncio.wait_for(event.wait(), 1))
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(0))])
    future = loop.create_future()
    future.add_done_callback(lambda f: None)
    future.set_result(len(done))
    async with Resource(), asyncio.Semaphore(1):
        print(await future, [i async for i in ticks(3)], pending)
    async for i in ticks(1):
        print(i, asyncio.current_task().get_name())
    for step in asyncio.as_completed([asyncio.sleep(0)]):
        await step


print(__name__ == '__main__', language(), file=sys.stdout)
asyncio.run(main())
