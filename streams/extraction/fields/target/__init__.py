"""Target: whom or whose a figure counts."""
