"""JSON logs: one object a line, with the article and the stage where a line is about one."""

import logging
from collections import OrderedDict
from typing import Any

import orjson

_FIELDS = ("article", "stage", "reason", "offset")


class JsonFormatter(logging.Formatter):
    """Time (UTC, seconds since 1970), level, logger, message, and the fields that the caller added."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as one line of JSON."""
        line: dict[str, Any] = {
            "time": round(record.created, 3),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        line |= {name: getattr(record, name) for name in _FIELDS if hasattr(record, name)}
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return orjson.dumps(line, default=str).decode()


class Repetitions(logging.Filter):
    """Leaves out what the same logger of a library said word for word in the last ten seconds.

    While the brokers are away, their client says so two hundred times a second, which fills disks and hides the rest.
    Our own lines are each about another record.
    """

    def __init__(self, within_seconds: float = 10.0, remembered: int = 256) -> None:
        super().__init__()
        self._within_seconds = within_seconds
        self._remembered = remembered
        self._said_at: OrderedDict[tuple[str, str], float] = OrderedDict()

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether the line is written."""
        if record.name.startswith("streams."):
            return True
        line = (record.name, record.getMessage())
        if record.created - self._said_at.get(line, float("-inf")) < self._within_seconds:
            return False
        self._said_at[line] = record.created
        self._said_at.move_to_end(line)
        if len(self._said_at) > self._remembered:
            self._said_at.popitem(last=False)
        return True


def logging_config(level: str) -> dict[str, Any]:
    """The logging set-up of a worker, on standard error; aiokafka's chatter is kept down whatever the level."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json": {"()": JsonFormatter}},
        "filters": {"repetitions": {"()": Repetitions}},
        "handlers": {
            "stderr": {
                "class": "logging.StreamHandler",
                "formatter": "json",
                "filters": ["repetitions"],
                "stream": "ext://sys.stderr",
            }
        },
        "root": {"level": level, "handlers": ["stderr"]},
        "loggers": {
            # At DEBUG they write a line for every fetch, which costs more than the work.
            "aiokafka": {"level": "WARNING"},
            "faust": {"level": "WARNING" if level != "DEBUG" else "INFO"},
            "mode": {"level": "WARNING" if level != "DEBUG" else "INFO"},
        },
    }
