"""One real broker for all end-to-end tests of a run: the cluster that the environment names, else one of our own."""

import os
from collections.abc import Iterator

import pytest

from streams.local import local_broker


@pytest.fixture(scope="session")
def bootstrap() -> Iterator[str]:
    """Address of a real Kafka."""
    if named := os.environ.get("MARSAD_KAFKA_BOOTSTRAP"):
        yield named
        return
    with local_broker() as broker:
        yield broker.bootstrap
