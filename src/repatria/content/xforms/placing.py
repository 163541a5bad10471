"""A form written in any of the ways that XForms allow, as the one way that is read here.

Prefixes are those that everybody uses; what stands under another name of a bind, or is seen from the group around it,
says its whole path. A path that begins nowhere begins at the first element of the answers, as in JavaRosa.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from repatria.content.xforms.model import below, local
from repatria.domain.expressions.nodes import Element, descend

_USUAL: Final[Mapping[str, str]] = {
    "http://www.w3.org/2002/xforms": "",
    "http://openrosa.org/javarosa": "jr:",
    "http://www.opendatakit.org/xforms": "odk:",
}
_PLACED: Final = ("ref", "nodeset", "bind")
"""Attributes that say where in the answers something stands."""
_READ_THERE: Final = frozenset({"itemset", "label", "hint", "help", "value", "output", "copy"})
"""Elements whose ``ref`` or ``nodeset`` is no place of the answers, or is read where it stands."""
_OF_THE_MODEL: Final = frozenset({"instance", "bind", "itext"})


def place_all(document: Element) -> None:
    """Write every place in the form in *document* as its whole path, with the usual prefixes."""
    model = next((one for one in below(document) if _bare(one.name) == "model"), None)
    if model is None:
        return
    answers = next((one for one in model.children if _bare(one.name) == "instance"), None)
    _call_as_usual(document, answers)
    if answers is None or not answers.children:
        return
    root = f"/{answers.children[0].name}"
    _place(document, root, model, _place_binds(model, root))


def _bare(name: str) -> str:
    return name.rpartition(":")[2]


def _call_as_usual(document: Element, answers: Element | None) -> None:
    """Give elements and attributes the prefixes under which they are known here; answers keep their names."""
    said = (pair for one in descend(document) for pair in one.attributes.items())
    usual = {
        name.removeprefix("xmlns:") + ":": _USUAL[space.strip()]
        for name, space in said
        if name.startswith("xmlns:") and space.strip() in _USUAL
    }
    odd = {written: wanted for written, wanted in usual.items() if written != wanted}
    if not odd:
        return
    kept = {id(one) for one in descend(answers)} - {id(answers)} if answers is not None else set()
    for one in descend(document):
        one.attributes = {_renamed(name, odd): text for name, text in one.attributes.items()}
        if id(one) not in kept:
            one.name = _renamed(one.name, odd)


def _renamed(name: str, odd: Mapping[str, str]) -> str:
    prefix, colon, rest = name.partition(":")
    return odd[prefix + colon] + rest if colon and prefix + colon in odd else name


def _place_binds(model: Element, root: str) -> dict[str, str]:
    """Write the whole path into each bind; return the paths by the ids of binds."""
    found: dict[str, str] = {}
    for bind in (one for one in model.children if local(one) == "bind"):
        said = dict(bind.attributes)
        if "nodeset" in said or "ref" in said:
            said["nodeset"] = _whole(said.get("nodeset", said.get("ref", "")), root)
        bind.attributes = said
        if said.get("id"):
            found.setdefault(said["id"], said.get("nodeset", ""))
    return found


def _place(document: Element, root: str, model: Element, binds: Mapping[str, str]) -> None:
    waiting = [(document, root)]
    while waiting:
        one, around = waiting.pop()
        if local(one) in _READ_THERE or (one.parent is model and local(one) in _OF_THE_MODEL):
            continue
        said = dict(one.attributes)
        here = _place_of(said, around, binds)
        if here:
            name = "nodeset" if local(one) == "repeat" else "ref"
            one.attributes = {key: text for key, text in said.items() if key not in _PLACED} | {name: here}
        waiting += [(inner, here or around) for inner in one.children]


def _place_of(said: Mapping[str, str], around: str, binds: Mapping[str, str]) -> str:
    """Return where an element stands that says so in one of its attributes, nothing for one that does not."""
    named = said.get("bind", "").strip()
    if named in binds:
        return binds[named]
    written = next((said[name] for name in _PLACED if said.get(name, "").strip()), "")
    return _whole(written, around) if written else ""


def _whole(written: str, around: str) -> str:
    """Return the path *written* from the first element on, when it is seen from *around*."""
    path = written.strip().rstrip("/")
    if path.startswith("/") or "(" in path:
        return path
    steps = around.strip("/").split("/")
    for step in path.split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step not in (".", ""):
            steps.append(step.strip())
    return "/" + "/".join(steps)
