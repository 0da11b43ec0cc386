"""Words, names and profiles: what a linguist keeps as data, and how it is read."""
