"""Say from which moment a limit runs, while nobody has stated that moment."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def anchor_words(anchor: str) -> str:
    """Return *empieza cuando…* for an anchor of the closed list."""
    known = {**_meeting(), **_telling(), **_staying(), **_returning()}
    return known.get(anchor, QCoreApplication.translate("anchors", "Empieza cuando se hace otro paso"))


def _meeting() -> dict[str, str]:
    return {
        "first_contact_at": QCoreApplication.translate("anchors", "Empieza con el primer contacto (F01)"),
        "placed_before_migration_at": QCoreApplication.translate(
            "anchors", "Empieza cuando se le pone a disposición de migración"
        ),
        "presented_at": QCoreApplication.translate("anchors", "Empieza cuando se le presenta a la autoridad"),
        "unaccompanied_determined_at": QCoreApplication.translate(
            "anchors", "Empieza cuando se determina que viaja sin compañía"
        ),
    }


def _telling() -> dict[str, str]:
    return {
        "child_auth_notified_at": QCoreApplication.translate(
            "anchors", "Empieza cuando se avisa a la autoridad de niñez"
        ),
        "id_body_notified_at": QCoreApplication.translate(
            "anchors", "Empieza cuando se avisa a la instancia que acredita"
        ),
        "asylum_notified_at": QCoreApplication.translate(
            "anchors", "Empieza cuando se avisa a la autoridad de refugio"
        ),
        "recognised_at": QCoreApplication.translate("anchors", "Empieza cuando se acredita su condición"),
    }


def _staying() -> dict[str, str]:
    return {
        "stay_requirements_shown_at": QCoreApplication.translate(
            "anchors", "Empieza cuando se muestran los requisitos para permanecer"
        ),
        "stay_applied_at": QCoreApplication.translate("anchors", "Empieza cuando se pide la permanencia"),
        "stay_issued_at": QCoreApplication.translate("anchors", "Empieza cuando se da la permanencia"),
        "reflection_start_at": QCoreApplication.translate(
            "anchors", "Empieza cuando comienza el período de reflexión"
        ),
    }


def _returning() -> dict[str, str]:
    return {
        "origin_contact_cleared_at": QCoreApplication.translate(
            "anchors", "Empieza cuando se permite contactar al país de origen"
        ),
        "custodian_info_asked_at": QCoreApplication.translate(
            "anchors", "Empieza cuando se piden datos de quien le cuidará"
        ),
        "nationality_asked_at": QCoreApplication.translate(
            "anchors", "Empieza cuando se pide verificar la nacionalidad"
        ),
        "decided_at": QCoreApplication.translate("anchors", "Empieza cuando se decide la solución"),
        "travel_at": QCoreApplication.translate("anchors", "Empieza cuando hay fecha de viaje"),
        "arrival_at": QCoreApplication.translate("anchors", "Empieza cuando llega a su país"),
    }
