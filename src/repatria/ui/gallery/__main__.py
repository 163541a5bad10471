"""Open the gallery, or photograph it off-screen with ``--out DIR`` in every theme, language and text size."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from repatria.ui.gallery.pages import GROUPS
from repatria.ui.gallery.photographs import make_window, photograph_all
from repatria.ui.i18n import LANGUAGES, PSEUDO, Speech
from repatria.ui.theme import Theme, apply_theme


def main() -> int:
    """Do what the arguments ask."""
    parser = argparse.ArgumentParser(prog="python -m repatria.ui.gallery", description=__doc__)
    parser.add_argument("--out", type=Path, help="folder for the pictures")
    parser.add_argument("--theme", choices=["light", "dark", "contrast"], default=None)
    parser.add_argument("--language", choices=[*LANGUAGES, PSEUDO], default=None)
    parser.add_argument("--text", type=int, choices=[100, 150, 200], default=None)
    parser.add_argument("--group", choices=[*GROUPS, "window"], default=None)
    chosen = parser.parse_args()
    if chosen.out is not None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(sys.argv[:1])
    if chosen.out is not None:
        photograph_all(app, chosen.out, chosen.theme, chosen.language, chosen.text, chosen.group)
        return 0
    speech = Speech(app)
    speech.speak(chosen.language or "es")
    apply_theme(app, Theme.named(chosen.theme or "light", (chosen.text or 100) / 100))
    window = make_window()
    window.show()
    return int(app.exec())


if __name__ == "__main__":
    sys.exit(main())
