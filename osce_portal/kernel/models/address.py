"""Addresses that records once had, kept for good."""

from copy import copy

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models


class OldAddress(models.Model):
    """The path of a page that now stands elsewhere; leads there with a permanent redirect."""

    path = models.CharField(max_length=400, unique=True)
    content_type = models.ForeignKey(ContentType, models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField()
    record = GenericForeignKey()

    def __str__(self):
        return self.path

    @classmethod
    def remember(cls, record):
        """Keep the path ``record`` has in the database, where it is about to get another."""
        if not hasattr(record, "slug") or record._state.adding:
            return
        stored = type(record)._base_manager.filter(pk=record.pk).values("slug").first()
        if stored is None or stored["slug"] == record.slug:
            return
        before = copy(record)
        before.slug = stored["slug"]
        content_type = ContentType.objects.get_for_model(record)
        target = {"content_type": content_type, "object_id": record.pk}
        cls.objects.update_or_create(path=before.get_absolute_url(), defaults=target)
        cls.objects.filter(path=record.get_absolute_url()).delete()
