"""The partner States, their standing, the Contact Groups, Chairmanships, documents and themes."""
