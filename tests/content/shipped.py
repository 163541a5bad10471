"""What the program ships under ``forms/``, by id, and what its files say."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from repatria.content.countries import load_country
from repatria.content.forms import check_variants, load_form
from repatria.content.lists import ChoiceList, load_list
from repatria.content.pack_checking import read_names
from repatria.domain.cases.told import TOLD_AT
from repatria.domain.countries import Country, Institution
from repatria.domain.forms.definition import Form
from repatria.domain.protocol.definition import Pack
from repatria.domain.protocol.names import answer_of

QUESTIONNAIRES = Path(__file__).parents[2] / "forms" / "questionnaires"
FORMS = tuple(sorted(path.parent.name for path in QUESTIONNAIRES.glob("*/form.toml")))


def load_lists(folder: Path) -> dict[str, ChoiceList]:
    """Return every shared list in *folder* by name."""
    return {path.stem: load_list(path) for path in sorted(folder.glob("*.toml"))}


def load_forms(forms_dir: Path) -> dict[str, Form]:
    """Return every questionnaire under *forms_dir* (the folder ``forms/``) by its id."""
    lists = load_lists(forms_dir / "lists")
    folders = sorted(path.parent for path in (forms_dir / "questionnaires").glob("*/form.toml"))
    forms = {folder.name: load_form(folder, lists) for folder in folders}
    check_variants(forms)
    return forms


def load_countries(folder: Path) -> dict[str, Country]:
    """Return every country in *folder* by its code."""
    return {path.stem: load_country(path) for path in sorted(folder.glob("*.toml"))}


def holding(country: Country, role: str, day: date) -> tuple[Institution, ...]:
    """Return the offices that hold *role* on *day*, in the file's order."""
    return tuple(one for one in country.institutions if one.role == role and one.stands_on(day))


def answers_read(pack: Pack) -> frozenset[tuple[str, str]]:
    """Return the (form, question) pairs that conditions of *pack* read; such questions must exist."""
    pairs = (answer_of(name.removesuffix(TOLD_AT)) for name in read_names(pack))
    return frozenset(pair for pair in pairs if pair and pair[1] not in ("submitted", "submitted_at"))
