"""Period: the days that a figure is of, said beside it, told before, or counted from something."""
