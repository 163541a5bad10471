"""Show or hide a part of a form."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QLayout, QWidget


def show_if(widget: QWidget, shown: bool) -> None:
    """Hide *widget*, or show it again; one without a parent yet would come up as a window of its own."""
    if not shown:
        widget.hide()
    elif widget.isHidden() and widget.parentWidget() is not None:  # else Qt lays out all around it anew
        widget.show()


@contextmanager
def laid_out_once(layout: QLayout) -> Iterator[None]:
    """Lay out what is shown and hidden meanwhile once at the end: by itself Qt does it at each that is shown."""
    layout.setEnabled(False)
    try:
        yield
    finally:
        layout.setEnabled(True)
