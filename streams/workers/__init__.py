"""The workers: the only code that imports faust or speaks to Kafka; thin, around the pure stages."""
