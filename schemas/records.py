"""What may stand on the claims topic: sets of claims, ticks of the clock, and corrections by a person.

The newest record of each key is all the state there is; figures and alerts are a pure function of it.
"""

from functools import cache
from typing import Annotated, Any, Literal, Self

from pydantic import Field, TypeAdapter, ValidationError, model_validator

from schemas.base import ClockDay, ClockInstant, Contract, Natural, digest
from schemas.claim import Claim


class ClaimSet(Contract):
    """All claims of one article's newest version; key: the article id.

    Of two sets of one article the higher (`article_version`, `extractor_version`) holds, then the later on the topic.
    """

    kind: Literal["claims"] = "claims"
    article_id: str = Field(min_length=1)
    article_version: Natural = 0
    extractor_version: Natural = Field(default=0, description="0 for figures that were not extracted.")
    claims: tuple[Claim, ...] = ()

    @property
    def key(self) -> str:
        """The record's key on the topic."""
        return self.article_id

    @property
    def rank(self) -> tuple[int, int]:
        """What decides between two sets of one article."""
        return (self.article_version, self.extractor_version)


class Tick(Contract):
    """A day has begun; the day is its key. Windows roll on it, and lulls show, when nothing is reported."""

    kind: Literal["tick"] = "tick"
    day: ClockDay

    @property
    def key(self) -> str:
        """The record's key on the topic."""
        return f"tick:{self.day.isoformat()}"


class Correction(Contract):
    """A person overrules a reading: rejects the claim, or sets some of its fields. Key: `correction:` and its id."""

    kind: Literal["correction"] = "correction"
    claim_id: str = Field(min_length=1)
    reject: bool = False
    set_fields: dict[str, object] = Field(default_factory=dict, description="Field of the claim to its right value.")
    by: str = Field(min_length=1, description="Who says so.")
    why: str = Field(min_length=1, description="The reason, in a sentence.")
    corrected_at: ClockInstant

    @model_validator(mode="after")
    def _fields_are_a_claims(self) -> Self:
        """Each field is one of a claim's, and its value could be a claim's: nothing else ever reaches the topic."""
        for name, value in self.set_fields.items():
            if name not in Claim.model_fields or name == "claim_id":
                raise ValueError(f"{name}: no field of a claim that can be set")
            try:
                _field(name).validate_python(value)
            except ValidationError as error:
                raise ValueError(f"{name}: {error.errors()[0]['msg']}") from error
        return self

    @property
    def key(self) -> str:
        """The record's key on the topic: one correction a claim, the newest holds."""
        return f"correction:{digest(self.claim_id)}"


@cache
def _field(name: str) -> TypeAdapter[object]:
    """What a field of a claim may hold."""
    info = Claim.model_fields[name]
    meant: Any = Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation
    return TypeAdapter(meant)


ClaimsRecord = Annotated[ClaimSet | Tick | Correction, Field(discriminator="kind")]
claims_record: TypeAdapter[ClaimSet | Tick | Correction] = TypeAdapter(ClaimsRecord)
