"""The service's settings: the environment, read once into one frozen object.

Every variable begins with `MARSAD_`. One that is not known, or has a wrong value, is an error that names it, so that a
misspelt setting never silently has its default.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

PREFIX = "MARSAD_"
ROOT = Path(__file__).resolve().parents[1]


_ADDRESS = re.compile(r"(\[[0-9A-Fa-f:]+\]|[^\s,:\[\]/]+)(:[0-9]{1,5})?")
_WEB_ADDRESS = re.compile(r"https?://[^\s/?#]+(/[^\s?#]*)?")
_TOPICS = Path("deploy/kafka/topics.toml")
_PROTOCOL = f"{PREFIX}KAFKA_SECURITY_PROTOCOL"


class SettingsError(ValueError):
    """A setting is unknown or has a wrong value; the text names it."""


class KafkaSecurity(BaseModel):
    """How to reach the brokers; passed through to the client as it is."""

    model_config = ConfigDict(frozen=True)

    protocol: Literal["PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL"] = Field(
        default="PLAINTEXT", description="PLAINTEXT, SSL, SASL_PLAINTEXT or SASL_SSL."
    )
    ssl_cafile: Path | None = Field(default=None, description="Authorities to trust, PEM; else the system's.")
    ssl_certfile: Path | None = Field(default=None, description="The client's certificate, PEM.")
    ssl_keyfile: Path | None = Field(default=None, description="Its key, PEM.")
    sasl_mechanism: Literal["PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"] = Field(
        default="PLAIN", description="PLAIN, SCRAM-SHA-256 or SCRAM-SHA-512."
    )
    sasl_username: str | None = Field(default=None, description="Name for SASL.")
    sasl_password: str | None = Field(default=None, repr=False, description="Password for SASL.")

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if self.protocol.startswith("SASL") and not (self.sasl_username and self.sasl_password):
            raise ValueError(
                f"{PREFIX}KAFKA_SASL_USERNAME and {PREFIX}KAFKA_SASL_PASSWORD are needed for {self.protocol}"
            )
        # A forgotten protocol would send a password, and all else, in the clear.
        unused = [
            f"{PREFIX}KAFKA_{name.upper()}"
            for name in sorted(self.model_fields_set)
            if (name.startswith("ssl_") and not self.protocol.endswith("SSL"))
            or (name.startswith("sasl_") and not self.protocol.startswith("SASL"))
        ]
        if unused:
            raise ValueError(f"{', '.join(unused)} would not be used: {_PROTOCOL} is {self.protocol}")
        return self


class Settings(BaseModel):
    """All that an operator can choose."""

    model_config = ConfigDict(frozen=True)

    kafka_bootstrap: str | None = Field(default=None, description="host:port of the brokers, joined by commas.")
    kafka: KafkaSecurity = KafkaSecurity()
    group: str = Field(default="marsad", pattern=r"^[A-Za-z0-9._-]+$", description="Consumer group of the workers.")
    profile: str = Field(default="isis", description="Watched organisation: a name, or the path of a TOML file.")
    data_dir: Path = Field(default=Path("marsad-data"), description="Local state; may be deleted at any time.")
    topics_file: Path = Field(default=ROOT / _TOPICS, description="The topics' settings.")
    http_host: str = Field(default="127.0.0.1", description="Address to listen on.")
    http_port: int = Field(default=6066, ge=0, le=65535, description="Port to listen on.")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        default="INFO", description="Least level that is logged: DEBUG, INFO, WARNING or ERROR."
    )
    ticks: bool = Field(default=True, description="Whether the ledger's worker writes one tick a day.")
    producer_linger_ms: int = Field(default=20, ge=0, description="How long the producer gathers records.")
    figures_gauges_max: int = Field(default=2000, ge=0, description="Most figures shown as gauges; others are counted.")
    alertmanager_url: str | None = Field(default=None, description="Alertmanager to post alerts to.")

    @field_validator("kafka_bootstrap")
    @classmethod
    def _addresses(cls, value: str | None) -> str | None:
        if value is not None and not all(_ADDRESS.fullmatch(address) for address in value.split(",")):
            raise ValueError(f"{value} is not host:port, or several joined by commas")
        return value

    @field_validator("alertmanager_url")
    @classmethod
    def _web_address(cls, value: str | None) -> str | None:
        if value is not None and not _WEB_ADDRESS.fullmatch(value):
            raise ValueError("is no address like http://host:9093")
        return value


# Environment name to (section, field); the one table of all settings.
_NAMES: dict[str, tuple[str, str]] = {
    **{f"{PREFIX}{name.upper()}": ("", name) for name in Settings.model_fields if name != "kafka"},
    _PROTOCOL: ("kafka", "protocol"),
    **{f"{PREFIX}KAFKA_{name.upper()}": ("kafka", name) for name in KafkaSecurity.model_fields if name != "protocol"},
}


def setting_names() -> tuple[str, ...]:
    """Every variable that Marsad reads, sorted."""
    return tuple(sorted(_NAMES))


def table() -> str:
    """Every variable with its default and meaning as a Markdown table, as `docs/operations.md` holds it."""
    rows = ["| variable | default | chooses |", "|---|---|---|"]
    for name, (section, field) in sorted(_NAMES.items()):
        found = (KafkaSecurity if section else Settings).model_fields[field]
        default = "" if found.default is None else str(found.default).replace(str(ROOT / _TOPICS), str(_TOPICS))
        rows.append(f"| `{name}` | {default or 'none'} | {found.description} |")
    return "\n".join(rows) + "\n"


def read_settings(environ: Mapping[str, str]) -> Settings:
    """Settings from the environment; an empty variable counts as unset.

    Raises:
        SettingsError: a variable with the prefix is unknown, or a value is wrong.
    """
    chosen = {name: value for name, value in environ.items() if name.startswith(PREFIX)}
    if unknown := sorted(set(chosen) - set(_NAMES)):
        raise SettingsError(f"unknown setting {', '.join(unknown)}; known are {', '.join(setting_names())}")
    sections: dict[str, dict[str, str]] = {"": {}, "kafka": {}}
    for name, value in chosen.items():
        if value:
            section, field = _NAMES[name]
            sections[section][field] = value
    try:
        security = KafkaSecurity.model_validate(sections["kafka"])
        return Settings.model_validate({**sections[""], "kafka": security})
    except ValidationError as error:
        raise SettingsError("; ".join(_sentence(fault) for fault in error.errors())) from error


def _sentence(fault: Mapping[str, object]) -> str:
    place = fault["loc"]
    field = str(place[-1]) if isinstance(place, tuple) and place else ""
    name = next((n for n, (_, f) in _NAMES.items() if f == field), "")
    message = str(fault["msg"]).removeprefix("Value error, ")
    return f"{name}: {message}" if name else message
