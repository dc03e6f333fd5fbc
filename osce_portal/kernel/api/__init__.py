"""What the read-only JSON resources of all apps have in common."""
