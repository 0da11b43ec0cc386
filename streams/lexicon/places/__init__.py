"""The gazetteer: sources, the script that builds it from them, and what it builds."""
