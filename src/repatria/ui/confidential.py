"""Say that what stands here is confidential, and what the law of the post's country says of revealing it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def confidential_words(country: str = "") -> str:
    """Return the notice shown before work begins; a law is cited only for the country whose text was read."""
    if country == "MEX":
        return QCoreApplication.translate(
            "confidential",
            "En México, divulgar sin motivo fundado información reservada o confidencial de estos casos se "
            "castiga con 3 a 6 años de prisión; a integrantes de seguridad pública, procuración de justicia, "
            "centros de reclusión o poder judicial, con 6 a 12 (LGPSEDMTP, artículo 36).",
        )
    return QCoreApplication.translate(
        "confidential",
        "Lo que hay aquí es confidencial. Revelarlo sin autorización pone en peligro a personas y puede ser "
        "delito.",
    )
