"""Topics on a real broker."""

import uuid
from pathlib import Path

import pytest

from streams.settings import KafkaSecurity
from streams.workers.topics import Difference, TopicError, create_topics

pytestmark = pytest.mark.e2e

_FILE = """
[[topic]]
name = "{prefix}.kept"
partitions = {partitions}
config = {{ "cleanup.policy" = "{policy}", "retention.ms" = "{retention}" }}
"""


def _file(
    folder: Path, prefix: str, *, partitions: int = 2, policy: str = "compact,delete", retention: str = "7"
) -> Path:
    path = folder / "topics.toml"
    path.write_text(_FILE.format(prefix=prefix, partitions=partitions, policy=policy, retention=retention))
    return path


@pytest.fixture
def prefix() -> str:
    return f"t-{uuid.uuid4().hex[:8]}"


async def test_created_as_written(bootstrap: str, prefix: str, tmp_path: Path) -> None:
    """Missing topics are created with their settings, so that nothing differs; a second run changes nothing."""
    for _ in range(2):
        assert await create_topics(bootstrap, KafkaSecurity(), _file(tmp_path, prefix)) == ()


async def test_difference_reported(bootstrap: str, prefix: str, tmp_path: Path) -> None:
    """A topic with other settings is left as it is and told of, setting by setting; the order of a list is none."""
    await create_topics(bootstrap, KafkaSecurity(), _file(tmp_path, prefix))
    other = _file(tmp_path, prefix, partitions=3, policy="delete,compact", retention="8")
    for _ in range(2):
        assert await create_topics(bootstrap, KafkaSecurity(), other) == (
            Difference(f"{prefix}.kept", "partitions", "3", "2"),
            Difference(f"{prefix}.kept", "retention.ms", "8", "7"),
        )


async def test_refused(bootstrap: str, prefix: str, tmp_path: Path) -> None:
    """A topic that the brokers refuse is an error that names it."""
    with pytest.raises(TopicError, match=rf"{prefix}.kept.*could not be created"):
        await create_topics(bootstrap, KafkaSecurity(), _file(tmp_path, prefix, retention="soon"))


async def test_the_services_own(bootstrap: str) -> None:
    """The service's own topics are accepted by a real broker as they are written."""
    topics = Path(__file__).parents[2] / "deploy/kafka/topics.toml"
    assert await create_topics(bootstrap, KafkaSecurity(), topics) == ()
