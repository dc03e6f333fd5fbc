"""All files read into drafts, with everything that is wrong in any of them."""

from osce_portal.kernel.reference.faults import CannotLoad, Fault
from osce_portal.kernel.reference.files import read_cells
from osce_portal.kernel.reference.rows import Row
from osce_portal.kernel.reference.tables import sources, strangers


class Reading:
    """What the files say: ``drafts`` by key in loading order, ``faults``, what is ``unread``.

    The reader of a row may look at the drafts of the files before its own.
    """

    def __init__(self):
        self.drafts = {}
        self.by_file = {}
        self.faults = []
        self.unread = []
        self.titles = {}
        self._broken = set()
        self._unsure = set()

    @classmethod
    def of(cls, folder=None):
        reading = cls()
        found = sources(folder)
        for path in strangers(folder, found) if folder else ():
            reading.faults.append(
                Fault(str(path), 0, "", "No table asks for this file. Correct its name.")
            )
        for source in found:
            reading.read(source)
        reading.check_refs()
        return reading

    def read(self, source):
        """Read one file; a row with a fault makes no drafts, and the next one is read."""
        faults_before, drafts_before = len(self.faults), len(self.drafts)
        rows = 0
        for line, cells in read_cells(source, self.faults):
            rows += 1
            row = Row(source, line, cells, self)
            self._take(row, list(source.table.read(row)))
        if len(self.faults) > faults_before:
            self._unsure.add(source.table.makes)
        keys = list(self.drafts)[drafts_before:]
        self.by_file[source.name] = (rows, [self.drafts[key] for key in keys])

    def _take(self, row, drafts):
        for draft in drafts:
            first = self.drafts.get(draft.key)
            if first:
                place = f"line {first.row.line} of {first.row.file}"
                row.fault("", f"It says again what {place} says ({draft.key}). Remove one of them.")
            else:
                draft.clean()
        for draft in drafts:
            if row.is_broken:
                self._broken.add(draft.key)
            else:
                self.drafts[draft.key] = draft
        if not row.is_broken and row.cells.get("source_title"):
            self.titles.setdefault(row.cells["source_url"], row.cells["source_title"])

    def check_refs(self):
        """Note every reference to a row that no file has."""
        places = {}
        for name, (_rows, drafts) in self.by_file.items():
            for draft in drafts:
                places.setdefault(draft.key.partition(":")[0], name)
        for draft in list(self.drafts.values()):
            for ref in draft.refs:
                if not self._is_known(ref):
                    value = ref.key.partition(":")[2]
                    file = places.get(ref.prefix, "any file")
                    sentence = f"“{value}” stands in no row of {file}. Correct it or add that row."
                    draft.row.fault(ref.column, sentence)

    def _is_known(self, ref):
        # What a broken file would have brought is not missed a second time.
        return ref.key in self.drafts or ref.key in self._broken or ref.prefix in self._unsure

    def drafts_of(self, model):
        return [draft for draft in self.drafts.values() if draft.model is model]

    def draft(self, key):
        """The draft with this key, or None where its row is missing or broken."""
        return self.drafts.get(key)

    def is_loadable(self, draft):
        """Whether all that ``draft`` refers to is there."""
        return all(ref.key in self.drafts for ref in draft.refs)

    def stop_at_faults(self):
        if self.faults:
            raise CannotLoad(self.faults)
