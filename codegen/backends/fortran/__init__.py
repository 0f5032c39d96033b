"""The `fortran` backend."""
