"""Numbers of a text, with their hedges."""
