"""The `jax` backend: see `target`."""
