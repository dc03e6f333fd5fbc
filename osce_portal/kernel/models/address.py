"""Addresses that records once had, kept for good."""

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.urls import NoReverseMatch

from osce_portal.kernel.readers import PUBLIC


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
        stored = type(record)._base_manager.filter(pk=record.pk).first()
        try:
            before, after = (row and row.get_absolute_url() for row in (stored, record))
        except NoReverseMatch:
            return  # It has no address yet; validation will say what is wrong with its slug.
        if before in (None, after):
            return
        content_type = ContentType.objects.get_for_model(record)
        target = {"content_type": content_type, "object_id": record.pk}
        cls.objects.update_or_create(path=before, defaults=target)
        cls.objects.filter(path=after).delete()

    @classmethod
    def record_once_at(cls, path):
        """The record whose page once stood at ``path``, if the public may read it."""
        if len(path) > 400 or "\x00" in path:
            return None
        old = cls.objects.filter(path=path).select_related("content_type").first()
        model = old and old.content_type.model_class()
        return model and model.objects.visible_to(PUBLIC).filter(pk=old.object_id).first()

    @classmethod
    def lead(cls, path):
        """The address where the page once at ``path`` stands now, if the public may read it."""
        record = cls.record_once_at(path)
        return record.get_absolute_url() if record else None
