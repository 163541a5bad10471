"""A passphrase that is chosen in the shell: weighed in words as in the window, and typed twice at a terminal."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from repatria.cli.talking import secret
from repatria.cli.words import shell_message
from repatria.domain.errors import EasyPassphraseError, WeakPassphraseError
from repatria.services.post.passphrases import need_strong, strength
from repatria.ui.strength_words import strength_words

_OPTION = "--passphrase-fd"


def chosen_passphrase(given: Namespace, known: Sequence[str], *, practice: bool = False) -> str:
    """Return the passphrase that somebody chose; how strong it is goes to standard error, *known* is guessed first.

    Raises WeakPassphraseError and EasyPassphraseError for one from a descriptor that the window would not take. At a
    terminal another is asked for, and the same again. What is invented only (*practice*) is told and not refused.
    """
    prompt = QCoreApplication.translate("cli", "Frase de paso nueva: ")
    if given.passphrase_fd is not None:
        chosen = secret(given.passphrase_fd, _OPTION, prompt)
        _weigh(chosen, known, practice=practice)
        return chosen
    again = QCoreApplication.translate("cli", "Otra vez, igual: ")
    differ = QCoreApplication.translate("cli", "Las dos no son iguales.")
    while True:
        chosen = secret(None, _OPTION, prompt)
        try:
            _weigh(chosen, known, practice=practice)
        except (WeakPassphraseError, EasyPassphraseError) as error:
            print(*shell_message(error), sep="\n", file=sys.stderr)
            continue
        if secret(None, _OPTION, again) == chosen:
            return chosen
        print(differ, file=sys.stderr)


def _weigh(chosen: str, known: Sequence[str], *, practice: bool) -> None:
    found = strength(chosen, known) if practice else need_strong(chosen, known)
    if not found.short:  # a short one makes no vault, and says so itself
        words = QCoreApplication.translate("cli", "Frase de paso: {strength}")
        print(words.format(strength=strength_words(found.score)[0]), file=sys.stderr)
