"""Name the roles of a post's people, by what they do and without saying he or she."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.domain.people import Role


def role_words(role: Role) -> str:
    """Return a role in the person's language."""
    return {
        "coordinator": QCoreApplication.translate("roles", "Coordinación del puesto"),
        "supervisor": QCoreApplication.translate("roles", "Supervisión de turno"),
        "liaison": QCoreApplication.translate("roles", "Enlace nacional"),
        "case_manager": QCoreApplication.translate("roles", "Seguimiento de expedientes"),
        "receiving_team": QCoreApplication.translate("roles", "Equipo receptor"),
        "auditor": QCoreApplication.translate("roles", "Auditoría"),
        "trainee": QCoreApplication.translate("roles", "En formación"),
    }[role]
