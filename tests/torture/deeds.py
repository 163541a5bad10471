"""What people do with a vault, each prepared once, done many times with a broken write, and looked at afterwards.

A deed tells each thing that the program said was done, as soon as it said so. Whoever looks finds all of it there, a
vault that opens and in which everything follows from its events, and nothing half done.
"""

from __future__ import annotations

import shutil
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from repatria.domain.errors import WrongPassphraseError
from repatria.domain.ids import CaseId
from repatria.domain.people import Person
from repatria.services.cases.asking import log_call
from repatria.services.cases.opening import Opening, open_case
from repatria.services.checking_vaults import check_vault
from repatria.services.copies.making import make_copy_now, note_copy
from repatria.services.copies.place import choose_place
from repatria.services.copies.restoring import restore_copy
from repatria.services.desk import Desk
from repatria.services.exchange.going import Sending
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import receive_bundle
from repatria.services.exchange.sending import send_cases
from repatria.services.post.people import change_own_passphrase, end_access, let_in, people_here
from repatria.services.post.unsaved import keep_unsaved, unsaved
from repatria.services.today import line_of
from repatria.services.vaults import leave, unlock
from repatria.store.copies.opening import copies_in
from repatria.store.copies.place import copies_folder
from repatria.store.copies.proving import prove_copy
from tests import vaults
from tests.posts import PASSPHRASE, introduce, make_post, shipped

Tell = Callable[[str], None]
CASES: Final = 3
TORN: Final = "head_damaged"
"""A vault tells that the line by which this machine remembers its length was torn, and writes it anew."""
OTHER: Final = "otra frase larga para practicar"


class Deed(ABC):
    """One thing that people do; everything of a trial lies below *place*."""

    @abstractmethod
    def prepare(self, place: Path) -> None:
        """Lay down what is there before, once."""

    @abstractmethod
    def act(self, place: Path, tell: Tell) -> None:
        """Do it; *tell* what the program said was done."""

    @abstractmethod
    def look(self, place: Path, told: list[str]) -> Iterator[str]:
        """Yield in words what is not as it must be."""


@contextmanager
def at(place: Path, name: str = "vault", passphrase: str = PASSPHRASE) -> Iterator[Desk]:
    """Sit down at a vault of *place*, and leave it."""
    desk = unlock(place / name, passphrase, shipped(), state_dir=place / f"{name}-state")
    try:
        yield desk
    finally:
        leave(desk)


def unsound(desk: Desk, *told: str) -> Iterator[str]:
    """Yield what a whole check finds wrong beyond what is *told* in such a case, by its kind."""
    report = check_vault(desk)
    files = [one for one in report.files if one.kind not in (TORN, *told) and not one.harmless]
    if found := [*files, *report.chains, *report.differences]:
        yield f"the check finds {found[:4]}"


def lacking(desk: Desk, told: list[str]) -> Iterator[str]:
    """Yield which of the cases that were *told* are not here."""
    for one in told:
        if line_of(desk, CaseId(one)) is None:
            yield f"case {one} was saved and is gone"


class Save(Deed):
    """Open cases, and note a call in each."""

    def prepare(self, place: Path) -> None:
        leave(make_post(place / "vault"))

    def act(self, place: Path, tell: Tell) -> None:
        with at(place) as desk:
            for number in range(CASES):
                case = open_case(desk, Opening("host", "no", label=f"caso {number}")).id
                tell(case)
                log_call(desk, case, to="Albergue", about="", said=f"llamada {number}")

    def look(self, place: Path, told: list[str]) -> Iterator[str]:
        with at(place) as desk:
            yield from lacking(desk, told)
            yield from unsound(desk)


class Type(Deed):
    """Type, and never press anything."""

    def prepare(self, place: Path) -> None:
        leave(make_post(place / "vault"))

    def act(self, place: Path, tell: Tell) -> None:
        with at(place) as desk:
            for number in range(2 * CASES):
                keep_unsaved(desk, {f"call/{number}": {"said": f"lo que se dijo {number}"}})
                tell(str(number))

    def look(self, place: Path, told: list[str]) -> Iterator[str]:
        with at(place) as desk:
            kept = unsaved(desk, *(f"call/{one}" for one in told))
            for one in told:
                values = kept[f"call/{one}"].values if f"call/{one}" in kept else {}
                if values.get("said") != f"lo que se dijo {one}":
                    yield f"what was typed at {one} is {dict(values)}"
            yield from unsound(desk)


class TwoPosts(Deed):
    """Two posts that know each other; the one has some cases."""

    def prepare(self, place: Path) -> None:
        one, other = make_post(place / "vault"), make_post(place / "other", "Otro puesto", person="Bea R.")
        introduce(one, other)
        for number in range(CASES):
            open_case(one, Opening("host", "no", label=f"caso {number}"))
        (place / "stick").mkdir()
        leave(one)
        leave(other)

    def send(self, place: Path) -> Path:
        """Write a file with all cases to the stick."""
        with at(place, "other") as other:
            device = other.vault.device.id
        with at(place) as desk:
            sent = send_cases(desk, Sending(tuple(cases_of(desk)), device), place / "stick")
            return sent.path


def cases_of(desk: Desk) -> list[CaseId]:
    """Return every case here, in the order of their ids."""
    rows = desk.read().execute("SELECT id FROM case_row ORDER BY id").fetchall()
    return [CaseId(str(row[0])) for row in rows]


