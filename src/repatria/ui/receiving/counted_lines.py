"""What received files came to, or would, in lines of one spelling: the same for one file as for all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QObject

from repatria.services.exchange.asked_erasures import AskedHere
from repatria.services.exchange.directory_came import DirectoryCame
from repatria.services.exchange.files_came import FilesCame
from repatria.services.exchange.gathering import Refused
from repatria.services.exchange.opened_twice import OpenedTwice
from repatria.services.exchange.persons_came import PersonsCame
from repatria.services.exchange.register import SentBundle
from repatria.store.lists.cases import CaseLine
from repatria.ui.cases.line_words import danger_of
from repatria.ui.messages.directory_words import DirectoryLine, directory_came_lines
from repatria.ui.messages.erasure_words import asked_words
from repatria.ui.messages.opened_words import opened_twice_words
from repatria.ui.messages.person_words import persons_came_lines
from repatria.ui.receiving.refused_rows import told_apart
from repatria.ui.sizes import size_words
from repatria.ui.widgets.label import IconWords

_MOST = 12
"""So many of what others ask to erase, or opened again, are told one by one."""


class ReceivedLines(QObject):
    """The lines; an object, since plurals are found by its name (``tr``)."""

    def new_words(self, count: int) -> str:
        """Say how many events are new here."""
        return self.tr("%n anotaciones nuevas", "", count)

    def differences_words(self, count: int) -> str:
        """Say how many differences are to be settled."""
        return self.tr("%n diferencias por resolver", "", count)

    def case_lines(self, new: int, changed: int) -> Iterator[IconWords]:
        """Say how many cases are new here, and how many known ones changed."""
        if new:
            words = self.tr("%n expedientes nuevos aquí", "", new)
            yield IconWords("add", words)
        if changed:
            words = self.tr("%n expedientes con cambios", "", changed)
            yield IconWords("cases", words)

    def file_lines(self, came: Sequence[FilesCame]) -> Iterator[IconWords]:
        """Say what became of the files of cases that came, where any did; what found no place is told first."""
        refused, left = sum(one.refused for one in came), sum(one.left_out for one in came)
        if refused:
            words = self.tr(
                "%n archivos de expedientes no son los que el expediente dice: no se guardaron", "", refused
            )
            yield IconWords("overdue", words, "danger")
        if left:
            words = self.tr(
                "%n archivos de expedientes no cupieron aquí. El otro puesto los enviará otra vez cuando haya lugar",
                "",
                left,
            )
            yield IconWords("warning", words, "warning")
        new = sum(one.new + one.entered for one in came)
        if new:
            yield IconWords("done", self.tr("%n archivos de expedientes ya están aquí", "", new), "good")
        if waiting := sum(len(one.waiting) for one in came):
            words = self.tr(
                "%n archivos esperan el expediente que los nombra; entran solos cuando llegue", "", waiting
            )
            yield IconWords("waiting", words, "warning")
        if erased := sum(one.erased for one in came):
            words = self.tr("%n archivos eran de expedientes borrados por regla: no se guardaron", "", erased)
            yield IconWords("info", words, "accent")

    def coming_file_lines(self, count: int, size: int) -> Iterator[IconWords]:
        """Say how many files of cases a sealed one holds, and how large they are."""
        if count:
            words = self.tr("%n archivos de expedientes", "", count)
            yield IconWords("add", f"{words} ({size_words(size)})")

    def difference_lines(self, count: int) -> Iterator[IconWords]:
        """Say that differences came, where any did."""
        if count:
            yield IconWords("disputed", self.differences_words(count), "warning")

    def settled_words(self, count: int) -> str:
        """Say how many differences came settled by another post."""
        return self.tr("%n diferencias resueltas en otro puesto", "", count)

    def settled_lines(self, count: int) -> Iterator[IconWords]:
        """Say that another post settled what stood or was said here, and where it stands which answer lost."""
        if count:
            where = self.tr("Vea en Historia de cada expediente qué quedó y por qué.")
            yield IconWords("disputed", f"{self.settled_words(count)}. {where}", "warning")

    def danger_lines(self, cases: Iterable[CaseLine]) -> Iterator[IconWords]:
        """Say that somebody may be in danger now, where that is so."""
        if dangers := sum(bool(danger_of(line)) for line in cases):
            words = self.tr(
                "Tal vez alguien está en peligro ahora: %n expedientes, los primeros de la lista.",
                "",
                dangers,
            )
            yield IconWords("now", words, "danger")

    def elsewhere_lines(self, count: int) -> Iterator[IconWords]:
        """Say that people have another case that is not here, and where it stands whom to ask for it."""
        if count:
            words = self.tr(
                "%n expedientes son de alguien que tiene otro expediente que no está aquí: lo que protege queda en "
                "duda. Ábralos: en Diferencias dice a quién pedirlo.",
                "",
                count,
            )
            yield IconWords("warning", words, "warning")

    def twice_lines(self, twice: Sequence[OpenedTwice]) -> Iterator[IconWords]:
        """Say which cases came opened twice, by whom, and what to do."""
        yield from (IconWords("overdue", opened_twice_words(one), "danger") for one in twice[:_MOST])
        if len(twice) > _MOST:
            words = self.tr(
                "y %n expedientes más que llegaron abiertos más de una vez.", "", len(twice) - _MOST
            )
            yield IconWords("overdue", words, "danger")

    def will_be_twice_lines(self, count: int) -> Iterator[IconWords]:
        """Say that other openings of cases would come, where any would."""
        if count:
            words = self.tr(
                "De %n expedientes llega otra apertura: entran, sigue en uso la primera, y al recibir se dice de qué "
                "puestos vienen",
                "",
                count,
            )
            yield IconWords("overdue", words, "danger")

    def receipt_lines(self, acknowledged: Iterable[SentBundle]) -> Iterator[IconWords]:
        """Say which receipts came of what was sent, each post once."""
        by_post: dict[str, list[SentBundle]] = {}
        for one in acknowledged:
            by_post.setdefault(one.post, []).append(one)
        for post, sent in by_post.items():
            if len(sent) == 1:
                words = self.tr("Llegó el acuse de lo que envió: {post}, %n expedientes", "", sent[0].cases)
            else:
                words = self.tr("Llegaron los acuses de %n envíos suyos: {post}", "", len(sent))
            yield IconWords("done", words.format(post=post), "good")

    def directory_lines(self, came: Iterable[DirectoryCame | None]) -> Iterator[IconWords]:
        """Say what became of the country's directory, where it is news."""
        yield from (_icon(line) for one in came for line in directory_came_lines(one))

    def person_lines(self, came: Iterable[PersonsCame | None]) -> Iterator[IconWords]:
        """Say what came of who signs at which post, where it is news."""
        yield from (_icon(line) for one in came for line in persons_came_lines(one))

    def erased_lines(self, count: int) -> Iterator[IconWords]:
        """Say that cases were erased here by a rule of others."""
        if count:
            words = self.tr(
                "%n expedientes se borraron aquí por regla de otro puesto: lo que decían ya no está. Vea Ajustes → "
                "Borrar por regla.",
                "",
                count,
            )
            yield IconWords("info", words, "accent")

    def erasing_lines(self, count: int, asked: Sequence[AskedHere]) -> Iterator[IconWords]:
        """Say that so many cases of here will be erased as it enters, and which of those *asked* for they are."""
        at_once = {one.case: one for one in asked if one.why is None}
        if count := max(count, len(at_once)):
            words = self.tr(
                "%n expedientes de aquí se borrarán por regla de otro puesto: lo que dicen ya no se podrá recuperar",
                "",
                count,
            )
            yield IconWords("warning", words, "danger")
        for one in list(at_once.values())[:_MOST]:
            yield IconWords("remove", asked_words(one))

    def asked_lines(self, asked: Iterable[AskedHere]) -> Iterator[IconWords]:
        """Say which erasures wait for somebody here, and that those cases are whole until somebody agrees.

        Of those that take effect by themselves ``erasing_lines`` tells.
        """
        asked = [one for one in asked if one.why is not None]
        if asked:
            words = self.tr(
                "Otros puestos piden borrar %n expedientes de aquí: siguen completos. Decide quien supervisa o el "
                "enlace, en Ajustes → Borrar por regla.",
                "",
                len(asked),
            )
            yield IconWords("waiting", words, "warning")
        for one in asked[:_MOST]:
            yield IconWords("remove", asked_words(one))

    def refused_lines(self, refused: Sequence[Refused]) -> Iterator[IconWords]:
        """Say that something is not received, where that is a fault: which and why stands further below."""
        if count := len(told_apart(refused)[1]):
            words = self.tr("Sin recibir: %n archivos o lugares. Más abajo dice cuáles y por qué.", "", count)
            yield IconWords("overdue", words, "danger")

    def lacking_lines(self, count: int) -> Iterator[IconWords]:
        """Say that earlier files never came: of whom stands further below."""
        if count:
            words = self.tr(
                "Nunca llegaron %n paquetes anteriores: más abajo dice de quién. Se piden otra vez en el próximo "
                "acuse.",
                "",
                count,
            )
            yield IconWords("warning", words, "warning")

    def will_wait_lines(self, count: int) -> Iterator[IconWords]:
        """Say that events would wait for others that did not come, where any would."""
        if count:
            words = self.tr(
                "%n anotaciones quedarán en espera de otras que no han llegado; entran solas cuando lleguen",
                "",
                count,
            )
            yield IconWords("waiting", words, "warning")

    def will_be_apart_lines(self, count: int) -> Iterator[IconWords]:
        """Say that events would be set apart, where any would."""
        if count:
            words = self.tr(
                "%n anotaciones no son como se firmaron: quedarán aparte y no abren ninguna salvaguarda",
                "",
                count,
            )
            yield IconWords("overdue", words, "danger")

    def set_apart_lines(self, count: int) -> Iterator[IconWords]:
        """Say that events were set apart, where any were."""
        if count:
            words = self.tr(
                "%n anotaciones no son como se firmaron: quedaron aparte y no abren ninguna salvaguarda.",
                "",
                count,
            )
            yield IconWords("overdue", words, "danger")


def _icon(line: DirectoryLine) -> IconWords:
    icon, tone = ("warning", "warning") if line.warns else ("directory", "good")
    return IconWords(icon, line.words, tone)
