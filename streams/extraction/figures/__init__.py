"""Figures: a number with what it counts, and what is said of those counted."""
