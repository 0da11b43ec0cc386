"""Departures: where new reporting leaves what is established, with the proof and in words; pure."""

from streams.departure.departing import Departing, departures

__all__ = ["Departing", "departures"]
