"""What is told once a form of others is in use, kept to be read, or withdrawn."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.services.forms.adopted import Adopted
from repatria.ui.widgets.notice_bar import Notice


def used_notice(one: Adopted) -> Notice:
    """Say that a form is in use."""
    words = QCoreApplication.translate("FormsSection", "«{title}» está en uso.").format(title=one.title)
    return Notice(
        words, QCoreApplication.translate("FormsSection", "Se ofrece en los pasos que eligió."), "good"
    )


def kept_notice(one: Adopted) -> Notice:
    """Say that a former version was kept to be read."""
    words = QCoreApplication.translate("FormsSection", "La versión anterior de «{title}» quedó guardada.")
    more = QCoreApplication.translate("FormsSection", "Lo que se llenó con ella se lee como se llenó.")
    return Notice(words.format(title=one.title), more, "good")


def withdrawn_notice(one: Adopted) -> Notice:
    """Say that a form is offered no more."""
    words = QCoreApplication.translate("FormsSection", "«{title}» ya no se ofrece.").format(title=one.title)
    more = QCoreApplication.translate("FormsSection", "Lo que se llenó con él se conserva y se puede leer.")
    return Notice(words, more, "good")
