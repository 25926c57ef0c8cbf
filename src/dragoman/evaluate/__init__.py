"""Scores of every stage on gold data."""
