"""Alertmanager as a sink: what it shows is made to be what it should show.

Level-triggered: each delivery compares the alerts' last states with what Alertmanager holds and posts the difference.
So it does not matter what was lost on the way, by an outage on either side or a restart of either: the next delivery
that succeeds mends it. Alertmanager itself tells each change once, because an unchanged alert is none.
"""

import random
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

import aiohttp

from schemas import Alert
from streams.workers.notice import PROFILE_LABEL, SHOWN_AT_LEAST, Labels, Notice, Offered, notices, withdrawn

_TIMEOUT_SECONDS = 10.0
_POSTED_AT_ONCE = 200
_BACKOFF_FIRST_SECONDS = 0.5
_BACKOFF_MOST_SECONDS = 60.0
# Alertmanager keeps milliseconds; a later end than that must be told, an earlier one is its own to keep.
_SAME_END = timedelta(seconds=1)


class SinkUnavailableError(RuntimeError):
    """The sink could not be reached or did not take the alerts; to be tried again."""


def backoff_seconds(attempt: int, randomness: random.Random) -> float:
    """How long to wait before a further attempt: doubling, to a minute, and random over the upper half.

    The jitter keeps several senders from coming back at the same moment (M. Brooker, "Exponential backoff and
    jitter", 2015, there "equal jitter").

    Args:
        attempt: number of attempts that failed in a row, from 1.
        randomness: source of the jitter.

    >>> 0.25 <= backoff_seconds(1, random.Random(1)) <= 0.5
    True
    """
    most = min(_BACKOFF_MOST_SECONDS, _BACKOFF_FIRST_SECONDS * 2.0 ** min(attempt - 1, 16))
    return most / 2 + randomness.uniform(0, most / 2)


class AlertmanagerSink:
    """Posts departures to one Alertmanager.

    Args:
        url: its address, path prefix included; user and password may stand in it.
        profile: name of the watched organisation; only its alerts are touched.
        session: HTTP client, whose owner closes it.
        clock: the time, UTC.
    """

    def __init__(self, url: str, profile: str, session: aiohttp.ClientSession, clock: Callable[[], datetime]) -> None:
        self._url = f"{url.rstrip('/')}/api/v2/alerts"
        self._profile = profile
        self._session = session
        self._clock = clock
        self._offered: dict[str, Offered] = {}

    def offer(self, alerts: Iterable[Alert], *, fresh: bool = True) -> None:
        """Take alerts' last states; `deliver` brings them.

        Args:
            alerts: of two states of one alert the later given holds.
            fresh: whether nobody was told of them yet, so that they are shown for a while however old they are.
        """
        shown_until = self._clock() + SHOWN_AT_LEAST if fresh else None
        for alert in alerts:
            self._offered[alert.alert_id] = Offered(alert, shown_until)

    def forget(self) -> None:
        """Drop all that was offered: somebody else delivers now."""
        self._offered.clear()

    async def deliver(self) -> int:
        """Bring Alertmanager to what it should show.

        Returns:
            The number of alerts that had to be posted.

        Raises:
            SinkUnavailableError: it could not be reached, or refused; nothing is lost, call again.
        """
        now = self._clock()
        wanted = notices(self._offered.values(), self._profile, now)
        shown = await self._shown()
        changes = [notice for notice in wanted.values() if _differs(notice, shown.get(notice.labels))]
        last_words = withdrawn(self._offered.values(), self._profile, now)
        changes += [
            _ended(notice, last_words.get(labels, notice), now)
            for labels, notice in shown.items()
            if labels not in wanted
        ]
        for start in range(0, len(changes), _POSTED_AT_ONCE):
            await self._post(changes[start : start + _POSTED_AT_ONCE])
        # What has ended by itself is never shown again unless it changes.
        self._offered = {key: one for key, one in self._offered.items() if one.fires(now)}
        return len(changes)

    async def _shown(self) -> dict[Labels, Notice]:
        filters = {"filter": f'{PROFILE_LABEL}="{_escaped(self._profile)}"'}
        found = await self._ask("GET", params=filters)
        if not isinstance(found, list):
            raise SinkUnavailableError("Alertmanager's answer is no list of alerts")
        return {notice.labels: notice for notice in map(_read, found)}

    async def _post(self, changes: list[Notice]) -> None:
        await self._ask("POST", json=[notice.payload() for notice in changes])

    async def _ask(self, method: str, **arguments: Any) -> object:
        timeout = aiohttp.ClientTimeout(total=_TIMEOUT_SECONDS)
        try:
            # A redirected POST would come there as a GET, and its answer look like a delivery.
            async with self._session.request(
                method, self._url, timeout=timeout, allow_redirects=False, **arguments
            ) as answer:
                if answer.status != 200:
                    told = await answer.text(errors="replace")
                    raise SinkUnavailableError(f"Alertmanager answers {answer.status}: {told[:300]}")
                return await answer.json() if method == "GET" else None
        except (aiohttp.ClientError, TimeoutError, ValueError, RecursionError) as error:
            # The address is left out: it may hold a password.
            raise SinkUnavailableError(f"Alertmanager cannot be asked: {type(error).__name__}") from error


def _differs(wanted: Notice, shown: Notice | None) -> bool:
    """Whether a notice must be posted: not shown, or with other words, or ending too early."""
    return shown is None or shown.annotations != wanted.annotations or shown.ends_at + _SAME_END < wanted.ends_at


def _ended(shown: Notice, said: Notice, now: datetime) -> Notice:
    return Notice(shown.labels, said.annotations, min(shown.starts_at, now), now)


def _read(found: Mapping[str, Any]) -> Notice:
    try:
        return Notice(
            tuple(sorted(found["labels"].items())),
            tuple(sorted(found["annotations"].items())),
            _instant(found["startsAt"]),
            _instant(found["endsAt"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise SinkUnavailableError(f"Alertmanager's answer is not as documented: {error!r}") from error


def _instant(text: str) -> datetime:
    found = datetime.fromisoformat(text)
    if found.tzinfo is None:
        raise ValueError(f"{text} has no time zone")
    return found


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace('"', '\\"')
