"""The `cpp` backend."""
