"""The `toy` backend: kernels as plain Python functions of one point, with `math` alone."""
