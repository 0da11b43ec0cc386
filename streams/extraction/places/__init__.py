"""Places of a text, as regions."""
