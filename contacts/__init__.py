"""Whom the Section speaks to, what was said, and what follows from it. Nothing here is public."""
