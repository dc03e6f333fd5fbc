"""CSV files, read with an eye for everything that can be wrong with one."""

import csv
import io
import re

from osce_portal.kernel.reference.faults import Fault

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def read_cells(source, faults):
    """Yield ``(line, cells by column)`` for each row that can be read; note the others."""

    def fault(line, column, sentence):
        faults.append(Fault(source.shown, line, column, sentence))

    text = _text(source, fault)
    if text is None:
        return
    lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = next(lines, [])
        if not _is_header_right(header, source.table.columns, fault):
            return
        yield from _rows(lines, header, fault)
    except csv.Error as error:
        fault(lines.line_num, "", f"It is no CSV: {error}. Check the quotation marks.")


def _text(source, fault):
    try:
        data = source.path.read_bytes()
    except OSError as error:
        fault(0, "", f"It cannot be read ({error.strerror}).")
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        fault(line, "", f"The byte {data[error.start]:#04x} is not UTF-8. Save the file as UTF-8.")
        return None
    if control := _CONTROL.search(text):
        line = text.count("\n", 0, control.start()) + 1
        fault(line, "", f"It holds the control character {ord(control[0]):#04x}. Remove it.")
        return None
    return text


def _is_header_right(header, columns, fault):
    if not header:
        names = ",".join(columns)
        fault(1, "", f"The header is missing. The first line names the columns: {names}")
        return False
    for column in columns:
        if header.count(column) != 1:
            times = "missing" if column not in header else "there more than once"
            fault(1, column, f"The column is {times}. Name it once in the first line.")
    for column in header:
        if column not in columns:
            fault(1, column, "No such column is known. Correct its name or remove it.")
    return sorted(header) == sorted(columns)


def _rows(lines, header, fault):
    before = lines.line_num
    for cells in lines:
        line, before = before + 1, lines.line_num
        if len(cells) == len(header):
            yield line, {column: cell.strip() for column, cell in zip(header, cells, strict=True)}
        elif cells:
            sentence = "The row has {} cells and the header {}. Check commas and quotation marks."
            fault(line, "", sentence.format(len(cells), len(header)))
