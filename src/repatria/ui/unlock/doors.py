"""What the first window asks to be done off its thread; everything heavy is imported inside."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from repatria.domain.progress import Progress

if TYPE_CHECKING:
    from repatria.domain.country_facts import CountryFact
    from repatria.store.salvage.salvaging import Salvaged

PRACTICE_PASSPHRASE: Final = "solo para practicar"  # noqa: S105 - shown to everybody, protects nothing
_PRACTICE_COUNTRY: Final = "GTM"


class PostCountry(NamedTuple):
    """A country a post can be in: its name by language, its time zones, what its law says of confidence."""

    code: str
    name: Mapping[str, str]
    zones: tuple[str, ...]
    duty: CountryFact | None = None


Countries = tuple[PostCountry, ...]

Fill = Callable[[Any, Progress], None]


class Wanted(NamedTuple):
    """What the person said about the vault to be made; *language* is the one of the window."""

    folder: Path
    post: str
    country: str
    person: str
    role: str
    passphrase: str
    language: str = "es"
    zone: str = ""


class Lost(NamedTuple):
    """The *folder* of a damaged vault and the *target* of the new one; whose a new device is."""

    folder: Path
    target: Path
    post: str = ""
    country: str = ""
    zone: str = ""


def prepare() -> Countries:
    """Read ahead what opening needs; return the countries a post can be in, with their names."""
    import repatria.services.vaults  # noqa: F401 - read ahead
    from repatria import paths
    from repatria.content.library import load_library
    from repatria.domain.country_facts import duty_of

    countries = load_library(paths.forms()).countries
    known = (countries[code] for code in countries if len(code) == 3)
    return tuple(PostCountry(one.code, dict(one.name), one.zones, duty_of(one)) for one in known)


def open_vault(folder: Path, passphrase: str) -> Any:
    """Return the desk of the vault in *folder*."""
    from repatria import paths
    from repatria.content.library import load_library
    from repatria.services.vaults import unlock

    return unlock(folder, passphrase, load_library(paths.forms()))


def code_from_outside(folder: Path) -> str:
    """Return the code of what is seen of a vault that did not open, without opening it."""
    from repatria.services.shut_vaults import look_from_outside

    return look_from_outside(folder).code


def begin_by_sheets(folder: Path) -> tuple[Any, ...]:
    """Return what the locked vault in *folder* asks for: sheets of the post, of the country's root, or either.

    Raises NoSheetsError where no sheets open it.
    """
    from repatria.domain.errors import NoEscrowError, NoSheetsError
    from repatria.services.restoring import begin_restoring

    found, missing = [], NoSheetsError()
    for by_country in (False, True):
        try:
            found.append(begin_restoring(folder, by_country=by_country))
        except (NoSheetsError, NoEscrowError):
            continue
    if not found:
        raise missing
    return tuple(found)


def add_sheet(gathered: Any, words: tuple[str, ...]) -> Any:
    """Return what was gathered with one more sheet, told at once when it is none that is wanted."""
    from repatria.services.restoring import with_sheet

    return with_sheet(gathered, words)


def people_of(gathered: Any) -> Mapping[str, Any]:
    """Return whom enough sheets can let in again, by slot."""
    from repatria.services.restoring import people_to_restore

    return people_to_restore(gathered)


def open_by_sheets(gathered: Any, slot: str, passphrase: str) -> Any:
    """Let *passphrase* open the vault for whoever has *slot*, and return their desk."""
    from repatria import paths
    from repatria.content.library import load_library
    from repatria.services.restoring import restore

    return restore(gathered, slot, passphrase, load_library(paths.forms()))


def look_into_copy(
    data: Path,
    known: Sequence[Path],
    place: Path,
    passphrase: str,
    told: Progress,
    cancelled: Callable[[], bool],
) -> Any:
    """Return what a copy at *place* has, and to which of the *known* vaults or new folder in *data* it belongs."""
    from repatria.services.copies.looking_first import look_into_copy as look
    from repatria.ui.unlock.places import fresh_folder

    return look(
        place,
        passphrase,
        known,
        lambda practice: fresh_folder(data, practice=practice),
        progress=told,
        cancelled=cancelled,
    )


def restore_copy(found: Any, passphrase: str, told: Progress, cancelled: Callable[[], bool]) -> Any:
    """Let the copy that was *found* take its place."""
    from repatria import paths
    from repatria.content.library import load_library
    from repatria.services.copies.restoring import restore_copy as restore

    return restore(
        found.folder,
        found.target,
        passphrase,
        load_library(paths.forms()),
        progress=told,
        cancelled=cancelled,
    )


def salvage_vault(lost: Lost, passphrase: str, told: Progress) -> Any:
    """Make a vault of what can be read of a damaged one; return its desk, what came of it, and incomplete cases."""
    from repatria import paths
    from repatria.content.library import load_library
    from repatria.services.missing import codes_of_incomplete
    from repatria.services.salvaging import Whose
    from repatria.services.salvaging import salvage_vault as salvage

    whose = Whose(lost.post, lost.country, lost.zone)
    library = load_library(paths.forms())
    desk, found = salvage(lost.folder, lost.target, passphrase, library, whose=whose, told=told)
    return desk, found, codes_of_incomplete(desk)


def save_page(desk: Any, found: Salvaged, lines: Sequence[str], folder: Path, language: str) -> Path:
    """Write what came of salvaging a vault as a page into *folder*, and return where it stands."""
    from repatria.services.damage_report import save_salvage_page

    return save_salvage_page(desk, found, lines, folder, language=language)


def make_vault(wanted: Wanted) -> Any:
    """Make a vault for real cases and return its desk."""
    from repatria import paths
    from repatria.content.library import load_library
    from repatria.domain.people import ROLES
    from repatria.services.vaults import NewVault, new_vault

    role = next(role for role in ROLES if role == wanted.role)
    asked = NewVault(
        wanted.passphrase,
        wanted.person,
        wanted.post,
        wanted.country,
        role,
        language=wanted.language,
        zone=wanted.zone,
    )
    return new_vault(wanted.folder, asked, load_library(paths.forms()))


def fill_practice(desk: Any, told: Progress) -> None:
    """Put the invented cases into a practice vault."""
    from repatria.services.practice.filling import fill_practice as fill

    fill(desk, told)


def make_practice(
    folder: Path, names: tuple[str, str], language: str, fill: Fill | None, told: Progress
) -> Any:
    """Make a practice vault, have *fill* put invented cases into it, and return its desk.

    *names* are those of the post and of the person; *told* is told how far it is, and stops it by StoppedError.
    """
    from repatria import paths
    from repatria.content.library import load_library
    from repatria.services.vaults import NewVault, leave, new_vault

    post, person = names
    asked = NewVault(PRACTICE_PASSPHRASE, person, post, _PRACTICE_COUNTRY, language=language, practice=True)
    desk = new_vault(folder, asked, load_library(paths.forms()))
    try:
        if fill is not None:
            fill(desk, told)
    except BaseException:
        # What is there can be opened and used; only the door must not stay shut.
        leave(desk)
        raise
    return desk
