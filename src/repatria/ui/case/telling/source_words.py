"""Say on which texts a rule stands; where nothing that binds here was read, say that."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from repatria.domain.protocol.definition import Source as PackSource
from repatria.domain.protocol.sources import binding
from repatria.ui.case.view import CaseView
from repatria.ui.source_words import source_words
from repatria.ui.widgets.source_link import Source


def why_words(view: CaseView, sources: Sequence[PackSource]) -> tuple[Source, ...]:
    """Return why a rule stands here; where nothing that binds here was read, that is what it says."""
    found = [source_words(one) for one in binding(sources, view.case.pack.jurisdiction)]
    if found:
        return tuple(dict.fromkeys(found))
    nothing = QCoreApplication.translate(
        "case_steps", "Regla sugerida, no legal: de este país, por verificar."
    )
    elsewhere = QCoreApplication.translate(
        "case_steps",
        "Regla sugerida, no legal: de este país, por verificar. Hay textos de otro país: solo como ejemplo.",
    )
    return (Source(elsewhere if sources else nothing),)
