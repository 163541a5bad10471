"""One table for each closed list that the case page puts into words: acts, sides, reasons, anchors, values."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from repatria.domain.forms.definition import Form
from repatria.domain.texts import Text, say
from repatria.ui import form_words
from repatria.ui.i18n import spoken


def words(text: Text) -> str:
    """Return the words of a definition in the person's language."""
    return say(text, spoken())


def role_said(roles: Mapping[str, Text], role: str) -> str:
    """Return a role of the protocol in words, also the second authority that no pack names."""
    other = QCoreApplication.translate("case_doings", "Otra autoridad")
    return words(roles.get(role, {})) or (other if role == "second_authority" else role)


def capital(said: str) -> str:
    """Return words as they begin a line or a choice."""
    return said[:1].upper() + said[1:]


def act_words(act: str) -> str:
    """Return an act that safeguards watch, as a verb."""
    return {
        "contact_origin_state": QCoreApplication.translate(
            "case_terms", "contactar a autoridades del país de origen"
        ),
        "contact_family": QCoreApplication.translate("case_terms", "contactar a la familia"),
        "lower_to_adult": QCoreApplication.translate("case_terms", "tratarle como persona adulta"),
        "set_travel_date": QCoreApplication.translate("case_terms", "fijar la fecha del viaje"),
        "depart_abroad": QCoreApplication.translate("case_terms", "salir hacia el otro país"),
        "hand_over": QCoreApplication.translate("case_terms", "entregar a la persona"),
        "place": QCoreApplication.translate("case_terms", "alojar a la persona"),
        "disclose": QCoreApplication.translate("case_terms", "dar datos a otra institución"),
        "move_in_country": QCoreApplication.translate("case_terms", "trasladar dentro del país"),
        "refer": QCoreApplication.translate("case_terms", "canalizar a salud, policía, niñez o refugio"),
    }.get(act, act)


def side_words(side: str) -> str:
    """Return which part of the way this post has in the case."""
    return {
        "host": QCoreApplication.translate("case_terms", "la persona está en nuestro país"),
        "origin": QCoreApplication.translate("case_terms", "la persona vuelve a nuestro país"),
        "arrival": QCoreApplication.translate("case_terms", "llegó a nuestro país sin aviso"),
        "transit": QCoreApplication.translate("case_terms", "va de paso"),
        "internal": QCoreApplication.translate("case_terms", "es de aquí y está aquí"),
    }.get(side, side)


def known_by_words(known_by: str) -> str:
    """Return how it is known that a step was done."""
    return {
        "did": QCoreApplication.translate("case_terms", "lo hice yo"),
        "document": QCoreApplication.translate("case_terms", "documento en mano"),
        "packet": QCoreApplication.translate("case_terms", "llegó en un envío"),
        "phone": QCoreApplication.translate("case_terms", "por teléfono"),
        "told": QCoreApplication.translate("case_terms", "me lo dijeron"),
    }.get(known_by, known_by)


def kind_words(kind: str) -> str:
    """Return what somebody is to the person."""
    return {
        "family": QCoreApplication.translate("case_terms", "Familia"),
        "companion": QCoreApplication.translate("case_terms", "Acompañante, sin verificar"),
        "suspected_controller": QCoreApplication.translate("case_terms", "Tal vez la controla"),
        "guardian": QCoreApplication.translate("case_terms", "Tutora, tutor o representante"),
        "interpreter": QCoreApplication.translate("case_terms", "Intérprete"),
        "official": QCoreApplication.translate("case_terms", "Funcionaria o funcionario"),
    }.get(kind, kind)


def outcome_words(outcome: str) -> str:
    """Return how a case ended."""
    return {
        "handed_over": QCoreApplication.translate("case_terms", "entregada al otro país"),
        "reintegrated": QCoreApplication.translate("case_terms", "reintegración terminada"),
        "stays": QCoreApplication.translate("case_terms", "se queda en el país"),
        "referred": QCoreApplication.translate("case_terms", "canalizada a otra protección"),
        "declined": QCoreApplication.translate("case_terms", "no quiso seguir"),
        "left_by_own_decision": QCoreApplication.translate("case_terms", "se fue por decisión propia"),
        "whereabouts_unknown": QCoreApplication.translate("case_terms", "no se sabe dónde está"),
        "transferred": QCoreApplication.translate("case_terms", "pasó a otro puesto"),
        "duplicate": QCoreApplication.translate("case_terms", "ya tenía expediente"),
        "deceased": QCoreApplication.translate("case_terms", "falleció"),
        "opened_in_error": QCoreApplication.translate("case_terms", "se abrió por equivocación"),
        "contact_only": QCoreApplication.translate("case_terms", "solo contacto"),
    }.get(outcome, outcome)


def emergency_words(reason: str) -> str:
    """Return why something must be done at once."""
    return {
        "danger": QCoreApplication.translate("case_terms", "Peligro"),
        "medical": QCoreApplication.translate("case_terms", "Salud"),
        "disaster": QCoreApplication.translate("case_terms", "Desastre"),
        "post_closing": QCoreApplication.translate("case_terms", "Cierra el puesto"),
    }.get(reason, reason)


def channel_words(channel: str) -> str:
    """Return by which way something was asked."""
    return {
        "phone": QCoreApplication.translate("case_terms", "Teléfono"),
        "in_person": QCoreApplication.translate("case_terms", "En persona"),
        "letter": QCoreApplication.translate("case_terms", "Oficio"),
        "mail": QCoreApplication.translate("case_terms", "Correo"),
        "radio": QCoreApplication.translate("case_terms", "Radio"),
    }.get(channel, channel)


