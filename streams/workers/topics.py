"""The topics, created with their settings before anything reads or writes them.

What exists is left alone: its settings are the operator's decision. But where they are not what Marsad was built for,
that is told, because a claims topic that forgets would be wrong silently; and a ledger cut into partitions is refused.
"""

import asyncio
import time
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiokafka.admin import AIOKafkaAdminClient, NewTopic
from aiokafka.admin.config_resource import ConfigResource, ConfigResourceType
from aiokafka.errors import KafkaError, TopicAlreadyExistsError, for_code

from streams.settings import KafkaSecurity
from streams.workers.connection import connection_options
from streams.workers.topic_names import UNDIVIDED

_REPLICAS = 3  # Kafka's usual factor: one node may fail while another is maintained
_VISIBLE_SECONDS = 15.0


class TopicError(RuntimeError):
    """The topics file is malformed, or a topic cannot be created, or not be used; the text says which and why."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic as it should be."""

    name: str
    partitions: int
    config: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, order=True)
class Difference:
    """A setting of an existing topic that is not what it should be."""

    topic: str
    setting: str
    wanted: str
    found: str

    def __str__(self) -> str:
        return f"topic {self.topic}: {self.setting} is {self.found}, should be {self.wanted}"


def read_topics(source: Path) -> tuple[Topic, ...]:
    """The topics of a TOML file, as `deploy/kafka/topics.toml` has them.

    Raises:
        TopicError: it is no TOML, or a key is missing or unknown; names file and topic.
    """
    topics = []
    try:
        entries = tomllib.loads(source.read_text("utf-8")).get("topic", [])
    except ValueError as error:
        raise TopicError(f"{source}: {error}") from error
    for entry in entries:
        if set(entry) != {"name", "partitions", "config"}:
            raise TopicError(f"{source}: topic {entry.get('name', '?')}: keys are name, partitions, config")
        topics.append(Topic(entry["name"], int(entry["partitions"]), dict(entry["config"])))
    if not topics:
        raise TopicError(f"{source}: no topics")
    return tuple(topics)


async def create_topics(bootstrap: str, security: KafkaSecurity, topics_file: Path) -> tuple[Difference, ...]:
    """Create the topics that are missing, and compare those that exist.

    Args:
        bootstrap: brokers, `host:port` joined by commas.
        security: how to reach them.
        topics_file: the topics of the service.

    Returns:
        What existing topics have otherwise, sorted; empty if nothing.

    Raises:
        TopicError: a topic could not be created, or is divided although it must not be.
        aiokafka.errors.KafkaError: the brokers cannot be reached.
    """
    wanted = {topic.name: topic for topic in read_topics(topics_file)}
    admin = AIOKafkaAdminClient(**connection_options(bootstrap, security))
    try:
        await admin.start()
        missing = [topic for name, topic in wanted.items() if name not in await _partitions(admin)]
        if missing:
            await _create(admin, missing)
            await _until_visible(admin, {topic.name for topic in missing})
        refuse_divided(await _partitions(admin))
        return await _differences(admin, wanted)
    finally:
        await admin.close()


def refuse_divided(partitions: Mapping[str, int]) -> None:
    """Refuse topics of several partitions that are read as a whole.

    Args:
        partitions: number of partitions by topic.

    Raises:
        TopicError: one is divided.

    >>> refuse_divided({"marsad.articles": 12, "marsad.claims": 1})
    """
    for name in UNDIVIDED:
        if partitions.get(name, 1) > 1:
            raise TopicError(f"topic {name} has {partitions[name]} partitions and must have one: create it anew")


async def _create(admin: AIOKafkaAdminClient, missing: list[Topic]) -> None:
    brokers = len((await admin.describe_cluster())["brokers"])
    # The protocol's version that the client speaks knows no "the broker's default" for replicas.
    response = await admin.create_topics(
        [
            NewTopic(topic.name, topic.partitions, min(_REPLICAS, brokers), topic_configs=topic.config)
            for topic in missing
        ]
    )
    for name, code, *text in response.topic_errors:
        error = for_code(code)
        # Another worker may have been quicker: then it is compared like any other.
        if code and error is not TopicAlreadyExistsError:
            raise TopicError(f"topic {name} could not be created: {error.__name__} {' '.join(filter(None, text))}")


async def _until_visible(admin: AIOKafkaAdminClient, names: set[str]) -> None:
    """Wait until the brokers tell of them; the controller's answer comes a little earlier."""
    deadline = time.monotonic() + _VISIBLE_SECONDS
    while missing := names - set(await _partitions(admin)):
        if time.monotonic() > deadline:
            raise TopicError(f"created, but not visible after {_VISIBLE_SECONDS:.0f} s: {', '.join(sorted(missing))}")
        await asyncio.sleep(0.05)


async def _partitions(admin: AIOKafkaAdminClient) -> dict[str, int]:
    """Number of partitions of every topic there is and that has its leaders."""
    topics: list[dict[str, Any]] = await admin.describe_topics()
    return {
        topic["topic"]: len(topic["partitions"])
        for topic in topics
        if not topic["error_code"] and all(not part["error_code"] for part in topic["partitions"])
    }


async def _differences(admin: AIOKafkaAdminClient, wanted: dict[str, Topic]) -> tuple[Difference, ...]:
    found = await _partitions(admin)
    told = [
        Difference(name, "partitions", str(topic.partitions), str(found[name]))
        for name, topic in wanted.items()
        if name in found and found[name] != topic.partitions
    ]
    resources = [
        ConfigResource(ConfigResourceType.TOPIC, name, configs=dict(topic.config)) for name, topic in wanted.items()
    ]
    for response in await admin.describe_configs(resources):
        for code, text, _kind, name, entries in response.resources:
            if code:
                raise KafkaError(f"settings of topic {name} cannot be read: {text}")
            values = {entry[0]: entry[1] for entry in entries}
            told += [
                Difference(name, setting, value, str(values.get(setting)))
                for setting, value in wanted[name].config.items()
                if _as_set(values.get(setting)) != _as_set(value)
            ]
    return tuple(sorted(told))


def _as_set(value: str | None) -> frozenset[str]:
    """A setting's value without the order of a list's members: "compact,delete" is "delete,compact"."""
    return frozenset((value or "").split(","))
