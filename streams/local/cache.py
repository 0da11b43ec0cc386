"""Where downloads and the logs of failed brokers are kept."""

from collections.abc import Mapping
from pathlib import Path


def cache_dir(environ: Mapping[str, str]) -> Path:
    """`$XDG_CACHE_HOME/marsad`, else `~/.cache/marsad` (XDG base directory specification).

    >>> cache_dir({"XDG_CACHE_HOME": "/var/cache"})
    PosixPath('/var/cache/marsad')
    """
    # The specification says that a relative path must be ignored.
    base = Path(environ.get("XDG_CACHE_HOME") or ".")
    return (base if base.is_absolute() else Path.home() / ".cache") / "marsad"
