"""One file, one peer: `PACKAGES` to import, and `candidates(workload)`, which is only called where they are there."""
