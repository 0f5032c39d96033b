"""The `numba` backend: see `target`."""
