# repr, get_debug, set_debug, slow_callback_duration
import asyncio
loop = asyncio.new_event_loop()
print(str(loop).split(' ', 1)[1], loop.get_debug(), loop.set_debug(True), loop.get_debug(), str(loop).split(' ', 1)[1], loop.slow_callback_duration)
loop.set_debug(False)
loop.close()
