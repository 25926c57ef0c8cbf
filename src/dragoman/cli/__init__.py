"""The command line: the same calls as the library, with output for people and for pipes."""
