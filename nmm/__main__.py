"""`python -m nmm` is the command `nmm`."""

from nmm.cli import main

if __name__ == "__main__":
    main()
