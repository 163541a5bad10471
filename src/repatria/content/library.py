"""Everything under ``forms/`` that the program ships or a ministry changed: packs, forms, countries, lists.

Each is read when it is first asked for, so that starting costs nothing; ``check`` reads all of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Generic, TypeVar

from repatria.content.closed_days import closed_days
from repatria.content.countries import load_country
from repatria.content.forms import FORM_FILE, check_variants, load_form
from repatria.content.indicators import check_names, load_indicator
from repatria.content.lessons import check_references, load_lesson
from repatria.content.lists import ChoiceList, load_list
from repatria.content.matrix import load_owed, load_rows
from repatria.content.packs import LOGIC, PackBytes, load_pack, pack_bytes
from repatria.content.sharing import REGIONAL, load_policy, load_schema
from repatria.content.told_data import load_told_data
from repatria.domain.countries import Country
from repatria.domain.forms.data_kinds import ToldData
from repatria.domain.forms.definition import Form
from repatria.domain.forms.plan import FormPlan
from repatria.domain.forms.planning import plan_form
from repatria.domain.matrix.definition import Rows, ToFill
from repatria.domain.monitoring.definition import Indicator
from repatria.domain.packets.policy import SharingPolicy
from repatria.domain.packets.schema import Schema
from repatria.domain.protocol.definition import Pack
from repatria.domain.protocol.names import PAPERS
from repatria.domain.training.definition import Lesson

T = TypeVar("T")

RELEASED = "released.txt"
"""Beside the packs: one line for each that was ever released, its digest first."""


class Shelf(Mapping[str, T], Generic[T]):
    """Definitions by id, each read once, when it is first taken."""

    def __init__(self, ids: tuple[str, ...], read: Callable[[str], T]) -> None:
        self._ids, self._read = ids, read
        self._taken: dict[str, T] = {}

    def __getitem__(self, key: str) -> T:
        if key not in self._taken:
            if key not in self._ids:
                raise KeyError(key)
            self._taken[key] = self._read(key)
        return self._taken[key]

    def __contains__(self, key: object) -> bool:
        return key in self._ids

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)


@dataclass(frozen=True, slots=True)
class Library:
    """The definitions by id; *plans* are forms ready to run. One that is wrong raises DefinitionError."""

    packs: Mapping[str, Pack]
    forms: Mapping[str, Form]
    countries: Mapping[str, Country]
    lists: Mapping[str, ChoiceList]
    plans: Mapping[str, FormPlan]
    packs_folder: Path
    schemas: Mapping[str, Schema] = field(default_factory=dict)
    policies: Mapping[str, SharingPolicy] = field(default_factory=dict)
    told_data: Callable[[], Mapping[str, ToldData]] = dict
    indicators: Mapping[str, Indicator] = field(default_factory=dict)
    matrix_rows: Callable[[], Rows] = lambda: Rows((), {})
    matrix_owed: Callable[[], tuple[ToFill, ...]] = tuple
    lessons: Mapping[str, Lesson] = field(default_factory=dict)

    def policies_of(self, country: str) -> tuple[SharingPolicy, ...]:
        """Return the rules by which *country* lets something out: the region's, and its own where it has a file."""
        return tuple(self.policies[code] for code in (REGIONAL, country) if code in self.policies)

    def told_by(self, form_id: str) -> ToldData:
        """Return which kinds of data a form tells; one that nobody sorted tells all."""
        return self.told_data().get(form_id, ToldData())

    def pack_files(self, pack_id: str) -> PackBytes:
        """Return the files of a pack, byte by byte, as they are put into use."""
        return pack_bytes(self.packs_folder, pack_id)

    def is_released(self, digest: str) -> bool:
        """Tell whether this or an earlier release shipped the pack with this digest."""
        path = self.packs_folder / RELEASED
        lines = path.read_text("utf-8").splitlines() if path.is_file() else []
        return digest in {line.split()[0] for line in lines if line.strip() and not line.startswith("#")}

    def check(self) -> None:
        """Read everything; the first fault raises DefinitionError."""
        for shelf in (
            self.lists,
            self.countries,
            self.plans,
            self.packs,
            self.schemas,
            self.policies,
            self.indicators,
            self.lessons,
        ):
            for key in shelf:
                shelf[key]
        for country in self.countries.values():
            closed_days(country, range(2026, 2027))
        self.told_data()
        self.matrix_owed()
        check_variants(self.forms)
        self._check_indicators()
        self._check_lessons()

    def _check_indicators(self) -> None:
        """Refuse an indicator that names a step no pack has, or a question no form asks."""
        steps = {step.id for pack in self.packs.values() for step in pack.steps}
        questions = {key: {asked.name for asked in form.questions()} for key, form in self.forms.items()}
        for indicator in self.indicators.values():
            check_names(indicator, steps, questions)

    def _check_lessons(self) -> None:
        """Refuse a lesson that speaks of a step or safeguard no pack has, or of a form or paper nobody has."""
        packs = self.packs.values()
        steps = {step.id for pack in packs for step in pack.steps}
        gates = {gate.id for pack in packs for gate in pack.gates}
        forms = set(self.forms) | PAPERS
        for lesson in self.lessons.values():
            check_references(lesson, steps, gates, forms)


def load_library(forms_dir: Path) -> Library:
    """Return the library in the folder *forms_dir*."""
    lists = _files(forms_dir / "lists", load_list)
    forms_folder, packs_folder = forms_dir / "questionnaires", forms_dir / "protocols"
    forms = Shelf(_folders(forms_folder, FORM_FILE), lambda key: load_form(forms_folder / key, lists))
    schemas = _files(forms_dir / "sharing" / "schemas", lambda path: load_schema(path, forms))
    countries = _files(forms_dir / "countries", load_country)
    indicators = _files(forms_dir / "indicators", load_indicator)
    matrix = forms_dir / "matrix"
    rows = cache(lambda: load_rows(matrix / "rows.toml", indicators))
    return Library(
        packs=Shelf(_folders(packs_folder, LOGIC), lambda key: load_pack(packs_folder, key, tuple(forms))),
        forms=forms,
        countries=countries,
        lists=lists,
        plans=Shelf(tuple(forms), lambda key: plan_form(forms[key])),
        packs_folder=packs_folder,
        schemas=schemas,
        policies=_files(forms_dir / "sharing" / "policies", lambda path: load_policy(path, forms)),
        indicators=indicators,
        matrix_rows=rows,
        matrix_owed=cache(lambda: load_owed(matrix / "owed.toml", rows().by_id, countries)),
        lessons=_files(forms_dir / "lessons", load_lesson),
        told_data=cache(lambda: load_told_data(forms_dir / "sharing" / "data.toml", forms, schemas)),
    )


def _files(folder: Path, load: Callable[[Path], T]) -> Shelf[T]:
    ids = tuple(sorted(path.stem for path in folder.glob("*.toml")))
    return Shelf(ids, lambda key: load(folder / f"{key}.toml"))


def _folders(folder: Path, file: str) -> tuple[str, ...]:
    return tuple(sorted(path.parent.name for path in folder.glob(f"*/{file}")))
