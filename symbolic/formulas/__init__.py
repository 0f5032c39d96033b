"""One file = one formula a physicist would name; the file's function builds it."""
