"""What conditions may read of a case, protecting whoever it is about: nothing doubtful counts as cleared.

A name has one value, or several while people disagree, or none that can be known when its part is withheld.
Gates ask ``possible`` and must hold for every value; whoever needs one value gets the most protective.

*Decisions*: of a form several times submitted the last one counts (``submissions``); its child variant (``F11C``)
is the same form. A block or an age that says something else than yes, doubt or no counts as yes. What a form that
is not finished says to protect is one value more (``unfinished``); all else needs a finished form. In one that
names, as serving the person, somebody who may not, all counts as missing too (``misnamed``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from typing import Any

from repatria.domain.calendar import Calendar
from repatria.domain.cases.given import MISSING, UNKNOWN, Given, distinct, entry
from repatria.domain.cases.placings import last_place
from repatria.domain.cases.standing_facts import StandingFacts
from repatria.domain.cases.state import CaseState
from repatria.domain.cases.status import is_closed, states_of
from repatria.domain.cases.submissions import Submission
from repatria.domain.cases.told import TOLD_AT, told_at
from repatria.domain.cases.unfinished import Begun, begun_forms, held_by, open_forms
from repatria.domain.doubt import YES_DOUBT_NO, most_protective, protecting_rank
from repatria.domain.forms.definition import PROTECTED_LEVELS, Form, Question
from repatria.domain.forms.variants import is_kind, variants_of

_PROTECTING = frozenset({"child_or_doubt", "origin_block"})


class CaseFacts(StandingFacts):
    """A case as conditions see it at one moment; when either changes, make a new one.

    *family_block* is the strictest block of the cases linked as family; *beside* are the facts of other cases of the
    same person (``joined``).
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
        super().__init__(state, forms, now, calendar)
        self._begun, self._open = begun_forms(state), open_forms(state)
        self._known: dict[str, tuple[Given, ...]] = {"family_block": (family_block,)}
        self._derived: dict[str, Callable[[], tuple[Given, ...]]] = {
            "is_child": self._is_child,
            "status": lambda: states_of(state.values.get("case/status")),
            "place_kind": self._place_kind,
        }
        self.beside: tuple[CaseFacts, ...] = ()

    def with_state(self, state: CaseState) -> CaseFacts:
        """Return the facts of the same case at the same moment, had it another *state*."""
        family = str(self.value("family_block"))
        return CaseFacts(state, self.forms, self.moment, self.calendar, family_block=family)

    # What expressions ask ------------------------------------------------------------

    def value(self, name: str) -> Given:
        """Return the most protective value of *name*; nothing is the empty text."""
        found = self.possible(name)
        if not found and "." not in name:  # screens and sides go on by what stands
            return self.settled(name)
        return found[0] if len(found) == 1 else self._most_protective(name, found)

    def settled(self, name: str) -> Given:
        """Return the most protective value of the case's *name*, without what unfinished forms say."""
        found = self._case_value(name)
        return found[0] if len(found) == 1 else self._most_protective(name, found)

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

    @property
    def is_open(self) -> bool:
        """Tell whether the case is open; while anybody says so, it is."""
        late = self.state.late.get("case/status", ())
        return not is_closed(self.state.values.get("case/status")) or any(
            (entry(value, "state") or "open") == "open" for value in late
        )

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
            return self._of_case(name)
        if subject[:1] == "P" and subject[1:2].isdigit():
            return self._of_step(subject, asked)
        return self._of_form(subject, asked)

    def _of_case(self, name: str) -> tuple[Given, ...]:
        found = tuple(dict.fromkeys((*self._case_value(name), *held_by(self.state, name, self._open))))
        anything = name == "origin_block" and self.state.unsettled
        if not anything and not self.state.is_unread(f"case/{name}"):
            return found
        return tuple(dict.fromkeys((*found, *YES_DOUBT_NO))) if name in _PROTECTING else UNKNOWN

    def _case_value(self, name: str) -> tuple[Given, ...]:
        said = self._said(f"case/{name}")
        if name in _PROTECTING:
            said = [most_protective([value]) for value in said]
        if not self.heads(f"case/{name}"):
            opened = self.of_type("case_opened")
            said.append(entry(opened[0].value, name) if opened else None)
        return distinct((*said, *self._said_by_late_openings(name)))

    def _said_by_late_openings(self, name: str) -> Iterator[Any]:
        """Yield what an opening that does not stand says of *name*, where that can protect."""
        for fact in self.state.late_facts if name in _PROTECTING else ():
            if fact.type == "case_opened" and entry(fact.value, name) in YES_DOUBT_NO:
                yield entry(fact.value, name)

    def _of_step(self, step: str, asked: str) -> tuple[Given, ...]:
        if asked == "asked_days":
            return self._asked_days(step)
        if asked == "noted_at":  # of a disputed record the one that was written first
            return (min((head.wall for head in self.heads(f"step/{step}")), default=""),)
        nothing = "open" if asked == "state" else ""
        key = "happened_at" if asked == "at" else asked
        said = [*self._said(f"step/{step}"), *([] if self.heads(f"step/{step}") else [None])]
        values = distinct(entry(value, key) or nothing for value in said)
        if self.state.is_unread(f"step/{step}"):
            return tuple(dict.fromkeys((*values, nothing, *(("refused",) if asked == "state" else ()))))
        return values if len(values) == 1 or nothing in values else (*values, nothing)

    def _asked_days(self, step: str) -> tuple[Given, ...]:
        waiting = (fact for fact in self.requests(step) if not self.is_answered(fact))
        times = [self.calendar.read(entry(fact.value, "asked_at")) for fact in waiting]
        known = [at for at in times if at is not None]
        return (float(max(0, (self.moment - min(known)).days)),) if known else MISSING

    def _of_form(self, form: str, question: str) -> tuple[Given, ...]:
        standing = self.of_form(form)
        if question == "submitted":
            return ("yes" if standing else "",)
        if question.endswith(TOLD_AT):
            counting = [(one, one in self._late) for one in self.counting(form)]
            asked = question.removesuffix(TOLD_AT)
            return told_at(self.state, self.calendar, asked, counting, self._begun_of(form))
        found = [] if standing else [MISSING]
        for submission in self.counting(form):
            if question == "submitted_at":
                found.append((submission.at.isoformat(),))
            else:
                found.append(self._answers(submission, question))
                found += [MISSING for one in self.misnamed if one.takes(submission.member, question)]
        found += [(given,) for given in self._unfinished(question, form)]
        return (
            UNKNOWN if UNKNOWN in found else tuple(dict.fromkeys(given for each in found for given in each))
        )

    def _answers(self, submission: Submission, question: str) -> tuple[Given, ...]:
        """Return what was answered, or may have been where that is not here or something newer is withheld."""
        path = f"form/{submission.member}/{question}"
        given = distinct(self._said(path))
        asked = self._questions_of(submission.form).get(question)
        hidden = bool(self.state.withheld) and (asked.level in PROTECTED_LEVELS if asked else not given)
        hidden = hidden or self.state.is_unread(path)
        if not hidden and (given or submission not in self._late):
            return given or MISSING
        if asked is None or not asked.protective:
            return UNKNOWN
        return (*(given or MISSING), *_any_of(asked))

    def _unfinished(self, question: str, form: str = "") -> Iterator[Given]:
        """Yield what unfinished forms answer, or may answer where that is withheld, to a protective question."""
        for begun in self._begun_of(form):
            asked = self._questions_of(begun.form).get(question)
            if asked is None or not asked.protective:
                continue
            path = f"form/{begun.member}/{question}"
            yield from (given for given in distinct(self._said(path)) if given)
            if (self.state.withheld and asked.level in PROTECTED_LEVELS) or self.state.is_unread(path):
                yield from _any_of(asked)

    def _begun_of(self, form: str) -> tuple[Begun, ...]:
        return tuple(one for one in self._begun if is_kind(one.form, form or one.form))

    def _most_protective(self, name: str, found: tuple[Given, ...]) -> Given:
        if name.endswith(".state"):
            return "open"
        order = self._order(name)
        if not order:
            return ""
        return order[min((protecting_rank(order, value) for value in found), default=0)]

    def _order(self, name: str) -> tuple[str, ...]:
        if name in ("child_or_doubt", "origin_block", "family_block"):
            return YES_DOUBT_NO
        if name == "is_child":
            return ("yes", "no")
        form, _, question = name.rpartition(".")
        for variant in variants_of(form):
            asked = self._questions_of(variant).get(question)
            if asked is not None:
                return asked.protective
        return ()

    def _is_child(self) -> tuple[Given, ...]:
        return distinct("no" if value == "no" else "yes" for value in self.possible("child_or_doubt"))

    def _place_kind(self) -> tuple[Given, ...]:
        heads = self.heads("case/place_kind")
        said = distinct(head.value for head in heads) or last_place(self)
        return tuple(dict.fromkeys((*said, *self._unfinished("place_kind"))))


def _any_of(asked: Question) -> tuple[Given, ...]:
    """Return the answers that a withheld one may be; of several at once all of them, so that worlds stay few."""
    return (" ".join(asked.protective),) if asked.type.startswith("select_multiple") else asked.protective
