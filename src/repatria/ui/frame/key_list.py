"""The keys that work on every page, and what each does in words."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

_OF_CASES: Final = ("Ctrl+K", "Ctrl+N", "Ctrl+T", "F8", "F4")


def key_list(*, with_cases: bool = True) -> tuple[tuple[str, str], ...]:
    """Return each key with what it does; those of cases only in a window *with_cases*."""
    return tuple((key, words) for key, words in _keys() if with_cases or key not in _OF_CASES)


def _keys() -> tuple[tuple[str, str], ...]:
    return (
        ("Ctrl+1 … Ctrl+9", QCoreApplication.translate("window", "Ir a una página")),
        ("Ctrl+K", QCoreApplication.translate("window", "Buscar un expediente")),
        ("Ctrl+N", QCoreApplication.translate("window", "Abrir un expediente, desde Hoy o Casos")),
        ("Ctrl+T", QCoreApplication.translate("window", "Leer el formulario en otro de sus idiomas")),
        (
            "F8",
            QCoreApplication.translate("window", "Anotar una llamada en una línea, desde cualquier página"),
        ),
        ("Ctrl+L", QCoreApplication.translate("window", "Bloquear: cierra la bóveda al instante")),
        ("Esc", QCoreApplication.translate("window", "Cubrir la pantalla, y volver")),
        ("F4", QCoreApplication.translate("window", "Mostrar nombres mientras se mantiene presionada")),
        ("F1", QCoreApplication.translate("window", "Ver estas teclas")),
        ("Tab", QCoreApplication.translate("window", "Ir al siguiente lugar; con Mayús, al anterior")),
    )
