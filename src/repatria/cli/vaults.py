"""``new-vault`` and ``verify``."""

from __future__ import annotations

from argparse import Namespace
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.cli.choosing import chosen_passphrase
from repatria.cli.counts import ShellCounts
from repatria.cli.court import check_acts
from repatria.cli.shut import check_shut, told_if_shut
from repatria.cli.talking import (
    at_desk,
    library,
    passphrase,
    say,
    shell_language,
    with_json,
    with_passphrase,
)
from repatria.cli.watching import tell_stopped, watched
from repatria.domain.damage_code import Damage
from repatria.domain.errors import StoppedError
from repatria.domain.people import ROLES
from repatria.services.checking_vaults import CheckReport, check_vault
from repatria.services.damage_report import damage_of, save_damage_page
from repatria.services.vaults import NewVault, leave, new_vault
from repatria.ui.messages.chains import reason_words
from repatria.ui.messages.findings import finding_words

UNSOUND = 8


def add(commands: Any) -> None:
    """Declare the commands."""
    new = commands.add_parser("new-vault", help="make a vault for a post")
    new.add_argument("vault", type=Path, metavar="VAULT", help="a folder that is empty or not there")
    new.add_argument("--post", required=True)
    new.add_argument("--country", required=True, metavar="ISO3", type=str.upper)
    new.add_argument("--zone", default="", help="time zone (IANA), needed where the country has several")
    new.add_argument("--person", required=True, help="name of the first person")
    new.add_argument("--role", choices=ROLES, default="coordinator")
    new.add_argument("--practice", action="store_true", help="invented cases only")
    with_passphrase(new)
    with_json(new)
    new.set_defaults(run=make)
    verify = commands.add_parser(
        "verify", help="check every page, hash and chain of a vault, or a file of acts"
    )
    verify.add_argument(
        "vault",
        type=Path,
        metavar="VAULT",
        help="folder of the vault, or a file of acts, which needs no passphrase",
    )
    with_passphrase(verify)
    with_json(verify)
    verify.add_argument(
        "--sheet", type=Path, metavar="FOLDER", help="write what is damaged there as a page without case data"
    )
    verify.add_argument(
        "--closed", action="store_true", help="only what is seen without opening it; asks for no passphrase"
    )
    verify.set_defaults(run=check)


def make(given: Namespace) -> int:
    """Make a vault."""
    chosen = chosen_passphrase(given, (given.person, given.post), practice=given.practice)
    wanted = NewVault(
        chosen,
        given.person,
        given.post,
        given.country,
        role=given.role,
        practice=given.practice,
        zone=given.zone,
    )
    desk = new_vault(given.vault, wanted, library())
    facts = {"vault": str(given.vault), "device": desk.vault.device.id, "practice": desk.practice}
    leave(desk)
    say(given, QCoreApplication.translate("cli", "La bóveda está lista."), facts)
    return 0


def _checked(given: Namespace) -> tuple[CheckReport, Damage | None]:
    """Check the vault, saying how far it is, and write the page of what is damaged where that was asked for."""
    chosen = passphrase(given)
    doing = QCoreApplication.translate("cli", "Revisando la bóveda")
    with ExitStack() as held:
        with told_if_shut(given, chosen):
            desk = held.enter_context(at_desk(given, chosen))
        told = held.enter_context(watched()).part(doing)

        def go_on(done: int, total: int) -> bool:
            told(done, total)
            return True

        report = check_vault(desk, go_on)
        damage = None if report.sound else damage_of(desk, report)
        if damage is not None and given.sheet is not None:
            save_damage_page(desk, damage, given.sheet, language=given.lang or shell_language())
    return report, damage


def check(given: Namespace) -> int:
    """Check a vault, or a file of acts; what is found wrong is told and gives the exit code 8.

    Of one that does not open it is told what is seen from outside.
    """
    if given.vault.is_file():
        return check_acts(given)
    if given.closed:
        return check_shut(given)
    try:
        report, damage = _checked(given)
    except (StoppedError, KeyboardInterrupt):
        return tell_stopped(QCoreApplication.translate("cli", "Se detuvo. No cambió nada."))
    found = [f"{one.part} {one.log} {one.n}: {reason_words(one.reason)}" for one in report.chains]
    found += [" ".join(finding_words(one)) for one in report.files]
    found += [f"{one.part} {one.path}" for one in report.differences]
    facts = {"sound": report.sound, "events": report.events, "unsigned": report.unsigned, "found": found}
    facts["unread"] = report.unread
    facts["disputed"] = [{"post": post, "events": count} for post, count in report.disputed]
    counts = ShellCounts()
    if report.sound:
        words = QCoreApplication.translate("cli", "Todo está en orden: {checked}.")
    else:
        words = QCoreApplication.translate("cli", "No todo está en orden: {checked}, {found}:")
    sentence = words.format(checked=counts.checked(report.events), found=counts.found(len(found)))
    lines = [*found, *(counts.disputed(*one) for one in report.disputed)]
    lines += [counts.unsigned(report.unsigned)] if report.unsigned else []
    if damage is not None:
        facts["code"] = damage.code
        words = QCoreApplication.translate("cli", "Código para quien da soporte: {code}")
        lines.append(words.format(code=damage.code))
    say(given, "\n  ".join([sentence, *lines]), facts)
    return 0 if report.sound else UNSOUND
