"""The topics' names, as `deploy/kafka/topics.toml` creates them."""

ARTICLES = "marsad.articles"
CLAIMS = "marsad.claims"
FIGURES = "marsad.figures"
ALERTS = "marsad.alerts"
DEAD_LETTERS = "marsad.dead-letters"

# What can contradict must meet, and what stands is read as a whole: these have one partition, whoever creates them.
UNDIVIDED = (CLAIMS, FIGURES, ALERTS)
