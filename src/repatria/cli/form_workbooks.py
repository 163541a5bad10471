"""``form export``, ``form revise``: a form of ours goes out as an XLSForm, is worked on there, and comes back."""

from __future__ import annotations

from argparse import Namespace

from PySide6.QtCore import QCoreApplication

from repatria import paths
from repatria.cli.form_files import read_file, write_file
from repatria.cli.talking import say
from repatria.content.library import load_library
from repatria.content.workbooks.revising import revise_form
from repatria.content.workbooks.writing import write_workbook
from repatria.domain.errors import DefinitionFileError
from repatria.domain.reasons import Reason, because


def export(given: Namespace) -> int:
    """Write a form of ours, to be worked on in a spreadsheet."""
    forms = load_library(paths.forms()).forms
    if given.form not in forms:
        raise DefinitionFileError(given.form, because(Reason.NO_FORM, form=given.form))
    write_file(given.out, write_workbook(forms[given.form]))
    words = QCoreApplication.translate("cli", "Escrito: {place}.")
    say(given, words.format(place=given.out), {"place": str(given.out)})
    return 0


def revise(given: Namespace) -> int:
    """Write as ``form.toml`` what a form of ours became in a spreadsheet; what could not be loaded is refused."""
    lists = load_library(paths.forms()).lists
    form, made = revise_form(given.file.name, read_file(given.file), lists)
    write_file(given.out, made)
    words = QCoreApplication.translate("cli", "Escrito: {place}. Formulario {form}, versión {version}.")
    facts = {"place": str(given.out), "form": form.id, "version": form.version}
    say(given, words.format(**facts), facts)
    return 0
