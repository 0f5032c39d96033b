"""One file = one verb; its `command` is found by the file's name and loaded only when it is asked for.

Nothing heavy is imported at the top of these files: `nmm --help` reads all of them.
"""
