"""Persons, the posts they hold and how they are reached."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from contacts.models.base import exactly_one
from contacts.models.post import Post
from osce_portal.kernel.folding import FoldedField
from osce_portal.kernel.models import InternalFact, Term
from osce_portal.kernel.querysets import TermQuerySet


class Person(InternalFact):
    """Someone who holds or held a post. Kept for liaison only."""

    name = models.CharField(_("name"), max_length=150)
    name_folded = FoldedField("name", db_index=True)
    form_of_address = models.CharField(_("form of address"), max_length=60, blank=True)

    class Meta(InternalFact.Meta):
        abstract = False
        verbose_name = _("person")
        verbose_name_plural = _("persons")

    def __str__(self):
        return self.name


class Incumbency(InternalFact, Term):
    """The time a person holds a post."""

    part_of = "person"
    visible_through = ("person", "post")

    person = models.ForeignKey(Person, models.CASCADE, related_name="incumbencies")
    post = models.ForeignKey(Post, models.PROTECT, related_name="incumbencies")

    objects = TermQuerySet.as_manager()

    class Meta(InternalFact.Meta):
        abstract = False
        verbose_name = _("time in a post")
        verbose_name_plural = _("times in a post")
        constraints = [*InternalFact.Meta.constraints, *Term.Meta.constraints]

    def __str__(self):
        return f"{self.start or '…'} – {self.end or '…'}"


class ContactDetail(InternalFact):
    """A way to reach a person: personal data, for the Section alone."""

    class Kind(models.TextChoices):
        EMAIL = "email", _("E-mail")
        PHONE = "phone", _("Telephone")
        POSTAL = "postal", _("Postal address")

    part_of = "person"
    visible_through = ("person",)

    person = models.ForeignKey(
        Person, models.CASCADE, null=True, blank=True, related_name="contact_details"
    )
    post = models.ForeignKey(
        Post, models.CASCADE, null=True, blank=True, related_name="contact_details"
    )
    kind = models.CharField(_("kind"), max_length=8, choices=Kind)
    value = models.CharField(_("value"), max_length=250)

    class Meta(InternalFact.Meta):
        abstract = False
        verbose_name = _("contact detail")
        verbose_name_plural = _("contact details")
        constraints = [
            *InternalFact.Meta.constraints,
            exactly_one(
                "contacts_contactdetail_is_of_a_person_or_a_post",
                "person",
                "post",
                message=_("Choose either a person or a post."),
            ),
            models.CheckConstraint(
                name="contacts_contactdetail_is_for_the_section",
                condition=models.Q(audience="section"),
                violation_error_message=_("Contact details are for the Section only."),
            ),
        ]

    def __str__(self):
        return self.get_kind_display()
