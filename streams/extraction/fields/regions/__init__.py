"""Regions: where the counted deeds were, said beside the figure, by the story, or by who speaks."""
