"""What can go wrong with a local broker, as a sentence for the person who started it."""


class BrokerError(RuntimeError):
    """The local broker could not be had; the text says why and what to do."""
