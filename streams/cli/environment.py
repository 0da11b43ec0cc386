"""The environment as the commands that need a broker see it."""

import os
from datetime import UTC, datetime

from streams.cli.outcome import Failure
from streams.settings import Settings, SettingsError, read_settings


def settings(*, needs_broker: bool = True) -> Settings:
    """The settings of this process's environment.

    Raises:
        Failure: a setting is unknown or wrong, or no broker is named.
    """
    try:
        found = read_settings(os.environ)
    except SettingsError as error:
        raise Failure(str(error), status=2) from error
    if needs_broker and not found.kafka_bootstrap:
        raise Failure("MARSAD_KAFKA_BOOTSTRAP is not set; name the brokers, or say `marsad run --local`", status=2)
    return found


def utc_now() -> datetime:
    """The clock that the commands hand to the service."""
    return datetime.now(UTC)
