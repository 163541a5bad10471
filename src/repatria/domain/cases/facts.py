"""What conditions may read of a case, protecting whoever it is about: nothing doubtful counts as cleared.

A name has one value, or several while people disagree, or none that can be known when its part is withheld.
Gates ask ``possible`` and must hold for every value; whoever needs one value gets the most protective.

*Decisions*: of a form several times submitted the last one counts, by the time it happened (never later than
when it was written down); its child variant (``F11C``) is the same form.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from repatria.domain.calendar import Calendar
from repatria.domain.cases.state import CaseState, Fact, Head
from repatria.domain.forms.definition import Form, Question

Given = str | float | bool
"""A value as expressions read it."""

MISSING: tuple[Given, ...] = ("",)
UNKNOWN: tuple[Given, ...] = ()
YES_DOUBT_NO = ("yes", "doubt", "no")
DETENTION = frozenset({"police_cell", "prison", "migration_station"})

_CHILD_VARIANT = "C"
_PROTECTED = frozenset({"L3", "L4"})
_LONG_AGO = datetime(1, 1, 2, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Submission:
    """One filled form: its member id, which form, when it happened."""

    member: str
    form: str
    at: datetime
    fact: Fact


class CaseFacts:
    """A case as conditions see it at one moment; when either changes, make a new one.

    *family_block* is the strictest block of the cases linked as family.
    """

    def __init__(
        self,
        state: CaseState,
        forms: Mapping[str, Form],
        now: datetime,
        calendar: Calendar | None = None,
        *,
        family_block: str = "no",
    ) -> None:
        self.state, self.forms, self.moment = state, forms, now
        self._by_type: dict[str, list[Fact]] = {}
        for fact in state.facts:
            self._by_type.setdefault(fact.type, []).append(fact)
        self.calendar = calendar or Calendar()
        self.submissions = tuple(sorted(self._submissions(), key=lambda found: found.at))
        self._known: dict[str, tuple[Given, ...]] = {"family_block": (family_block,)}
        self._derived: dict[str, Callable[[], tuple[Given, ...]]] = {
            "is_child": self._is_child,
            "status": self._status,
            "place_kind": self._place_kind,
        }
        self._questions: dict[str, dict[str, Question]] = {}

    # What expressions ask ------------------------------------------------------------

    def value(self, name: str) -> Given:
        """Return the most protective value of *name*; nothing is the empty text."""
        found = self.possible(name)
        if len(found) == 1:
            return found[0]
        return self._most_protective(name, found)

    def possible(self, name: str) -> tuple[Given, ...]:
        """Return every value *name* may have; none at all when it is withheld and cannot be guessed."""
        found = self._known.get(name)
        if found is None:
            found = self._known[name] = self._read(name)
        return found

    def today(self) -> date:
        """Return the date at the post."""
        return self.calendar.local(self.moment).date()

    def now(self) -> datetime:
        """Return the moment, by the post's wall clock."""
        return self.calendar.local(self.moment)

    # What the engine asks ------------------------------------------------------------

    def of_type(self, fact_type: str) -> tuple[Fact, ...]:
        """Return the facts of one type, in order."""
        return tuple(self._by_type.get(fact_type, ()))

    def heads(self, path: str) -> tuple[Head, ...]:
        """Return the values that stand at *path*."""
        standing = self.state.values.get(path)
        return () if standing is None else standing.heads

    def of_form(self, form: str) -> tuple[Submission, ...]:
        """Return the submissions of *form* or its child variant, the last one last."""
        return tuple(found for found in self.submissions if found.form in (form, form + _CHILD_VARIANT))

    def stated(self, question: str) -> tuple[Given, ...]:
        """Return the answers that stand in the last submitted form that answers *question*, whatever form."""
        for submission in reversed(self.submissions):
            values = _distinct(head.value for head in self.heads(f"form/{submission.member}/{question}"))
            if values and values != MISSING:
                return values
        return MISSING

    def has_question(self, name: str, forms: Iterable[str]) -> bool:
        """Tell whether one of *forms* asks *name*."""
        return any(name in self._questions_of(form) for form in forms)

    def requests(self, step: str) -> tuple[Fact, ...]:
        """Return what was asked of others (Pedido) for *step*, in order."""
        return tuple(fact for fact in self.of_type("request_made") if entry(fact.value, "step") == step)

    def is_answered(self, request: Fact) -> bool:
        """Tell whether a request has its answer."""
        return any(head.value for head in self.heads(f"{request.path}/answer"))

    def made_for(self, member: str) -> str:
        """Return the step (``P10.2/30``) for which the form *member* was begun, or nothing."""
        added = (fact.value for fact in self.of_type("member_added") if fact.path == f"form/{member}")
        return next((str(entry(value, "step") or "") for value in added), "")

    def may_be(self, name: str, *values: str) -> bool:
        """Tell whether *name* may have one of *values*; what is unknown may."""
        found = self.possible(name)
        return not found or any(value in values for value in found)

    # Reading ------------------------------------------------------------

    def _read(self, name: str) -> tuple[Given, ...]:
        if name in self._derived:
            return self._derived[name]()
        subject, dot, asked = name.rpartition(".")
        if not dot:
            return self._case_value(name)
        if subject[:1] == "P" and subject[1:2].isdigit():
            return self._of_step(subject, asked)
        return self._of_form(subject, asked)

    def _case_value(self, name: str) -> tuple[Given, ...]:
        heads = self.heads(f"case/{name}")
        if heads:
            return _distinct(head.value for head in heads)
        opened = self.of_type("case_opened")
        return (_given(entry(opened[0].value, name)),) if opened else MISSING

    def _of_step(self, step: str, asked: str) -> tuple[Given, ...]:
        if asked == "asked_days":
            return self._asked_days(step)
        heads = self.heads(f"step/{step}")
        nothing = "open" if asked == "state" else ""
        key = "happened_at" if asked == "at" else asked
        values = _distinct(entry(head.value, key) or nothing for head in heads) or (nothing,)
        return values if len(values) == 1 or nothing in values else (*values, nothing)

    def _asked_days(self, step: str) -> tuple[Given, ...]:
        times = [self.calendar.read(entry(fact.value, "asked_at")) for fact in self.requests(step)]
        known = [at for at in times if at is not None]
        return (float(max(0, (self.moment - min(known)).days)),) if known else MISSING

    def _of_form(self, form: str, question: str) -> tuple[Given, ...]:
        submissions = self.of_form(form)
        if question == "submitted":
            return ("yes" if submissions else "",)
        if not submissions:
            return MISSING
        last = submissions[-1]
        if question == "submitted_at":
            return (last.at.isoformat(),)
        values = _distinct(head.value for head in self.heads(f"form/{last.member}/{question}"))
        return values or self._unanswered(last.form, question)

    def _unanswered(self, form: str, question: str) -> tuple[Given, ...]:
        """Return what an answer may be that is not here: nothing, or anything when its part is withheld."""
        asked = self._questions_of(form).get(question)
        if not self.state.withheld or (asked is not None and asked.level not in _PROTECTED):
            return MISSING
        return (*asked.protective, "") if asked is not None and asked.protective else UNKNOWN

    def _most_protective(self, name: str, found: tuple[Given, ...]) -> Given:
        if name.endswith(".state"):
            return "open"
        order = self._order(name)
        if not order:
            return ""
        ranks = {value: place for place, value in enumerate(order)}
        return order[min((ranks.get(str(value), 0) for value in found), default=0)]

    def _order(self, name: str) -> tuple[str, ...]:
        if name in ("child_or_doubt", "origin_block", "family_block"):
            return YES_DOUBT_NO
        if name == "is_child":
            return ("yes", "no")
        form, _, question = name.rpartition(".")
        for variant in (form, form + _CHILD_VARIANT):
            asked = self._questions_of(variant).get(question)
            if asked is not None:
                return asked.protective
        return ()

    def _questions_of(self, form: str) -> dict[str, Question]:
        if form not in self._questions:
            found = self.forms.get(form)
            self._questions[form] = (
                {} if found is None else {asked.name: asked for asked in found.questions()}
            )
        return self._questions[form]

    def _submissions(self) -> Iterable[Submission]:
        for fact in self.of_type("form_submitted"):
            written = self.calendar.read(fact.wall) or _LONG_AGO
            happened = self.calendar.read(entry(fact.value, "happened_at")) or written
            member = fact.path.removeprefix("form/")
            yield Submission(member, str(entry(fact.value, "form") or ""), min(happened, written), fact)

    def _is_child(self) -> tuple[Given, ...]:
        return _distinct("no" if value == "no" else "yes" for value in self.possible("child_or_doubt"))

    def _status(self) -> tuple[Given, ...]:
        heads = self.heads("case/status")
        return _distinct(entry(head.value, "state") or "open" for head in heads) or ("open",)

    def _place_kind(self) -> tuple[Given, ...]:
        heads = self.heads("case/place_kind")
        return _distinct(head.value for head in heads) or self.stated("place_kind")


