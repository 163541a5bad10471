"""What lies on top of the emergency folder: whom to call and in which order, the posts, the cases by code alone."""

from __future__ import annotations

from dataclasses import dataclass

from repatria.documents.blocks import Block, CheckRow, Words, heading, title
from repatria.documents.fields import Question
from repatria.documents.fonts import SEMIBOLD
from repatria.documents.sheet import Identity, Leaf
from repatria.documents.words import word


@dataclass(frozen=True, slots=True)
class Call:
    """Somebody to call, and the number where it is known; else it is written by hand."""

    who: str
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Cover:
    """The first sheet: *inside* says what else lies in the folder; *cases* are codes and nothing else."""

    inside: tuple[str, ...]
    calls: tuple[Call, ...]
    posts: tuple[str, ...]
    cases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Steps:
    """The steps of a protocol of no case: phase by phase, each with who does it."""

    protocol: str
    version: str
    phases: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


def cover_leaf(cover: Cover, identity: Identity) -> Leaf:
    """Return the first sheet of the folder."""
    language = identity.language
    blocks: list[Block] = [title(word("folder", language)), Words(word("folder_for", language))]
    blocks += [heading(word("folder_inside", language)), *(Words(line, after=0.0) for line in cover.inside)]
    blocks.append(heading(word("folder_calls", language)))
    for number, call in enumerate(cover.calls, start=1):
        blocks.append(Question(f"{number}. {call.who}", call.phone, blank=not call.phone))
    blocks += [heading(word("folder_posts", language)), *(Question(post) for post in cover.posts)]
    if cover.cases:
        blocks += [heading(word("folder_cases", language)), Words(word("folder_cases_for", language))]
        blocks += [Question(code) for code in cover.cases]
    return Leaf(blocks, identity)


def steps_leaf(steps: Steps, identity: Identity) -> Leaf:
    """Return the steps of the protocol with a box each, and room to say who did it and when."""
    language = identity.language
    by_hand = (word("done_at", language), word("initials", language))
    blocks: list[Block] = [
        title(word("checklist", language)),
        Words(word("protocol", language, name=steps.protocol, version=steps.version)),
        Words(word("folder_steps_for", language), font=SEMIBOLD),
    ]
    for name, rows in steps.phases:
        blocks.append(heading(name))
        for step, who in rows:
            details = (word("who", language, who=who),) if who else ()
            blocks.append(CheckRow(step, details, by_hand=by_hand))
    return Leaf(blocks, identity)
