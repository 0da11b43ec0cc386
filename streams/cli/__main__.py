"""`python -m streams.cli` is `marsad`."""

from streams.cli.app import main

main()
