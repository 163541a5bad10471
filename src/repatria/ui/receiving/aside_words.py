"""What came of setting a file aside, or taking it back, in words: the same in the window and in the shell."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject

from repatria.services.exchange.register import ReceivedBundle
from repatria.services.exchange.setting_aside import Settled


class AsideWords(QObject):
    """The sentences; an object, since plurals are found by its name (``tr``)."""

    def set_aside(self, found: Settled) -> str:
        """Say what no longer counts, what is left, and what holds on."""
        if not found.changed:
            return self.tr("El paquete de {post} ya estaba apartado. No cambió nada.").format(post=found.post)
        head = self.tr("Apartado el paquete de {post}.").format(post=found.post)
        return " ".join(
            (head, *self._gone(found), *self._left(found), *self._waiting(found), *self._erased(found))
        )

    def taken_back(self, found: Settled) -> str:
        """Say what counts again."""
        if not found.changed:
            return self.tr("El paquete de {post} no estaba apartado. No cambió nada.").format(post=found.post)
        head = self.tr("Devuelto el paquete de {post}.").format(post=found.post)
        again = self.tr("%n anotaciones vuelven a contar aquí.", "", found.events)
        return " ".join((head, again, *self._erased(found)))

    def doing(self, one: ReceivedBundle) -> tuple[str, str]:
        """Say what is under way, and that it can be stopped."""
        if one.aside:
            words = self.tr("Devolviendo el paquete de {post}")
            stays = self.tr("Vuelve todo o nada: si lo detiene, el paquete sigue apartado.")
        else:
            words = self.tr("Apartando el paquete de {post}")
            stays = self.tr("Se aparta todo o nada: si lo detiene, el paquete sigue contando.")
        return words.format(post=one.post), stays

    def stopped(self, one: ReceivedBundle) -> tuple[str, str]:
        """Say that it was stopped, and how the file stands."""
        stays = (
            self.tr("El paquete de {post} sigue apartado, como antes. No cambió nada.")
            if one.aside
            else self.tr("El paquete de {post} sigue contando, como antes. No cambió nada.")
        )
        return self.tr("Se detuvo, como pidió."), stays.format(post=one.post)

    def catching_up(self, one: ReceivedBundle) -> tuple[str, str]:
        """Say that it is kept, and what follows, which nothing stops."""
        words = (
            self.tr("El paquete de {post} ya cuenta")
            if one.aside
            else self.tr("El paquete de {post} quedó apartado")
        )
        rest = self.tr(
            "Se ponen al día sus expedientes en las listas. Esto ya no se detiene, y termina solo."
        )
        return words.format(post=one.post), rest

    def too_late(self) -> str:
        """Say why it was not stopped."""
        return self.tr("Cuando pidió detener ya estaba hecho.")

    def fell(self) -> tuple[str, str]:
        """Say that the program failed and that nothing changed."""
        return self.tr("Algo falló en el programa."), self.tr("No cambió nada. Puede intentarlo otra vez.")

    def kept(self, one: ReceivedBundle) -> str:
        """Say that it was done although something failed after it."""
        words = (
            self.tr("El paquete de {post} cuenta otra vez: quedó guardado.")
            if one.aside
            else self.tr("El paquete de {post} quedó apartado.")
        )
        return words.format(post=one.post)

    def after(self, why: str) -> str:
        """Say that it failed only after it was kept, and why."""
        return self.tr(
            "Después falló algo: {why} No lo repita: las listas se ponen al día al abrir la bóveda."
        ).format(why=why)

    def unknown(self, one: ReceivedBundle) -> str:
        """Say where to look whether it was done."""
        words = (
            self.tr(
                "No se pudo ver cómo quedó el paquete de {post}. Antes de repetirlo mire si aún dice «apartado»."
            )
            if one.aside
            else self.tr(
                "No se pudo ver cómo quedó el paquete de {post}. Antes de repetirlo mire si ya dice «apartado»."
            )
        )
        return words.format(post=one.post)

    def what(self, one: ReceivedBundle) -> str:
        """Return what a received file brought, with its post."""
        new = self.tr("%n anotaciones nuevas", "", one.new) if one.new else self.tr("nada nuevo: solo acuses")
        cases = self.tr("%n expedientes", "", one.cases) if one.cases else ""
        aside = self.tr("apartado") if one.aside else ""
        return " · ".join(part for part in (one.post, cases, new, aside) if part)

    def _gone(self, found: Settled) -> Iterator[str]:
        if not found.events:
            yield self.tr("Nada dejó de contar: lo que traía también vino en otros paquetes.")
            return
        yield self.tr("%n anotaciones dejaron de contar aquí.", "", found.events)
        if found.gone:
            yield self.tr(
                "%n expedientes vinieron solo en él y ya no están en ninguna lista.", "", found.gone
            )

    def _waiting(self, found: Settled) -> Iterator[str]:
        if found.waiting:
            words = self.tr(
                "%n paquetes de Por entregar llevan algo de esto y ya no salen ({posts}): quítelos con No enviar y "
                "envíe otra vez.",
                "",
                len(found.waiting),
            )
            yield words.format(posts=", ".join(dict.fromkeys(found.waiting)))

    def _erased(self, found: Settled) -> Iterator[str]:
        if found.erased:
            words = self.tr(
                "%n expedientes se borraron por regla, como pidió otro puesto: ahora todo coincide ({codes}).",
                "",
                len(found.erased),
            )
            yield words.format(codes=", ".join(found.erased))

    def _left(self, found: Settled) -> Iterator[str]:
        if found.standing:
            yield self.tr(
                "%n anotaciones de aquí o de otros se apoyaban en ellas y se quedan: revíselas.",
                "",
                found.standing,
            )
        if found.unopened:
            yield self.tr(
                "%n expedientes se quedan solo con eso, sin su apertura ni su código.", "", found.unopened
            )
        if found.events:
            yield self.tr(
                "Lo que protege a alguien sigue deteniendo su expediente hasta que se aclare ahí. Nada se borró."
            )
