"""Organizations, institutions and publications in the words of schema.org."""

from organizations.kinds import Kind
from organizations.models import Publication
from osce_portal.kernel.jsonld import thing
from partners.jsonld import theme_data

KINDS = {
    Kind.NGO: "NGO",
    Kind.ACADEMIC: "EducationalOrganization",
    Kind.RESEARCH: "ResearchOrganization",
    Kind.THINK_TANK: "ResearchOrganization",
}
WORKS = {
    Publication.Kind.YEARBOOK: "Book",
    Publication.Kind.JOURNAL: "Periodical",
    Publication.Kind.REPORT: "Report",
    Publication.Kind.BOOK: "Book",
    Publication.Kind.PAPER: "ScholarlyArticle",
}


def organization_data(organization, seat):
    """The organization as its page has it; ``seat`` is where its headquarters are."""
    names = [name.name for name in organization.other_names.all() if name.kind != "everyday"]
    is_confirmed = organization.is_profile_confirmed and organization.founded_year
    parent = organization.parent
    return thing(
        KINDS.get(organization.kind, "Organization"),
        organization.get_absolute_url(),
        name=organization.name,
        alternateName=[*filter(None, [organization.acronym]), *names],
        description=organization.relation,
        foundingDate=str(organization.founded_year) if is_confirmed else None,
        location=thing("Place", name=seat) if seat else None,
        parentOrganization=_named(parent) if parent else None,
        subOrganization=[_named(child) for child in organization.children.all()],
        sameAs=organization.website,
        knowsAbout=[theme_data(theme) for theme in organization.themes.all()],
    )


def _named(organization):
    kind = KINDS.get(organization.kind, "Organization")
    path = organization.get_absolute_url() if organization.has_page else None
    return thing(kind, path, name=organization.name)


def publication_data(publication):
    authors = [part.strip() for part in publication.authors.split(";")]
    return thing(
        WORKS.get(publication.kind, "CreativeWork"),
        publication.get_absolute_url(),
        name=publication.title,
        creator=[author for author in authors if author],
        datePublished=str(publication.year) if publication.year else None,
        publisher=_named(publication.publisher) if publication.publisher else None,
        description=publication.note,
        sameAs=publication.url,
        about=[theme_data(theme) for theme in publication.themes.all()],
    )
