"""Departures: where new reporting leaves what is established, with the proof and in words; pure."""
