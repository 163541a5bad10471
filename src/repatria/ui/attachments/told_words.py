"""What a file is and what it tells besides what it shows, in words."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QObject

from repatria.content.pictures.told import Told, What
from repatria.domain.errors import FileKindUnknownError
from repatria.ui.attachments.looking import Looked
from repatria.ui.messages import message_for
from repatria.ui.messages.attachment_words import kind_words
from repatria.ui.sizes import size_words

_MOMENT = re.compile(r"(?:D:)?(\d{4}):?(\d\d):?(\d\d) ?(\d\d):?(\d\d):?(?:\d\d)?(?:\.\d+)?([-+Z][\d':]*)?")
"""``D:20260312172500-06'00'`` of a PDF, ``2026:03:12 17:25:00`` of a camera."""
_MOST = 4
"""Values of one kind that are told; of more it is said how many."""


class ToldCounts(QObject):
    """Sentences with a number; only the words of an object know one from many."""

    def pages(self, number: int) -> str:
        """Return how many pages a file has."""
        return self.tr("%n páginas", "", number)

    def more(self, number: int) -> str:
        """Return how many values are not shown."""
        return self.tr("y %n más", "", number)


def what_words(looked: Looked) -> str:
    """Return what a file is: its kind, its pages, its size."""
    said = [size_words(looked.size)]
    if looked.seen is not None:
        pages = len(looked.seen.pages)
        said = [kind_words(looked.seen.kind), *([ToldCounts().pages(pages)] if pages > 1 else []), *said]
    return " · ".join(said)


def unread_words(looked: Looked) -> str:
    """Return why a file is not read here, and that it is kept as it is; nothing where it is read."""
    if not looked.is_kept_as_it_is:
        return ""
    happened, _ = message_for(looked.unread or FileKindUnknownError())
    kept = QCoreApplication.translate(
        "file_telling",
        "Se guarda como está, con todo lo que diga por dentro; aquí no se muestra, solo se entrega.",
    )
    return f"{happened} {kept}"


def told_lines(told: tuple[Told, ...]) -> list[str]:
    """Return what a file tells besides, a line for each kind of thing; what tells most of a person comes first."""
    labels, by_kind = _labels(), dict[What, list[str]]()
    for one in told:
        by_kind.setdefault(one.what, []).append(_said(one))
    return [_line(labels[what], by_kind[what]) for what in labels if what in by_kind]


def _line(label: str, said: list[str]) -> str:
    values = list(dict.fromkeys(filter(None, said)))
    more = len(values) - _MOST
    shown = [*values[:_MOST], *([ToldCounts().more(more)] if more > 0 else [])]
    return f"{label}: {' · '.join(shown)}" if shown else label


def _said(one: Told) -> str:
    """Return the value alone where the line says already what it is; the file's own names for it say no more."""
    name, _, value = one.said.partition(": ")
    said = value if value and one.what in _of_whom() and " " not in name else one.said
    return _as_a_day(said) if one.what is What.TIME else said


def _as_a_day(said: str) -> str:
    """Return a moment as a PDF or a camera writes it in figures that people read; anything else as it is."""
    found = _MOMENT.fullmatch(said)
    if found is None:
        return said
    year, month, day, hour, minute, more = found.groups(default="")
    offset = f" ({more})" if more.strip("Z'") else ""
    return f"{year}-{month}-{day} {hour}:{minute}{offset}"


def _labels() -> dict[What, str]:
    return {**_of_whom(), **_of_the_file()}


def _of_whom() -> dict[What, str]:
    return {
        What.PLACE: QCoreApplication.translate("file_telling", "Dónde se hizo"),
        What.TIME: QCoreApplication.translate("file_telling", "Cuándo se hizo"),
        What.DEVICE: QCoreApplication.translate("file_telling", "Con qué aparato"),
        What.PERSON: QCoreApplication.translate("file_telling", "Quién lo hizo"),
        What.SOFTWARE: QCoreApplication.translate("file_telling", "Con qué programa"),
        What.COMMENT: QCoreApplication.translate("file_telling", "Comentario o título"),
    }


def _of_the_file() -> dict[What, str]:
    return {
        What.THUMBNAIL: QCoreApplication.translate("file_telling", "Una imagen pequeña escondida"),
        What.MORE_PICTURES: QCoreApplication.translate("file_telling", "Otras imágenes que no se ven"),
        What.APPENDED: QCoreApplication.translate("file_telling", "Algo pegado al final"),
        What.COLOURS: QCoreApplication.translate("file_telling", "Perfil de color"),
        What.ATTACHED: QCoreApplication.translate("file_telling", "Otro archivo adentro"),
        What.SCRIPT: QCoreApplication.translate("file_telling", "Un programa adentro"),
        What.LINK: QCoreApplication.translate("file_telling", "Un enlace"),
        What.NOTE: QCoreApplication.translate("file_telling", "Una nota"),
        What.FIELD: QCoreApplication.translate("file_telling", "Un campo de formulario"),
        What.LAYER: QCoreApplication.translate("file_telling", "Una capa que puede ocultarse"),
        What.REVISION: QCoreApplication.translate("file_telling", "Una versión anterior"),
        What.OTHER: QCoreApplication.translate("file_telling", "Otro dato"),
        What.UNREAD: QCoreApplication.translate("file_telling", "Algo que aquí no se sabe leer"),
    }
