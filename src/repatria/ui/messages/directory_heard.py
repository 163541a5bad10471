"""Say what the liaison's directory forgot and others know, and that a vault put back from a copy receives first."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject

from repatria.services.exchange.directory_heard import Learned


class HeardWords(QObject):
    """Qt finds plurals only in ``self.tr``; window and shell say the same."""

    def learned(self, one: Learned) -> Iterator[str]:
        """Return what a directory taught that was not taken, one sentence each."""
        if one.forgotten:
            words = self.tr(
                "Al directorio firmado aquí le faltan %n revocaciones que otros puestos conocen: {posts}. Ya valen "
                "aquí, y el próximo que se firme las lleva.",
                "",
                len(one.forgotten),
            )
            yield words.format(posts=", ".join(one.forgotten))
        if one.raised:
            words = self.tr(
                "De {posts} se había adoptado más de lo que dice el directorio firmado aquí. Ya vale aquí, y el "
                "próximo que se firme lo lleva."
            )
            yield words.format(posts=", ".join(one.raised))
        if one.twice:
            words = self.tr(
                "{posts}: se revocó dos veces, la segunda sin saber de la primera. Vale lo que las dos dejan "
                "contar: nada de lo que ese equipo escribió después de la primera. Si algo de eso es bueno, o usted "
                "ya lo había adoptado, adóptelo de nuevo."
            )
            yield words.format(posts=", ".join(one.twice))
        if one.offices:
            yield self.tr("Se conocieron %n certificados de cargos que aquí faltaban.", "", one.offices)
        if one.following:
            words = self.tr(
                "Firme hoy el directorio: será la versión {version}, y los demás puestos lo tomarán."
            )
            yield words.format(version=one.following)

    def lacks(self, count: int) -> str:
        """Return that so many revocations that count here are not in the directory in force, or less of them."""
        return self.tr(
            "A este directorio le faltan %n revocaciones que otros puestos conocen, o dice otra cosa de ellas. Ya "
            "valen aquí: fírmelo de nuevo para que las lleve.",
            "",
            count,
        )

    def revoked_liaison(self, post: str) -> str:
        """Return that whoever the root certified as liaison is revoked here, and what helps."""
        words = self.tr(
            "La raíz certificó como enlace a {post}, y un directorio anterior revocó ese equipo: nada de lo que "
            "firme se toma aquí. Certifique aquí un equipo nuevo con dos hojas; desde él adopte lo que escribió el "
            "revocado."
        )
        return words.format(post=post)

    def put_back(self) -> str:
        """Return that the vault may be a copy that was put back, and what to do before signing."""
        return self.tr(
            "Esta bóveda puede ser una copia puesta de nuevo. Antes de firmar o revocar, reciba un paquete reciente "
            "de otro puesto: trae lo que el país decidió después de la copia. Si no puede esperar, firme: lo que "
            "falte se junta cuando reciba, y lo que revocó dos veces queda como la primera vez."
        )
