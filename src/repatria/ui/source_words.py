"""Name the text on which something stands, and say how sure that is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.domain.protocol.definition import Source as PackSource
from repatria.services.cases.institutions import weakly_read
from repatria.ui.widgets.source_link import Source


def source_words(source: PackSource) -> Source:
    """Return a source as it is named; one that nobody has verified, or that is ours alone, says so."""
    if weakly_read(source):
        unsure = QCoreApplication.translate("case_steps", "{source} (por verificar)")
        return Source(unsure.format(source=source.text))
    if source.evidence == "DES":
        ours = QCoreApplication.translate("case_steps", "{source}: regla sugerida, no legal")
        return Source(ours.format(source=source.text))
    return Source(source.text)
