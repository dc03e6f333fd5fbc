"""All tests; `python -m tests` runs them as `make test` does."""
