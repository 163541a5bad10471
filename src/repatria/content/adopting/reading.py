"""Bring a form in: from a compiled XForm to a form of ours, with all that became otherwise."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from repatria.content.adopting.acting import acts_of
from repatria.content.adopting.as_written import written_in
from repatria.content.adopting.asking import Asker
from repatria.content.adopting.attaching import searched_lists
from repatria.content.adopting.levels import at_strictest
from repatria.content.adopting.listing import Lists
from repatria.content.adopting.names import BY_PATH, first_names_of, form_id_of, names_of
from repatria.content.adopting.notices import Became, Notice, Notices
from repatria.content.adopting.open_choices import in_our_words
from repatria.content.adopting.passed_over import tell_rest
from repatria.content.adopting.prefilled import begun_rows, filled_rows, paths_filled
from repatria.content.adopting.read_paths import paths_read
from repatria.content.adopting.said_of_paths import said_of_paths
from repatria.content.adopting.shown import Shower, paths_shown
from repatria.content.adopting.texts import Texts
from repatria.content.adopting.titles import title_of
from repatria.content.adopting.ways import Ground
from repatria.content.tables import hex_digest
from repatria.content.xforms.model import below, local
from repatria.content.xforms.reading import xform_in
from repatria.content.xforms.sheet_levels import OF_ALL
from repatria.content.xforms.xml import read_xml
from repatria.domain.errors import DefinitionError, DefinitionFileError
from repatria.domain.expressions.nodes import Element
from repatria.domain.forms.definition import LEVELS, Beside, Form, Question, questions_in
from repatria.domain.forms.plan import FormPlan
from repatria.domain.forms.planning import plan_form
from repatria.domain.forms.wording import naming
from repatria.domain.reasons import Reason, because
from repatria.domain.xforms.definition import XForm
from repatria.domain.xforms.patterns import is_pattern

SAFEST: Final = "L3"
"""The level of what says none: it stands among the protected answers."""


@dataclass(frozen=True, slots=True)
class Brought:
    """A form as it would run here, what became otherwise, and how many questions its file has."""

    form: Form
    notices: tuple[Notice, ...]
    asked: int = 0


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """How sensitive answers are: the level of the *whole* form, and those that its file gives questions by name.

    What has none of its own is as the whole form, or as its file says of all such (OF_ALL) where that is more.
    """

    whole: str = SAFEST
    own: Mapping[str, str] = field(default_factory=dict)

    @property
    def otherwise(self) -> str:
        """Return the level of what has none, and stands in nothing that has one."""
        said = self.own.get(OF_ALL, "")
        return max(said, self.whole) if said in LEVELS else self.whole  # levels order as texts


def bring_in(
    file: str,
    xform: bytes,
    sensitivity: Sensitivity | None = None,
    attached: Mapping[str, bytes] | None = None,
    *,
    names: str = BY_PATH,
) -> Brought:
    """Return the form in *xform*, as pyxform compiled it or a designer wrote it; raises DefinitionError.

    *attached* are the lists that stand in files of their own, by the names of these. Kept with other *names* than
    BY_PATH it is called as it was then.
    """
    try:
        return _brought(file, xform, sensitivity, attached or {}, names)
    except RecursionError as error:
        raise DefinitionFileError(file, because(Reason.READ_TOO_DEEP)) from error


def _brought(
    file: str, xform: bytes, sensitivity: Sensitivity | None, files: Mapping[str, bytes], rule: str
) -> Brought:
    levels = sensitivity or Sensitivity()
    document = read_xml(file, xform)
    read = xform_in(file, document, files.get)
    lists_read = {**searched_lists(document, files), **read.model.lists}
    read = replace(read, model=replace(read.model, lists=lists_read))
    notices = Notices()
    names = _names(read, rule)
    survey, lists, texts, ground = _survey(file, document, read, levels, names, notices)
    survey, choices = in_our_words(survey, lists.found)
    root = read.document.children[0]
    acts = tuple(acts_of(file, read, ground, questions_in(survey), notices))
    if not any(question.type not in ("group", "repeat") for question in questions_in(survey)):
        raise DefinitionFileError(file, because(Reason.NO_QUESTION))
    used = {question.list_name for question in questions_in(survey)}
    title = read.title or read.form_id or file
    made = Form(
        id=form_id_of(read.form_id or title),
        version=read.version,
        title=title_of(title),
        intro={},
        languages=texts.languages,
        tongues=texts.tongues,
        unnamed=texts.unnamed,
        survey=survey,
        choices={name: listed for name, listed in choices.items() if name in used},
        sources=(read.form_id,),
        digest=digest_of(xform, levels, files, rule),
        beside=Beside(read.model.lists, texts.plain()),
        written=written_in(read, dict(_places(root, f"/{root.name}"))),
        acts=acts,
        begun=begun_rows(read, filled_rows(read), ground.names, questions_in(survey)),
    )
    form, raised = at_strictest(named := naming(made), _tried(file, named))
    ends = {name: path.rpartition("/")[2] for path, name in names.items()}
    for name in raised:
        notices.tell(Became.LEVEL_RAISED, ends[name])
    return Brought(form, notices.told(), read.asked)


def _tried(file: str, form: Form) -> FormPlan:
    """Return *form* ready to run; what does not run is told of its *file*."""
    try:
        return plan_form(form)
    except DefinitionError as error:
        raise DefinitionError(file, _as_written(form, error.key), error.reason) from error


def _as_written(form: Form, key: str) -> str:
    """Return where a fault is as the file calls it: what names a question of ours names its path."""
    name, _, column = key.partition(".")
    path = next((one.path for one in form.questions() if one.name == name), "")
    return f"{path} {column}".strip() if path else key


def digest_of(xform: bytes, levels: Sensitivity, attached: Mapping[str, bytes], names: str) -> str:
    """Return the digest of what runs: the compiled form, how sensitive its answers are, its lists, its *names*."""
    told: list[object] = [levels.whole, dict(sorted(levels.own.items()))]
    if attached:
        told.append({name: hex_digest(data) for name, data in sorted(attached.items())})
    if names == BY_PATH:
        told.append(BY_PATH)
    said = json.dumps(told, separators=(",", ":"))
    return hex_digest(xform, said.encode())


def _names(read: XForm, rule: str) -> dict[str, str]:
    root = read.document.children[0]
    paths = [path for path, _ in _places(root, f"/{root.name}")]
    return names_of(paths) if rule == BY_PATH else first_names_of(paths)


def _survey(
    file: str,
    document: Element,
    read: XForm,
    levels: Sensitivity,
    names: Mapping[str, str],
    notices: Notices,
) -> tuple[tuple[Question, ...], Lists, Texts, Ground]:
    model = next(one for one in below(document) if local(one) == "model")
    said = said_of_paths(model, document, notices)
    tell_rest(model, read, notices)
    root = read.document.children[0]
    places = dict(_places(root, f"/{root.name}"))
    paths = paths_read(read) | paths_shown(document) | set(paths_filled(read, filled_rows(read)))
    repeats = frozenset(read.repeats)
    leaves = {path for path, one in places.items() if not one.children or path in said.controls} - repeats
    fixed = {f"/{root.name}/@{name}": said for name, said in root.attributes.items()}
    ground = Ground(names, repeats, frozenset(leaves), fixed)
    texts = Texts(model, document, notices, Shower(ground, paths & (leaves | repeats)))
    lists = Lists(file, read.model, texts, notices)
    asker = Asker(file, read, said, ground, paths, texts, lists, notices)
    return _Builder(asker, levels).rows(root, f"/{root.name}", levels.otherwise), lists, texts, ground


class _Builder:
    """Walks the empty answers of a form, in the order in which its body asks for them."""

    def __init__(self, asker: Asker, levels: Sensitivity) -> None:
        self._asker, self._levels = asker, levels
        self._repeats = asker.form.repeats

    def rows(self, element: Element, path: str, level: str) -> tuple[Question, ...]:
        """Return what stands below *element*."""
        found: list[tuple[float, Question]] = []
        place = -1.0
        for here, one in _each(element, path):
            question = self._row(here, one, level)
            if question is None:
                continue
            place = self._place(here, place)
            found.append((place, question))
        return tuple(question for _, question in sorted(found, key=lambda pair: pair[0]))

    def _row(self, path: str, element: Element, above: str) -> Question | None:
        level = _level(self._levels, path, above)
        is_repeat = path in self._repeats
        if not is_repeat and (not element.children or path in self._asker.said.controls):
            return self._asker.leaf(path, element, level)
        pattern = self._repeats[path].empty if is_repeat else element
        children = self.rows(pattern, path, level)
        if not children:
            return None
        return self._asker.container(path, "repeat" if is_repeat else "group", children, level)

    def _place(self, path: str, before: float) -> float:
        """Return where the body asks for *path*; what it does not ask stays behind what comes before it."""
        return float(self._asker.said.places.get(path, before))


def _level(levels: Sensitivity, path: str, above: str) -> str:
    own = levels.own.get(path.rpartition("/")[2], "")
    return own if own in LEVELS else above


def _each(element: Element, path: str) -> Iterator[tuple[str, Element]]:
    """Yield each path directly below, its pattern where it has one."""
    found: dict[str, Element] = {}
    for one in element.children:
        here = f"{path}/{one.name}"
        if here not in found or is_pattern(one):
            found[here] = one
    yield from found.items()


def _places(element: Element, path: str) -> Iterator[tuple[str, Element]]:
    for here, one in _each(element, path):
        yield here, one
        yield from _places(one, here)
