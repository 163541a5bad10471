"""What is said of the sheets that open a vault: in Ajustes, in Hoy and in the shell."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from repatria.services.recovery.standing import Sheets, Used


class RecoveryWords(QObject):
    """Says which sheets there are, when they were proven, and what else opens the vault."""

    def lines(self, sheets: Sheets | None, days: int | None) -> list[str]:
        """Return what is said of the sheets of a post, *days* after enough of them were proven."""
        if sheets is None:
            return [
                self.tr("Nadie guarda hojas de recuperación: si nadie puede entrar, la bóveda se pierde.")
            ]
        how = self.tr("{count} hojas; {needed} juntas abren la bóveda.")
        lines = [how.format(count=sheets.count, needed=sheets.needed), self.proven(sheets, days)]
        lines += [self._keeper(sheets, number) for number in range(1, sheets.count + 1)]
        return [*lines, *([self.gone(sheets)] if sheets.gone else [])]

    def gone(self, sheets: Sheets) -> str:
        """Return that sheets count although who keeps them has left, or nothing."""
        names = ", ".join(sheets.keepers[number - 1] for number in sheets.gone)
        if not names:
            return ""
        words = self.tr(
            "Ya no abren la bóveda, pero sus hojas de recuperación cuentan: {names}. Haga hojas nuevas."
        )
        return words.format(names=names)

    def still_counts(self, numbers: Sequence[int]) -> str:
        """Return what is said of the sheets that somebody keeps who leaves, or nothing where they keep none."""
        if not numbers:
            return ""
        listed = ", ".join(map(str, numbers))
        words = self.tr(
            "También guarda hoja de recuperación (número {numbers}): sigue contando hasta que se hagan hojas nuevas."
        )
        return words.format(numbers=listed)

    def proven(self, sheets: Sheets, days: int | None) -> str:
        """Return when the recovery was proven, or that it never was."""
        if days is None:
            never = self.tr("Recuperación sin probar: {proven} de {needed} hojas comprobadas.")
            return never.format(proven=min(len(sheets.proven), sheets.needed), needed=sheets.needed)
        if days == 0:
            return self.tr("Recuperación probada hoy.")
        return self.tr("Recuperación probada hace %n días.", "", days)

    def escrow(self, country: str) -> str:
        """Return whether the root of the country opens the vault."""
        if not country:
            return self.tr("La raíz del país no abre esta bóveda.")
        return self.tr("La raíz de {country} también la abre, con sus hojas.").format(country=country)

    def used(self, used: Used) -> str:
        """Return who was let in again last, when, and by what."""
        day = used.day.isoformat() if used.day else "—"
        if used.by_country:
            words = self.tr("El {day} la raíz del país dio una frase de paso nueva a {name}.")
        else:
            words = self.tr("El {day} las hojas dieron una frase de paso nueva a {name}.")
        return words.format(day=day, name=used.name)

    def _keeper(self, sheets: Sheets, number: int) -> str:
        known = sheets.keepers[number - 1] if number <= len(sheets.keepers) else "—"
        day = sheets.proven.get(number)
        if day is None:
            return self.tr("Hoja {number}: {name}, sin comprobar.").format(number=number, name=known)
        words = self.tr("Hoja {number}: {name}, comprobada el {day}.")
        return words.format(number=number, name=known, day=day.isoformat())
