"""JSON logs: one object a line, with the article and the stage where a line is about one."""

import logging
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


def logging_config(level: str) -> dict[str, Any]:
    """The logging set-up of a worker, on standard error; aiokafka's chatter is kept down whatever the level."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json": {"()": JsonFormatter}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json", "stream": "ext://sys.stderr"}},
        "root": {"level": level, "handlers": ["stderr"]},
        "loggers": {
            # At DEBUG they write a line for every fetch, which costs more than the work.
            "aiokafka": {"level": "WARNING"},
            "faust": {"level": "WARNING" if level != "DEBUG" else "INFO"},
            "mode": {"level": "WARNING" if level != "DEBUG" else "INFO"},
        },
    }
