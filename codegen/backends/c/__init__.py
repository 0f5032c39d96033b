"""The `c` backend."""
