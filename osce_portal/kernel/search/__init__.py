"""Search over all public records: what is indexed, how it is kept, how it is found."""
