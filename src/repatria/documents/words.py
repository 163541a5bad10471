"""The fixed words of paper, in each language; what forms and packs say is in their own files."""

from __future__ import annotations

from repatria.domain.texts import Text, say

_WORDS: dict[str, Text] = {
    "page_of": {"es": "Página {page} de {pages}", "en": "Page {page} of {pages}"},
    "practice": {
        "es": "PRÁCTICA: personas y hechos inventados",
        "en": "PRACTICE: invented people and events",
    },
    "checklist": {"es": "Lista de pasos del protocolo", "en": "Protocol checklist"},
    "who": {"es": "Quién: {who}", "en": "Who: {who}"},
    "until": {"es": "Hasta: {until}", "en": "Until: {until}"},
    "at_least": {"es": "Al menos hasta: {until}", "en": "At least until: {until}"},
    "past": {"es": "PASADO: era hasta {until}", "en": "PAST: it was until {until}"},
    "done_at": {"es": "Hecho: fecha y hora", "en": "Done: date and time"},
    "initials": {"es": "Iniciales", "en": "Initials"},
    "our_rule": {"es": "regla sugerida, no legal", "en": "suggested rule, not legal"},
    "why": {"es": "Por qué: {why}", "en": "Why: {why}"},
    "weakly_read": {"es": "{source} (por verificar)", "en": "{source} (to be verified)"},
    "blocked": {"es": "Cerrado: {what}", "en": "Closed: {what}"},
    "waiting_for": {"es": "Esperando a {whom}", "en": "Waiting for {whom}"},
    "done": {"es": "Hecho {when} · {who}", "en": "Done {when} · {who}"},
    "protocol": {"es": "Protocolo: {name}, versión {version}", "en": "Protocol: {name}, version {version}"},
    "phase_done": {"es": "{name} ({done} de {all})", "en": "{name} ({done} of {all})"},
    "protected": {
        "es": "Expediente protegido: no lo deje a la vista.",
        "en": "Protected case: do not leave it in sight.",
    },
    "sign_here": {"es": "Firma", "en": "Signature"},
    "sign_name": {"es": "Nombre", "en": "Name"},
    "sign_date": {"es": "Fecha y hora", "en": "Date and time"},
    "thumb": {"es": "Huella o marca", "en": "Thumb or mark"},
    "signed": {"es": "Se firma: {what}", "en": "What is signed: {what}"},
    "signed_before": {
        "es": "También se firma lo de las páginas de antes: cada una lleva iniciales o una marca.",
        "en": "What the pages before this one say is signed too: each carries initials or a mark.",
    },
    "record_after": {
        "es": "Después de firmar: lo llena el puesto",
        "en": "After signing: filled in by the post",
    },
    "sign_code": {"es": "Código", "en": "Code"},
    "initials_person": {"es": "Iniciales o marca de la persona", "en": "Initials or mark of the person"},
    "initials_all": {"es": "Iniciales de quienes firman", "en": "Initials of those who sign"},
    "coordinator": {"es": "Coordinación del puesto", "en": "Post coordinator"},
    "supervisor": {"es": "Supervisión", "en": "Supervisor"},
    "optional": {"es": "(si corresponde)", "en": "(if any)"},
    "yes": {"es": "Sí", "en": "Yes"},
    "no": {"es": "No", "en": "No"},
    "row": {"es": "Renglón {number}", "en": "Row {number}"},
    "for_whom": {"es": "Para: {whom}", "en": "For: {whom}"},
    "blank_pad": {"es": "Hoja para llenar a mano", "en": "Sheet to fill by hand"},
    "case_code": {"es": "Código del expediente", "en": "Case code"},
    "not_done_act": {
        "es": "Acta de entrega no realizada",
        "en": "Record of a hand-over that did not take place",
    },
    "after_not_done": {"es": "Después", "en": "Afterwards"},
    "bed_tonight": {"es": "Cama de esta noche (código del lugar)", "en": "Tonight's bed (code of the place)"},
    "bed_opens": {"es": "¿Quién abre la puerta?", "en": "Who opens the door?"},
    "told_sending": {
        "es": "Enlace que envía: ¿a quién se avisó y a qué hora?",
        "en": "Sending liaison: who was told, and at what time?",
    },
    "told_receiving": {
        "es": "Enlace que recibe: ¿a quién se avisó y a qué hora?",
        "en": "Receiving liaison: who was told, and at what time?",
    },
    "suggested": {"es": "plazo sugerido, no legal", "en": "suggested limit, not legal"},
    "now": {"es": "ahora", "en": "now"},
    "read_by_interpreter": {
        "es": "Leído por intérprete [código] ________",
        "en": "Read by interpreter [code] ________",
    },
    "sign": {"es": "Señal", "en": "Sign"},
    "note": {"es": "Nota", "en": "Note"},
    "printed_at": {"es": "Impreso el {when}", "en": "Printed on {when}"},
    "only_if": {"es": "Solo si {what}:", "en": "Only if {what}:"},
    "if_it_applies": {"es": "Solo si corresponde:", "en": "Only if it applies:"},
    "marked": {"es": "marcó {answer} en «{question}»", "en": "you marked {answer} in “{question}”"},
    "marked_alone": {"es": "marcó {answer}", "en": "you marked {answer}"},
    "answered": {"es": "contestó «{question}»", "en": "you answered “{question}”"},
    "other_than": {"es": "algo distinto de {answer}", "en": "something other than {answer}"},
    "quoted": {"es": "«{answer}»", "en": "“{answer}”"},
    "join_or": {"es": " o ", "en": " or "},
    "join_and": {"es": " y ", "en": " and "},
    "if_child": {"es": "es NNA o hay duda", "en": "the person is a child, or it is in doubt"},
    "if_mexico": {"es": "está en México", "en": "the person is in Mexico"},
    "if_not_mexico": {"es": "no está en México", "en": "the person is not in Mexico"},
    "if_usa": {"es": "está en Estados Unidos", "en": "the person is in the United States"},
    "other": {"es": "Otro", "en": "Other"},
}


def word(key: str, language: str, **facts: object) -> str:
    """Return the paper's words for *key* in *language*, with *facts* in their places."""
    return say(_WORDS[key], language).format(**facts)


def text_of(key: str) -> Text:
    """Return the words of *key* in every language."""
    return _WORDS[key]


def keys() -> frozenset[str]:
    """Return every key, so that a test can see that each is said in every language."""
    return frozenset(_WORDS)


def languages_of(key: str) -> frozenset[str]:
    """Return the languages in which *key* is said."""
    return frozenset(_WORDS[key])
