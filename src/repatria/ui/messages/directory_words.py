"""Say in words what became of a country's directory that came with a sealed file, in window and shell alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from repatria.services.exchange.directory_came import DirectoryCame, NotTaken
from repatria.ui.messages.directory_heard import HeardWords
from repatria.ui.messages.entry import Said


@dataclass(frozen=True, slots=True)
class DirectoryLine:
    """A sentence, and whether somebody has to look into it."""

    words: str
    warns: bool = False


def directory_came_lines(came: DirectoryCame | None) -> Iterator[DirectoryLine]:
    """Return what is to be told of it, one sentence each; nothing where nothing is news."""
    if came is None:
        return
    if came.taken:
        words = QCoreApplication.translate("directory", "Directorio del país: vale la versión {version}.")
        yield DirectoryLine(words.format(version=came.version))
    elif came.fault is not None and came.is_refused:
        words = QCoreApplication.translate("directory", "El directorio que traía no se tomó: {why} {stays}")
        yield DirectoryLine(words.format(why=FAULTS[came.fault](), stays=_stays(came)), warns=True)
    yield from _of_posts(came)
    if came.heard is not None:
        yield from (DirectoryLine(words, warns=True) for words in HeardWords().learned(came.heard))
    if came.lost:
        yield DirectoryLine(HeardWords().revoked_liaison(came.lost), warns=True)
    if came.higher:
        words = QCoreApplication.translate(
            "directory",
            "Ese puesto conoce la versión {higher} del directorio y aquí está la {version}. Pida que la envíe él o "
            "el enlace.",
        )
        here = came.version or QCoreApplication.translate("directory", "ninguna")
        yield DirectoryLine(words.format(higher=came.higher, version=here), warns=True)


def _of_posts(came: DirectoryCame) -> Iterator[DirectoryLine]:
    if came.added:
        words = QCoreApplication.translate("directory", "Puestos que ahora se conocen por él: {posts}.")
        yield DirectoryLine(words.format(posts=", ".join(came.added)))
    if came.left_out:
        words = QCoreApplication.translate(
            "directory", "Ya no están en él y siguen conocidos: {posts}. Pregunte al enlace."
        )
        yield DirectoryLine(words.format(posts=", ".join(came.left_out)), warns=True)
    if came.revoked:
        words = QCoreApplication.translate(
            "directory",
            "Revocados: {posts}. No se les envía nada, y lo que escribieron después no cuenta; no se borra.",
        )
        yield DirectoryLine(words.format(posts=", ".join(came.revoked)), warns=True)
    if came.clashing:
        words = QCoreApplication.translate(
            "directory",
            "De {posts} dice otras llaves que la tarjeta comparada aquí. Vale la tarjeta: llame al enlace.",
        )
        yield DirectoryLine(words.format(posts=", ".join(came.clashing)), warns=True)


def _stays(came: DirectoryCame) -> str:
    if came.version:
        return QCoreApplication.translate("directory", "Sigue valiendo la versión {version}.").format(
            version=came.version
        )
    return QCoreApplication.translate("directory", "Los puestos siguen conociéndose por sus tarjetas.")


def _other() -> str:
    return QCoreApplication.translate("directory", "es de otro país, de una práctica o de otra raíz.")


def _offices() -> str:
    return QCoreApplication.translate("directory", "sus certificados no valen juntos.")


FAULTS: Mapping[NotTaken, Said] = {
    "country": _other,
    "practice": _other,
    "root": _other,
    "entries": lambda: QCoreApplication.translate("directory", "nombra dos veces un equipo o una llave."),
    "revocations": lambda: QCoreApplication.translate("directory", "lo que revoca no está bien hecho."),
    "days": lambda: QCoreApplication.translate("directory", "sus fechas no valen."),
    "future": lambda: QCoreApplication.translate(
        "directory", "está firmado en una fecha que aquí no ha llegado; revise la fecha de este equipo."
    ),
    "expired": lambda: QCoreApplication.translate(
        "directory", "está vencido; el enlace debe firmarlo de nuevo."
    ),
    "high": lambda: QCoreApplication.translate(
        "directory",
        "el número de su versión es más alto de lo que puede ser en su fecha; avise al enlace y revise la fecha de "
        "su equipo.",
    ),
    "clash": lambda: QCoreApplication.translate(
        "directory",
        "sus certificados no valen junto con los que hay aquí: se certificó dos veces sin que un puesto supiera del "
        "otro. No certifique de nuevo. Acuerde con el enlace cuál vale, que suele ser el que ya tienen los demás; "
        "en el puesto que tiene el otro, acepte con la orden country pin --instead el archivo del país que un puesto "
        "que tiene el que vale hizo con country show --out.",
    ),
    "older": lambda: QCoreApplication.translate(
        "directory", "es otro que el de la misma versión que ya está aquí; avise al enlace."
    ),
    "forgets": lambda: QCoreApplication.translate(
        "directory",
        "olvida un certificado, una revocación o lo que se adoptó, y aquí se conoce; mande al enlace un paquete de "
        "este puesto: con él lo conoce, y lo firma de nuevo.",
    ),
    "office": lambda: QCoreApplication.translate("directory", "no lo firmó el enlace en funciones."),
    "signature": lambda: QCoreApplication.translate("directory", "la firma no es la del enlace."),
    "foreign": _offices,
    "forged": _offices,
    "dates": _offices,
    "numbers": _offices,
    "overlap": _offices,
    "unreadable": lambda: QCoreApplication.translate("directory", "no se puede leer."),
    "rootless": lambda: QCoreApplication.translate(
        "directory",
        "este puesto no conoce la raíz del país; pida al enlace el archivo del país y acéptelo (country pin).",
    ),
}
"""Why a directory was not taken, in words."""
