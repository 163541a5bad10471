"""Counted words of the commands: Qt finds their plurals only in ``self.tr``."""

from __future__ import annotations

from PySide6.QtCore import QObject


class ShellCounts(QObject):
    """Says how many there are of what commands count."""

    def bytes(self, count: int) -> str:
        """Return the size of a file."""
        return self.tr("%n bytes", "", count)

    def files_sent(self, count: int) -> str:
        """Return how many files of cases went."""
        return self.tr("Van %n archivos de expedientes.", "", count)

    def files_damaged(self, count: int) -> str:
        """Return how many files of cases stayed, as they are damaged here."""
        return self.tr("Se quedaron %n archivos: aquí no están como se guardaron.", "", count)

    def files_under_way(self, count: int) -> str:
        """Return how many files of cases are in other sealed ones already."""
        return self.tr("Otros %n archivos ya van en camino: --files all los envía otra vez.", "", count)

    def files_not_taken(self, count: int) -> str:
        """Return how many files of cases stay as the program of the other post would leave them."""
        return self.tr("Se quedan %n archivos: el programa de ese puesto todavía no los recibe.", "", count)

    def files_not_here(self, count: int) -> str:
        """Return how many files the cases name that this post has not itself."""
        return self.tr("%n archivos no están en este puesto.", "", count)

    def files_coming(self, count: int) -> str:
        """Return how many files of cases a sealed one brings."""
        return self.tr("%n archivos de expedientes", "", count)

    def files_waiting(self, count: int) -> str:
        """Return how many files wait for the case that names them."""
        return self.tr("%n archivos en espera del expediente que los nombra", "", count)

    def files_refused(self, count: int) -> str:
        """Return how many files are not what the case says of them."""
        return self.tr("%n archivos que no son los que el expediente dice, sin guardar", "", count)

    def files_left_out(self, count: int) -> str:
        """Return how many files found no room."""
        return self.tr("%n archivos que no cupieron", "", count)

    def copies(self, count: int) -> str:
        """Return how many copies of a vault lie at a place."""
        return self.tr("%n copias", "", count)

    def beyond(self, count: int) -> str:
        """Return how much a vault has that its copy has not."""
        return self.tr("La bóveda tiene %n anotaciones que la copia no tiene.", "", count)

    def lacked(self, count: int) -> str:
        """Return how much a copy has that its vault has not."""
        return self.tr("La copia tiene %n anotaciones que la bóveda no tiene.", "", count)

    def cases(self, count: int) -> str:
        """Return how many cases a copy has."""
        return self.tr("%n expedientes", "", count)

    def keys(self, count: int) -> str:
        """Return for how many keys a file is sealed."""
        return self.tr("para %n llaves", "", count)

    def new_cases(self, count: int) -> str:
        """Return how many cases a file brings that are not here."""
        return self.tr("%n expedientes nuevos", "", count)

    def known_cases(self, count: int) -> str:
        """Return how many of its cases are here already."""
        return self.tr("%n ya conocidos", "", count)

    def sealed(self, count: int) -> str:
        """Return how many sealed bundles hold."""
        return self.tr("%n paquetes sellados", "", count)

    def already(self, count: int) -> str:
        """Return how many of them had been received before."""
        return self.tr("%n ya recibidos antes", "", count)

    def acknowledged(self, count: int) -> str:
        """Return of how many that were sent the receipt came."""
        return self.tr("Llegó el acuse de %n envíos.", "", count)

    def changed_cases(self, count: int) -> str:
        """Return of how many known cases something is new."""
        return self.tr("%n expedientes con cambios", "", count)

    def bad(self, count: int) -> str:
        """Return how many events would be set apart."""
        return self.tr("%n apartadas por no ser como se firmaron", "", count)

    def lacking(self, count: int) -> str:
        """Return how many earlier files never came."""
        return self.tr("%n paquetes anteriores que nunca llegaron", "", count)

    def missing(self, count: int) -> str:
        """Return how many events of a file are not here yet."""
        return self.tr("%n anotaciones que aquí faltan", "", count)

    def new(self, count: int) -> str:
        """Return how many events entered."""
        return self.tr("%n anotaciones nuevas", "", count)

    def differences(self, count: int) -> str:
        """Return how many differences came of it."""
        return self.tr("%n diferencias", "", count)

    def settled(self, count: int) -> str:
        """Return how many differences came settled by another post."""
        return self.tr("%n diferencias resueltas en otro puesto", "", count)

    def waiting(self, count: int) -> str:
        """Return how many events wait for others before them."""
        return self.tr("%n en espera", "", count)

    def suspects(self, count: int) -> str:
        """Return how often a case may be of a person who has another."""
        return self.tr("%n veces tal vez la misma persona que en otro expediente", "", count)

    def elsewhere(self, count: int) -> str:
        """Return of how many cases the person has another that is not here."""
        return self.tr("%n expedientes cuya persona tiene otro que no está aquí", "", count)

    def erased(self, count: int) -> str:
        """Return how many cases a rule of others erased, or would."""
        return self.tr("%n expedientes borrados por regla", "", count)

    def checked(self, count: int) -> str:
        """Return how many events were checked."""
        return self.tr("%n anotaciones revisadas", "", count)

    def found(self, count: int) -> str:
        """Return how many things were found wrong."""
        return self.tr("%n hallazgos", "", count)

    def unsigned(self, count: int) -> str:
        """Return how many acts carry no signature of a person."""
        return self.tr(
            "%n actos sin la firma de quien los hizo: de antes de que Repatria firmara, o de otro programa",
            "",
            count,
        )

    def disputed(self, post: str, count: int) -> str:
        """Return how many events bear another signature than a post says."""
        words = self.tr(
            "%n anotaciones llevan otra firma que la que {post} dice que es de su gente. Una de las dos no es "
            "cierta: llame a ese puesto y al que las escribió",
            "",
            count,
        )
        return words.format(post=post)

    def files(self, count: int) -> str:
        """Return how many files the tour left."""
        return self.tr("%n archivos", "", count)

    def pages(self, count: int) -> str:
        """Return how many pages of the window were shown."""
        return self.tr("%n pantallas", "", count)
