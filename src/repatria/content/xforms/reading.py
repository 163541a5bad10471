"""From the XML of an XForm to a form ready to be filled; what cannot run is refused here, naming its node."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from repatria.content.xforms.attached import Attached, nothing_attached
from repatria.content.xforms.body import Body, read_body
from repatria.content.xforms.days import tell_days
from repatria.content.xforms.indexed import refuse_unrepeated
from repatria.content.xforms.last_saved import asking_last_saved
from repatria.content.xforms.model import below, child, local, read_model_of, spoken
from repatria.content.xforms.parsing import parse_at
from repatria.content.xforms.placing import place_all
from repatria.content.xforms.standing import refuse_misplaced
from repatria.content.xforms.xml import read_xml
from repatria.domain.errors import DefinitionError, DefinitionFileError
from repatria.domain.expressions.keeping import COUNTED
from repatria.domain.expressions.nodes import Element
from repatria.domain.forms.bounds import MOST_IN_ROWS
from repatria.domain.reasons import Reason, because
from repatria.domain.xforms.definition import Bind, Model, Repeat, SetValue, XForm
from repatria.domain.xforms.endless import endless_counts
from repatria.domain.xforms.fitting import KEPT_AS_TEXT
from repatria.domain.xforms.offering import read_for_choices
from repatria.domain.xforms.ordering import CircleError, follow, order_binds
from repatria.domain.xforms.patterns import empty_rows, paths_of, size_of_rows

MOST_QUESTIONS = 5_000
_COLUMNS = {
    "relevant": "relevant",
    "required": "required",
    "readonly": "read_only",
    "constraint": "constraint",
    "calculate": "calculate",
}


def read_xform(file: str, data: bytes, attached: Attached = nothing_attached) -> XForm:
    """Return the form in *data* with the lists *attached* to it; raises DefinitionError naming file and node."""
    return xform_in(file, read_xml(file, data), attached)


def xform_in(file: str, document: Element, attached: Attached = nothing_attached) -> XForm:
    """Return the form in a *document* already read; raises DefinitionError as ``read_xform`` does."""
    form = _form_in(file, document, attached)
    refuse_unrepeated(file, form)
    for way in endless_counts(form):
        raise DefinitionError(file, way[0], because(Reason.DEPENDS_ON_ITSELF, way=" → ".join(way)))
    return form


def _form_in(file: str, document: Element, attached: Attached) -> XForm:
    place_all(document)
    elements = list(below(document))
    model_element = _model(file, elements)
    model = read_model_of(model_element, elements, attached)
    instance = _primary(file, model_element)
    paths = paths_of(instance)
    if len(paths) > MOST_QUESTIONS:
        raise DefinitionFileError(file, because(Reason.TOO_MANY_QUESTIONS, most=MOST_QUESTIONS))
    binds, passed = _read_binds(file, model_element, model, paths)
    tell_days(instance, binds)
    body = read_body(file, document, frozenset(paths))
    binds = read_for_choices(binds, body.controls, model)
    refuse_misplaced(file, document, frozenset(body.repeats))
    if size_of_rows(instance, body.repeats) > MOST_IN_ROWS:
        raise DefinitionFileError(file, because(Reason.TOO_MANY_NODES, most=MOST_IN_ROWS))
    try:
        order = order_binds(binds)
    except CircleError as circle:
        why = because(Reason.DEPENDS_ON_ITSELF, way=" → ".join(circle.paths))
        raise DefinitionError(file, circle.paths[0], why) from circle
    root = instance.children[0]
    return XForm(
        form_id=root.attributes.get("id", ""),
        version=root.attributes.get("version", root.attributes.get("orx:version", "")),
        title=_title(elements),
        document=instance,
        binds=binds,
        controls=body.controls,
        repeats=_repeats(instance, body),
        order=order,
        followers=follow(binds, paths),
        model=model,
        set_values=tuple(_read_acts(file, elements, paths)),
        namespaces=_namespaces(elements, model_element),
        passed=passed,
        last_saved=asking_last_saved(elements),
    )


def read_model(file: str, data: bytes, attached: Attached = nothing_attached) -> Model:
    """Return what the form in *data* holds beside its questions; raises DefinitionFileError naming *file*."""
    document = read_xml(file, data)
    place_all(document)
    elements = list(below(document))
    return read_model_of(_model(file, elements), elements, attached)


def read_kinds(file: str, data: bytes) -> dict[str, str]:
    """Return by path the types by which answers to the form in *data* count; raises DefinitionFileError."""
    document = read_xml(file, data)
    place_all(document)
    elements = list(below(document))
    texts = {one.attributes.get("ref", "") for one in elements if local(one) in KEPT_AS_TEXT}
    binds = (one.attributes for one in _model(file, elements).children if local(one) == "bind")
    kinds = {_path(said.get("nodeset", "")): said.get("type", "").rpartition(":")[2] for said in binds}
    return {path: kind for path, kind in kinds.items() if kind in COUNTED and path not in texts}


def _model(file: str, elements: list[Element]) -> Element:
    found = next((element for element in elements if local(element) == "model"), None)
    if found is None:
        raise DefinitionFileError(file, because(Reason.NO_XFORM))
    return found


def _primary(file: str, model: Element) -> Element:
    """Return the empty answers as a document of their own."""
    instance = child(model, "instance")
    if instance is None or len(instance.children) != 1:
        raise DefinitionError(file, "instance", because(Reason.NO_XFORM))
    document = Element("")
    document.children.append(instance.children[0])
    instance.children[0].parent = document
    return document


def _read_binds(
    file: str, model: Element, words: Model, paths: Mapping[str, Element]
) -> tuple[dict[str, Bind], tuple[str, ...]]:
    """Return the binds by path, and the paths of those whose answer is not there: JavaRosa warns of them too."""
    binds: dict[str, Bind] = {}
    passed: dict[str, None] = {}
    for element in model.children:
        if local(element) != "bind":
            continue
        path = _path(element.attributes.get("nodeset", ""))
        bind = _read_bind(file, element, path, words)
        if path not in paths:
            passed[path or "bind"] = None
        elif path in binds:
            raise DefinitionError(file, path, because(Reason.BOUND_TWICE))
        else:
            binds[path] = bind
    return binds, tuple(passed)


def _read_bind(file: str, element: Element, path: str, words: Model) -> Bind:
    said = element.attributes
    written = {column: (name, said[name]) for name, column in _COLUMNS.items() if said.get(name, "").strip()}
    columns: dict[str, Any] = {
        column: parse_at(file, path, name, text) for column, (name, text) in written.items()
    }
    return Bind(
        path,
        said.get("type", "string").strip(),
        **columns,
        constraint_words=spoken(words, said.get("jr:constraintMsg", "")),
        required_words=spoken(words, said.get("jr:requiredMsg", "")),
        preload=(said.get("jr:preload", ""), said.get("jr:preloadParams", "")),
    )


def _repeats(instance: Element, body: Body) -> dict[str, Repeat]:
    empty = empty_rows(instance, body.repeats)
    known = {path: given for path, given in body.repeats.items() if path in empty}
    return {path: Repeat(path, empty[path], given.count, given.fixed) for path, given in known.items()}


def _read_acts(file: str, elements: list[Element], paths: Mapping[str, Element]) -> Iterator[SetValue]:
    for element in elements:
        if local(element) != "setvalue":
            continue
        target = _path(element.attributes.get("ref", "") or element.attributes.get("bind", ""))
        if target not in paths:
            raise DefinitionError(file, target or "setvalue", because(Reason.BIND_WITHOUT_NODE))
        value = element.attributes.get("value", "").strip()
        around = element.parent.attributes if element.parent is not None else {}
        yield SetValue(
            events=frozenset(element.attributes.get("event", "").split()),
            target=target,
            value=parse_at(file, target, "setvalue", value) if value else None,
            text=element.text,
            within=_path(around.get("ref", around.get("nodeset", ""))),
        )


def _title(elements: list[Element]) -> str:
    titles = (one for one in elements if one.parent is not None and one.parent.name.endswith("head"))
    return next((one.text.strip() for one in titles if one.name.endswith("title")), "")


def _namespaces(elements: list[Element], model: Element) -> dict[str, str]:
    """Return what each prefix of the form stands for, where it says so twice as it does at the answers."""
    around = [child(model, "instance") or model]
    while (above := around[-1].parent) is not None:
        around.append(above)
    said = (pair for element in (*elements, *reversed(around)) for pair in element.attributes.items())
    return {name.removeprefix("xmlns:"): text for name, text in said if name.startswith("xmlns:")}


def _path(nodeset: str) -> str:
    return nodeset.strip().rstrip("/")
