"""The words of a sentence: the lexicon's table, inflection, the names of a profile, and nodes, which rules see."""