def nights_detained(facts: CaseFacts) -> int:
    """Return how many nights the person has slept in a place for detained persons (gate G1 counts them)."""
    nights, since = 0, None
    for submission in facts.of_form("F03"):
        answers = _distinct(head.value for head in facts.heads(f"form/{submission.member}/place_kind"))
        if not answers or answers == MISSING:
            continue
        if since is not None:
            nights += _nights(facts, since, submission.at)
        since = submission.at if any(answer in DETENTION for answer in answers) else None
    return nights + (_nights(facts, since, facts.moment) if since is not None else 0)


def _nights(facts: CaseFacts, start: datetime, end: datetime) -> int:
    local = facts.calendar.local
    return max(0, (local(end).date() - local(start).date()).days)


def _distinct(values: Iterable[Any]) -> tuple[Given, ...]:
    return tuple(dict.fromkeys(map(_given, values)))


def _given(value: Any) -> Given:
    """Return a kept value as expressions read it; several choices stand side by side in one text."""
    if value is None or isinstance(value, dict):
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return float(value)
    if isinstance(value, list | tuple):
        return " ".join(str(item) for item in value)
    return str(value)


def entry(value: Any, key: str) -> Any:
    """Return one entry of a kept value, or None when it has none or is no such value."""
    return value.get(key) if isinstance(value, Mapping) else None
