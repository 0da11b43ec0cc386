"""`marsad correct`: a person overrules a reading."""

import asyncio
from typing import Annotated

import orjson
import typer
from pydantic import ValidationError

from schemas import Claim, Correction
from streams.cli.environment import settings, utc_now
from streams.cli.outcome import Failure


def add_to(app: typer.Typer) -> None:
    """Add the command."""

    @app.command()
    def correct(
        claim: Annotated[str, typer.Argument(metavar="CLAIM", help="Id of the claim.")],
        by: Annotated[str, typer.Option(help="Who says so.")],
        why: Annotated[str, typer.Option(help="The reason, in a sentence.")],
        reject: Annotated[bool, typer.Option("--reject", help="The claim does not hold at all.")] = False,
        fields: Annotated[
            list[str] | None, typer.Option("--set", metavar="FIELD=VALUE", help="A field's right value; may repeat.")
        ] = None,
    ) -> None:
        """Reject a misread claim, or set its fields; a record on the claims topic, kept through every replay."""
        if reject == bool(fields):
            raise Failure("say either --reject or --set FIELD=VALUE", status=2)
        try:
            correction = Correction(
                claim_id=claim,
                reject=reject,
                set_fields=dict(_setting(text) for text in fields or ()),
                by=by,
                why=why,
                corrected_at=utc_now(),
            )
        except ValidationError as error:
            faults = [(*map(str, f["loc"]), f["msg"].removeprefix("Value error, ")) for f in error.errors()]
            raise Failure("; ".join(": ".join(fault) for fault in faults), status=2) from error
        _send(correction)


def _setting(text: str) -> tuple[str, object]:
    """A field and its value, which is JSON or else text; codes may be joined by commas, a plain number is exact.

    >>> _setting("regions=SY-DY,SY-RA")
    ('regions', ['SY-DY', 'SY-RA'])
    >>> _setting("value=35")
    ('value', {'stated': '35', 'low': 35, 'high': 35})
    >>> _setting("measure=killed")
    ('measure', 'killed')
    """
    name, equals, value = text.partition("=")
    if not equals or name not in Claim.model_fields or name == "claim_id":
        raise Failure(f"--set {text}: not FIELD=VALUE with a field of a claim", status=2)
    try:
        meant = orjson.loads(value)
    except orjson.JSONDecodeError:
        meant = value
    if name in ("regions", "actor") and isinstance(meant, str):
        return name, [code for code in meant.split(",") if code]
    if name == "value" and type(meant) is int:  # "true" is none
        return name, {"stated": value, "low": meant, "high": meant}
    return name, meant


def _send(correction: Correction) -> None:
    from aiokafka.errors import KafkaError

    from streams.workers.sender import record_output, send

    found = settings()
    assert found.kafka_bootstrap
    try:
        asyncio.run(send(found.kafka_bootstrap, found.kafka, [record_output(correction)]))
    except KafkaError as error:
        raise Failure(f"Kafka at {found.kafka_bootstrap}: {error}") from error
