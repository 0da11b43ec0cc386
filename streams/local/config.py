"""The broker's configuration: one node, broker and controller, on loopback, small and quick to start."""

from dataclasses import dataclass
from pathlib import Path

# A broker for one machine's tests and trials: it must start fast and stay small, and lives for minutes.
JVM_OPTIONS = (
    "-Xms64m",
    "-Xmx384m",
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",  # the optimising compiler would cost the two cores more than it gives in minutes
    "-XX:+ExitOnOutOfMemoryError",
    "-Djava.awt.headless=true",
    "-Djava.net.preferIPv4Stack=true",
)

_SERVER = """\
process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:{controller_port}
listeners=CLIENT://127.0.0.1:{client_port},CONTROLLER://127.0.0.1:{controller_port}
listener.security.protocol.map=CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT
inter.broker.listener.name=CLIENT
controller.listener.names=CONTROLLER
log.dirs={data}
# Topics are created explicitly, with their settings, or not at all.
auto.create.topics.enable=false
# One node holds one copy of everything.
default.replication.factor=1
min.insync.replicas=1
offsets.topic.replication.factor=1
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
# 50 partitions each would be made on first use; a handful is enough for a handful of clients.
offsets.topic.num.partitions=4
transaction.state.log.num.partitions=4
# The first member of a group need not wait for others.
group.initial.rebalance.delay.ms=0
# The default, 128 MiB, is a third of the heap.
log.cleaner.dedupe.buffer.size=16777216
"""

_LOG4J = """\
status = error
appender.console.type = Console
appender.console.name = console
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = %d{ISO8601} %p %m (%c{1})%n
rootLogger.level = info
rootLogger.appenderRef.console.ref = console
"""


@dataclass(frozen=True, slots=True)
class Layout:
    """A broker's scratch folder and ports."""

    folder: Path
    client_port: int
    controller_port: int
    more: str = ""  # further settings; of two of one name the later holds

    @property
    def properties(self) -> Path:
        """The server's configuration."""
        return self.folder / "server.properties"

    @property
    def log(self) -> Path:
        """What the broker says."""
        return self.folder / "broker.log"

    @property
    def log4j(self) -> Path:
        """How it says it."""
        return self.folder / "log4j2.properties"

    def write(self) -> None:
        """Write the configuration files."""
        text = _SERVER + self.more
        for name, value in {
            "client_port": self.client_port,
            "controller_port": self.controller_port,
            "data": self.folder / "data",
        }.items():
            text = text.replace(f"{{{name}}}", str(value))
        self.properties.write_text(text, "utf-8")
        self.log4j.write_text(_LOG4J, "utf-8")

    def commands(self, java: Path, jars: tuple[Path, ...], cluster_id: str) -> tuple[tuple[str, ...], ...]:
        """What to run, one after the other: format the storage, then serve."""
        options = (*JVM_OPTIONS, f"-Dlog4j2.configurationFile={self.log4j}")
        run = (str(java), *options, "-cp", ":".join(map(str, jars)))
        return (
            (*run, "kafka.tools.StorageTool", "format", "-t", cluster_id, "-c", str(self.properties)),
            (*run, "kafka.Kafka", str(self.properties)),
        )
