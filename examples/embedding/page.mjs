// A page in a browser: Python with asyncio on the page's own event loop. page.html loads it; the path is where your server has the package's file.
import { Python } from '../../dist/esm/index.js'

const output = document.getElementById('output')
const py = await Python.create({
  stdout: (text) => {
    output.append(text)
  },
  modules: {
    page: {
      title: document.title,
      tag: (name) => document.getElementsByTagName(name).length,
      fetch_text: async (url) => (await fetch(url)).text(),
    },
  },
})
await py.run(`
import asyncio, page

async def say_after(delay, what):
    await asyncio.sleep(delay)
    print(what)

async def main():
    await asyncio.gather(say_after(0.02, 'hello'), say_after(0.04, 'world'))
    text = await page.fetch_text('page.html')
    print(page.title in text, page.tag('pre'))

asyncio.run(main())`)
document.body.dataset.done = 'yes'
