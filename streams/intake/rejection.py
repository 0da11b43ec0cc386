"""Why a record was not taken."""

from dataclasses import dataclass

from pydantic import ValidationError


@dataclass(frozen=True, slots=True)
class Rejection:
    """A reason code for counting, and a sentence for a person."""

    reason: str
    text: str


def from_validation(error: ValidationError) -> Rejection:
    """The rejection that a contract's own complaint amounts to; at most five faults are named."""
    faults = error.errors(include_url=False, include_input=False)
    if faults and faults[0]["type"] == "json_invalid":
        return Rejection("not_json", f"the record is not JSON: {faults[0]['msg']}")
    named = [f"{'.'.join(str(p) for p in fault['loc']) or 'record'}: {fault['msg']}" for fault in faults[:5]]
    if len(faults) > len(named):
        named.append(f"and {len(faults) - len(named)} more")
    return Rejection("invalid_fields", "; ".join(named))
