"""Who reads a sheet of one form, and what of it they may see: by what they are, and by what the person agreed to.

Paper passes the filter of a packet (field rules, section 8): F02, part C, names this very recipient, for this
purpose, for a day that has not passed, and the kinds of data that are told. What may not be shown is not there.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from repatria.domain.cases.consenting import Telling, consent
from repatria.domain.cases.facts import CaseFacts
from repatria.domain.disclosure import (
    Recipient,
    as_consent_names,
    asks_consent,
    is_of_other_state,
    may_show,
    refusal,
)
from repatria.domain.forms.data_kinds import ToldData
from repatria.domain.forms.definition import Form, Question
from repatria.domain.packets.policy import SharingPolicy, rule_for
from repatria.domain.packets.schema import Schema
from repatria.domain.packets.standing import MAY_BE_THERE, Filled

_NO_ANSWERS = frozenset({"group", "repeat", "note", "calculate", "hidden"})
"""Types of what nobody answers."""

_ASK_WHEN = frozenset({"date", "dateTime", "time"})
"""Types of what is answered by a day or an hour."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads a sheet; *agreed* are the kinds of data that the person lets them be told.

    It is None where nobody asks her. *told* says which kinds each question of the form tells; *in_doubt* are
    questions of which another State is told nothing while people disagree, or something newer waits.
    """

    recipient: Recipient
    told: ToldData = field(default_factory=ToldData)
    agreed: frozenset[str] | None = None
    in_doubt: frozenset[str] = frozenset()

    def may_see(self, question: Question, form: Form) -> bool:
        """Tell whether a question of this level, in this *form*, may stand on their sheet at all."""
        return may_show(question, self.recipient, form)

    def is_silent(self, question: Question) -> bool:
        """Tell whether the sheet must say of *question* what it says of one that nobody ever answered."""
        return question.name in self.in_doubt or bool(self._lacks(self.told.told_by(question.name)))

    def sees_any(self, form: Form) -> bool:
        """Tell whether any answer of *form* is for them; its title alone would tell what it is about."""
        return any(
            self.may_see(question, form) and not self.is_silent(question)
            for question in form.questions()
            if question.type not in _NO_ANSWERS
        )

    def may_know_when(self, form: Form) -> bool:
        """Tell whether they may know when what *form* says happened.

        That may be what a question of it answers, as of an incident: whoever may not see every day and hour that the
        form asks, or of one only what the person agrees to, is told none. It goes by what is asked and never by the
        answers, so that silence tells nothing of them.
        """
        asked = [question for question in form.questions() if question.type in _ASK_WHEN]
        return all(self.may_see(question, form) and not self._hangs_on_her(question) for question in asked)

    def not_agreed(self, form: Form) -> frozenset[str]:
        """Return the kinds of data that *form* tells and the person does not let them be told."""
        asked = (one.name for one in form.questions() if one.type not in _NO_ANSWERS)
        return self._lacks(frozenset().union(*map(self.told.told_by, asked)))

    @property
    def is_held_by_question(self) -> bool:
        """Tell whether one case tells them an answer and another not, by what its person agreed to."""
        return self.agreed is not None and bool(self.told.of_question)

    def _hangs_on_her(self, question: Question) -> bool:
        return self.is_held_by_question and bool(self.told.told_by(question.name))

    def _lacks(self, kinds: frozenset[str]) -> frozenset[str]:
        return frozenset() if self.agreed is None else kinds - self.agreed


@dataclass(frozen=True, slots=True)
class PaperRules:
    """By what paper of one form is judged: the kinds of data it tells, and gate G2 (*may_contact*).

    Of a form of which packets are made there are its *schema* and the *policies* of country and region, too.
    """

    told: ToldData
    may_contact: bool
    schema: Schema | None = None
    policies: tuple[SharingPolicy, ...] = ()


def judge_paper(
    form: Form, recipient: Recipient, facts: CaseFacts, rules: PaperRules, filled: Filled
) -> tuple[str, Reader]:
    """Return the word for why nothing of *form* may go to *recipient* on paper, empty where it may, and who reads.

    *filled* is the form of the case, with the levels by which its answers are told.
    """
    word, reader = reader_of(form, recipient, facts, rules.told, may_contact=rules.may_contact, on_paper=True)
    if word:
        return word, reader
    if rules.schema is not None and is_of_other_state(recipient.kind):
        reader = replace(reader, in_doubt=_in_doubt(rules.schema, reader, filled))
    return _closed(form, recipient, rules) or _too_little(filled.form, reader, rules), reader


def _in_doubt(schema: Schema, reader: Reader, filled: Filled) -> frozenset[str]:
    """Return the questions of a packet's form of which nothing goes abroad, as in a packet of it."""
    agreed = reader.agreed or frozenset()
    fields = [one for field in schema.fields for one in (field, *field.children)]
    return frozenset(
        one.question for one in fields if filled.why_not(one, reader.recipient, agreed) in MAY_BE_THERE
    )


def _closed(form: Form, recipient: Recipient, rules: PaperRules) -> str:
    """Return the word where no text that was read lets a form of which packets are made go to them."""
    if rules.schema is None or not is_of_other_state(recipient.kind):
        return ""
    rule = rule_for(rules.policies, form.id, as_consent_names(recipient.kind), recipient.purpose)
    return "" if rule else "policy_closed"


def _too_little(form: Form, reader: Reader, rules: PaperRules) -> str:
    """Return the word where they may see nothing, or not what makes the form of any use to them."""
    needs = rules.schema.needs if rules.schema is not None else ()
    needed = [one for one in form.questions() if one.name in needs]
    if any(reader.is_silent(one) or not reader.may_see(one, form) for one in needed):
        return "needed_withheld"
    if reader.sees_any(form):
        return ""
    return "not_all_agreed" if Reader(reader.recipient).sees_any(form) else "nothing"


def reader_of(
    form: Form,
    recipient: Recipient,
    facts: CaseFacts,
    told: ToldData,
    *,
    may_contact: bool,
    on_paper: bool = False,
) -> tuple[str, Reader]:
    """Return the word for what keeps *form* from *recipient*, empty where nothing does, and who reads.

    That is a block or a safeguard, or else that the person did not agree.
    """
    shut = refusal(form, recipient, facts, may_contact=may_contact)
    if not asks_consent(form, recipient.kind, facts, on_paper=on_paper):
        return shut, Reader(recipient, told)
    word, agreed = consent(facts, telling_now(recipient, facts))
    return shut or word, Reader(recipient, told, agreed)


def telling_now(recipient: Recipient, facts: CaseFacts) -> Telling:
    """Return what the person is asked for where *recipient* is told something today and no more."""
    return Telling(as_consent_names(recipient.kind), recipient.name, recipient.purpose, facts.today())
