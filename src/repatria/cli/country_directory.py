"""``country directory``: sign which devices the country trusts, revoke one, and see what is in force."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.cli.talking import at_desk, say, with_vault
from repatria.domain.directory.form import Directory
from repatria.domain.directory.judging import is_expired
from repatria.domain.errors import UnknownRecipientError
from repatria.services.countries import CountryKnown, countries_known, is_liaison, today
from repatria.services.country.issuing import DAYS, issue_directory, may_issue
from repatria.services.country.revoking import adopt, revoke_device
from repatria.services.desk import Desk
from repatria.services.exchange.directory_came import higher_known
from repatria.services.exchange.posts import KnownPost, known_posts
from repatria.services.post.put_back import may_be_put_back
from repatria.ui.messages.directory_heard import HeardWords


def add_directory(acts: Any) -> None:
    """Declare the commands."""
    directory = acts.add_parser("directory", help="the directory that the liaison in office signs")
    steps = directory.add_subparsers(dest="step", required=True, metavar="STEP")
    issued = steps.add_parser("issue", help="sign the devices known here; every month, by the liaison")
    _declare_days(issued)
    issued.set_defaults(run=issue)
    shown = steps.add_parser("show", help="the directory in force: version, last day, devices, revocations")
    with_vault(shown)
    shown.set_defaults(run=show)
    _declare_revoking(steps, "revoke", "revoke a device: beyond what is here nothing of it counts", revoke)
    _declare_revoking(steps, "adopt", "let count what is here of a revoked device", adopt_held)


def _declare_revoking(steps: Any, name: str, words: str, run: Callable[[Namespace], int]) -> None:
    parser = steps.add_parser(name, help=words)
    _declare_days(parser)
    parser.add_argument("--device", required=True, metavar="POST", help="name or device of the post")
    parser.add_argument("--reason", required=True, metavar="WORDS", help="why; it stays in the record")
    parser.set_defaults(run=run)


def _declare_days(parser: ArgumentParser) -> None:
    with_vault(parser)
    parser.add_argument(
        "--days", type=int, default=DAYS, metavar="N", help="how long it is good (default 35)"
    )


def issue(given: Namespace) -> int:
    """Sign a new version."""
    with at_desk(given) as desk:
        issue_directory(desk, given.days)
        _tell(given, desk)
    return 0


def revoke(given: Namespace) -> int:
    """Sign a new version that revokes a device."""
    return _revoking(given, revoke_device)


def adopt_held(given: Namespace) -> int:
    """Sign a new version in which more of a revoked device counts."""
    return _revoking(given, adopt)


def _revoking(given: Namespace, doing: Callable[[Desk, str, str, int], Directory]) -> int:
    with at_desk(given) as desk:
        may_issue(desk)
        doing(desk, post_named(desk, given.device).device, given.reason, given.days)
        _tell(given, desk)
    return 0


def _tell(given: Namespace, desk: Desk, *more: str) -> None:
    """Say what is in force, what it lacks, and that a vault that was put back receives first."""
    known, day = countries_known(desk)[desk.country_code], today(desk)
    put_back = is_liaison(desk, known, day) and may_be_put_back(desk)
    lines = [*directory_lines(known, day), *more, *([HeardWords().put_back()] if put_back else [])]
    say(given, "\n".join(lines), directory_facts(known, day) | {"put_back": put_back})


def post_named(desk: Desk, named: str) -> KnownPost:
    """Return the one device that is called or is *named*; raises UnknownRecipientError."""
    found = [post for post in known_posts(desk) if named in (post.device, post.post)]
    if len(found) != 1:
        raise UnknownRecipientError(device=named)
    return found[0]


def show(given: Namespace) -> int:
    """Say what the directory in force says."""
    with at_desk(given) as desk:
        own = desk.country_code
        known, higher = countries_known(desk).get(own), higher_known(desk)
        if known is None or known.directory is None:
            words = QCoreApplication.translate(
                "cli", "{country} no tiene directorio aquí: los puestos se conocen por sus tarjetas."
            )
            say(given, words.format(country=own), {"version": 0})
            return 0
        words = QCoreApplication.translate(
            "cli", "{post} dice conocer la versión {version}: pídala antes de firmar otra."
        )
        _tell(given, desk, *([words.format(post=higher[0], version=higher[1])] if higher else []))
    return 0


def directory_lines(known: CountryKnown, day: date) -> list[str]:
    """Return what the directory in force says, in lines."""
    directory = known.directory
    if directory is None:
        return []
    head = QCoreApplication.translate(
        "cli", "Directorio de {country}, versión {version}, firmado el {issued}, vale hasta el {expires}."
    )
    lines = [
        head.format(
            country=known.country,
            version=directory.version,
            issued=directory.issued,
            expires=directory.expires,
        )
    ]
    if is_expired(directory, day):
        lines.append(QCoreApplication.translate("cli", "Está vencido: el enlace debe firmarlo de nuevo."))
    lines += [f"  {one.post} · {one.device}" for one in directory.devices]
    left = QCoreApplication.translate(
        "cli", "  {post} · {device}: ya no está en el directorio; sigue conocido"
    )
    lost = QCoreApplication.translate("cli", "  {device}: revocado el {day}")
    lines += [left.format(post=one.post, device=one.device) for one in known.standing.left_out]
    lines += [lost.format(device=one.device, day=one.day) for one in directory.revocations]
    post = known.revoked_liaison(day)
    lines += [HeardWords().revoked_liaison(post)] if post else []
    return lines + ([HeardWords().lacks(len(known.forgotten))] if known.forgotten else [])


def directory_facts(known: CountryKnown, day: date) -> dict[str, Any]:
    """Return what the directory in force says, for scripts."""
    directory = known.directory
    if directory is None:
        return {"version": 0}
    return {
        "version": directory.version,
        "issued": directory.issued,
        "expires": directory.expires,
        "expired": is_expired(directory, day),
        "devices": [{"device": one.device, "post": one.post} for one in directory.devices],
        "left_out": [one.device for one in known.standing.left_out],
        "revoked": [{"device": one.device, "day": one.day} for one in directory.revocations],
        "forgotten": [one.device for one in known.forgotten],
        "revoked_liaison": known.revoked_liaison(day),
    }
