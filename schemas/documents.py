"""The contracts as documents: JSON Schema of each model, and an AsyncAPI 3 document of the topics."""

from typing import Any

from pydantic import TypeAdapter

from schemas.alert import Alert
from schemas.article import Article
from schemas.claim import Claim
from schemas.dead_letter import DeadLetter
from schemas.figure import Answer, Figure
from schemas.records import claims_record

_MODELS: dict[str, TypeAdapter[Any]] = {
    "article": TypeAdapter(Article),
    "claim": TypeAdapter(Claim),
    "claims-record": claims_record,
    "figure": TypeAdapter(Figure),
    "answer": TypeAdapter(Answer),
    "alert": TypeAdapter(Alert),
    "dead-letter": TypeAdapter(DeadLetter),
}
# Topic: (model, what it holds, who sends: the world or Marsad, key).
_TOPICS: dict[str, tuple[str, str, str, str]] = {
    "marsad.articles": ("article", "Articles to read.", "receive", "article id"),
    "marsad.claims": ("claims-record", "All claims of an article's newest version, ticks, corrections.", "send", "id"),
    "marsad.figures": ("figure", "Rolling counters by region.", "send", "measure|target|unit|scope|region|window"),
    "marsad.alerts": ("alert", "The last state of every departure.", "send", "alert id"),
    "marsad.dead-letters": ("dead-letter", "Records that a stage could not take.", "send", "as received"),
}
_HEADERS = ("ce_specversion", "ce_type", "ce_source", "ce_id", "ce_subject", "content-type")
# Attributes that not every record has.
_MORE_HEADERS = {
    "ce_time": "The data's time, RFC 3339; a replay writes the same.",
    "ce_articleversion": "Of a tombstone: the article version that it speaks for.",
    "ce_receivedms": "When the article that led to the record was received, milliseconds since 1970.",
}


def json_schemas() -> dict[str, dict[str, Any]]:
    """JSON Schema (2020-12) of every contract, by its name."""
    dialect = "https://json-schema.org/draft/2020-12/schema"
    return {name: {"$schema": dialect, **model.json_schema(mode="validation")} for name, model in _MODELS.items()}


def asyncapi(version: str) -> dict[str, Any]:
    """The topics as an AsyncAPI 3 document; `version` is the release's."""
    used = {model for model, *_ in _TOPICS.values()}
    headers = {
        "type": "object",
        "description": "CloudEvents 1.0 attributes, binary content mode.",
        "required": list(_HEADERS),
        "properties": {name: {"type": "string"} for name in _HEADERS}
        | {name: {"type": "string", "description": text} for name, text in _MORE_HEADERS.items()},
    }
    return {
        "asyncapi": "3.0.0",
        "info": {"title": "Marsad", "version": version, "license": {"name": "Apache-2.0"}},
        "defaultContentType": "application/json",
        "channels": {
            topic: {
                "address": topic,
                "description": text,
                "messages": {model: {"$ref": f"#/components/messages/{model}"}},
            }
            for topic, (model, text, _, _) in _TOPICS.items()
        },
        "operations": {
            f"{action}-{topic}": {"action": action, "channel": {"$ref": f"#/channels/{topic}"}}
            for topic, (_, _, action, _) in _TOPICS.items()
        },
        "components": {
            "messages": {
                model: {
                    "name": model,
                    "headers": headers if model != "article" else {"type": "object"},
                    "payload": {
                        "schemaFormat": "application/schema+json;version=draft-2020-12",
                        "schema": _MODELS[model].json_schema(
                            mode="validation",
                            ref_template=f"#/components/messages/{model}/payload/schema/$defs/{{model}}",
                        ),
                    },
                    "bindings": {"kafka": {"key": {"type": "string", "description": key}}},
                }
                for model, _, _, key in _TOPICS.values()
                if model in used
            }
        },
    }
