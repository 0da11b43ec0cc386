"""Running one worker in the foreground until it is told to stop."""

import asyncio
import logging
import logging.config
import sys
from collections.abc import Callable
from datetime import datetime
from typing import NoReturn

import faust
import uvloop

from streams.settings import Settings
from streams.workers.app import build_app
from streams.workers.collecting import collect_seldom
from streams.workers.logs import logging_config
from streams.workers.server import check_address
from streams.workers.topics import create_topics

_log = logging.getLogger(__name__)
_SWITCH_SECONDS = 0.001
"""For which the event loop waits while the ledger computes in its thread; Python's own is five times as long."""


def run_worker(settings: Settings, clock: Callable[[], datetime]) -> NoReturn:
    """Create the topics, run the worker, exit the process: status 0 after SIGTERM or SIGINT.

    Raises:
        OSError: the pages cannot be served, or the folder not be written.
        TopicError: a topic could not be created, or is divided although it must not be.
        aiokafka.errors.KafkaError: the brokers cannot be reached.
    """
    logging.config.dictConfig(logging_config(settings.log_level))
    sys.setswitchinterval(_SWITCH_SECONDS)
    check_address(settings.http_host, settings.http_port)
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    assert settings.kafka_bootstrap
    differences = asyncio.run(create_topics(settings.kafka_bootstrap, settings.kafka, settings.topics_file))
    for difference in differences:
        _log.warning("%s", difference)
    loop = uvloop.new_event_loop()
    asyncio.set_event_loop(loop)
    app = build_app(settings, clock, topic_differences=len(differences))
    collect_seldom()
    worker = faust.Worker(
        app,
        loop=loop,
        loglevel=settings.log_level,
        logging_config=logging_config(settings.log_level),
        override_logging=True,
        redirect_stdouts=False,
        quiet=True,
    )
    worker.execute_from_commandline()
