"""A form on paper: blank as a pad for handwriting, or filled with the answers a recipient may see."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, zip_longest

from repatria.documents.aloud import PLAIN, Aloud, columns, with_column
from repatria.documents.blocks import Block, Words, heading, tall, title
from repatria.documents.choices import Choices
from repatria.documents.conditions import Conditions
from repatria.documents.consents import is_consent, named_by_signing, read_and_signed, record_of, withdrawals
from repatria.documents.fields import Question, Together
from repatria.documents.filled import Filled
from repatria.documents.indicators import note_of, sign_rows
from repatria.documents.paper import MM, Paper
from repatria.documents.parting import parted, with_condition
from repatria.documents.questions import MARK, Copy
from repatria.documents.repeats import repeat_blocks
from repatria.documents.sheet import Identity, Leaf, draw_sheets, shown_id
from repatria.documents.signing import Signer, signatures, signed_together, what_is_signed
from repatria.documents.words import word
from repatria.documents.writing_room import is_required, takes_several
from repatria.domain.forms.answers import Place
from repatria.domain.forms.definition import NO_ANSWER, Form, Signature
from repatria.domain.forms.definition import Question as Row
from repatria.domain.forms.wording import by_hand

__all__ = ["Filled", "OwnPart", "blank_form_leaf", "blank_form_pdf", "filled_form_pdf"]

_INDENT = 8 * MM
"""What applies only sometimes stands further in."""


@dataclass(frozen=True, slots=True)
class OwnPart:
    """What one filled sheet says besides its form: another title, and *lines* before the last part.

    A line is a label with its answer; without one there is room to write it by hand.
    """

    title: str
    heading: str
    lines: tuple[tuple[str, str], ...]

    def blocks(self) -> list[Block]:
        """Return the heading and the lines."""
        return [
            heading(self.heading),
            *(Question(label, answer, blank=not answer) for label, answer in self.lines),
        ]


def blank_form_pdf(form: Form, identity: Identity, paper: Paper, aloud: Aloud = PLAIN) -> bytes:
    """Return the form as a pad to fill by hand: every branch, boxes, lines sized to the answer."""
    return draw_sheets([blank_form_leaf(form, identity, paper, aloud)], paper)


def blank_form_leaf(form: Form, identity: Identity, paper: Paper, aloud: Aloud = PLAIN) -> Leaf:
    """Return the same pad as a sheet to be drawn among others."""
    return _leaf(form, None, identity, paper, None, aloud)


def filled_form_pdf(
    form: Form,
    filled: Filled,
    identity: Identity,
    paper: Paper,
    own: OwnPart | None = None,
    aloud: Aloud = PLAIN,
) -> bytes:
    """Return the form with its answers; *own* is what this one says besides, as the act that did not take place."""
    return draw_sheets([_leaf(form, filled, identity, paper, own, aloud)], paper)


def _leaf(
    form: Form, filled: Filled | None, identity: Identity, paper: Paper, own: OwnPart | None, aloud: Aloud
) -> Leaf:
    language = identity.language
    copy = Copy(form, language, filled, aloud.second, Conditions(form, language), by_hand(form))
    name = own.title if own is not None else copy.say(form.title, " / ")
    head = _head(copy, name, identity.case_code, own)
    apart = is_consent(form)
    sections = _sections(copy, own, aloud, apart=apart)
    lists = list(copy.lists_at_end(paper.width)) if filled is None else []
    if not form.signatures:
        return Leaf([*head, *_flat(sections), *lists], identity)
    signed = _signed(copy, name, own)
    if tall([*head, *_flat(sections), *signed], paper.width) > paper.height:
        signed.insert(-1, Words(word("signed_before", copy.language)))
    record = _record(copy)
    if record and not apart and tall([*sections[-1], *signed], paper.width) > paper.height:
        apart, sections = True, _sections(copy, own, aloud, apart=True)
    after = [*(record if apart else ()), *_withdrawals(copy, aloud), *lists]
    blocks = signed_together([head, *sections], signed, paper)
    return Leaf([*blocks, *after], identity, _initials(copy))


def _head(copy: Copy, name: str, case_code: str, own: OwnPart | None) -> list[Block]:
    number = shown_id(copy.form.id)
    head: list[Block] = [title(f"{number} · {name}" if number else name)]
    label = word("case_code", copy.language)
    asked = any(copy.label(row) == label for row in copy.form.questions())
    if copy.filled is None and (case_code or not asked):
        head.append(Question(label, case_code, blank=not case_code))
    if copy.form.intro and own is None:
        head.append(Words(copy.say(copy.form.intro, at=Place(""))))
    if copy.filled is None and (said := " ".join(_how_to_answer(copy))):
        head.append(Words(said))
    return head


def _how_to_answer(copy: Copy) -> Iterator[str]:
    """Yield what holds for all of a pad: what the mark means, and whether one answer is chosen or several."""
    rows = [row for row in copy.form.questions() if copy.stands(row)]
    if any(is_required(row) for row in rows):
        yield f"{MARK.strip()} {word('required', copy.language)}"
    if any(row.type == "select_one" and row.appearance != NO_ANSWER for row in rows):
        yield word("mark_one_but" if any(map(takes_several, rows)) else "mark_one", copy.language)


def _sections(copy: Copy, own: OwnPart | None, aloud: Aloud, *, apart: bool) -> list[list[Block]]:
    rows = read_and_signed(copy.form, blank=copy.filled is None, apart=apart)
    runs = groupby(rows, key=lambda row: row.name if row.type in ("group", "repeat") else "")
    sections = list(parted(list(_rows(copy, tuple(run))) for _, run in runs))
    if own is not None:
        sections.insert(-1, own.blocks())
    return columns(sections, copy.language) if aloud.interpreter else sections


def _signed(copy: Copy, name: str, own: OwnPart | None) -> list[Block]:
    """Return what is signed, in short, who may never be named there, and the places to sign."""
    said: list[Block] = [what_is_signed(name, copy.language)]
    if copy.form.signed and own is None:
        said.append(Words(copy.say(copy.form.signed)))
    if copy.filled is None:
        said.extend(_warnings(copy))
    signers = [_signer(one, copy) for one in copy.form.signatures]
    return [*said, signatures(signers, copy.language)]


def _warnings(copy: Copy) -> Iterator[Block]:
    """Yield the hints of the names that are written beside a signature: whom nobody may ever write there."""
    named = [row for row in named_by_signing(copy.form) if row.hint]
    for hint in dict.fromkeys(copy.say(row.hint) for row in named):
        whose = [copy.say(row.label, " / ") for row in named if copy.say(row.hint) == hint]
        yield Words(f"{'; '.join(dict.fromkeys(whose))}: {hint[:1].lower()}{hint[1:]}")


def _initials(copy: Copy) -> str:
    """Return what is written at the foot of the pages before the one that is signed."""
    persons = copy.form.signatures[0].role == "person"
    return word("initials_person" if persons else "initials_all", copy.language)


def _record(copy: Copy) -> list[Block]:
    """Return what staff write after the signatures, on one page."""
    rows = list(_rows(copy, record_of(copy.form, blank=copy.filled is None)))
    return [Together((heading(word("record_after", copy.language)), *rows))] if rows else []


def _withdrawals(copy: Copy, aloud: Aloud) -> Iterator[Block]:
    person = [_signer(one, copy) for one in copy.form.signatures if one.role == "person"]
    for row in withdrawals(copy.form):
        inner = list(_rows(copy, (row,)))
        if aloud.interpreter:
            inner = with_column(inner, copy.language)
        if inner:
            yield Together((*inner, Words("", before=2 * MM, after=0.0), signatures(person, copy.language)))


def _signer(one: Signature, copy: Copy) -> Signer:
    label = copy.say(one.label) + ("" if one.required else f" {word('optional', copy.language)}")
    return Signer(label, thumb=one.role == "person", code=one.role == "interpreter")


def _flat(sections: Iterable[Iterable[Block]]) -> list[Block]:
    return [block for section in sections for block in section]


def _rows(copy: Copy, rows: Sequence[Row], within: str = "") -> Iterator[Block]:
    """Yield the blocks of *rows*; signs with their notes, one after the other and of one list, are one table."""
    pending: list[Row] = []
    signs: list[tuple[Row, Row]] = []
    skipped: Row | None = None
    for number, row in enumerate(rows):
        note = note_of(copy.form, rows, number)
        if note is not None and copy.stands(row):
            if signs and signs[0][0].list_name != row.list_name:
                yield from sign_rows(copy, signs)
                signs = []
            yield from _questions(copy, pending, within)
            pending, skipped = [], note
            signs.append((row, note))
        elif row is not skipped:
            yield from sign_rows(copy, signs) if signs else ()
            signs = []
            pending.append(row)
    yield from sign_rows(copy, signs) if signs else ()
    yield from _questions(copy, pending, within)


def _questions(copy: Copy, rows: Iterable[Row], within: str) -> Iterator[Block]:
    """Yield *rows*; on a pad each says when it applies, once for neighbours that apply together."""
    yield from _flat(parted(_each(copy, rows, within)))


def _each(copy: Copy, rows: Iterable[Row], within: str) -> Iterator[list[Block]]:
    said, indent = within, 0.0
    standing = [row for row in rows if copy.stands(row)]
    for row, following in zip_longest(standing, standing[1:]):
        beside = row.appearance == NO_ANSWER  # it stands below its question, which says when both apply
        when = "" if beside else copy.when(row)
        only = Words(when, after=0.5 * MM, indent=_INDENT, keep_with_next=True)
        if row.type in ("group", "repeat"):
            inner = _group(copy, row, when) if row.type == "group" else list(repeat_blocks(copy, row))
            yield with_condition(inner, only if when else None)
        else:
            if not beside:
                indent = _INDENT if when and when != within else 0.0
            asked = copy.question(row, copy.filled.values if copy.filled else None, indent)
            yield [*([only] if when and when != said else []), _kept(asked, following)]
        said = said if beside else when or within


def _kept(asked: Block, following: Row | None) -> Block:
    """Return *asked*; it never stands last on a page before what belongs to it.

    That is what is asked about a text to be read, the number by which somebody named is reached, and what is ticked
    instead of an answer.
    """
    if isinstance(asked, Question | Choices) and following is not None and following.appearance == NO_ANSWER:
        return replace(asked, keep_with_next=True)
    if isinstance(asked, Question) and following is not None and "phone" in following.appearance:
        return replace(asked, keep_with_next=True)
    if (
        isinstance(asked, Words)
        and following is not None
        and following.type not in ("note", "group", "repeat")
    ):
        return replace(asked, keep_with_next=True)
    return asked


def _group(copy: Copy, row: Row, when: str) -> list[Block]:
    inner = list(_rows(copy, row.children, when))
    return [heading(copy.label(row)), *inner] if inner and copy.label(row) else inner
