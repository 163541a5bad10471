"""Say in words whom two posts name as theirs, and for which of them that person counts here."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from repatria.services.exchange.disputed_persons import DisputedPerson


def disputed_lines(one: DisputedPerson) -> Iterator[str]:
    """Yield whose person somebody is said to be, and for whom they count here and why; no code to be read aloud."""
    named = QCoreApplication.translate("signers", "{post} la nombra suya.")
    revoked = QCoreApplication.translate("signers", "{post}, que está revocado, la nombra suya.")
    elsewhere = QCoreApplication.translate("signers", "Que es de {post} lo decidieron en: {posts}.")
    for claim in one.claims:
        yield (revoked if claim.revoked else named).format(post=claim.post)
        if claim.decided_at:
            yield elsewhere.format(post=claim.post, posts=", ".join(claim.decided_at))
    posts = ", ".join(claim.post for claim in one.claims if claim.counts)
    if one.lost:
        words = QCoreApplication.translate(
            "signers",
            "Aquí se decidió que es de {posts}, que está revocado: ya no cuenta para ningún puesto, y lo que "
            "firme en otro queda aparte. Si trabaja en otro, que lea allí su código, y decida otra vez: lo que "
            "quedó aparte entra con el próximo paquete de ese puesto. Si era de {posts}, no decida nada: en un "
            "equipo nuevo firma como persona nueva.",
        )
    elif one.decided:
        words = QCoreApplication.translate(
            "signers", "Aquí cuenta para {posts}: así se decidió en este puesto."
        )
    else:
        words = QCoreApplication.translate(
            "signers", "Aquí cuenta para {posts}, el primero que la nombró. Nadie lo ha decidido."
        )
    yield words.format(posts=one.lost or posts or "—")


def disputed_whom(one: DisputedPerson) -> str:
    """Return whom to ask for the code: rosters tell no names, so that nobody here knows who is meant."""
    return QCoreApplication.translate(
        "signers",
        "Aquí nadie sabe su nombre: los puestos solo dicen llaves. Pida en {posts} que cada quien que firma allí lea "
        "su propio código, y escríbalos uno por uno: el que coincida es el suyo, y decide. Uno que no coincide no "
        "cambia nada.",
    ).format(posts=", ".join(sorted(claim.post for claim in one.claims if not claim.revoked)) or "—")


def disputed_advice() -> str:
    """Return what to do before anything is decided."""
    return QCoreApplication.translate(
        "signers",
        "Llame a los dos puestos por un teléfono que ya conoce y pida que la persona misma lea su código de firma, "
        "que está en el Directorio del puesto donde trabaja. Escriba aquí el que ella lea: así cuenta para ese "
        "puesto.",
    )
