"""The demo: bundled articles, and the run that shows what follows from them."""
