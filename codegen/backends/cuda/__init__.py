"""The `cuda` backend: see `target`."""
