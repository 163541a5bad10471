"""What words of a form from elsewhere show (``output``), as ours write it: ``${x_name}``, or any expression."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from repatria.content.adopting.rewriting import CannotRewriteError, Rewriter
from repatria.content.adopting.ways import Ground
from repatria.content.xforms.model import below, local
from repatria.domain.errors import ExpressionError
from repatria.domain.expressions import parse
from repatria.domain.expressions.nodes import Element
from repatria.domain.expressions.tree import Call, walk
from repatria.domain.xforms.reaching import read_paths


@dataclass(frozen=True, slots=True)
class Shower:
    """Knows the *ground* of a form, and which of its paths can be *told*: they hold an answer or rows."""

    ground: Ground
    told: frozenset[str]

    def written(self, output: str, at: str) -> str:
        """Return how words at the path *at* show *output*; nothing where it cannot be shown."""
        try:
            tree = parse(output).tree
            text = Rewriter(self.ground, at).text(tree)
            read = parse(text)
        except (CannotRewriteError, ExpressionError):
            return ""
        known = {self.ground.names[path] for path in self.told if path in self.ground.names}
        if not read.names <= known or any(isinstance(n, Call) and n.name == "once" for n in walk(read.tree)):
            return ""
        if any(
            path.start is None and len(path.steps) == 1 and path.steps[0].name == "." for path in read.paths
        ):
            return ""
        return text if text == f"${{{''.join(read.names)}}}" else f"${{{text}}}"


def paths_shown(document: Element) -> frozenset[str]:
    """Return the paths that words of the form show, wherever they stand."""
    return frozenset(path for output, at in _outputs(document) for path in _read(output, at))


def _outputs(document: Element) -> Iterator[tuple[str, str]]:
    """Yield what is shown, and the path at which the words around it stand."""
    for element in below(document):
        if local(element).endswith("output"):
            yield element.attributes.get("value", "") or element.attributes.get("ref", ""), _at(element)


def _at(element: Element) -> str:
    """Return the path of the control around *element*, or that which the id of its words begins with."""
    around = element.parent
    while around is not None:
        said = around.attributes
        if (path := said.get("ref", "") or said.get("nodeset", "")) and path.startswith("/"):
            return path
        if local(around) == "text":
            return said.get("id", "").partition(":")[0]
        around = around.parent
    return ""


def _read(output: str, at: str) -> frozenset[str]:
    try:
        return read_paths(parse(output), at)
    except ExpressionError:
        return frozenset()
