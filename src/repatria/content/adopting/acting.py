"""What a form of others sets when an answer changes, as acts of ours; what cannot be done is told.

Two columns of a spreadsheet ask for it: ``trigger``, and ``once()`` around what waits for other answers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from repatria.content.adopting.columns import once_in
from repatria.content.adopting.notices import Became, Notices
from repatria.content.adopting.rewriting import HERE, CannotRewriteError, Rewriter
from repatria.content.adopting.ways import Ground
from repatria.domain.errors import DefinitionError
from repatria.domain.expressions.tree import Call, Literal, Node, Variable, render
from repatria.domain.forms.definition import Act, Question
from repatria.domain.forms.values import holds_answer
from repatria.domain.xforms.definition import CHANGED, SetValue, XForm
from repatria.domain.xforms.reaching import read_paths


def changed_by_others(form: XForm) -> Iterator[SetValue]:
    """Yield what the form sets when an answer changes."""
    return (act for act in form.set_values if CHANGED in act.events)


def acts_of(
    file: str,
    form: XForm,
    ground: Ground,
    questions: Iterable[Question],
    notices: Notices,
) -> Iterator[Act]:
    """Yield the acts of the form; raises DefinitionError for a value that would mean something else here."""
    known = {question.path: question for question in questions}
    for act in changed_by_others(form):
        trigger, target = known.get(act.within), known.get(act.target)
        if trigger is None or target is None or act.within == act.target or not holds_answer(target):
            notices.tell(Became.ACT_PASSED, act.target.rpartition("/")[2])
            continue
        rewriter = Rewriter(ground, act.target, "setvalue")
        yield Act(trigger.name, target.name, _value(file, act, rewriter))
    yield from _waiting_once(file, form, ground, known)


def _waiting_once(file: str, form: XForm, ground: Ground, known: Mapping[str, Question]) -> Iterator[Act]:
    """Yield what ``once()`` writes as soon as the answers that it waits for are there, and never over again."""
    for path, bind in form.binds.items():
        kept = once_in(bind)
        if kept is None or path not in known:
            continue
        try:
            wanted = Rewriter(ground, path).turn(kept, path)
        except CannotRewriteError as error:
            raise DefinitionError(file, f"{path} calculate", error.why) from error
        kept_or_new = render(Call("coalesce", (Variable(known[path].name), wanted)))
        for source in sorted(_answered(form, path) - {path}):
            if source in known and holds_answer(known[source]):
                yield Act(known[source].name, known[path].name, kept_or_new)


def _answered(form: XForm, path: str) -> frozenset[str]:
    """Return what the calculation at *path* reads, also by way of other calculations."""
    found: set[str] = set()
    waiting = [path]
    while waiting:
        bind = form.binds.get(here := waiting.pop())
        read = read_paths(bind.calculate, here) if bind is not None and bind.calculate is not None else ()
        waiting += [one for one in read if one not in found]
        found.update(read)
    return frozenset(found)


def _value(file: str, act: SetValue, rewriter: Rewriter) -> str:
    if act.value is None:
        return render(_literal(act.text)) if act.text else ""
    tree = act.value.tree
    if isinstance(tree, Call) and tree.name == "once":  # what stands there stays
        tree = Call("coalesce", (HERE, *tree.arguments))
    try:
        return rewriter.text(tree)
    except CannotRewriteError as error:
        raise DefinitionError(file, f"{act.target} setvalue", error.why) from error


def _literal(text: str) -> Node:
    if "'" not in text or '"' not in text:
        return Literal(text)
    pieces = [part for piece in text.split("'") for part in (piece, "'")][:-1]
    return Call("concat", tuple(Literal(piece) for piece in pieces))
