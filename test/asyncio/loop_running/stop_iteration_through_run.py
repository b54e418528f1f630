# generators drive loops
import asyncio
def numbers():
    loop = asyncio.new_event_loop()
    try:
        for i in range(3):
            yield loop.run_until_complete(asyncio.sleep(0.001, i))
    finally:
        loop.close()
        print('closed')
print(list(numbers()))
