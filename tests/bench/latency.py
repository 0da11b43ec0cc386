"""From an article on the topic to its alert on the topic, one machine, a real broker (`make bench-latency`).

    python -m tests.bench.latency [--seconds 60] [--rate 50] [--share 0.15] [--json FILE]

A broker and one worker are started as processes of their own. The bundled demo articles, whose past is told first, and
some minutes of reporting stand on the topics before the clock starts; then articles of `tests.bench.reporting` are
published at an even rate. By default 15 in 100 hold figures about the organisation: 7.5 a second, with three claims
each, which is some hundred times what the world's news holds (thousands of claims a day).

For each alert that opens or changes: the time from the record of the newest article that it names, of those that the
clock covers, to the alert's own record, by the records' stamps (CreateTime); both producers run on this machine's
clock. Where all that it names was told of before (what an article said departs only by the light of a later one that
the alert need not name), the time from the first article that came since alerts were told before. A changed alert that
names no new article (a window closed, a proof was found shorter) is counted, and has no latency; nor has a surge or
lull of weekly rates, which are weighed in rounds beside the alerts. Lag is how far the articles that the worker has
committed trail those that stand on the topic, asked every second. Exits with 1 if a target is missed.
"""

import argparse
import asyncio
import json
import os
import re
import statistics
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import AsyncExitStack
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient

from schemas import Alert, Article
from streams.demo.showing import bundled
from streams.local import local_broker
from streams.workers import envelope
from streams.workers.sender import article_output
from streams.workers.topic_names import ALERTS, ARTICLES, CLAIMS
from tests.bench.reporting import Newsroom
from tests.e2e.service import Worker

P50_MS, P99_MS = 150.0, 500.0
_SETTLE_SECONDS = 300.0
GROUP = "marsad"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run measured; times in milliseconds."""

    articles: int
    rate: float
    alerts: int
    changes: int
    p50_ms: float
    p90_ms: float
    p99_ms: float
    worst_ms: float
    unexplained: int
    rates: int
    lag_p50: float
    lag_last: int
    load: float


def moments(first: datetime, rate: float, count: int) -> Iterator[datetime]:
    """Instants at an even rate."""
    return (first + timedelta(seconds=n / rate) for n in range(count))


async def publish(producer: AIOKafkaProducer, articles: Sequence[Article], rate: float | None) -> dict[str, int]:
    """Send articles, at a rate if one is given; the broker's stamp of each, by article id, in milliseconds."""
    started, sent = time.monotonic(), []
    for number, article in enumerate(articles):
        if rate is not None:
            await asyncio.sleep(max(0.0, started + number / rate - time.monotonic()))
        out = article_output(article, article.canonical())
        sent.append(await producer.send(out.topic, key=out.key, value=out.value, headers=list(out.headers.items())))
    return {a.id: (await s).timestamp for a, s in zip(articles, sent, strict=True)}


Told = tuple[int, int | None, Alert]
"""An alert's record: its stamp, when the first article was received that may have led to it, and its value."""


async def alerts_until(consumer: AIOKafkaConsumer, stop: asyncio.Event) -> list[Told]:
    """Records of the alerts topic, until told to stop and none is left."""
    found: list[Told] = []
    is_last = False
    while not is_last:
        is_last = stop.is_set()
        for batch in (await consumer.getmany(timeout_ms=200)).values():
            is_last = False
            told = [r for r in batch if r.value is not None]
            found += [
                (r.timestamp, envelope.number(r.headers, envelope.RECEIVED_MS), Alert.parse(r.value)) for r in told
            ]
    return found


class Watch:
    """Asks how far the worker is behind."""

    def __init__(self, admin: AIOKafkaAdminClient, consumer: AIOKafkaConsumer, url: str) -> None:
        self._admin = admin
        self._consumer = consumer
        self._url = url

    async def lag(self) -> int:
        """Articles on the topic beyond the group's commit."""
        (topic,) = await self._admin.describe_topics([ARTICLES])
        partitions = [TopicPartition(ARTICLES, p["partition"]) for p in topic["partitions"]]
        ends = await self._consumer.end_offsets(partitions)
        done = await self._admin.list_consumer_group_offsets(GROUP, partitions=partitions)
        return sum(ends[p] - max(0, done[p].offset) for p in partitions)

    async def lags(self, stop: asyncio.Event) -> list[int]:
        """The lag, once a second."""
        found = []
        while not stop.is_set():
            found.append(await self.lag())
            await asyncio.sleep(1.0)
        return found

    async def until_done(self) -> None:
        """Wait until all that stands on the topics has been told."""
        deadline = time.monotonic() + _SETTLE_SECONDS
        claims = TopicPartition(CLAIMS, 0)
        while await self.lag() or await self._published() < (await self._consumer.end_offsets([claims]))[claims]:
            if time.monotonic() > deadline:
                raise SystemExit(f"the worker is still behind after {_SETTLE_SECONDS:.0f} s")
            await asyncio.sleep(0.5)

    async def _published(self) -> int:
        page = await asyncio.to_thread(lambda: urllib.request.urlopen(f"{self._url}/metrics", timeout=60).read())
        found = re.search(rb"^marsad_ledger_published_offset ([0-9.e+]+)$", page, re.MULTILINE)
        return int(float(found[1])) if found else 0


