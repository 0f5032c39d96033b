"""The project against its peers: one run, one table (`python -m benchmarks`)."""
