"""``country directory``: sign which devices the country trusts, and see what the directory in force says."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.cli.talking import at_desk, say, with_vault
from repatria.domain.directory.judging import is_expired
from repatria.services.countries import CountryKnown, countries_known, today
from repatria.services.country.issuing import DAYS, issue_directory


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


def _declare_days(parser: ArgumentParser) -> None:
    with_vault(parser)
    parser.add_argument(
        "--days", type=int, default=DAYS, metavar="N", help="how long it is good (default 35)"
    )


def issue(given: Namespace) -> int:
    """Sign a new version."""
    with at_desk(given) as desk:
        issue_directory(desk, given.days)
        known, day = countries_known(desk)[desk.country_code], today(desk)
    say(given, "\n".join(directory_lines(known, day)), directory_facts(known, day))
    return 0


def show(given: Namespace) -> int:
    """Say what the directory in force says."""
    with at_desk(given) as desk:
        known, day, own = countries_known(desk).get(desk.country_code), today(desk), desk.country_code
    if known is None or known.directory is None:
        words = QCoreApplication.translate(
            "cli", "{country} no tiene directorio aquí: los puestos se conocen por sus tarjetas."
        )
        say(given, words.format(country=own), {"version": 0})
        return 0
    say(given, "\n".join(directory_lines(known, day)), directory_facts(known, day))
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
    return lines


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
    }
