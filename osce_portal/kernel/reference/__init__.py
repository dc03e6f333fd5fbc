"""Reference data: facts kept as CSV files beside the code, and how they become records.

``reading`` turns all files into drafts without touching the database, ``loading`` writes the
drafts in one write. Each app says in its package ``reference`` which tables it has.
"""
