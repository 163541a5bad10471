"""What is said of the copies of the vault, the same at the foot of the window, on Hoy and in Ajustes."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from repatria.domain.calendar import Calendar
from repatria.services.copies.looking import CopyLook
from repatria.services.copies.standing import CopiesStanding
from repatria.store.copies.attached import NotBrought
from repatria.ui.case.telling.moments import say_stated


class CopiesWords(QObject):
    """Says how the copies stand; counted words stand only in an object of Qt."""

    def last(self, standing: CopiesStanding, calendar: Calendar, now: datetime) -> str:
        """Return when the last copy was proven and where it lies."""
        if not standing.last:
            return QCoreApplication.translate("copies", "Todavía no hay ninguna copia probada.")
        words = QCoreApplication.translate("copies", "Última copia probada: {when}, en «{place}»")
        return words.format(when=say_stated(standing.last, calendar, now), place=standing.last_place)

    def rehearsed(self, standing: CopiesStanding, calendar: Calendar, now: datetime) -> str:
        """Return when restoring was proven last."""
        if not standing.rehearsed:
            return QCoreApplication.translate("copies", "Todavía no se probó ninguna restauración.")
        words = QCoreApplication.translate("copies", "Última restauración probada: {when}")
        return words.format(when=say_stated(standing.rehearsed, calendar, now))

    def left(self, left: NotBrought) -> str:
        """Return how many files of cases are not whole at the second place, and how large; nothing for none."""
        if not left.files:
            return ""
        words = self.tr(
            "Allí faltan %n archivos de expedientes ({size}): no caben, o aquí están dañados "
            "(Ajustes → Revisar la bóveda).",
            "",
            left.files,
        )
        size = QLocale().formattedDataSize(left.size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
        return words.format(size=size)

    def look(self, look: CopyLook) -> str:
        """Return what a rehearsal found."""
        whole = self.tr(
            "La copia se restauró aparte, está entera y ya se quitó: %n anotaciones.", "", look.events
        )
        beyond = self.tr("La bóveda tiene %n más que ella.", "", look.beyond)
        return f"{whole} {beyond}"

    def missed(self, standing: CopiesStanding) -> str:
        """Return that copies are missed, nothing where none are."""
        if standing.state != "missed":
            return ""
        if standing.missed is None:
            words = QCoreApplication.translate("copies", "Todavía no hay ninguna copia en «{place}».")
        else:
            words = self.tr("Sin copia desde hace %n días en «{place}».", "", standing.missed)
        return words.format(place=standing.called)

    def short(self, standing: CopiesStanding, calendar: Calendar, now: datetime) -> str:
        """Return the one line for the foot of the window, nothing where nothing is real."""
        if standing.state == "unchosen":
            return QCoreApplication.translate("copies", "Sin copias en otro lugar")
        if standing.state == "practice":
            return ""
        return self.missed(standing).rstrip(".") or self.last(standing, calendar, now)
