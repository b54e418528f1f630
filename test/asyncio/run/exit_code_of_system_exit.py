# sys.exit inside a task ends the program
import asyncio, sys
async def main():
    try:
        print('before')
        sys.exit(3)
    finally:
        print('finally')
asyncio.run(main())
