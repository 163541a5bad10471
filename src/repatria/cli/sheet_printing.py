"""Sheets of words on a printer: one job a sheet, through a pipe, after a warning of what printers keep."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from typing import Final, get_args

from PySide6.QtCore import QCoreApplication

from repatria.cli.sheet_words import Ask, Send, ask_unseen
from repatria.documents.paper import PaperName
from repatria.domain.errors import PrinterRefusedError
from repatria.services.paper.printing import Sheet as Page
from repatria.store.keys.sheets import Sheet
from repatria.ui.printing.printers import CupsPrinters, Job, Printers

PAPERS: Final = get_args(PaperName)


def to_printer(
    given: Namespace,
    page: Callable[[Sheet, int], Page],
    first: str,
    printers: Printers | None = None,
    ask: Ask = ask_unseen,
) -> Send:
    """Warn, ask what *first* asks, and return what hands the *page* of a sheet to the printer that was named.

    Only ``lp`` takes it, through a pipe. Raises PrinterRefusedError where no printer has that name.
    """
    printers, name = printers or CupsPrinters(), given.printer
    if name not in printers.names():
        raise PrinterRefusedError(printer=name)
    print(
        QCoreApplication.translate(
            "cli",
            "Las hojas se imprimen una por una. Una impresora, y el equipo que guarda su cola, pueden conservar lo "
            "impreso: use una unida por cable a este equipo, sin red ni disco, y apáguela al terminar. Nadie más "
            "recoge las hojas. Ninguna queda en un archivo de Repatria.",
        )
    )
    ask(first)

    def send(sheet: Sheet, number: int) -> None:
        made = page(sheet, number)
        printers.send(name, Job(made.pdf, made.number, given.paper), lambda: False)

    return send
