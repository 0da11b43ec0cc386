"""Making the dead letter of a record that a stage could not take."""

import base64

from schemas import DeadLetter
from streams.intake import Rejection

STAGES = ("intake", "extraction", "ledger")


def dead_letter(
    topic: str, partition: int, offset: int, key: bytes | None, value: bytes | None, stage: str, why: Rejection
) -> DeadLetter:
    """The record as received, with stage, reason code and sentence."""
    return DeadLetter(
        topic=topic,
        partition=partition,
        offset=offset,
        key_base64=_base64(key),
        record_base64=_base64(value),
        stage=stage,
        reason=why.reason,
        text=why.text,
    )


def _base64(raw: bytes | None) -> str | None:
    return None if raw is None else base64.b64encode(raw).decode()
