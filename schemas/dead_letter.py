"""A record that a stage could not take, kept as received."""

from pydantic import Field

from schemas.base import Contract


class DeadLetter(Contract):
    """What arrived, where it failed and why; nothing is lost, so that it can be mended and published again."""

    topic: str = Field(description="Where it was read.")
    partition: int = Field(ge=0)
    offset: int = Field(ge=0)
    key_base64: str | None = Field(default=None, description="Its key as received, base64; 64 KiB at most.")
    record_base64: str | None = Field(default=None, description="Its value as received, base64; 2 MiB at most.")
    stage: str = Field(description="The stage that refused it: intake, extraction or ledger.")
    reason: str = Field(pattern="^[a-z][a-z0-9_]*$", description="Code of the reason, for counting.")
    text: str = Field(description="The reason as a sentence.")