async def run(
    bootstrap: str, url: str, rate: float, seconds: float, before_seconds: float, seed: int, share: float
) -> Outcome:
    """Publish, read the alerts, and compare the stamps."""
    newsroom = Newsroom(seed, share)
    producer = AIOKafkaProducer(bootstrap_servers=bootstrap, acks="all", linger_ms=0)
    alerts = AIOKafkaConsumer(bootstrap_servers=bootstrap, enable_auto_commit=False)
    asking = AIOKafkaConsumer(bootstrap_servers=bootstrap, enable_auto_commit=False)
    admin = AIOKafkaAdminClient(bootstrap_servers=bootstrap)
    async with AsyncExitStack() as stack:
        for client in (producer, alerts, asking):
            await client.start()
            stack.push_async_callback(client.stop)
        await admin.start()
        stack.push_async_callback(admin.close)
        watch = Watch(admin, asking, url)
        known = [article for article, _ in bundled()]
        start = datetime.now(UTC) - timedelta(hours=1)
        known += newsroom.articles(moments(start, rate, round(rate * before_seconds)))
        await publish(producer, known, None)
        await watch.until_done()
        alerts.assign([TopicPartition(ALERTS, 0)])
        await alerts.seek_to_end()
        articles = list(newsroom.articles(moments(datetime.now(UTC), rate, round(rate * seconds))))
        published, told = asyncio.Event(), asyncio.Event()
        lags = asyncio.create_task(watch.lags(published))
        reading = asyncio.create_task(alerts_until(alerts, told))
        started = time.monotonic()
        stamps = await publish(producer, articles, rate)
        took = time.monotonic() - started
        published.set()
        lag = await lags
        await watch.until_done()
        told.set()
        return outcome(stamps, await reading, lag, len(articles) / took)


def outcome(stamps: dict[str, int], told: list[Told], lag: list[int], rate: float) -> Outcome:
    """Latencies of the alerts that name an article not named by their state before."""
    named: dict[str, set[str]] = {}
    found: list[float] = []
    unexplained = rates = 0
    for at_ms, since_ms, alert in told:
        articles = {reference.url for reference in alert.references}
        fresh = articles - named.get(alert.alert_id, set())
        named[alert.alert_id] = named.get(alert.alert_id, set()) | articles
        received = [stamps[key] for url in fresh if (key := article_id(url)) in stamps]
        if alert.detail == "weekly":
            rates += 1
        elif received:
            found.append(float(at_ms - max(*received, since_ms or 0)))
        else:
            unexplained += 1
    if len(found) < 2:
        raise SystemExit(f"only {len(found)} alerts came: nothing to measure")
    cuts = statistics.quantiles(found, n=100, method="inclusive")
    return Outcome(
        articles=len(stamps),
        rate=round(rate, 1),
        alerts=len(named),
        changes=len(told),
        p50_ms=round(cuts[49]),
        p90_ms=round(cuts[89]),
        p99_ms=round(cuts[98]),
        worst_ms=round(max(found)),
        unexplained=unexplained,
        rates=rates,
        lag_p50=statistics.median(lag),
        lag_last=lag[-1],
        load=round(os.getloadavg()[0], 2),
    )


def article_id(url: str) -> str:
    """The article that stands at an address of the newsroom's."""
    return f"bench-{int(number):06}" if (number := url.rpartition("/")[2]).isdigit() else ""


def main() -> int:
    """Measure and print; 1 if a target is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--before", type=float, default=60.0, help="seconds' worth of articles that stand before")
    parser.add_argument("--rate", type=float, default=50.0, help="articles a second")
    parser.add_argument("--share", type=float, default=0.15, help="of articles with figures about the organisation")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", type=Path, help="write the figures here too")
    options = parser.parse_args()
    asked = (options.rate, options.seconds, options.before, options.seed, options.share)
    with (
        local_broker() as broker,
        tempfile.TemporaryDirectory() as folder,
        Worker(broker.bootstrap, Path(folder)) as worker,
    ):
        found = asyncio.run(run(broker.bootstrap, worker.url, *asked))
    for name, value in asdict(found).items():
        sys.stdout.write(f"{name:<12} {value}\n")
    if options.json:
        options.json.write_text(json.dumps(asdict(found), indent=1))
    return int(found.p50_ms > P50_MS or found.p99_ms > P99_MS)


if __name__ == "__main__":
    sys.exit(main())
