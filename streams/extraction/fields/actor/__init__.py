"""Actor: who did it."""
