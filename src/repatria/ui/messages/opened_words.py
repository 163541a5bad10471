"""Say that two openings of a case came, from whom, and what to do: the same on screens and in the shell."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.services.exchange.opened_twice import OpenedBy, OpenedTwice


def opened_twice_words(one: OpenedTwice) -> str:
    """Return which opening of a case counts and which do not, each with its code and post, and whom to call."""
    said = QCoreApplication.translate(
        "opened_twice", "Un mismo expediente llegó abierto más de una vez: {openings}."
    )
    openings = "; ".join(map(_opening_words, one.openings))
    return f"{said.format(openings=openings)} {what_to_do()}"


def what_to_do() -> str:
    """Return what a person does about two openings of one case."""
    return QCoreApplication.translate(
        "opened_twice",
        "Solo una es cierta. Llame a los dos puestos, por un teléfono que ya conoce, y avise a su enlace. Si es "
        "falsa la que está en uso, quien supervisa aparta en Recibir el paquete que la trajo: entonces se usa la "
        "otra. Si es falsa la que no se usa, en el expediente elija Más → Aclarar lo que llegó dañado. Mientras "
        "tanto vale lo que protege en cualquiera de ellas.",
    )


def _opening_words(one: OpenedBy) -> str:
    code = one.code or QCoreApplication.translate("opened_twice", "sin código legible")
    post = one.post or QCoreApplication.translate("opened_twice", "un puesto que no se sabe")
    if one.in_use:
        words = QCoreApplication.translate("opened_twice", "está en uso {code}, de {post}")
    else:
        words = QCoreApplication.translate("opened_twice", "no se usa {code}, de {post}")
    return words.format(code=code, post=post)
