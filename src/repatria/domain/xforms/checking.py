"""Whether an answer may be given, and what a filling still lacks; each refusal is one of the closed reasons."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from repatria.domain.expressions.nodes import place_of
from repatria.domain.forms.bounds import MOST_DIGITS
from repatria.domain.forms.definition import ACKNOWLEDGED
from repatria.domain.reasons import Because, Reason, because
from repatria.domain.xforms.answers import Answer, everything, line_of
from repatria.domain.xforms.definition import Control
from repatria.domain.xforms.filling import Filling
from repatria.domain.xforms.fitting import fits, has_too_many_digits
from repatria.domain.xforms.offering import choice_names
from repatria.domain.xforms.refused_rows import refused_rows

_UNWRITTEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What no XML can hold."""
_LONGEST_TOLD = 64
_SEVERAL = frozenset({"select", "odk:rank"})
_ORDERED = frozenset({"rank", "odk:rank"})


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong at one answer."""

    answer: Answer
    why: Because


def refusal(filling: Filling, answer: Answer, text: str) -> Because | None:
    """Return why *answer* may not become *text*, nothing when it may."""
    if answer.children:
        return because(Reason.HOLDS_OTHERS)
    if not answer.is_asked():
        return because(Reason.NOT_ASKED)
    if not _may_give(filling, answer):
        return because(Reason.READ_ONLY)
    if _UNWRITTEN.search(text):
        return because(Reason.UNWRITTEN)
    return _unfit(filling, answer, text) if text else None


def misfit(filling: Filling, answer: Answer) -> Because | None:
    """Return why what was given at *answer* cannot stand there as the others are now, while it is asked.

    What is worked out is nobody's to take back; and a lock that was put on later takes back nothing.
    """
    if not answer.own_text or not answer.is_asked() or filling.bind(answer).calculate is not None:
        return None
    return _unfit(filling, answer, answer.own_text)


def _may_give(filling: Filling, answer: Answer) -> bool:
    """Tell whether somebody can give *answer*: what is calculated or locked is asked of nobody."""
    if filling.bind(answer).calculate is not None:
        return False
    return not any(_is_locked(filling, one) for one in line_of(answer))


def _is_locked(filling: Filling, answer: Answer) -> bool:
    return filling.holds(filling.bind(answer).read_only, answer, otherwise=False)


def _unfit(filling: Filling, answer: Answer, text: str) -> Because | None:
    bind = filling.bind(answer)
    if not fits(bind.kind, text):
        if has_too_many_digits(bind.kind, text):
            return because(Reason.TOO_MANY_DIGITS, given=text[:_LONGEST_TOLD], most=MOST_DIGITS)
        return because(Reason.NOT_OF_KIND, given=text, kind=bind.kind)
    if why := _wrong_choice(filling, answer, text):
        return why
    if _is_half_ordered(filling, answer, text):
        return because(Reason.NOT_ALL_IN_ORDER)
    return _not_allowed(filling, answer, text)


def _not_allowed(filling: Filling, answer: Answer, text: str) -> Because | None:
    """Return which limit or constraint does not let *answer* be *text*."""
    bind = filling.bind(answer)
    control = filling.form.controls.get(answer.path) or Control("", answer.path)
    before, answer.own_text = answer.own_text, text
    try:
        if not filling.holds(control.within, answer, otherwise=True, unclear=False):
            return because(Reason.NOT_ALLOWED_HERE, words=" – ".join(control.ends))
        allowed = filling.holds(bind.constraint, answer, otherwise=True, unclear=False)
    finally:
        answer.own_text = before
    return None if allowed else because(Reason.NOT_ALLOWED_HERE, words=bind.constraint_words)


def _is_half_ordered(filling: Filling, answer: Answer, text: str) -> bool:
    """Tell whether only some of the choices that are put in order are there."""
    control = filling.form.controls.get(answer.path)
    if control is None or control.choices is None or control.kind not in _ORDERED:
        return False
    return not set(text.split()).issuperset(choice_names(control.choices, answer, filling.seen_from))


def _wrong_choice(filling: Filling, answer: Answer, text: str) -> Because | None:
    """Return that something is chosen that is no choice, or twice; a box that is marked says one thing alone."""
    control = filling.form.controls.get(answer.path)
    if control is None:
        return None
    if control.kind == "trigger" and text != ACKNOWLEDGED:
        return because(Reason.NOT_OF_KIND, given=text[:_LONGEST_TOLD], kind=ACKNOWLEDGED)
    if control.choices is None:
        return None
    known = set(choice_names(control.choices, answer, filling.seen_from))
    chosen = text.split() if control.kind in _SEVERAL else [text]
    if unknown := next((name for name in chosen if name not in known), ""):
        return because(Reason.NOT_A_CHOICE, given=unknown)
    twice = next((name for name, count in Counter(chosen).items() if count > 1), "")
    return because(Reason.CHOICE_TWICE, name=twice) if twice else None


def faults(filling: Filling) -> Iterator[Fault]:
    """Yield all that keeps the filling from being finished, in the form's order; rows that may not be come last."""
    yield from _answer_faults(filling)
    for repeat, why in refused_rows(filling):
        yield Fault(repeat, why)


def _answer_faults(filling: Filling) -> Iterator[Fault]:
    for answer in everything(filling.document):
        if answer.children or not answer.is_asked():
            continue
        bind = filling.bind(answer)
        if answer.own_text:
            why = _wrong(filling, answer)
        else:
            missing = filling.holds(bind.required, answer, otherwise=False) and _may_give(filling, answer)
            why = because(Reason.ANSWER_MISSING, words=bind.required_words) if missing else None
        if why is not None:
            yield Fault(answer, why)


def _wrong(filling: Filling, answer: Answer) -> Because | None:
    """Return what is wrong with what stands at *answer*; what is calculated and shown meets its constraint too."""
    if filling.bind(answer).calculate is None:
        return _unfit(filling, answer, answer.own_text)
    return _not_allowed(filling, answer, answer.own_text) if answer.path in filling.form.controls else None


def place(filling: Filling, answer: Answer) -> str:
    """Return the path of *answer* with the places of its rows, as ``/data/travel[2]/by``."""
    names: list[str] = []
    here: object = answer
    while isinstance(here, Answer) and here.parent is not None:
        is_row = here.path in filling.form.repeats and any(one is here for one in here.parent.children)
        names.append(f"{here.name}[{place_of(here)}]" if is_row else here.name)
        here = here.parent
    return "/" + "/".join(reversed(names))
