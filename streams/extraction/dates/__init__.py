"""Dates and periods of a text, by the calendar."""
