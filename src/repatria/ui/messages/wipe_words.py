"""Say what a wipe takes that is nowhere else, and what remains elsewhere: the same in the window and the shell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject

from repatria.services.wiping import Wiped, WipeForeseen


class WipeWords(QObject):
    """Sentences without a case, a name or a code; places of copies are named, for whoever goes there."""

    def unsent(self, foreseen: WipeForeseen) -> list[str]:
        """Return what nobody else has, each with the way to send or to keep it; nothing where all is elsewhere."""
        return list(self._unsent(foreseen))

    def goes(self, foreseen: WipeForeseen) -> list[str]:
        """Return what goes besides the vault itself, and what in its folder stays."""
        lines = []
        if aside := foreseen.aside:
            lines.append(
                self.tr("También se destruyen %n bóvedas que se apartaron al recuperar una copia.", "", aside)
            )
        if foreseen.kept:
            words = self.tr("En la carpeta se queda lo que no es de la bóveda: {names}")
            lines.append(words.format(names=" · ".join(foreseen.kept)))
        return lines

    def elsewhere(self, place: str, copies: int | None, posts: int, twins: Sequence[str] = ()) -> list[str]:
        """Return what remains elsewhere, and that this cannot be helped from here; *copies* None are not known."""
        return [*self._copies(place, copies), *self._twins(twins), *self._posts(posts), *self._always()]

    def remaining(self, made: Wiped) -> list[str]:
        """Return what became of the copies at the second place, and which are there still."""
        gone = self.tr("Se destruyeron %n copias en el segundo lugar.", "", made.copies)
        return [*([gone] if made.copies else []), *self._copies(made.place, made.left)]

    def wiped(self, made: Wiped) -> str:
        """Return what became of it."""
        words = self.tr("La bóveda quedó destruida: primero lo que la abría, después lo demás.")
        if made.copies:
            words += " " + self.tr("También %n copias en el segundo lugar.", "", made.copies)
        return words

    def _unsent(self, foreseen: WipeForeseen) -> Iterator[str]:
        if events := foreseen.events:
            words = self.tr(
                "%n anotaciones no las tiene ningún otro puesto, hasta donde se sabe.", "", events
            )
            cases = self.tr("Son de %n expedientes.", "", foreseen.cases)
            advice = self.tr("Envíelas en «Enviar», o guarde todo con «Sacar toda la bóveda» o en una copia.")
            yield f"{words} {cases} {advice}"
        if drafts := foreseen.drafts:
            yield self.tr("%n formularios a medio llenar solo están aquí: termínelos antes.", "", drafts)
        if waiting := foreseen.waiting:
            yield self.tr("%n archivos sellados esperan por entregar: entréguelos en «Enviar».", "", waiting)
        if answers := foreseen.answers:
            yield self.tr(
                "%n envíos con otros países esperan una respuesta: no llegaría a nadie.", "", answers
            )
        if attached := foreseen.attachments:
            yield self.tr("%n archivos adjuntos están aquí y se van con la bóveda.", "", attached)

    def _twins(self, twins: Sequence[str]) -> Iterator[str]:
        for folder in twins:
            words = self.tr(
                "En {folder} está la misma bóveda, como la dañada de la que se rescató esta: se abre con las mismas "
                "frases de paso. Borre esa carpeta a mano."
            )
            yield words.format(folder=folder)

    def _copies(self, place: str, copies: int | None) -> Iterator[str]:
        if place and copies is None:
            words = self.tr(
                "El lugar de las copias, {place}, no está a mano: las que haya allí se quedan, y se abren con las "
                "frases de paso de siempre. Conéctelo antes, o destrúyalas a mano."
            )
            yield words.format(place=place)
        elif place and copies:
            words = self.tr(
                "Quedan %n copias de la bóveda en {place}. Sus llaves están con ellas: se abren con las frases de "
                "paso de siempre.",
                "",
                copies,
            )
            yield words.format(place=place)
        elif place:
            words = self.tr(
                "Las copias se guardaban en {place}. Si hubo otro lugar antes, las que quedaron allí se abren con "
                "las frases de paso de siempre."
            )
            yield words.format(place=place)

    def _posts(self, posts: int) -> Iterator[str]:
        if posts:
            yield self.tr(
                "%n puestos conocen a este: lo que recibieron sigue allí. Avíseles que este puesto cerró.",
                "",
                posts,
            )

    def _always(self) -> list[str]:
        return [
            self.tr(
                "Memorias USB, carpetas y lugares con línea donde se dejaron archivos sellados, respuestas u hojas: "
                "ahí siguen."
            ),
            self.tr(
                "Otras computadoras donde se abrió esta bóveda guardan sus llaves: con una frase de paso abren una "
                "copia de su carpeta, si alguien la hizo."
            ),
            self.tr(
                "Impresoras y colas de impresión guardan a veces lo que imprimieron. El papel se destruye a mano."
            ),
            self.tr(
                "Las memorias flash y los discos SSD guardan pedazos viejos que ningún programa alcanza. Sin las "
                "llaves no se leen; si alguien copió antes las llaves y sabe una frase de paso, sí."
            ),
            self.tr(
                "Las hojas de recuperación ya no abren esta bóveda. Destrúyalas: abren lo que alguien haya copiado "
                "de ella."
            ),
            self.tr("Lo último que se anotó aquí no llega a nadie."),
        ]
