"""What a form of others sets when an answer changes (``trigger``), as acts of ours; what cannot be done is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from repatria.content.adopting.notices import Became, Notices
from repatria.content.adopting.rewriting import CannotRewriteError, Rewriter
from repatria.domain.errors import DefinitionError
from repatria.domain.expressions.tree import Call, Literal, Node, render
from repatria.domain.forms.definition import Act, Question
from repatria.domain.forms.values import holds_answer
from repatria.domain.xforms.definition import SetValue, XForm

CHANGED: Final = "xforms-value-changed"


def changed_by_others(form: XForm) -> Iterator[SetValue]:
    """Yield what the form sets when an answer changes."""
    return (act for act in form.set_values if CHANGED in act.events)


def acts_of(
    file: str,
    form: XForm,
    names: Mapping[str, str],
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
        rewriter = Rewriter(names, frozenset(form.repeats), act.target, "setvalue")
        yield Act(trigger.name, target.name, _value(file, act, rewriter))


def _value(file: str, act: SetValue, rewriter: Rewriter) -> str:
    if act.value is None:
        return render(_literal(act.text)) if act.text else ""
    try:
        return rewriter.text(act.value.tree)
    except CannotRewriteError as error:
        raise DefinitionError(file, f"{act.target} setvalue", error.why) from error


def _literal(text: str) -> Node:
    if "'" not in text or '"' not in text:
        return Literal(text)
    pieces = [part for piece in text.split("'") for part in (piece, "'")][:-1]
    return Call("concat", tuple(Literal(piece) for piece in pieces))
