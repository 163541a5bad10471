"""What may be chosen, as lists of ours: choices written in a question, and lists that stand in the form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import reduce

from repatria.content.adopting.notices import Became, Notices
from repatria.content.adopting.rewriting import CannotRewriteError, Rewriter
from repatria.content.adopting.searching import Searched, searched_in
from repatria.content.adopting.texts import Texts
from repatria.content.xforms.model import child, local
from repatria.content.xforms.parsing import parse_at
from repatria.domain.expressions.keyed import key_of
from repatria.domain.expressions.nodes import Element
from repatria.domain.expressions.tree import Call, Chain, Literal, Path, Step, render
from repatria.domain.expressions.tree import Node as Tree
from repatria.domain.forms.definition import Choice
from repatria.domain.forms.wording import literally
from repatria.domain.reasons import Reason, because
from repatria.domain.xforms.definition import Model

_NAME = "name"
LONGEST_TRIED = 2_000
"""Choices that a filter may be asked of one by one at a keystroke."""
_NAME_ASIDE = "name_"
"""A column called ``name`` that is not what is chosen."""


@dataclass(frozen=True, slots=True)
class Offered:
    """What a question offers: the list's name, and what of it."""

    list_name: str
    choice_filter: str = ""


@dataclass(slots=True)
class Lists:
    """Gathers the lists of a form by name."""

    file: str
    model: Model
    texts: Texts
    notices: Notices
    found: dict[str, tuple[Choice, ...]] = field(default_factory=dict)

    def offered(self, select: Element, name: str, rewriter: Rewriter) -> Offered | None:
        """Return what *select* offers; None where its choices are not in the file."""
        searched = searched_in(select)
        if searched is not None and searched.list_name in self.model.lists:
            return self._search(searched, name, rewriter)
        written = [self._item(item, name, rewriter.at) for item in select.children if local(item) == "item"]
        if written:
            self.found[name] = tuple(written)
            return Offered(name)
        itemset = child(select, "itemset")
        return self._itemset(itemset, rewriter) if itemset is not None else None

    def _item(self, item: Element, where: str, at: str) -> Choice:
        value = child(item, "value")
        code = value.text.strip() if value is not None else ""
        return Choice(code, self.texts.of(child(item, "label"), where, at) or _bare(code))

    def _search(self, searched: Searched, name: str, rewriter: Rewriter) -> Offered:
        own = [self._item(item, name, rewriter.at) for item in searched.own]
        found = tuple(self._entries(searched.list_name, searched.code, searched.words, rewriter.at))
        self.found[name] = (*own, *found)
        if searched.test is None or own:  # what stands in the form itself is always offered
            return Offered(name)
        return self._narrowed(name, _columns(rewriter.turn(searched.test, None), searched.code), rewriter)

    def _narrowed(self, listed: str, test: Tree, rewriter: Rewriter) -> Offered:
        """Return what is offered of a list; a long one is whole where its filter would have to try every choice."""
        if len(self.found[listed]) > LONGEST_TRIED and key_of(test) is None:
            self.notices.tell(Became.FILTER_PASSED, rewriter.at.rpartition("/")[2])
            return Offered(listed)
        return Offered(listed, render(test))

    def _itemset(self, itemset: Element, rewriter: Rewriter) -> Offered | None:
        nodeset = itemset.attributes.get("nodeset", "")
        tree = parse_at(self.file, rewriter.at, "itemset", nodeset).tree
        if isinstance(tree, Call) and tree.name == "randomize":
            self.notices.tell(Became.ORDER_KEPT, rewriter.at.rpartition("/")[2])
            tree = tree.arguments[0]
        name = _list_of(tree)
        if not name or not isinstance(tree, Path):
            return None
        value, label = child(itemset, "value"), child(itemset, "label")
        code = value.attributes.get("ref", _NAME) if value is not None else _NAME
        words = label.attributes.get("ref", "") if label is not None else ""
        listed = name if code == _NAME else f"{name}.{code}"
        if listed not in self.found:
            self.found[listed] = tuple(self._entries(name, code, words, rewriter.at))
        if not self.found[listed]:
            return None
        test = _filter(tree, rewriter, code)
        return Offered(listed) if test is None else self._narrowed(listed, test, rewriter)

    def _entries(self, name: str, code: str, words: str, at: str) -> Iterator[Choice]:
        instance = self.model.lists.get(name)
        roots = instance.children if instance is not None else ()
        for item in (item for root in roots for item in root.children):
            cells = {cell.name: cell.text.strip() for cell in item.children}
            if cells.get(code):
                columns = {_column(key, code): text for key, text in cells.items() if key != code}
                label = self._label(cells, words, name, at) or _bare(cells[code])
                yield Choice(cells[code], label, columns)

    def _label(self, cells: dict[str, str], words: str, where: str, at: str) -> dict[str, str]:
        if words.startswith("jr:itext("):
            return dict(self.texts.under(cells.get(words[len("jr:itext(") : -1].strip(), ""), where, at))
        columns = [column.strip() for column in words.split(",")]
        said = ", ".join(filter(None, (cells.get(one, "") for one in columns)))
        return dict(self.texts.written(said, where, at))


def _bare(code: str) -> dict[str, str]:
    return {"es": literally(code), "en": literally(code)}


def _column(name: str, code: str) -> str:
    return _NAME_ASIDE if name == _NAME and code != _NAME else name


def _list_of(tree: Tree) -> str:
    """Return the name of the list whose entries *tree* gives, nothing for the answers of rows."""
    start = tree.start if isinstance(tree, Path) else None
    if not isinstance(start, Call) or start.name != "instance" or not isinstance(start.arguments[0], Literal):
        return ""
    return start.arguments[0].text


def _filter(tree: Path, rewriter: Rewriter, code: str) -> Tree | None:
    """Return what must hold of a choice, its columns by their bare names."""
    if any(step.predicates for step in tree.steps[:-1]):
        raise CannotRewriteError(because(Reason.UNKNOWN_PATH, path=render(tree)))
    tests = [_columns(rewriter.turn(test, None), code) for test in tree.steps[-1].predicates]
    return reduce(lambda left, right: Chain(left, (("and", right),)), tests) if tests else None


def _columns(node: Tree, code: str) -> Tree:
    """Return *node* with what is chosen called ``name``, as our filters call it."""
    match node:
        case Path((Step(name, ()),), False, None):
            return Path((Step(_NAME if name == code else _column(name, code)),))
        case Chain(first, rest):
            return Chain(_columns(first, code), tuple((sign, _columns(one, code)) for sign, one in rest))
        case Call(name, arguments):
            return Call(name, tuple(_columns(one, code) for one in arguments))
        case _:
            return node