def child_words(child_or_doubt: str) -> str:
    """Return whether the person counts as a child, in a choice."""
    return {
        "yes": QCoreApplication.translate("case_terms", "Niña, niño o adolescente"),
        "doubt": QCoreApplication.translate("case_terms", "En duda: se protege como NNA"),
        "no": QCoreApplication.translate("case_terms", "Persona adulta"),
    }.get(child_or_doubt, child_or_doubt)


def yes_words(value: str) -> str:
    """Return yes, doubt or no."""
    return {
        "yes": QCoreApplication.translate("case_terms", "sí"),
        "doubt": QCoreApplication.translate("case_terms", "en duda"),
        "no": QCoreApplication.translate("case_terms", "no"),
    }.get(value, value)


def form_name(form: Form) -> str:
    """Return number and title of a form; where its id is no number, the title alone."""
    return form_words.form_name(form.id, words(form.title))


def form_called(form: Form) -> str:
    """Return how a button calls a form: by its number, else by its title."""
    return form_words.form_called(form.id, words(form.title))


def value_words(name: str) -> str:
    """Return the name of one of the case's own values."""
    return {
        "side": QCoreApplication.translate("case_terms", "Lado del caso"),
        "country": QCoreApplication.translate("case_terms", "País donde está"),
        "found_in": QCoreApplication.translate("case_terms", "País donde se le encontró"),
        "nationality": QCoreApplication.translate("case_terms", "Nacionalidad"),
        "residence": QCoreApplication.translate("case_terms", "País de residencia"),
        "return_country": QCoreApplication.translate("case_terms", "País de retorno"),
        "child_or_doubt": QCoreApplication.translate("case_terms", "Edad"),
        "origin_block": QCoreApplication.translate("case_terms", "Bloqueo consular"),
        "status": QCoreApplication.translate("case_terms", "Estado del expediente"),
        "responsible": QCoreApplication.translate("case_terms", "Quién lleva el expediente"),
        "on_duty": QCoreApplication.translate("case_terms", "Quién está de turno"),
        "pack": QCoreApplication.translate("case_terms", "Protocolo"),
        "restricted": QCoreApplication.translate("case_terms", "Reservado a"),
        "night_card": QCoreApplication.translate("case_terms", "Quién ve de noche el lugar y a quién llamar"),
        "sex": QCoreApplication.translate("case_terms", "Género"),
        "language": QCoreApplication.translate("case_terms", "Idioma"),
        "label": QCoreApplication.translate("case_terms", "Palabra para reconocerlo"),
        "incident": QCoreApplication.translate("case_terms", "Incidente"),
        "name_used": QCoreApplication.translate("case_terms", "Nombre que usa"),
        "age_stated": QCoreApplication.translate("case_terms", "Edad que dice tener"),
        "travel_at": QCoreApplication.translate("case_terms", "Fecha del viaje"),
        "urgent": QCoreApplication.translate("case_terms", "Lo que necesita ahora"),
        "cohort": QCoreApplication.translate("case_terms", "Grupo"),
        "place_kind": QCoreApplication.translate("case_terms", "Tipo de lugar donde duerme"),
    }.get(name, QCoreApplication.translate("case_terms", "Otro dato del expediente"))


def field_words(name: str) -> str:
    """Return what a record lacks, by the rule's own name of it."""
    return {
        "by": QCoreApplication.translate("case_terms", "quién lo hizo"),
        "happened_at": QCoreApplication.translate("case_terms", "cuándo, sin pasar de hoy"),
        "known_by": QCoreApplication.translate("case_terms", "cómo lo sabemos"),
        "reason": QCoreApplication.translate("case_terms", "la razón"),
        "sentence": QCoreApplication.translate("case_terms", "una frase de lo que pasa"),
        "to": QCoreApplication.translate("case_terms", "a quién"),
        "about": QCoreApplication.translate("case_terms", "sobre qué"),
        "asked_at": QCoreApplication.translate("case_terms", "cuándo se pidió"),
        "at": QCoreApplication.translate("case_terms", "cuándo"),
        "channel": QCoreApplication.translate("case_terms", "por qué medio"),
        "answer": QCoreApplication.translate("case_terms", "la respuesta"),
        "asks": QCoreApplication.translate("case_terms", "qué preguntan"),
        "outcome": QCoreApplication.translate("case_terms", "cómo terminó"),
        "document": QCoreApplication.translate("case_terms", "qué escrito es"),
        "child_auth": QCoreApplication.translate("case_terms", "el escrito de la autoridad de niñez"),
        "person": QCoreApplication.translate("case_terms", "el escrito firmado por la persona"),
        "reader": QCoreApplication.translate("case_terms", "alguien que lo siga viendo: no puede ser usted"),
        "nationality": QCoreApplication.translate("case_terms", "al menos una nacionalidad"),
        "change": QCoreApplication.translate("case_terms", "algo que cambie"),
    }.get(name, QCoreApplication.translate("case_terms", "un dato"))


def quoted(label: str) -> str:
    """Return the words to recognise a case by as the language quotes them, or nothing where there are none."""
    return QCoreApplication.translate("case_header", "«{label}»").format(label=label) if label else ""
