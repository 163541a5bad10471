"""Ask what goes to another country and to whom, show what would go and what stays, and note what became of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from repatria.content.library import Library
from repatria.documents.dates import say_stated
from repatria.domain.errors import PacketRefusedError
from repatria.domain.packets.states import KNOWN_BY
from repatria.domain.texts import say
from repatria.services.packets.offering import Named, Offered
from repatria.services.packets.previewing import Asked, Preview, last_day
from repatria.ui.case.panels.panel import Asked as Field
from repatria.ui.case.panels.panel import Asking, Given
from repatria.ui.case.telling.counts import CaseCounts
from repatria.ui.case.telling.header_words import country_words
from repatria.ui.case.telling.packet_words import packet_state_words
from repatria.ui.case.telling.terms import known_by_words
from repatria.ui.case.view import CaseView
from repatria.ui.consent_words import kind_names, purpose_names
from repatria.ui.form_words import form_name
from repatria.ui.i18n import spoken
from repatria.ui.packets.words import going_lines, refused_words, rule_words, withheld_lines
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.partial_date import PartialDate
from repatria.ui.widgets.searchable_choice import SearchableChoice
from repatria.ui.widgets.text_area import TextArea
from repatria.ui.widgets.text_line import TextLine

_THEIRS = ("arrived", "accepted", "queried", "refused", "closed", "recalled", "returned")


def lacking_words(offered: Offered) -> str:
    """Return what is missing before anything can be asked, nothing where nothing is."""
    if not offered.forms:
        return QCoreApplication.translate(
            "packets", "Primero llene y termine el aviso (F13) o la solicitud de nacionalidad (F14)."
        )
    if not offered.named:
        return QCoreApplication.translate(
            "packets",
            "La persona todavía no dijo a quién, para qué y hasta cuándo se puede contar algo (F02, parte C), o ya "
            "pasó.",
        )
    if not offered.posts:
        return QCoreApplication.translate(
            "packets",
            "El directorio no tiene ningún equipo de otro país. Compare la tarjeta con su enlace, o imprima F13 o "
            "F14.",
        )
    return ""


def ask_packet(
    view: CaseView, library: Library, offered: Offered, given: Mapping[str, object], trouble: str = ""
) -> Asking:
    """Return what is asked: which form, whom the person named, to which device, until when; with what was *given*."""
    posts = [Choice(one.device, f"{one.post} · {country_words(view, one.country)}") for one in offered.posts]
    named = [Choice(one.key, _named_words(library, one)) for one in offered.named]
    forms = [
        Choice(form, form_name(form, say(library.forms[form].title, spoken()))) for form in offered.forms
    ]
    last = last_day(view.now.date(), (one.agreed.until for one in offered.named))
    return Asking(
        QCoreApplication.translate("packets", "Enviar a otro país"),
        QCoreApplication.translate(
            "packets",
            "Primero verá qué va y qué se queda. Solo va a quien la persona nombró, para eso y hasta ese día.",
        ),
        QCoreApplication.translate("packets", "Ver qué va"),
        (
            _field(
                "form",
                QCoreApplication.translate("packets", "Qué"),
                ChoiceButtons(forms, columns=1),
                forms,
                given,
            ),
            _field("named", _whom(), ChoiceButtons(named, columns=1), named, given),
            _field("device", _where(), SearchableChoice(posts), posts, given),
            Field(
                "until",
                QCoreApplication.translate("packets", "Vale hasta"),
                PartialDate(whole=True, today=view.now.date),
                QCoreApplication.translate("packets", "Plazo sugerido, no legal."),
                required=True,
                value=given.get("until", last.isoformat()),
            ),
        ),
        warning=refused_words(trouble) if trouble else "",
    )


def asked_of(view: CaseView, offered: Offered, given: Given) -> Asked:
    """Return the packet that was asked for; raises PacketRefusedError for whom the person names no more."""
    form, device = str(given["form"]), str(given["device"])
    named = next((one for one in offered.named if one.key == given["named"]), None)
    if named is None:  # chosen before, and kept while the screen was locked
        raise PacketRefusedError(form=form, recipient="", reason="not_named")
    until = date.fromisoformat(str(given["until"]))
    return Asked(view.id, form, device, named.kind, named.agreed.recipient, named.purpose, until)


def ask_seal(seen: Preview, *, liaison: bool) -> Asking:
    """Return what the person does not want told, what would go and what stays, and the verb that seals it."""
    form, draft = seen.work.form, seen.draft
    goes = QCoreApplication.translate("packets", "Va a {post}, para {name}")
    told = QCoreApplication.translate("packets", "La persona no quiere que se cuente: {text}")
    # First, where it is seen: the act below has the keyboard from the beginning.
    lines: list[QWidget] = [IconWords("warning", told.format(text=text), "warning") for text in seen.silent]
    going, staying = going_lines(draft.going, form), withheld_lines(draft, form)
    lines.append(Label(_how_much(len(going), len(staying))))
    lines.append(Label(goes.format(post=seen.post.post, name=seen.wanted.name), strong=True))
    lines += [IconWords("send", line) for line in going]
    if staying:
        stays = QCoreApplication.translate("packets", "Se queda, y el envío no lo dice")
        lines.append(Label(stays, strong=True))
        lines += [IconWords("blocked", line, "hold") for line in staying]
    lines.append(Label(rule_words(seen.rule, law_read=seen.law_read), tone="quiet"))
    only = QCoreApplication.translate(
        "packets", "Entre países solo habla el enlace nacional: lo sella quien tiene ese cargo."
    )
    return Asking(
        QCoreApplication.translate("packets", "Esto es lo que va"),
        QCoreApplication.translate(
            "packets", "Se sella para ese equipo y nadie más lo abre. Vale hasta el {until}."
        ).format(until=say_stated(seen.wanted.until.isoformat(), spoken())),
        QCoreApplication.translate("packets", "Sellar en una carpeta…"),
        warning="" if liaison else only,
        body=lines,
    )


def _how_much(going: int, staying: int) -> str:
    """Say how much goes and how much stays, before both lists: enlarged, the second is not in sight at first."""
    counts = CaseCounts()
    return f"{counts.going(going)}; {counts.staying(staying)}."


def ask_note(lines: Sequence[str]) -> Asking:
    """Return what is asked of what the other side said, or when it is asked back; *lines* are what a packet says."""
    states = [Choice(one, packet_state_words(one)) for one in _THEIRS]
    known = [Choice(one, known_by_words(one)) for one in KNOWN_BY]
    return Asking(
        QCoreApplication.translate("packets", "Qué pasó con el envío"),
        "",
        QCoreApplication.translate("packets", "Anotar"),
        body=[IconWords("form", line) for line in lines],
        fields=(
            Field(
                "state",
                QCoreApplication.translate("packets", "Qué pasó"),
                ChoiceButtons(states),
                required=True,
            ),
            Field(
                "known_by",
                QCoreApplication.translate("packets", "Cómo se sabe"),
                ChoiceButtons(known),
                required=True,
            ),
            Field("who", QCoreApplication.translate("packets", "Quién lo dijo"), TextLine(limit=120)),
            Field(
                "reason",
                QCoreApplication.translate("packets", "Por qué"),
                TextArea(2),
                required=True,
                only_for=("state", frozenset({"refused", "queried", "recalled"})),
            ),
        ),
    )


def _field(
    key: str, label: str, control: ChoiceButtons | SearchableChoice, choices: Sequence[Choice], given: Given
) -> Field:
    """Return a field that must be chosen; the only choice there is stands chosen."""
    alone = choices[0].key if len(choices) == 1 else None
    return Field(key, label, control, required=True, value=given.get(key, alone))


def _named_words(library: Library, one: Named) -> str:
    kind = kind_names(library).get(one.kind, one.kind)
    purpose = purpose_names(library).get(one.purpose, one.purpose)
    until = QCoreApplication.translate("packets", "hasta {day}").format(
        day=say_stated(one.agreed.until, spoken())
    )
    return " · ".join((kind, one.agreed.recipient, purpose, until))


def _whom() -> str:
    return QCoreApplication.translate("packets", "A quién y para qué, como lo dijo la persona")


def _where() -> str:
    return QCoreApplication.translate("packets", "A qué equipo de otro país")
