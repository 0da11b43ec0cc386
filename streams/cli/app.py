"""The `marsad` command."""

import errno
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import typer
from typer.core import TyperGroup

from streams.cli.outcome import Failure
from streams.workers.collecting import collect_seldom

_COMMANDS = (
    *("demo", "run", "publish", "extract", "readings", "figures"),
    *("audit", "surges", "correct", "explain", "alerts", "schema"),
)


class _Commands(TyperGroup):
    """The commands, each imported when it is asked for: what one needs, the others do not wait for."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Their names, in the order of the help."""
        return list(_COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of that name, None if there is none."""
        if cmd_name not in _COMMANDS:
            return None
        alone = typer.Typer(add_completion=False)
        import_module(f"streams.cli.{cmd_name}").add_to(alone)
        return typer.main.get_command(alone)


app = typer.Typer(
    name="marsad",
    cls=_Commands,
    help="Reads what the news reports about ISIS, proves what it implies together, and alerts when it departs.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.callback()
def _marsad() -> None:
    """Typer makes a group of commands only where there is a callback or a command; ours are found by `_Commands`."""


def _open_what_is_closed() -> None:
    """Streams that whoever started us has closed, as some schedulers do: nothing comes in, and output goes nowhere."""
    sys.stdin = sys.stdin or Path(os.devnull).open(encoding="utf-8")  # noqa: SIM115  open for as long as the program runs
    sys.stdout = sys.stdout or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    sys.stderr = sys.stderr or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115


def _drop_output() -> None:
    """What Python would still flush goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def main() -> None:
    """Run the command line; a failure is one sentence on standard error, and status 1 (2 for wrong usage).

    A file that cannot be read or written is a sentence, too; any other error is a bug and has its traceback.
    """
    # A third of what a command takes to begin would be looks through words that are all kept.
    collect_seldom()
    _open_what_is_closed()
    try:
        try:
            app()
        finally:
            sys.stdout.flush()
    except Failure as failure:
        sys.stderr.write(f"marsad: {failure}\n")
        sys.exit(failure.status)
    except BrokenPipeError:
        # The reader of our output has seen enough.
        _drop_output()
        sys.exit(0)
    except SystemExit as ended:
        if isinstance(ended.__context__, BrokenPipeError):  # which typer, within a command, ends with status 1
            _drop_output()
            sys.exit(0)
        raise
    except OSError as error:
        if error.filename is None and error.errno != errno.ENOSPC:
            raise
        sys.stderr.write(f"marsad: {error.filename or 'output'}: {error.strerror}\n")
        if error.errno == errno.ENOSPC:
            _drop_output()
        sys.exit(2)
