"""The words every queryset knows: what a reader sees, what held on a day, what a name matches."""

from django.db.models import (
    BooleanField,
    Case,
    Exists,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    Value,
    When,
)
from django.utils import timezone

from osce_portal.kernel import recording
from osce_portal.kernel.dates import as_last, today
from osce_portal.kernel.folding import fold, folded_values, refold
from osce_portal.kernel.visibility import publishable_q, published_q, visible_q, withdrawn_q


class FactQuerySet(QuerySet):
    """Rows that are written through the door only, and read by ``visible_to``."""

    def visible_to(self, reader, at=None):
        return self.filter(visible_q(self.model, reader, at))

    def publishable(self):
        return self.filter(publishable_q(self.model))

    def with_visible(self, name, reader, rows=None):
        """Bring along what stands behind the relation ``name``, as far as ``reader`` may see it.

        ``rows`` narrows or orders it. A foreign key to what the reader may not see reads as None,
        so that no page links to it.
        """
        if rows is None:
            related = self.model._meta.get_field(name).related_model
            rows = related._default_manager.order_by("pk")
        return self.prefetch_related(Prefetch(name, rows.visible_to(reader)))

    def update(self, **values):
        """Update within an open write; one entry in the history per row touched."""
        pks = recording.touch_before_update(self)
        if not pks:
            return 0
        rows = QuerySet(self.model, using=self.db).filter(pk__in=pks)
        count = rows.update(**values, **folded_values(self.model, values))
        refold(rows, values)
        recording.touch_after_update(self.model, pks)
        return count

    update.alters_data = True

    def bulk_create(self, objs, batch_size=None, *conflicts, **options):
        if any(conflicts) or any(options.values()):
            raise TypeError(
                "A record is never written over silently: bulk_create takes no conflicts."
            )
        rows = super().bulk_create(objs, batch_size)
        recording.touch_created(rows)
        return rows

    bulk_create.alters_data = True


class RecordQuerySet(FactQuerySet):
    """Records that are published and withdrawn on their own."""

    def published(self, at=None):
        return self.filter(published_q(at or timezone.now()))

    def withdrawn(self, at=None):
        return self.filter(withdrawn_q(at or timezone.now()))

    def drafts(self):
        return self.filter(published_at__isnull=True)

    def scheduled(self, at=None):
        at = at or timezone.now()
        return self.filter(published_at__gt=at).exclude(withdrawn_q(at))

    def matching(self, text, *, reader, folded=("name_folded",)):
        """Rows one of whose names contains every word of ``text``, without case and accents."""
        q = Q()
        for word in fold(text).split():
            own = [Q(**{f"{column}__contains": word}) for column in folded]
            q &= Q.create([*own, *self._other_names_q(word, reader)], connector=Q.OR)
        return self.filter(q)

    def _other_names_q(self, word, reader):
        names = getattr(self.model, "other_names", None)
        if names is None:
            return []
        relation = self.model._meta.get_field("other_names")
        rows = relation.related_model.objects.visible_to(reader).filter(name_folded__contains=word)
        return [Exists(rows.filter(**{relation.field.name: OuterRef("pk")}))]


class TermQuerySet(FactQuerySet):
    """Rows that hold for a while."""

    def as_of(self, day=None):
        """What held on ``day``; each row says in ``is_certain`` whether it held beyond doubt.

        A term known only to the year holds from the first to the last day that can mean. ``day``
        may be an expression for an ISO date, such as the first day of the event of an outer query.
        """
        return self.marked_on(day).filter(holds=True)

    def marked_on(self, day=None):
        """All rows, each saying in ``holds`` and ``is_certain`` how it stood on ``day``."""
        is_expression = hasattr(day, "resolve_expression")
        day = day if is_expression else (day or today()).isoformat()
        begun = Q(start__isnull=True) | Q(start_first__lte=day)
        not_over = Q(end__isnull=True) | Q(end_last__gte=day)
        certain = Q(start__isnull=True) | Q(start_last__lte=day if is_expression else as_last(day))
        certain &= Q(end__isnull=True) | Q(end_first__gte=day)
        return self.annotate(holds=_truth(begun & not_over), is_certain=_truth(certain))

    def ended_by(self, day=None):
        """What was over before ``day``."""
        return self.filter(end_last__lt=(day or today()).isoformat())

    def surely_overlapping(self, term):
        """Terms that share a certain day with ``term``, or say the very same.

        A hand-over within one year shares none, for each may hold a part of it.
        """
        if not term.has_readable_dates:
            return self.none()
        first, last = term.certain_span()
        q = Q(end__isnull=True) | Q(end_first__gte=first)
        if last:
            q &= Q(start__isnull=True) | Q(start_last__lte=as_last(last))
        q |= Q(start=term.start or None, end=term.end or None)
        return self.filter(q).exclude(pk=term.pk)


def _truth(condition):
    return Case(When(condition, then=Value(True)), default=False, output_field=BooleanField())
