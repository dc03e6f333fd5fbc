"""Wiring of the portal: settings, addresses, server. It may import every app; no app imports it."""
