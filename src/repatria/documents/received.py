"""What came of receiving, on one sheet: post by post in numbers, what never came, what was refused and why."""

from __future__ import annotations

from dataclasses import dataclass

from repatria.documents.blocks import Block, Words, heading, title
from repatria.documents.fields import Question
from repatria.documents.sheet import Identity, Leaf
from repatria.documents.words import keys, word


@dataclass(frozen=True, slots=True)
class FromPost:
    """What came from one *post*, in numbers; *lacking* says of each file that never came when the next was made.

    *directory* is the version of the country's directory that was taken; *directory_kept* says that one was not.
    *directory_forgot* counts revocations that it knows and the directory signed here does not name. *signers_kept*
    says that of who signs at some post something was not taken. *settled* counts
    differences that this post settled, of what stood or was said here. So many cases were *erased* by a rule of
    others; *erased_waiting* counts those that its files ask to erase and that wait for a person here,
    *erased_asked_by* are the posts that say that they ask it, "" for one that nobody knows.
    """

    post: str
    files: int = 0
    already: int = 0
    new: int = 0
    cases_new: int = 0
    cases_changed: int = 0
    differences: int = 0
    settled: int = 0
    waiting: int = 0
    set_apart: int = 0
    erased: int = 0
    erased_waiting: int = 0
    erased_asked_by: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    directory: int = 0
    directory_kept: bool = False
    directory_forgot: int = 0
    signers_kept: bool = False


@dataclass(frozen=True, slots=True)
class NotReceived:
    """What was refused: how it is *called*, *why* by its kind, and as which *post* a stranger's file names itself."""

    called: str
    why: str
    post: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one receiving came to; *left* files were not entered because somebody stopped it.

    *copied* says whether the vault was copied before: ``kept``, ``same`` as an older copy, or why not; nothing where
    nothing was to enter.
    """

    posts: tuple[FromPost, ...] = ()
    refused: tuple[NotReceived, ...] = ()
    left: int = 0
    copied: str = ""


_COUNTS = (
    "files",
    "already",
    "new",
    "cases_new",
    "cases_changed",
    "differences",
    "settled",
    "waiting",
    "set_apart",
    "erased",
)
_ALWAYS = ("files", "new")


def received_leaf(outcome: Outcome, identity: Identity) -> Leaf:
    """Return the report as a sheet; it names posts and counts, and nobody and no case."""
    language = identity.language
    blocks: list[Block] = [title(word("received", language)), Words(word("received_for", language))]
    if outcome.copied:
        known = f"received_copy_{outcome.copied}"
        blocks.append(Words(word(known if known in keys() else "received_copy_failed", language)))
    for one in outcome.posts:
        blocks += _from_post(one, language)
    if not outcome.posts:
        blocks.append(Words(word("received_nothing", language)))
    if outcome.left:
        blocks.append(Words(word("received_left", language, count=outcome.left)))
    if outcome.refused:
        blocks.append(heading(word("refused", language)))
        blocks += [Words(_refused(one, language)) for one in outcome.refused]
    blocks.append(Question(word("received_by", language)))
    return Leaf(blocks, identity)


def _from_post(one: FromPost, language: str) -> list[Block]:
    blocks: list[Block] = [heading(word("received_from", language, post=one.post))]
    for name in _COUNTS:
        count = getattr(one, name)
        if count or name in _ALWAYS:
            blocks.append(Question(word(f"received_{name}", language), str(count), blank=False))
    if one.directory:
        blocks.append(Question(word("received_directory", language), str(one.directory), blank=False))
    if one.directory_kept:
        blocks.append(Words(word("received_directory_kept", language)))
    if one.directory_forgot:
        forgot = word("received_directory_forgot", language)
        blocks.append(Question(forgot, str(one.directory_forgot), blank=False))
    if one.erased_waiting:
        unknown = word("received_erased_by_unknown", language)
        posts = ", ".join(name or unknown for name in one.erased_asked_by)
        blocks.append(Words(word("received_erased_waiting", language, count=one.erased_waiting, posts=posts)))
    if one.signers_kept:
        blocks.append(Words(word("received_signers_kept", language)))
    blocks += [Words(word("received_lacking", language, when=when)) for when in one.lacking]
    return blocks


def _refused(one: NotReceived, language: str) -> str:
    known = f"refused_{one.why}"
    why = word(known if known in keys() else "refused_other", language)
    says = word("refused_says", language, post=one.post) if one.post else ""
    return " ".join(part for part in (f"{one.called}:", says, why) if part)
