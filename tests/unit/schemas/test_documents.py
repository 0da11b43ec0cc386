"""The contracts' documents for other languages."""

import json
import re
from importlib.metadata import version
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from schemas.documents import asyncapi, json_schemas
from streams.departure import departures
from streams.workers.envelope import ALERT, headers
from tests.unit.departure.tales import assessed, attacks_of_2024, only

DOCS = Path(__file__).resolve().parents[3] / "docs/contracts"


@pytest.mark.parametrize(
    ("file", "document"), [("json-schema.json", json_schemas()), ("asyncapi.json", asyncapi(version("marsad")))]
)
def test_the_documents_are_those_of_the_models(file: str, document: dict[str, Any]) -> None:
    """What is committed is what the models give; `make schema` writes it anew."""
    assert json.loads((DOCS / file).read_text("utf-8")) == json.loads(json.dumps(document))


@pytest.mark.parametrize("name", sorted(json_schemas()))
def test_every_schema_is_a_schema(name: str) -> None:
    """Other languages' validators can load them."""
    jsonschema.Draft202012Validator.check_schema(json_schemas()[name])


def test_every_reference_of_the_asyncapi_document_leads_somewhere() -> None:
    """A pointer that leads nowhere breaks generators silently."""
    document = asyncapi("0")
    references = re.findall(r'"\$ref": "(#[^"]+)"', json.dumps(document))
    assert len(references) > 20
    for reference in references:
        place: Any = document
        for step in reference.removeprefix("#/").split("/"):
            assert step in place, reference
            place = place[step]


def test_an_alerts_record_is_as_the_documents_say() -> None:
    """Its value by the published schema, and its headers by name: none that the document does not tell of."""
    alert = only(departures(assessed(attacks_of_2024())))
    schema, message = json_schemas()["alert"], asyncapi("0")["components"]["messages"]["alert"]
    value = alert.canonical()
    jsonschema.validate(json.loads(value), schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**json.loads(value), "status": "perhaps"}, schema)
    sent = headers(ALERT, alert.alert_id, value, alert.updated_at, receivedms=1)
    assert set(message["headers"]["required"]) <= set(sent) <= set(message["headers"]["properties"])
    assert sent["ce_type"] == b"marsad.alert.v1"
    assert sent["ce_subject"] == alert.alert_id.encode()


def test_a_gold_claim_is_valid_by_its_schema(shared: Path) -> None:
    """The published schema takes what the model takes."""
    validator = jsonschema.Draft202012Validator(json_schemas()["claim"])
    lines = (shared / "data/official_claims.jsonl").read_text("utf-8").splitlines()
    for line in lines:
        validator.validate(json.loads(line))
