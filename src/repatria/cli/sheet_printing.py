"""Sheets of a root on a printer: one job a sheet, through a pipe, after a warning of what printers keep."""

from __future__ import annotations

from argparse import Namespace
from typing import Final, get_args

from PySide6.QtCore import QCoreApplication

from repatria.cli.sheet_words import Ask, Send, ask_unseen
from repatria.documents.paper import PaperName
from repatria.domain.errors import PrinterRefusedError
from repatria.services.country.root_on_paper import root_page
from repatria.services.desk import Desk
from repatria.store.keys.sheets import Sheet
from repatria.ui.i18n import spoken
from repatria.ui.printing.printers import CupsPrinters, Job, Printers

PAPERS: Final = get_args(PaperName)


def to_printer(given: Namespace, desk: Desk, printers: Printers | None = None, ask: Ask = ask_unseen) -> Send:
    """Warn, and return what hands a sheet to the printer that was named.

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
    ask(
        QCoreApplication.translate(
            "cli", "Pulse Intro para imprimir la primera, o Ctrl+C para no fundar nada."
        )
    )

    def send(sheet: Sheet, number: int) -> None:
        page = root_page(desk, sheet, number, paper_name=given.paper, language=spoken())
        printers.send(name, Job(page.pdf, page.number, given.paper), lambda: False)

    return send
