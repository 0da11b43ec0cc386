"""A Kafka of one's own: a real broker for `--local`, the demo and the tests, gone when its owner is.

async with local_broker() as broker:
    ...  # broker.bootstrap is "127.0.0.1:port"
"""

from streams.local.broker import BrokerError, LocalBroker, local_broker

__all__ = ["BrokerError", "LocalBroker", "local_broker"]
