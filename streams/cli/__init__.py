"""The command line: one small module a command, over the same functions that the service uses."""
