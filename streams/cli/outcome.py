"""How a command fails: with a sentence and a status, never with a traceback for something a user can mend."""


class Failure(Exception):  # noqa: N818  it is an outcome of the command, not an error of the program
    """The command cannot do what was asked.

    Attributes:
        status: 1, or 2 for wrong usage.
    """

    def __init__(self, text: str, *, status: int = 1) -> None:
        super().__init__(text)
        self.status = status
