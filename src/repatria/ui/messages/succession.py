"""Say that another is liaison now, and what of the former one's she lacks; window and shell say the same."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject

from repatria.services.exchange.succession import Succession


class SuccessionWords(QObject):
    """Qt finds plurals only in ``self.tr``."""

    def lines(self, found: Succession) -> Iterator[str]:
        """Return what is to be told, one sentence each; who is liaison comes first."""
        post, former = found.post, ", ".join(found.former)
        yield self._who(found)
        if not found.known:
            yield self.tr(
                "Este puesto no conoce todavía el equipo de {post}: reciba un paquete con el directorio, o compare "
                "su tarjeta. Hasta entonces no se le sella nada."
            ).format(post=post)
        if found.cases:
            words = self.tr(
                "%n expedientes que tenía {former} no los tiene {post} todavía.", "", len(found.cases)
            )
            yield words.format(former=former, post=post)
        if found.protected:
            words = self.tr(
                "De %n tenía también lo protegido: va solo con el acuerdo de una segunda persona.",
                "",
                len(found.protected),
            )
            yield words
        if found.under_way:
            yield self.tr("%n ya se sellaron para {post}; falta su acuse.", "", found.under_way).format(
                post=post
            )
        yield from self._what_stays(found, former)

    def _who(self, found: Succession) -> str:
        if found.office == "alternate":
            return self.tr("{post}, suplente del enlace, hace ahora de enlace.").format(post=found.post)
        return self.tr("El enlace es ahora {post}.").format(post=found.post)

    def _what_stays(self, found: Succession, former: str) -> Iterator[str]:
        if found.restricted:
            yield self.tr(
                "%n restringidos a personas no van a ningún puesto: hable con {post} por un teléfono conocido.",
                "",
                found.restricted,
            ).format(post=found.post)
        if found.undelivered:
            words = self.tr(
                "%n paquetes para {former} esperan en Por entregar: quítelos si eran para el enlace.",
                "",
                len(found.undelivered),
            )
            yield words.format(former=former)
        if found.lying:
            words = self.tr(
                "%n paquetes para {former} están en un lugar con línea, sin su acuse.", "", found.lying
            )
            yield words.format(former=former)
