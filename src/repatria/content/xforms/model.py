"""What expressions ask of an XForm beside the answers: its lists, its words, the words of its choices."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from repatria.content.xforms.attached import Attached, read_list
from repatria.content.xforms.xml import ANSWER_HERE
from repatria.domain.expressions.nodes import Element, Node, descend
from repatria.domain.xforms.definition import Model

SELECTS = frozenset({"select1", "select", "odk:rank"})
MEDIA = frozenset({"image", "big-image", "audio", "video"})


def read_model_of(found: Element, elements: Sequence[Element], attached: Attached) -> Model:
    """Return the model in the element *found*, and the choices among all *elements* of the form."""
    language, words = _read_words(found)
    media = tuple(sorted(_media(found)))
    model = Model(_read_lists(found, attached), words, language, media)
    selects = (element for element in elements if local(element) in SELECTS)
    listed = {select.attributes.get("ref", ""): list(_read_choices(model, select)) for select in selects}
    choices = {path: dict(reversed(found)) for path, found in listed.items()}
    twice = {path: _twice(found) for path, found in listed.items() if len(choices[path]) < len(found)}
    return Model(model.lists, words, language, media, choices, twice)


def below(element: Element) -> Iterator[Element]:
    """Yield every element within *element*, in order, but for the answers that instances hold, however called."""
    waiting = list(reversed(element.children))
    while waiting:
        here = waiting.pop()
        yield here
        if not _is_instance(here):
            waiting.extend(reversed(here.children))


def _is_instance(element: Element) -> bool:
    return local(element) == "instance" and element.parent is not None and local(element.parent) == "model"


def local(element: Element) -> str:
    """Return the name of *element* without the prefix of XForms itself."""
    return local_name(element.name)


def local_name(written: str) -> str:
    """Return the name of an element, as *written*, without the prefix of XForms itself."""
    prefix, _, name = written.rpartition(":")
    return written if prefix in ("jr", "odk", "orx", "ev", "entities") else name


def child(element: Element, name: str) -> Element | None:
    """Return the first child called *name*, or nothing."""
    return next((one for one in element.children if local(one) == name), None)


def spoken(model: Model, words: str) -> str:
    """Return *words* as they are, or those that a ``jr:itext('…')`` means."""
    if not words.startswith("jr:itext("):
        return words
    return model.say(words[len("jr:itext(") : -1].strip(" '\""))


def _read_lists(model: Element, attached: Attached) -> dict[str, Node]:
    """Return the secondary instances, those in files of their own too; the first of all is the form itself."""
    instances = [element for element in model.children if local(element) == "instance"][1:]
    lists: dict[str, Node] = {one.attributes["id"]: one for one in instances if one.attributes.get("id")}
    for written in instances:
        for cell in descend(written):
            cell.own_text = cell.own_text.strip()  # as JavaRosa reads them: a code is found as it is chosen
    for name, instance in lists.items():
        source = instance.attributes.get("src", "").rpartition("/")[2]
        if source and (data := attached(source)) is not None:
            lists[name] = read_list(source, data)
    return lists


def _read_words(model: Element) -> tuple[str, dict[str, dict[str, str]]]:
    spoken: dict[str, dict[str, str]] = {}
    default = ""
    itext = child(model, "itext")
    for translation in itext.children if itext is not None else ():
        language = translation.attributes.get("lang", "")
        if not default or "default" in translation.attributes:
            default = language
        spoken[language] = {text.attributes.get("id", ""): _plain(text) for text in translation.children}
    return default, spoken


def _plain(text: Element) -> str:
    """Return the plain words among the forms of a text: short, sound and picture stand beside them."""
    plain = [value for value in text.children if not value.attributes.get("form")]
    return said(plain[0]) if plain else ""


def _twice(found: Sequence[tuple[str, str]]) -> frozenset[str]:
    """Return the codes that stand for more than one choice."""
    counts = Counter(code for code, _ in found)
    return frozenset(code for code, count in counts.items() if count > 1)


def _read_choices(model: Model, question: Element) -> Iterator[tuple[str, str]]:
    """Yield the code and the words of each choice."""
    for item in question.children:
        if local(item) == "item":
            yield _text(child(item, "value")), _label(model, child(item, "label"))
        elif local(item) == "itemset":
            yield from _read_itemset(model, item)


def _read_itemset(model: Model, itemset: Element) -> Iterator[tuple[str, str]]:
    """Yield code and words of a list that a question draws from, whichever of them a filter would leave."""
    start = itemset.attributes.get("nodeset", "")
    name = start[len("instance('") :].partition("'")[0] if start.startswith("instance('") else ""
    listed = model.lists.get(name)
    value, label = child(itemset, "value"), child(itemset, "label")
    if listed is None or value is None or label is None:
        return
    key, written = value.attributes.get("ref", ""), label.attributes.get("ref", "")
    for item in (item for root in listed.children for item in root.children):
        code = next((cell.text for cell in item.children if cell.name == key), "")
        yield code, model.words_at(item, written)


def _label(model: Model, label: Element | None) -> str:
    written = label.attributes.get("ref", "") if label is not None else ""
    return spoken(model, written) if written else said(label)


def _media(model: Element) -> set[str]:
    """Return what the words of the form show or sound beside themselves."""
    values = (element for element in below(model) if local(element) == "value")
    return {value.text.strip() for value in values if value.attributes.get("form") in MEDIA}


def said(element: Element | None) -> str:
    """Return the words in *element*, an ellipsis where the form would show an answer."""
    return _text(element).replace(ANSWER_HERE, "…")


def _text(element: Element | None) -> str:
    return element.text.strip() if element is not None else ""
