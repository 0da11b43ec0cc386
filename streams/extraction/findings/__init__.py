"""Findings: what a figure is a figure of, by rule, by neighbour, or not at all."""
