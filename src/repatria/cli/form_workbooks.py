"""``form export``, ``form revise``: a form of ours goes out as an XLSForm, is worked on there, and comes back."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from repatria import paths
from repatria.cli.form_files import read_file, write_file
from repatria.cli.talking import say
from repatria.content.library import load_library
from repatria.content.workbooks.comparing import Gone, gone_since
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
    """Write as ``form.toml`` what a form of ours became in a spreadsheet, and tell what has gone from it.

    What could not be loaded is refused.
    """
    library = load_library(paths.forms())
    lists = library.lists
    form, made = revise_form(given.file.name, read_file(given.file), lists)
    older = library.forms.get(form.id)
    gone = gone_since(older, form, made, lists) if older is not None else Gone()
    write_file(given.out, made)
    words = QCoreApplication.translate("cli", "Escrito: {place}. Formulario {form}, versión {version}.")
    facts = {"place": str(given.out), "form": form.id, "version": form.version}
    told = "\n  ".join([words.format(**facts), *_told_of(gone)])
    say(given, told, {**facts, "gone": list(gone.questions), "columns_gone": list(gone.columns)})
    return 0


def _told_of(gone: Gone) -> Iterator[str]:
    """Yield in a sentence each which questions and which columns have gone."""
    if gone.questions:
        words = QCoreApplication.translate(
            "cli",
            "Ya no se pregunta, y antes sí: {questions}. Lo que se respondió se conserva y se muestra.",
        )
        yield words.format(questions=", ".join(gone.questions))
    if gone.columns:
        words = QCoreApplication.translate(
            "cli", "Columnas en las que ya no hay nada, y antes sí: {columns}."
        )
        yield words.format(columns=", ".join(gone.columns))
