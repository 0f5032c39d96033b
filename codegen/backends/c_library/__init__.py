"""The `c_library` backend."""
