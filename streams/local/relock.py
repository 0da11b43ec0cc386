"""Write the lock anew: resolve the roots of `coordinates.toml` and hash every jar. `python -m streams.local.relock`.

The only place in which a resolver decides anything; needs a network, downloads everything.
"""

import tempfile
from pathlib import Path

from jgo.maven import MavenContext

from streams.local.lock import LOCK, Jar, roots, sha256_of

_HEADER = (
    "# Written by `python -m streams.local.relock` from coordinates.toml: group:artifact:version, SHA-256, bytes.\n"
)


def resolve() -> tuple[Jar, ...]:
    """Every jar that the roots need, sorted."""
    jars: dict[tuple[str, str], Jar] = {}
    with tempfile.TemporaryDirectory() as folder:
        context = MavenContext(repo_cache=Path(folder), timeout=60)
        for root in roots():
            # One root at a time: jgo lets the managed versions of one root override what another root asks for.
            direct, transitive = context.resolver.resolve([context.create_dependency(root)])
            for dependency in (*direct, *transitive):
                file = dependency.artifact.resolve()
                jar = Jar(
                    dependency.groupId,
                    dependency.artifactId,
                    dependency.version,
                    sha256_of(file),
                    file.stat().st_size,
                )
                jars.setdefault((jar.group, jar.artifact), jar)
    return tuple(sorted(jars.values()))


def write_lock(jars: tuple[Jar, ...], target: Path = LOCK) -> None:
    """Write the lock, one jar a line."""
    target.write_text(_HEADER + "".join(f"{jar} {jar.sha256} {jar.size_bytes}\n" for jar in jars), "utf-8")


if __name__ == "__main__":
    write_lock(resolve())
