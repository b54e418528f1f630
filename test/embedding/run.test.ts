// Running programs through `Python`: values of runs, tracebacks, sessions that keep their names, runs side by side, re-entry.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Interrupted, Python, PythonError, PythonObject } from '../../src/index.ts'

let py: Python
let shown = ''
const show = (text: string): void => {
  shown += text
}
beforeAll(async () => {
  py = await Python.create({ stdout: show, stderr: show })
})
afterAll(() => py.close())
const output = (): string => {
  const text = shown
  shown = ''
  return text
}
const failure = async (p: Promise<unknown>): Promise<any> => {
  try {
    await p
  } catch (e) {
    return e
  }
  throw new Error('it did not fail')
}

describe('run', () => {
  test('gives the value of a last expression, else null', async () => {
    expect(await py.run('1 + 1')).toBe(2)
    expect(await py.run('x = 5\nx * 2')).toBe(10)
    expect(await py.run('x = 6')).toBe(null)
    expect(await py.run('')).toBe(null)
    expect(await py.run('"only a string"')).toBe('only a string')
    expect(await py.run('for i in range(3): i')).toBe(null)
    expect(await py.run('(await_ := 3)')).toBe(3)
  })
  test('keeps names between runs', async () => {
    await py.run('def double(n): return 2 * n\nimport math')
    expect(await py.run('double(math.floor(2.5))')).toBe(4)
  })
  test('takes top-level await, async for and async with', async () => {
    const source = `
import asyncio, contextlib
async def numbers():
    for i in range(3):
        await asyncio.sleep(0)
        yield i
@contextlib.asynccontextmanager
async def doubled(n):
    await asyncio.sleep(0)
    yield n * 2
total = 0
async for n in numbers(): total += n
async with doubled(total) as d: pass
[await asyncio.sleep(0, i) for i in range(2)] + [d]`
    expect(await py.run(source)).toEqual([0, 1, 6])
  })
  test('asyncio.run works outside coroutines, not inside', async () => {
    expect(await py.run('import asyncio\nasync def f(): return 7\nasyncio.run(f())')).toBe(7)
    const e = await failure(py.run('await f(); asyncio.run(f())'))
    expect(e.text).toBe('asyncio.run() cannot be called from a running event loop')
    output()
  })
  test('tasks go on between runs', async () => {
    await py.run(`
import asyncio
done = []
async def later():
    await asyncio.sleep(0.01)
    done.append('later')
task = asyncio.create_task(later())
await asyncio.sleep(0)`)
    expect(py.busy).toBe(true)
    await new Promise((go) => setTimeout(go, 60))
    expect(py.globals.get('done')).toEqual(['later'])
    expect(await py.run('task.done()')).toBe(true)
    expect(py.busy).toBe(false)
  })
  test('runs switch only where one waits', async () => {
    await py.run(`
import time, asyncio
order = []
def busy(name):
    for i in range(200_000): pass
    order.append(name)`)
    await Promise.all([
      py.run('order.append("a1"); time.sleep(0.01); order.append("a2")'),
      py.run('busy("b")'),
      py.run('order.append("c1"); await asyncio.sleep(0.02); order.append("c2")'),
      py.run(
        'async def d():\n  order.append("d1")\n  await asyncio.sleep(0.04)\n  order.append("d2")\nasyncio.run(d())',
      ),
    ])
    expect(py.globals.get('order').filter((x: string) => x.endsWith('2'))).toEqual(['a2', 'c2', 'd2'])
    expect(py.globals.get('order').indexOf('b')).toBeLessThan(py.globals.get('order').indexOf('a2'))
  })
  test('context variables last', async () => {
    await py.run('import contextvars\nv = contextvars.ContextVar("v", default=0)\nv.set(1)\nNone')
    expect(await py.run('v.get()')).toBe(1)
    await py.run('v.set(2)\nawait asyncio.sleep(0)')
    expect(await py.run('v.get()')).toBe(2)
    expect(await py.run('await asyncio.sleep(0, v.get())')).toBe(2)
  })
  test('output comes line by line, the rest at the end of the run', async () => {
    output()
    await py.run('print("a"); print("b", end="")')
    expect(output()).toBe('a\nb')
  })
})

