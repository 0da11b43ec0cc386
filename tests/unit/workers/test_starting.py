"""What the service is started with: files that the settings name."""

from pathlib import Path

import pytest

from streams.settings import KafkaSecurity
from streams.workers.connection import tls_context
from streams.workers.topics import TopicError, read_topics


@pytest.mark.parametrize("content", [None, "no certificate"])
def test_a_wrong_file_for_tls_is_named(content: str | None, tmp_path: Path) -> None:
    """Whether it is missing or something else: the library's own error says neither which."""
    file = tmp_path / "authorities.pem"
    if content is not None:
        file.write_text(content)
    with pytest.raises(OSError, match=r"authorities\.pem"):
        tls_context(KafkaSecurity(protocol="SSL", ssl_cafile=file))


@pytest.mark.parametrize("content", [b"root:x:0:0", b"\xff\xfe", b"", b'[[topic]]\nname = "marsad.claims"\n'])
def test_a_topics_file_that_is_none_is_named(content: bytes, tmp_path: Path) -> None:
    """A sentence with the file's name, whatever is wrong in it."""
    file = tmp_path / "topics.toml"
    file.write_bytes(content)
    with pytest.raises(TopicError, match=r"topics\.toml"):
        read_topics(file)
