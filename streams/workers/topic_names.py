"""The topics' names, as `deploy/kafka/topics.toml` creates them."""

ARTICLES = "marsad.articles"
CLAIMS = "marsad.claims"
FIGURES = "marsad.figures"
ALERTS = "marsad.alerts"
DEAD_LETTERS = "marsad.dead-letters"
