"""The answers of one filling as a tree: rows come and go, and what is not asked has no text for whoever looks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from repatria.domain.expressions.keeping import counted
from repatria.domain.expressions.nodes import Element, descend
from repatria.domain.expressions.values import Plain
from repatria.domain.xforms.patterns import is_pattern


class Answer(Element):
    """A node of a filling; *path* are the names down to it, *relevant* whether its own condition lets it be asked.

    *kind* is the type by which it counts (``keeping.COUNTED``), nothing where it counts as its text. *given* tells of
    a row that somebody answered in it, or the file: no count takes it out.
    """

    __slots__ = ("given", "kind", "path", "relevant")

    def __init__(
        self,
        name: str,
        own_text: str = "",
        attributes: Mapping[str, str] | None = None,
        parent: Answer | None = None,
    ) -> None:
        super().__init__(name, own_text, attributes, parent)
        self.path: str = f"{parent.path}/{name}" if parent is not None else name
        self.relevant = True
        self.kind = ""
        self.given = False

    @property
    def text(self) -> str:
        """Return its text; nothing when it is not asked."""
        return super().text if self.is_asked() else ""

    @property
    def value(self) -> Plain:
        """Return what it counts as in expressions; its text stays as it was given."""
        return counted(self.kind, self.text)

    def is_asked(self) -> bool:
        """Tell whether its own condition and those of all groups around it hold."""
        here: Element | None = self
        while isinstance(here, Answer):
            if not here.relevant:
                return False
            here = here.parent
        return True


def copy_below(template: Element, parent: Answer) -> Answer:
    """Put a copy of *template* with all that it holds below *parent*, without patterns of rows; return the copy."""
    made = Answer(template.name, template.own_text, _kept(template.attributes), parent)
    for child in template.children:
        if not is_pattern(child):
            copy_below(child, made)
    return made


def _kept(attributes: Mapping[str, str]) -> dict[str, str]:
    return {name: text for name, text in attributes.items() if name != "jr:template"}


def typed(document: Element, kinds: Mapping[str, str]) -> Answer:
    """Return a filled form whose answers count by the types that *kinds* has of their paths."""
    top = Answer("")
    for answer in everything(copy_below(document.children[0], top)):
        answer.kind = kinds.get(answer.path, "")
    return top


def stand_in(name: str, parent: Answer) -> Answer:
    """Return a place in *parent* that nobody sees there: how many rows there shall be is asked from it."""
    made = Answer(name)
    made.parent, made.path = parent, f"{parent.path}/{name}"
    return made


def rows_in(parent: Answer, path: str) -> list[Answer]:
    """Return the rows of the repeat at *path* that stand in *parent*."""
    return [one for one in parent.children if isinstance(one, Answer) and one.path == path]


def everything(answer: Answer) -> Iterator[Answer]:
    """Yield *answer* and everything below it, in order."""
    return (one for one in descend(answer) if isinstance(one, Answer))


def letters_in(answer: Answer) -> int:
    """Return how many letters *answer* and everything below it hold."""
    return sum(len(one.own_text) for one in everything(answer))


def line_of(answer: Answer) -> list[Answer]:
    """Return *answer* and the answers around it, from within out."""
    line: list[Answer] = []
    here: object = answer
    while isinstance(here, Answer):
        line.append(here)
        here = here.parent
    return line