class Export(TwoPosts):
    """Write a sealed file to a stick."""

    def act(self, place: Path, tell: Tell) -> None:
        tell(str(self.send(place).relative_to(place)))

    def look(self, place: Path, told: list[str]) -> Iterator[str]:
        with at(place) as desk:
            yield from unsound(desk)
        lying = {str(one.relative_to(place)) for one in (place / "stick").glob("*.repatria")}
        yield from (f"{one} was sealed and is gone" for one in set(told) - lying)
        with at(place, "other") as other:
            for one in lying:
                receive_bundle(other, preview_bundle(other, place / one))
                if len(cases_of(other)) != CASES:
                    yield f"{one} brings {len(cases_of(other))} cases"


class Import(TwoPosts):
    """Receive a sealed file from a stick."""

    def prepare(self, place: Path) -> None:
        super().prepare(place)
        self.send(place)

    def act(self, place: Path, tell: Tell) -> None:
        (lying,) = (place / "stick").glob("*.repatria")
        with at(place, "other") as desk:
            receive_bundle(desk, preview_bundle(desk, lying))
            tell("received")

    def look(self, place: Path, told: list[str]) -> Iterator[str]:
        (lying,) = (place / "stick").glob("*.repatria")
        with at(place, "other") as desk:
            yield from unsound(desk)
            here = len(cases_of(desk))
            if here not in ((CASES,) if told else (0, CASES)):
                yield f"{here} of {CASES} cases came"
            receive_bundle(desk, preview_bundle(desk, lying))
            if len(cases_of(desk)) != CASES:
                yield "the file does not enter a second time"


class Copy(Deed):
    """Make a copy in a second place."""

    def prepare(self, place: Path) -> None:
        with at_new(place) as desk:
            open_case(desk, Opening("host", "no"))
            (place / "stick").mkdir()
            choose_place(desk, place / "stick")
            note_copy(desk, make_copy_now(desk))
            open_case(desk, Opening("host", "no"))

    def act(self, place: Path, tell: Tell) -> None:
        with at(place) as desk:
            made = make_copy_now(desk)
            tell(made.id)
            note_copy(desk, made)

    def look(self, place: Path, told: list[str]) -> Iterator[str]:
        folder = copies_folder(place / "stick")
        with at(place) as desk:
            yield from unsound(desk)
            lying = copies_in(folder)
            if not lying:
                yield "no copy is left"
            for one in lying:
                prove_copy(one, desk.vault.opened)
            yield from (f"copy {one} was proven and is gone" for one in told if folder / one not in lying)


class Restore(Copy):
    """Let a copy take the place of the vault."""

    def prepare(self, place: Path) -> None:
        super().prepare(place)
        with at(place) as desk:
            (place / "cases").write_text("\n".join(cases_of(desk)))

    def act(self, place: Path, tell: Tell) -> None:
        restore_copy(place / "stick", place / "vault", PASSPHRASE, shipped())
        tell("restored")

    def look(self, place: Path, told: list[str]) -> Iterator[str]:
        cases = (place / "cases").read_text().split()
        found: set[str] = set()
        for name in ("vault", "vault.aside/1"):
            if (place / name).exists():
                with at(place, name) as desk:
                    found |= set(cases_of(desk))
                    yield from unsound(desk, "head_shorter", "head_missing")
        yield from (f"case {one} is nowhere" for one in cases if one not in found)
        if told and not (place / "vault.aside").exists():
            yield "what stood there was not put aside"


class Migrate(Deed):
    """Open a vault of an earlier version for the first time."""

    def __init__(self, version: int) -> None:
        self._version = version

    def prepare(self, place: Path) -> None:
        shutil.copytree(Path(vaults.__file__).parent / f"v{self._version}", place / "vault")

    def act(self, place: Path, tell: Tell) -> None:
        with at(place, passphrase=vaults.PASSPHRASE) as desk:
            tell(str(len(cases_of(desk))))

    def look(self, place: Path, told: list[str]) -> Iterator[str]:
        with at(place, passphrase=vaults.PASSPHRASE) as desk:
            here = len(cases_of(desk))
            if told and told != [str(here)]:
                yield f"{here} cases of {told}"
            yield from unsound(desk)


class ChangeKey(Deed):
    """End the access of somebody, which changes the data key, and take another passphrase."""

    def prepare(self, place: Path) -> None:
        with at_new(place, role="supervisor") as desk:
            let_in(desk, "Bea R.", "coordinator", OTHER)
            open_case(desk, Opening("host", "no"))
            keep_unsaved(desk, {"call/1": {"said": "a medias"}})

    def act(self, place: Path, tell: Tell) -> None:
        with at(place) as desk:
            end_access(desk, _bea(desk).id)
            tell("ended")
            change_own_passphrase(desk, PASSPHRASE, "una tercera frase bastante larga")
            tell("changed")

    def look(self, place: Path, told: list[str]) -> Iterator[str]:
        ways = [("una tercera frase bastante larga", "changed"), (PASSPHRASE, "")]
        for passphrase, needs in ways:
            try:
                with at(place, passphrase=passphrase) as desk:
                    yield from unsound(desk)
                    if len(cases_of(desk)) != 1 or unsaved(desk, "call/1")["call/1"].values != {
                        "said": "a medias"
                    }:
                        yield "what stood there is not all there"
                    if "ended" in told and _bea(desk).active:
                        yield "whoever left still has an account"
                    return
            except WrongPassphraseError:
                if needs in told and needs:
                    yield "the new passphrase opens nothing"
        yield "no passphrase opens it"


def _bea(desk: Desk) -> Person:
    return next(one for one in people_here(desk) if one.name == "Bea R.")


@contextmanager
def at_new(place: Path, role: str = "coordinator") -> Iterator[Desk]:
    """Make a vault in *place*, sit there, and leave it."""
    desk = make_post(place / "vault", role=role)  # type: ignore[arg-type]
    try:
        yield desk
    finally:
        leave(desk)
