"""What this database is, and what the reference data last wrote into it."""

from django.db import models
from django.db.models import Q


class Installation(models.Model):
    """The one row that says whether this database is a demo."""

    is_marked_demo = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(name="kernel_installation_is_one_row", condition=Q(pk=1)),
        ]

    def __str__(self):
        return "demo" if self.is_marked_demo else "production"

    @classmethod
    def is_demo(cls):
        return cls.objects.filter(pk=1, is_marked_demo=True).exists()

    @classmethod
    def mark_as_demo(cls):
        cls.objects.update_or_create(pk=1, defaults={"is_marked_demo": True})


class ReferenceRow(models.Model):
    """What the reference data last wrote into the record with this key.

    Where the record says something else, someone has edited it, and it is left alone.
    """

    key = models.CharField(max_length=200, unique=True)
    model = models.CharField(max_length=100)
    written = models.JSONField()

    def __str__(self):
        return self.key
