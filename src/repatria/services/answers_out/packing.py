"""Pack finished forms into the files that leave: tables that grow line by line, one instance for each form.

Nothing lies on a disk while it is gathered: the files grow in memory, compressed, and are written when all is there.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from repatria.content.xforms.writing import write_instance
from repatria.domain.answers_out.cells import BOM, csv_line
from repatria.domain.answers_out.columns import Naming, table_of
from repatria.domain.answers_out.filled import Filled
from repatria.domain.answers_out.instance import instance_of
from repatria.domain.answers_out.others import file_name
from repatria.domain.answers_out.tables import Sheet, sheets_of
from repatria.domain.forms.definition import Form, Question
from repatria.domain.forms.htcds import standard_name
from repatria.services.answers_out.wanted import Shape
from repatria.sync.limits import GIB, need

LARGEST = GIB
"""More than this is refused, so that fewer answers leave at once; FAT32 and slow lines bear no more."""
_PIECE = 1 << 16
_FOLDERS: Mapping[Naming, str] = {"odk": "", "kobo": "kobo/", "htcds": "htcds/"}
_INSTANCES = "instances/"
_SAFE = re.compile(r"[^\w-]", re.ASCII)
_LONGEST_NAME = 70
_ABOUT = "columns.csv"
"""Says of every column which question it is, in words, and its name in the HTCDS."""


class Growing:
    """A file that grows in memory."""

    def __init__(self, name: str) -> None:
        self.name, self.size = name, 0
        self._packer = zlib.compressobj(1)
        self._held: list[bytes] = []

    def write(self, data: bytes) -> int:
        """Add *data*, and return its size."""
        self.size += len(data)
        self._held.append(self._packer.compress(data))
        return len(data)

    def close(self) -> None:
        """Take no more."""
        self._held.append(self._packer.flush())

    def pieces(self) -> Iterator[bytes]:
        """Yield what was written, in pieces."""
        opener = zlib.decompressobj()
        for held in self._held:
            waiting = held
            while waiting:
                yield opener.decompress(waiting, _PIECE)
                waiting = opener.unconsumed_tail
        yield opener.flush()


@dataclass(frozen=True, slots=True)
class PackedFile:
    """One file of what leaves: its *name* below the folder, its *size*, and its bytes in pieces."""

    name: str
    size: int
    pieces: Iterator[bytes]


class Packing:
    """Takes finished forms of *form* one after the other, with the questions of *survey* in some *shapes*.

    Both are those of all its versions together, as its tables are; an instance is that of its own version.
    """

    def __init__(self, form: Form, survey: tuple[Question, ...], shapes: frozenset[Shape]) -> None:
        self._sheets = [
            (sheet, Growing(f"{folder}{name}.csv"))
            for naming, folder in _FOLDERS.items()
            if naming in shapes
            for name, sheet in _named(sheets_of(table_of(form, survey, naming), naming, file_name(form)))
        ]
        self._instances: list[Growing] | None = [] if "xml" in shapes else None
        self._size = 0
        for sheet, file in self._sheets:
            file.write(BOM + csv_line(sheet.heads))

    def take(self, filled: Filled, form: Form, survey: tuple[Question, ...]) -> None:
        """Add one finished form: the version of *form* that it was filled under, and what of it leaves."""
        for sheet, file in self._sheets:
            for line in sheet.lines_of(filled):
                self._size += file.write(csv_line(line))
        if self._instances is not None:
            instance = Growing(f"{_INSTANCES}{filled.instance_id.removeprefix('uuid:')}.xml")
            document = instance_of(form, survey, filled)
            self._size += instance.write(write_instance(document, form.written.prefixes))
            instance.close()
            self._instances.append(instance)
        need("answers", self._size, LARGEST)

    def files(self) -> Iterator[PackedFile]:
        """Yield all files, once nothing more comes."""
        about = Growing(_ABOUT)
        about.write(BOM)
        for line in _about(self._sheets):
            about.write(csv_line(line))
        for file in (about, *(file for _, file in self._sheets)):
            file.close()
        tables = [about, *(file for _, file in self._sheets)] if self._sheets else []
        for file in (*tables, *(self._instances or ())):
            yield PackedFile(file.name, file.size, file.pieces())


def _named(sheets: tuple[Sheet, ...]) -> Iterator[tuple[str, Sheet]]:
    """Yield each table with the name of its file as ODK gives it: the form's, and the repeat's; each once.

    Names that differ only by capitals are one on Windows, where unpacking would write one file over the other.
    """
    first = sheets[0].title
    given = Counter({_ABOUT.removesuffix(".csv"): 1})
    for sheet in sheets:
        name = _SAFE.sub("_", f"{first}-{sheet.table.repeat}" if sheet.table.repeat else first)[
            :_LONGEST_NAME
        ]
        given[name.casefold()] += 1
        number = given[name.casefold()]
        yield (name if number == 1 else f"{name}~{number}"), sheet


def _about(sheets: list[tuple[Sheet, Growing]]) -> Iterator[tuple[str, ...]]:
    yield ("file", "column", "question", "type", "choice", "label::es", "label::en", "htcds")
    for sheet, file in sheets:
        for column in sheet.table.own():
            asked = column.question
            words = (asked.label.get("es", ""), asked.label.get("en", ""))
            of_standard = standard_name(asked.htcds)
            yield (
                file.name,
                column.head,
                asked.path or asked.name,
                asked.type,
                column.choice,
                *words,
                of_standard,
            )
