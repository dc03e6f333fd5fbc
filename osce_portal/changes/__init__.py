"""What changed in the public records, told from the history."""
