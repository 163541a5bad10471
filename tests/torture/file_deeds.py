"""What people do with the files of cases between two posts, and with a vault whose pages are damaged."""

from __future__ import annotations

from collections.abc import Container, Iterator
from pathlib import Path
from random import Random  # noqa: TID251 - drawn by a seed
from shutil import rmtree
from typing import Final

from repatria.content.pictures import asking
from repatria.content.pictures.acts import Turn
from repatria.services.attachments.adding import NewAttachment, add_attachment
from repatria.services.attachments.changing import change_attachment
from repatria.services.attachments.listing import attachments_in
from repatria.services.attachments.opening import open_attachment
from repatria.services.desk import Desk
from repatria.services.exchange.going import Sending
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import receive_bundle
from repatria.services.exchange.sending_many import send_many
from repatria.services.salvaging import salvage_vault
from repatria.services.vaults import leave
from repatria.store.attachments.folder import ids_here
from tests.content.pictures import made
from tests.damage import damage
from tests.posts import PASSPHRASE, shipped
from tests.torture.deeds import Tell, TwoPosts, at, cases_of, unsound

_SCANS: Final = (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 900, b"%PDF-1.7" + bytes(range(256)) * 300)
"""Some pieces of the sealing long."""
_SEED: Final = 7
_SIDE: Final = (200, 200)


class FilesGo(TwoPosts):
    """Write the files of a case to a stick, behind the words."""

    def prepare(self, place: Path) -> None:
        super().prepare(place)
        with at(place) as desk:
            case = cases_of(desk)[0]
            for number, data in enumerate(_SCANS):
                (place / "scan").write_bytes(data)
                add_attachment(
                    desk, case, place / "scan", NewAttachment(f"acta {number}", "L1"), keep_told=True
                )

    def act(self, place: Path, tell: Tell) -> None:
        for path in send_all(place):
            tell(str(path.relative_to(place)))

    def look(self, place: Path, told: list[str]) -> Iterator[str]:
        with at(place) as desk:
            yield from unsound(desk)
        lying = {str(one.relative_to(place)) for one in (place / "stick").glob("*.repatria")}
        yield from (f"{one} was sealed and is gone" for one in set(told) - lying)
        with at(place, "other") as other:
            for one in sorted(lying):
                receive_bundle(other, preview_bundle(other, place / one))
            yield from strange_files(other)
            if told and count_of(other) != len(_SCANS):
                yield "not all files are in what was sealed"


class FilesArrive(FilesGo):
    """Receive the files of a case, once its words are here."""

    words_first = True

    def prepare(self, place: Path) -> None:
        super().prepare(place)
        words, files = send_all(place)
        words.rename(place / "stick" / "words.repatria")
        files.rename(place / "stick" / "files.repatria")
        if self.words_first:
            take(place, "words")

    def act(self, place: Path, tell: Tell) -> None:
        take(place, "files")
        tell("files")

    def look(self, place: Path, told: list[str]) -> Iterator[str]:
        with at(place, "other") as desk:
            yield from unsound(desk)
            yield from strange_files(desk)
            if "files" in told and self.words_first and count_of(desk) != len(_SCANS):
                yield "files were received and are gone"
        for one in ("words", "files"):
            take(place, one)
        with at(place, "other") as desk:
            yield from strange_files(desk)
            if count_of(desk) != len(_SCANS):
                yield "the files do not enter a second time"


class FilesWait(FilesArrive):
    """Receive the files of a case before its words, and then these."""

    words_first = False

    def act(self, place: Path, tell: Tell) -> None:
        super().act(place, tell)
        take(place, "words")
        tell("words")


class ChangeFile(TwoPosts):
    """Save a photo turned as another file, and let the former one go."""

    def prepare(self, place: Path) -> None:
        super().prepare(place)
        with at(place) as desk:
            (place / "scan").write_bytes(made.jpeg(width=60, height=40))
            add_attachment(desk, cases_of(desk)[0], place / "scan", NewAttachment("foto"))

    def act(self, place: Path, tell: Tell) -> None:
        with at(place) as desk:
            case = cases_of(desk)[0]
            (former,) = attachments_in(desk, case)
            change_attachment(desk, case, former.attachment.event, [Turn(1)], replaces=True, reason="De lado")
            tell("changed")

    def look(self, place: Path, told: list[str]) -> Iterator[str]:
        with at(place) as desk:
            yield from unsound(desk)
            case = cases_of(desk)[0]
            every, shown = (attachments_in(desk, case, withdrawn=withdrawn) for withdrawn in (True, False))
            if (len(every), len(shown)) not in {(1, 1), (2, 1)} or (told and len(every) != 2):
                yield f"{len(shown)} of {len(every)} files are shown"
            here = {one.attachment.id for one in every}
            yield from (f"file {one} lies there unnamed" for one in set(ids_here(desk.vault.folder)) - here)
            for one in shown:
                with asking.view(
                    open_attachment(desk, case, one.attachment.event).pieces(), 0, _SIDE
                ) as seen:
                    if (seen.width > seen.height) is bool(len(every) - 1):
                        yield "a photo is not turned, or is though it was not saved"


class Salvage(TwoPosts):
    """Make a new vault of what can be read of a damaged one."""

    def prepare(self, place: Path) -> None:
        super().prepare(place)
        damage(place / "vault" / "vault.db", Random(_SEED), keeps_size=True)

    def act(self, place: Path, tell: Tell) -> None:
        desk, _ = salvage_vault(
            place / "vault", place / "new", PASSPHRASE, shipped(), state_dir=place / "vault-state"
        )
        leave(desk)
        tell("salvaged")

    def look(self, place: Path, told: list[str]) -> Iterator[str]:
        if (place / "new").exists():
            with at(place, "new") as desk:
                yield from unsound(desk)
                first = cases_of(desk)
        elif told:
            yield "the new vault was made and is gone"
            return
        else:
            first = []
        rmtree(place / "new", ignore_errors=True)
        self.act(place, lambda _: None)
        with at(place, "new") as desk:
            if first and cases_of(desk) != first:
                yield f"{len(first)} cases were found at first, and then {len(cases_of(desk))}"


def send_all(place: Path) -> list[Path]:
    """Write the words of all cases to the stick, and then their files; return both."""
    with at(place, "other") as other:
        device = other.vault.device.id
    with at(place) as desk:
        sent = send_many(desk, Sending(tuple(cases_of(desk)), device), place / "stick")
        return [one.path for one in sent.files]


def take(place: Path, name: str) -> None:
    """Receive at the other post what lies on the stick."""
    with at(place, "other") as desk:
        receive_bundle(desk, preview_bundle(desk, place / "stick" / f"{name}.repatria"))


def count_of(desk: Desk) -> int:
    """Return how many files of cases lie here."""
    return sum(1 for _ in ids_here(desk.vault.folder))


def strange_files(desk: Desk, right: Container[bytes] = _SCANS) -> Iterator[str]:
    """Yield which files of the cases here are none of the *right* ones, or lie here unnamed."""
    listed = [(case, one) for case in cases_of(desk) for one in attachments_in(desk, case, withdrawn=True)]
    for case, one in listed:
        shown = one.is_here and one.attachment.withdrawn is None
        if shown and b"".join(open_attachment(desk, case, one.attachment.event).pieces()) not in right:
            yield f"file {one.attachment.id} is another"
    stray = set(ids_here(desk.vault.folder)) - {one.attachment.id for _, one in listed}
    yield from (f"file {one} lies there and nothing names it" for one in sorted(stray))
