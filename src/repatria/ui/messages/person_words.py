"""Say in words what came with a sealed file of who signs at which post, in window and shell alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QCoreApplication

from repatria.services.exchange.persons_came import NotTaken, PersonsCame
from repatria.ui.messages.directory_words import DirectoryLine
from repatria.ui.messages.entry import Said


def persons_came_lines(came: PersonsCame | None) -> Iterator[DirectoryLine]:
    """Return what is to be told of it, one sentence each; nothing where nothing is news."""
    if came is None:
        return
    if came.first:
        words = QCoreApplication.translate(
            "signers", "Desde ahora se comprueba aquí la firma de quienes trabajan en: {posts}."
        )
        yield DirectoryLine(words.format(posts=", ".join(came.first)))
    for post, why in came.refused:
        words = QCoreApplication.translate(
            "signers",
            "Lo que venía de {post} sobre quiénes firman allí no se tomó: {why} Sigue valiendo lo de antes.",
        )
        yield DirectoryLine(words.format(post=post, why=NOT_TAKEN[why]()), warns=True)
    if came.clashing:
        words = QCoreApplication.translate(
            "signers",
            "{posts}: nombran como suya a una persona que ya se conocía de {known}, y solo cuenta para {known}. Lo "
            "que firme en el otro puesto queda aparte aquí. Puede mentir cualquiera de los dos: llame a ambos, "
            "decida en Directorio de cuál es, y avise al enlace.",
        )
        said = words.format(posts=", ".join(came.clashing), known=", ".join(came.known_of))
        yield DirectoryLine(said, warns=True)
    if came.decided:
        words = QCoreApplication.translate(
            "signers",
            "{posts}: allí se decidió de qué puesto es una persona que dos puestos nombran. Aquí no cambia nada por "
            "eso: véalo en Directorio y decida.",
        )
        yield DirectoryLine(words.format(posts=", ".join(came.decided)), warns=True)
    yield from _of_revoked(came)
    if came.heard:
        words = QCoreApplication.translate(
            "signers",
            "Otro puesto devolvió quiénes firmaban aquí antes de que se repusiera esta copia: se sigue diciendo a "
            "todos.",
        )
        yield DirectoryLine(words)


def _of_revoked(came: PersonsCame) -> Iterator[DirectoryLine]:
    if came.taking:
        words = QCoreApplication.translate(
            "signers",
            "Personas que contaban para un equipo revocado cuentan desde ahora para: {posts}. Llame a ese puesto y "
            "pregunte si trabajan allí; si no, avise al enlace.",
        )
        yield DirectoryLine(words.format(posts=", ".join(came.taking)), warns=True)
    if came.ended:
        words = QCoreApplication.translate(
            "signers",
            "Está revocado, y las personas que tomó de otro equipo revocado vuelven a contar para aquel: {posts}.",
        )
        yield DirectoryLine(words.format(posts=", ".join(came.ended)), warns=True)
    if came.undecided:
        words = QCoreApplication.translate(
            "signers",
            "{posts}: está revocado, y aquí se decidió por código que una persona es suya. Ya no cuenta para "
            "ningún puesto: tampoco para {others}, que la nombra sin que nadie lo comprobara; lo que firme allí "
            "queda aparte. Llame a los dos por un teléfono que ya conoce. Si trabaja en {others}, que lea su "
            "código, y escríbalo en Directorio. Si era de {posts}, no decida nada y avise al enlace: en un "
            "equipo nuevo firma como persona nueva.",
        )
        said = words.format(posts=", ".join(came.undecided), others=", ".join(came.named_by))
        yield DirectoryLine(said, warns=True)


def _not_theirs() -> str:
    return QCoreApplication.translate("signers", "no lo firmó ese equipo.")


def _older() -> str:
    return QCoreApplication.translate("signers", "aquí hay algo más nuevo.")


NOT_TAKEN: Mapping[NotTaken, Said] = {
    "signature": _not_theirs,
    "older": _older,
    "same": _older,
    "other": lambda: QCoreApplication.translate(
        "signers", "dice otra cosa con el mismo número; llame a ese puesto."
    ),
    "forgets": lambda: QCoreApplication.translate(
        "signers",
        "le falta alguien que ya se conocía, o trae otra llave. Envíele un paquete: si repuso una copia, así lo "
        "recuerda.",
    ),
    "unreadable": lambda: QCoreApplication.translate("signers", "no se puede leer."),
}
"""Why what a post says of who signs there was not taken, in words."""
