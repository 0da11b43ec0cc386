"""What a broker is started with."""

import base64

from streams.local.broker import new_cluster_id


def test_cluster_ids_are_no_options() -> None:
    """An id never begins with a dash (one in 64 random ones would), which Kafka's tools would read as an option."""
    made = [new_cluster_id() for _ in range(2000)]
    assert not [one for one in made if one.startswith("-")]
    assert {len(base64.urlsafe_b64decode(one + "==")) for one in made} == {16}
    assert len(set(made)) == len(made)
