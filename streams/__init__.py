"""Marsad: reads reports, keeps established figures, and alerts when new reporting departs from them."""
