"""Integrals over the spectrum of a source: moments in tables, and panels between kinks. NumPy only."""
