"""One file, one workload: `WORKLOAD`, and `ORDER` for its place in tables and figures."""
