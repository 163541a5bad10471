"""That a packet is asked back, or the receipt for that: what it says, what to do, and the act that notes it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal

from repatria.services.desk import Desk as Work
from repatria.services.exchange.places import KeptPlace
from repatria.services.packets.recalled import CameRecall
from repatria.services.packets.returned import CameReturned
from repatria.ui.case.telling.moments import say_stated
from repatria.ui.country_names import country_name
from repatria.ui.packets.recall_words import (
    counts_no_more_words,
    known_words,
    only_liaison_words,
    opened_words,
    put_away_words,
    returned_words,
)
from repatria.ui.receiving.offer import Offer, proven
from repatria.ui.settings.section import Section
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconWords, Label


class RecallArrived(Offer):
    """That a packet counts no more; it is noted first, and then a receipt is sealed here.

    ``through_asked`` tells the place with a line by which that shall go.
    """

    through_asked = Signal(str)

    def __init__(self, work: Work, came: CameRecall, places: Sequence[KeptPlace]) -> None:
        super().__init__()
        title = QCoreApplication.translate("packets", "Piden de vuelta un envío: {post}, {country}")
        section = Section(title.format(post=came.post.post, country=country_name(work, came.post.country)))
        section.body.addWidget(proven(came.recall.tlp))
        section.body.addWidget(Label(counts_no_more_words(came.recall.code), strong=True))
        section.body.addWidget(IconWords("blocked", put_away_words(opened=bool(came.cases)), "hold"))
        for one in came.cases:
            section.body.addWidget(IconWords("info", opened_words(one.code), "accent"))
        section.body.addWidget(_made(work, came.recall.made))
        known = came.known
        if known is not None:
            given = say_stated(known.returned_at, work.calendar, work.now()) if known.returned_at else ""
            section.body.addWidget(IconWords("done", known_words(known, given), "good"))
            if work.person.role != "liaison":
                section.body.addWidget(IconWords("info", only_liaison_words(), "accent"))
        verb = QCoreApplication.translate("packets", "Anotar que ya no cuenta")
        seal = QCoreApplication.translate("packets", "Sellar el acuse en una carpeta…")
        self.end_with_acts(section, verb if known is None else seal, brings=True)
        self.ways: list[Button] = []
        for place in places if known is not None else ():
            way = Button(
                QCoreApplication.translate("packets", "Sellar el acuse para {place}").format(
                    place=place.called
                ),
                icon="route",
            )
            way.clicked.connect(lambda _=False, one=place.id: self.through_asked.emit(one))
            section.body.addWidget(way, 0, Qt.AlignmentFlag.AlignLeft)
            self.ways.append(way)


class ReturnedArrived(Offer):
    """That a packet counts no more where it went, and of which case it is."""

    def __init__(self, work: Work, came: CameReturned) -> None:
        super().__init__()
        title = QCoreApplication.translate("packets", "Acuse de {post}, {country}")
        section = Section(title.format(post=came.post.post, country=country_name(work, came.post.country)))
        section.body.addWidget(proven(came.returned.tlp))
        section.body.addWidget(Label(returned_words(came.returned.code), strong=True))
        of = QCoreApplication.translate("packets", "Al envío {code} ({form}) del expediente {case}")
        said = of.format(code=came.returned.code, form=came.packet.form, case=came.case.code)
        section.body.addWidget(Label(said))
        section.body.addWidget(_made(work, came.returned.made))
        go = QCoreApplication.translate("packets", "Ir al expediente")
        note = QCoreApplication.translate("packets", "Anotarlo en el expediente")
        if came.taken:
            taken = QCoreApplication.translate("packets", "Este acuse ya está anotado en el expediente.")
            section.body.addWidget(IconWords("info", taken, "accent"))
        self.end_with_acts(section, go if came.taken else note, brings=True)


def _made(work: Work, at: str) -> Label:
    made = QCoreApplication.translate("packets", "Escrito {when}, según el reloj de ellos.")
    return Label(made.format(when=say_stated(at, work.calendar, work.now())), tone="quiet")
