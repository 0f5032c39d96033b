"""The `numpy` backend."""
