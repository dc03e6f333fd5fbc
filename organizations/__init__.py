"""Partner organizations, institutions, how the OSCE co-operates with them, and publications."""
