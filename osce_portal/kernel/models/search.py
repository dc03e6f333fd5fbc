"""What search knows of the records that have a page."""

from django.contrib.contenttypes.models import ContentType
from django.db import models

from osce_portal.kernel.readers import Audience
from osce_portal.kernel.visibility import visible_q


class SearchQuerySet(models.QuerySet):
    def visible_to(self, reader, at=None):
        return self.filter(visible_q(self.model, reader, at))


class SearchEntry(models.Model):
    """The words of one record, kept by the door.

    It carries the fields by which the record is visible, so that the one rule decides at the moment
    of the search: what is withdrawn is gone and what is scheduled appears, at their instants.
    ``names`` are pairs of a kind and a name that may be shown. What ends in ``_words`` is as
    ``words_of`` reads it and is never shown; each name stands on a line of ``names_words``.
    """

    visible_through = ()
    circle_group = None
    circle_term = None
    withdrawal_reason = ""

    content_type = models.ForeignKey(ContentType, models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField()
    kind = models.CharField(max_length=30)
    path = models.CharField(max_length=400)
    title = models.CharField(max_length=300)
    names = models.JSONField(default=list)
    body = models.TextField(blank=True)
    title_words = models.TextField(blank=True)
    names_words = models.TextField(blank=True)
    body_words = models.TextField(blank=True)
    audience = models.CharField(max_length=12, choices=Audience)
    is_confirmed = models.BooleanField()
    is_sample = models.BooleanField()
    published_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    objects = SearchQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id"], name="kernel_searchentry_one_of_a_record"
            ),
        ]

    def __str__(self):
        return self.title
