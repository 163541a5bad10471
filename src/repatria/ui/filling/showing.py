"""Show or hide a part of a form."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def show_if(widget: QWidget, shown: bool) -> None:
    """Hide *widget*, or show it again; one without a parent yet would come up as a window of its own."""
    if not shown:
        widget.hide()
    elif widget.parentWidget() is not None:
        widget.show()
