"""Publish and subscribe: every subscriber has its own queue, and leaves by leaving its `with` block."""

import asyncio
from collections import defaultdict
from contextlib import contextmanager


class Hub:
    def __init__(self):
        self.topics = defaultdict(list)

    @contextmanager
    def subscribe(self, topic):
        queue = asyncio.Queue()
        self.topics[topic].append(queue)
        try:
            yield queue
        finally:
            self.topics[topic].remove(queue)

    def publish(self, topic, message):
        for queue in self.topics[topic]:
            queue.put_nowait(message)
        return len(self.topics[topic])


async def reader(hub, name, topic, ready):
    with hub.subscribe(topic) as messages:
        ready.set()
        while (message := await messages.get()) is not None:
            print(f'{name} reads {message!r} on {topic}')
    print(f'{name} leaves')


async def main():
    hub = Hub()
    async with asyncio.TaskGroup() as group:
        for name, topic in [('ann', 'news'), ('bob', 'news'), ('cem', 'sport')]:
            ready = asyncio.Event()
            group.create_task(reader(hub, name, topic, ready))
            await ready.wait()
        for topic, message in [('news', 'rain'), ('sport', '3:1'), ('music', 'unheard'), ('news', 'sun')]:
            print(f'{message!r} goes to {hub.publish(topic, message)} readers')
            await asyncio.sleep(0)
        for topic in list(hub.topics):
            hub.publish(topic, None)
    print('subscribers left:', sum(len(queues) for queues in hub.topics.values()))


asyncio.run(main())
