"""Making the dead letter of a record that a stage could not take.

A dead letter must always stand, or the record would come again for ever: so what no topic could hold is kept up to a
length, and the letter says where the whole of it is.
"""

import base64

from schemas import DeadLetter
from streams.intake import Rejection

# Every reason code, by stage: the counters exist before the first refusal, or a rate would miss a burst of it.
REASONS = {
    "intake": ("empty", "too_large", "not_utf8", "not_json", "invalid_fields", "no_text", "from_the_future"),
    "extraction": ("extraction_failed", "too_large"),
    "ledger": ("no_key", "wrong_key", "not_utf8", "not_json", "invalid_fields", "from_the_future"),
}
# The topic takes 4 MiB (deploy/kafka/topics.toml); base64 makes four bytes of three.
_RECORD_BYTES = 2 * 1024 * 1024
KEY_BYTES = 64 * 1024
_TEXT_CHARACTERS = 2000


def dead_letter(
    topic: str, partition: int, offset: int, key: bytes | None, value: bytes | None, stage: str, why: Rejection
) -> DeadLetter:
    """The record as received, or the beginning of a very long one, with stage, reason code and sentence."""
    text = why.text[:_TEXT_CHARACTERS]
    if len(value or b"") > _RECORD_BYTES or len(key or b"") > KEY_BYTES:
        text += "; only the beginning is kept here, the whole record is where it was read"
    return DeadLetter(
        topic=topic,
        partition=partition,
        offset=offset,
        key_base64=_base64(key, KEY_BYTES),
        record_base64=_base64(value, _RECORD_BYTES),
        stage=stage,
        reason=why.reason,
        text=text,
    )


def _base64(raw: bytes | None, most: int) -> str | None:
    return None if raw is None else base64.b64encode(raw[:most]).decode()