describe('errors', () => {
  test('a traceback is the message', async () => {
    const e = await failure(py.run('def f(n):\n    return 1 / n\nf(0)', { filename: 'sum.py' }))
    expect(e).toBeInstanceOf(PythonError)
    expect(e).toBeInstanceOf(Error)
    expect(e.message).toBe(
      [
        'Traceback (most recent call last):',
        '  File "sum.py", line 3, in <module>',
        '    f(0)',
        '    ~^^^',
        '  File "sum.py", line 2, in f',
        '    return 1 / n',
        '           ~~^~~',
        'ZeroDivisionError: division by zero',
      ].join('\n'),
    )
    expect(e.type).toBe('ZeroDivisionError')
    expect(e.text).toBe('division by zero')
    expect(e.value).toBeInstanceOf(PythonObject)
    expect(e.value.get('args')).toEqual(['division by zero'])
    expect(e.frames).toEqual([
      { filename: 'sum.py', lineno: 3, name: '<module>', source: 'f(0)' },
      { filename: 'sum.py', lineno: 2, name: 'f', source: 'return 1 / n' },
    ])
  })
  test('each function shows the lines of the text it came from', async () => {
    await py.run('def g():\n    raise KeyError("first")')
    const e = await failure(py.run('\n\n\ng()'))
    expect(e.frames.map((f: any) => f.source)).toEqual(['g()', 'raise KeyError("first")'])
  })
  test('syntax errors, own classes, chains and SystemExit', async () => {
    expect((await failure(py.run('1 +'))).message).toBe(
      '  File "<run>", line 1\n    1 +\n       ^\nSyntaxError: invalid syntax',
    )
    const e = await failure(
      py.run('class Bad(Exception): pass\ntry: 1/0\nexcept ZeroDivisionError as e: raise Bad("no") from e'),
    )
    expect(e.type).toBe('Bad')
    expect(e.message).toContain('The above exception was the direct cause')
    expect((await failure(py.run('import sys; sys.exit(3)'))).type).toBe('SystemExit')
    expect((await failure(py.run('import asyncio\nraise asyncio.CancelledError'))).type).toBe(
      'asyncio.exceptions.CancelledError',
    )
  })
  test('an error handed back is the same exception', async () => {
    const e = await failure(py.run('class Mine(Exception): pass\nmine = Mine(1)\nraise mine'))
    py.globals.set('again', e)
    expect(await py.run('again is mine')).toBe(true)
    expect(py.globals.get('mine')).toBe(e)
  })
})

describe('runSync', () => {
  test('runs at once', () => {
    expect(py.runSync('1 + 1')).toBe(2)
    expect(py.runSync('import asyncio\nasync def quick(): return 5\nasyncio.run(quick())')).toBe(5)
  })
  test('says where it would have to wait', () => {
    expect(() => py.runSync('import time\ntime.sleep(1)')).toThrow(/RuntimeError: this call cannot wait/)
    expect(() => py.runSync('import asyncio\nasyncio.run(asyncio.sleep(1))')).toThrow(
      /RuntimeError: this call cannot wait/,
    )
    expect(() => py.runSync('await x')).toThrow(/SyntaxError: 'await' outside function/)
    expect(() => py.runSync('input()')).toThrow(/RuntimeError/)
  })
  test('between the turns of a run', async () => {
    const long = py.run('n = 0\nfor i in range(1_000_000): n += 1\nn')
    await new Promise((go) => setTimeout(go, 10))
    expect(py.runSync('2 + 2')).toBe(4)
    expect(await long).toBe(1_000_000)
  })
})

