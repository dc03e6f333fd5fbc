"""The partnership's reference data: States, groups, chairs, documents and themes."""

from partners.reference import bodies, chairmanships, documents, partner_states, states, themes

# In loading order: what others refer to comes first.
TABLES = (
    themes.TABLE,
    documents.TABLE,
    bodies.TABLE,
    bodies.NAMES,
    states.TABLE,
    states.NAMES,
    partner_states.TABLE,
    partner_states.INVITED,
    partner_states.DOCUMENTS,
    chairmanships.GROUPS,
    chairmanships.OSCE,
)
