"""The settings."""

from pathlib import Path

import pytest

from streams.settings import SettingsError, read_settings, table

OPERATIONS = Path(__file__).resolve().parents[2] / "docs/operations.md"


def test_an_unknown_setting_is_named() -> None:
    """A misspelt variable is an error that names it and does not silently leave the default."""
    with pytest.raises(SettingsError, match="MARSAD_KAFKA_BOOTSTRP"):
        read_settings({"MARSAD_KAFKA_BOOTSTRP": "broker:9092"})


def test_a_wrong_value_is_named_by_its_variable() -> None:
    """The sentence names the variable that a person set, not our field."""
    with pytest.raises(SettingsError, match="MARSAD_HTTP_PORT"):
        read_settings({"MARSAD_HTTP_PORT": "many"})


def test_sasl_needs_a_name_and_a_password() -> None:
    """Half a credential is no credential."""
    with pytest.raises(SettingsError, match="MARSAD_KAFKA_SASL_PASSWORD"):
        read_settings({"MARSAD_KAFKA_SECURITY_PROTOCOL": "SASL_SSL", "MARSAD_KAFKA_SASL_USERNAME": "reader"})


def test_every_part_of_the_security_passes_through() -> None:
    """TLS and SASL settings reach the client's options as they were set."""
    found = read_settings(
        {
            "MARSAD_KAFKA_BOOTSTRAP": "a:1,b:2",
            "MARSAD_KAFKA_SECURITY_PROTOCOL": "SASL_SSL",
            "MARSAD_KAFKA_SSL_CAFILE": "/ca.pem",
            "MARSAD_KAFKA_SASL_USERNAME": "reader",
            "MARSAD_KAFKA_SASL_PASSWORD": "secret",
        }
    )
    assert found.kafka_bootstrap == "a:1,b:2"
    assert found.kafka.ssl_cafile == Path("/ca.pem")
    assert found.kafka.sasl_password == "secret"
    assert "secret" not in repr(found)


def test_an_empty_variable_is_unset_and_others_are_left_alone() -> None:
    """Compose files set empty variables; the rest of the environment is none of ours."""
    assert read_settings({"MARSAD_KAFKA_BOOTSTRAP": "", "PATH": "/bin"}).kafka_bootstrap is None


def test_every_setting_is_documented() -> None:
    """The page for operators holds the table of all variables, as the settings give it, each with its meaning."""
    assert table() in OPERATIONS.read_text("utf-8")
    assert "| None |" not in table()


@pytest.mark.parametrize("address", ["a:1,b:2", "broker", "[::1]:9092", "10.0.0.1:9092"])
def test_brokers_are_host_and_port(address: str) -> None:
    """Several may be named; what is none is told before anything connects."""
    assert read_settings({"MARSAD_KAFKA_BOOTSTRAP": address}).kafka_bootstrap == address
    for wrong in (f"{address}:abc", f"{address}, c:3", f"kafka://{address}"):
        with pytest.raises(SettingsError, match="MARSAD_KAFKA_BOOTSTRAP"):
            read_settings({"MARSAD_KAFKA_BOOTSTRAP": wrong})


@pytest.mark.parametrize("url", ["alertmanager:9093", "ftp://alertmanager", "http://", "http://a b", "9093"])
def test_an_alertmanager_that_no_client_could_ask_is_told_at_once(url: str) -> None:
    """Not as a delivery that fails for ever."""
    with pytest.raises(SettingsError, match="MARSAD_ALERTMANAGER_URL"):
        read_settings({"MARSAD_ALERTMANAGER_URL": url})


@pytest.mark.parametrize("url", ["http://alertmanager:9093", "https://user:word@[::1]:9093/prefix/"])
def test_an_alertmanager_has_a_web_address(url: str) -> None:
    """User, password and path prefix may stand in it."""
    assert read_settings({"MARSAD_ALERTMANAGER_URL": url}).alertmanager_url == url


@pytest.mark.parametrize(
    ("protocol", "unused"),
    [
        ("", ["MARSAD_KAFKA_SSL_CAFILE"]),
        ("SSL", ["MARSAD_KAFKA_SASL_PASSWORD", "MARSAD_KAFKA_SASL_USERNAME"]),
        ("SASL_PLAINTEXT", ["MARSAD_KAFKA_SSL_CAFILE", "MARSAD_KAFKA_SSL_CERTFILE"]),
    ],
)
def test_security_that_would_not_be_used_is_told(protocol: str, unused: list[str]) -> None:
    """Who names a certificate or a password, and forgets the protocol, believes himself safe."""
    names = {"MARSAD_KAFKA_SECURITY_PROTOCOL": protocol, **dict.fromkeys(unused, "set")}
    if protocol.startswith("SASL"):
        names |= {"MARSAD_KAFKA_SASL_USERNAME": "reader", "MARSAD_KAFKA_SASL_PASSWORD": "secret"}
    with pytest.raises(SettingsError, match=f"{', '.join(unused)} would not be used"):
        read_settings(names)
