"""Drafts become records, in one write; what someone has edited or deleted is left alone."""

from django.core.exceptions import ValidationError
from django.utils import timezone

from osce_portal.kernel.door import write
from osce_portal.kernel.models import Act, ReferenceRow
from osce_portal.kernel.reference.drafts import Ref
from osce_portal.kernel.reference.outcome import Fate, Outcome

PUBLISHED = "published"


class DryRun(Exception):
    """Raised at the end of a dry run, so that the write undoes itself."""


def load(reading, *, is_dry_run=False, progress=lambda name: None):
    """Write what ``reading`` holds; raises ``CannotLoad`` where anything in it is wrong.

    All that the models have to say is gathered first, so that one run names every fault.
    """
    loader = Loader(reading, timezone.now())
    try:
        with write(by=None, why="Reference data", how=Act.How.REFERENCE):
            for name, (_rows, drafts) in reading.by_file.items():
                progress(name)
                for draft in drafts:
                    loader.load(draft)
            reading.stop_at_faults()
            loader.finish()
            if is_dry_run:
                raise DryRun
    except DryRun:
        pass
    return loader.outcome


class Loader:
    """One load: what stands in the database, and what becomes of each draft.

    Lists of related rows are set at the end, when every row they can name is there.
    """

    def __init__(self, reading, at):
        self.reading = reading
        self.at = at
        self.outcome = Outcome()
        self.kept = {row.key: row for row in ReferenceRow.objects.all()}
        self.records = {}
        self.under_way = set()
        for model in {draft.model for draft in reading.drafts.values()}:
            lists = [join.name for join in model._meta.many_to_many]
            rows = model._base_manager.filter(reference_key__isnull=False)
            for record in rows.prefetch_related(*lists):
                self.records[record.reference_key] = record
        self.outcome.gone = sorted(self.kept.keys() - reading.drafts.keys())

    def load(self, draft):
        """Write ``draft`` where it is new or has changed, after the rows it refers to."""
        if draft.key in self.outcome.fates:
            return
        self.under_way.add(draft.key)
        for _name, ref in draft.foreign_keys:
            if ref.key in self.under_way:
                draft.row.fault(ref.column, "It refers to itself in a circle. Correct the row.")
            elif ref.key in self.reading.drafts:
                self.load(self.reading.drafts[ref.key])
        self.under_way.remove(draft.key)
        fate = self._fate(draft)
        try:
            if fate is Fate.CREATED:
                self._create(draft)
            elif fate is Fate.UPDATED:
                self._set(self.records[draft.key], draft).save()
        except ValidationError as error:
            draft.complain(error)
            self.records.pop(draft.key, None)
            fate = Fate.BROKEN
        self.outcome.note(draft, fate, str(self.records.get(draft.key, "")))

    def _fate(self, draft):
        record, kept = self.records.get(draft.key), self.kept.get(draft.key)
        if not self.reading.is_loadable(draft):
            return Fate.BROKEN
        if kept and record is None:
            return Fate.DELETED
        if any(ref.key not in self.records for _name, ref in draft.foreign_keys):
            return Fate.ORPHANED
        if record is None:
            return Fate.CREATED
        current = self._current(record, draft)
        if current == self._wanted(draft):
            return Fate.SAME
        return Fate.UPDATED if kept and self._is_untouched(draft, current, kept) else Fate.EDITED

    @staticmethod
    def _is_untouched(draft, current, kept):
        """Whether the record still says what was written; of fields new to the files, nothing."""

        def before(name):
            if name in kept.written:
                return kept.written[name]
            field = draft.field(name)
            return [] if field.many_to_many else field.get_default()

        return all(value == before(name) for name, value in current.items())

    def _create(self, draft):
        record = self._set(draft.model(reference_key=draft.key), draft)
        record.save()
        self.records[draft.key] = record

    def _set(self, record, draft):
        for name, value in draft.values.items():
            if isinstance(value, Ref):
                setattr(record, name, self.records[value.key])
            elif not isinstance(value, list):
                setattr(record, name, value)
        if draft.is_record and draft.is_published != bool(record.published_at):
            record.published_at = self.at if draft.is_published else None
        return record

    # The two forms of a row that are compared, and kept for the next time

    def _wanted(self, draft):
        wanted = {PUBLISHED: draft.is_published} if draft.is_record else {}
        for name, value in draft.values.items():
            if isinstance(value, list):
                wanted[name] = sorted(
                    self.records[ref.key].pk for ref in value if ref.key in self.records
                )
            else:
                wanted[name] = self.records[value.key].pk if isinstance(value, Ref) else value
        return wanted

    def _current(self, record, draft):
        current = {PUBLISHED: bool(record.published_at)} if draft.is_record else {}
        for name, value in draft.values.items():
            if isinstance(value, list):
                current[name] = sorted(row.pk for row in getattr(record, name).all())
            else:
                current[name] = getattr(record, draft.field(name).attname)
        return current

    # The end of a load

    def finish(self):
        """Set the lists, then keep what was written."""
        kept = []
        for key, fate in self.outcome.fates.items():
            if fate in (Fate.CREATED, Fate.UPDATED, Fate.SAME):
                draft = self.reading.drafts[key]
                self._set_lists(draft, fate)
                kept += self._to_keep(draft)
        ReferenceRow.objects.bulk_create(
            kept, update_conflicts=True, unique_fields=["key"], update_fields=["model", "written"]
        )

    def _set_lists(self, draft, fate):
        record, wanted = self.records[draft.key], self._wanted(draft)
        current = {} if fate is Fate.CREATED else self._current(record, draft)
        for name in draft.lists:
            if wanted[name] != current.get(name, []):
                getattr(record, name).set(wanted[name])
                if fate is Fate.SAME:
                    self.outcome.note(draft, Fate.UPDATED)

    def _to_keep(self, draft):
        written, row = self._wanted(draft), self.kept.get(draft.key)
        if row and row.written == written:
            return []
        return [ReferenceRow(key=draft.key, model=draft.model._meta.label, written=written)]
