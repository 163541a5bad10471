"""For whom a sheet can be, and why nothing goes to somebody, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.domain.disclosure import RecipientKind


def recipient_names() -> dict[RecipientKind, str]:
    """Return the kinds of recipients in words."""
    return {
        "file": QCoreApplication.translate("printing", "El expediente de este puesto"),
        "person": QCoreApplication.translate("printing", "La persona misma"),
        "liaison": QCoreApplication.translate("printing", "Enlace nacional de este país"),
        "abroad": QCoreApplication.translate("printing", "Enlace o autoridad del otro país"),
        "consulate": QCoreApplication.translate("printing", "Consulado"),
        "child_auth": QCoreApplication.translate("printing", "Autoridad de niñez"),
        "asylum_auth": QCoreApplication.translate("printing", "Autoridad de refugio"),
        "health": QCoreApplication.translate("printing", "Salud"),
        "police_unit": QCoreApplication.translate("printing", "Unidad de policía"),
        "prosecutor": QCoreApplication.translate("printing", "Fiscalía"),
        "id_body": QCoreApplication.translate("printing", "Quien identifica formalmente"),
        "shelter": QCoreApplication.translate("printing", "Albergue"),
        "escort": QCoreApplication.translate("printing", "Acompañante de viaje"),
        "io_ngo": QCoreApplication.translate("printing", "Organización (OIM, ONG)"),
    }


def refusal_words(reason: str) -> str:
    """Return in words why nothing may go to this recipient now."""
    found = _of_contact().get(reason) or _of_consent().get(reason)
    return found or QCoreApplication.translate(
        "printing", "Ahora no se puede imprimir para ese destinatario."
    )


def not_all_agreed_words(lacks: str) -> str:
    """Return that the person did not agree that all is told which the form tells; *lacks* names the kinds of data."""
    words = QCoreApplication.translate(
        "printing",
        "La persona no aceptó que se le cuente a este destinatario todo lo que dice este formulario (F02, parte C). "
        "Falta: {lacks}. Pregúntele de nuevo con F02, o imprima para el expediente.",
    )
    return words.format(lacks=lacks)


def _of_contact() -> dict[str, str]:
    """Return what keeps a sheet from the other State."""
    return {
        "not_for_origin": QCoreApplication.translate(
            "printing",
            "Este formulario no va nunca al otro Estado. Para el consulado están el aviso F13 y la solicitud F14; "
            "para el enlace del otro país, además, la recepción (F22), el acta (F26) y el aviso de llegada (F28).",
        ),
        "origin_block": QCoreApplication.translate(
            "printing",
            "Protegido: nada va al consulado, a autoridades de su país ni a su familia allí. Solo lo levanta la "
            "autoridad de refugio o de niñez, con el deseo escrito de la persona.",
        ),
        "contact_closed": QCoreApplication.translate(
            "printing",
            "La salvaguarda del contacto con el otro Estado está cerrada. La abren la verificación de protección "
            "sin indicios (F11) y, si es NNA o hay duda de la edad, el permiso de la autoridad de niñez (P2.6); si "
            "es una persona adulta, su sí (F02). Véalo en el paso P4.1 del expediente.",
        ),
        "not_for_origin_closed": QCoreApplication.translate(
            "printing",
            "Este formulario no va nunca al otro Estado, y por ahora nada de esta persona va allí: ese contacto está "
            "cerrado. Lo abren la verificación de protección sin indicios (F11) y, si es NNA o hay duda de la edad, "
            "el permiso de la autoridad de niñez (P2.6); si es una persona adulta, su sí (F02).",
        ),
        "policy_closed": QCoreApplication.translate(
            "printing",
            "Ningún texto leído permite dar este formulario a ese destinatario para eso. Por verificar con el "
            "enlace.",
        ),
    }


def _of_consent() -> dict[str, str]:
    """Return what the person did not agree to, and that nothing would be on the sheet."""
    return {
        "no_consent": QCoreApplication.translate(
            "printing",
            "No hay permiso de la persona para compartir (F02, parte C), o lo retiró. Pídalo con F02, o imprima "
            "para el expediente.",
        ),
        "not_named": QCoreApplication.translate(
            "printing",
            "La persona no nombró a este destinatario en su permiso (F02, parte C), o el plazo que dio ya pasó. "
            "Pregúntele de nuevo con F02, o imprima para el expediente.",
        ),
        "other_name": QCoreApplication.translate(
            "printing",
            "La persona dio su permiso para otro destinatario (F02, parte C). Elija el que ella nombró.",
        ),
        "other_purpose": QCoreApplication.translate(
            "printing",
            "La persona dio su permiso para otra cosa (F02, parte C). Pregúntele de nuevo con F02.",
        ),
        "needed_withheld": QCoreApplication.translate(
            "printing",
            "Se queda lo que este formulario necesita para servir: la persona no aceptó que se le cuente a este "
            "destinatario (F02, parte C). Pregúntele de nuevo con F02.",
        ),
        "changed": QCoreApplication.translate(
            "printing",
            "Desde que se preparó esta hoja cambió lo que ese destinatario puede saber. Se preparó de nuevo: mírela "
            "antes de imprimirla.",
        ),
        "nothing": QCoreApplication.translate(
            "printing",
            "Nada de este formulario va a ese destinatario. Imprímalo para el expediente.",
        ),
    }