describe('globals and import', () => {
  test('get, set, has, delete, keys', async () => {
    const own = await Python.create({ inputs: { items: ['a', 'b'] } })
    expect(own.globals.keys()).toEqual(['items'])
    await own.run('n = len(items)')
    expect(own.globals.get('n')).toBe(2)
    expect(own.globals.get('nothing')).toBe(undefined)
    own.globals.set('n', 3)
    expect(await own.run('n')).toBe(3)
    expect(own.globals.has('n')).toBe(true)
    expect(own.globals.delete('n')).toBe(true)
    expect(own.globals.delete('n')).toBe(false)
    expect(own.globals.has('n')).toBe(false)
    expect(own.globals.keys()).toEqual(['items'])
    await own.close()
  })
  test('modules are objects with attributes', async () => {
    const json = await py.import('json')
    expect(json.type).toBe('module')
    expect(await json.call('dumps', { a: [1, null, true] })).toBe('{"a": [1, null, true]}')
    expect(json.has('loads')).toBe(true)
    expect((await failure(py.import('nothing_there'))).type).toBe('ModuleNotFoundError')
    const path = await py.import('os.path')
    expect(path.callSync('join', 'a', 'b')).toBe('a/b')
  })
})

describe('closing', () => {
  test('every promise settles', async () => {
    const own = await Python.create()
    const waiting = failure(own.run('import asyncio\nawait asyncio.sleep(1000)'))
    const sleeping = failure(own.run('import time\ntime.sleep(1000)'))
    const running = failure(own.run('while True: pass'))
    const stubborn = failure(
      own.run('import asyncio\nwhile True:\n  try: await asyncio.sleep(1000)\n  except BaseException: pass'),
    )
    await new Promise((go) => setTimeout(go, 20))
    await own.close()
    for (const p of [waiting, sleeping, running, stubborn]) expect(await p).toBeInstanceOf(Interrupted)
    expect((await failure(own.run('1'))).message).toBe('the interpreter is closed')
    await own.close()
  })
  test('tasks are cancelled, exit functions run', async () => {
    let text = ''
    const own = await Python.create({
      stdout: (t) => {
        text += t
      },
    })
    await own.run(
      `
import asyncio, atexit
atexit.register(print, 'bye')
async def f():
    try: await asyncio.sleep(1000)
    finally: print('cancelled')
asyncio.create_task(f())
await asyncio.sleep(0)`.replace('asyncio.create_task', 't = asyncio.create_task'),
    )
    await own.close()
    expect(text).toBe('cancelled\nbye\n')
  })
})

test('two interpreters share nothing', async () => {
  const [a, b] = await Promise.all([Python.create(), Python.create()])
  await a.run('import json, collections\nx = 1\njson.mine = 2\nclass D(dict): pass')
  await b.run('import json')
  expect(b.globals.has('x')).toBe(false)
  expect(await b.run('hasattr(json, "mine")')).toBe(false)
  expect(await b.run('[c for c in dict.__subclasses__() if c.__name__ == "D"]')).toEqual([])
  await a.run('f = lambda: 1')
  const f = a.globals.get('f')
  expect(() => b.globals.set('f', f)).toThrow(/another interpreter/)
  await Promise.all([a.close(), b.close()])
})

test('standard input is asked for line by line, and the program waits for it', async () => {
  const lines = ['Ada', 'Grace\n']
  const own = await Python.create({
    stdin: async () => {
      await new Promise((go) => setTimeout(go, 5))
      return lines.shift()
    },
  })
  expect(
    await own.run('import asyncio\nr = [input(), input()]\ntry: input()\nexcept EOFError: r.append("end")\nr'),
  ).toEqual(['Ada', 'Grace', 'end'])
  await own.close()
  const none = await Python.create()
  expect((await failure(none.run('input()'))).type).toBe('RuntimeError')
  await none.close()
})
