"""One file, one peer: a function `candidates(problem)`, and an ImportError where the package is missing."""
