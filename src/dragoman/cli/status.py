"""Exit statuses of the contract; 0 is all good, 2 is usage and is click's own."""

NOTHING = 1
SOME_FAILED = 3
