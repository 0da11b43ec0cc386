"""The fields of a claim: whom it counts, where, when, who did it, and on whose word."""
