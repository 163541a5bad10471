"""What the program ships under ``forms/``, by id."""

from __future__ import annotations

from pathlib import Path

QUESTIONNAIRES = Path(__file__).parents[2] / "forms" / "questionnaires"
FORMS = tuple(sorted(path.parent.name for path in QUESTIONNAIRES.glob("*/form.toml")))
