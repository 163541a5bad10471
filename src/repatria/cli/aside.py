"""``received``, ``set-aside`` and ``take-back``: what was received, and which of it counts."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication

from repatria.cli.talking import at_desk, say, with_vault
from repatria.cli.watching import tell_stopped, watched
from repatria.domain.errors import StoppedError
from repatria.domain.progress import Progress
from repatria.services.desk import Desk
from repatria.services.exchange.register import ReceivedBundle, received_bundle, received_bundles
from repatria.services.exchange.setting_aside import Settled, set_aside, take_back
from repatria.ui.receiving.aside_words import AsideWords


class _Act(Protocol):
    def __call__(
        self, desk: Desk, bundle: str, reason: str, progress: Progress, catching_up: Progress, /
    ) -> Settled: ...


def add(commands: Any) -> None:
    """Declare the commands."""
    listed = commands.add_parser(
        "received", help="sealed bundles that were received, and which are set aside"
    )
    with_vault(listed)
    listed.set_defaults(run=list_all)
    away = commands.add_parser("set-aside", help="let a received file not count, and keep it")
    _declare(away)
    away.set_defaults(run=lambda given: _settle(given, set_aside, AsideWords().set_aside))
    back = commands.add_parser("take-back", help="let a file count again that was set aside")
    _declare(back)
    back.set_defaults(run=lambda given: _settle(given, take_back, AsideWords().taken_back))


def list_all(given: Namespace) -> int:
    """Say what was received, the latest first."""
    with at_desk(given) as desk:
        found = received_bundles(desk)
    words = AsideWords()
    lines = [f"{one.bundle}  {one.at}  {words.what(one)}" for one in found]
    none = QCoreApplication.translate("cli", "No se ha recibido nada.")
    say(given, "\n".join(lines) or none, {"received": [_facts(one) for one in found]})
    return 0


def _declare(parser: ArgumentParser) -> None:
    with_vault(parser)
    parser.add_argument("bundle", metavar="BUNDLE", help="the file, as received lists it")
    parser.add_argument("--reason", required=True, metavar="WHY", help="why, for the record")


def _settle(given: Namespace, act: _Act, words: Callable[[Settled], str]) -> int:
    said = AsideWords()
    with at_desk(given) as desk:
        one = received_bundle(desk, given.bundle)
        doing, after = (said.doing(one)[0], said.catching_up(one)[0]) if one is not None else ("", "")
        try:
            with watched() as watch:
                found = act(desk, given.bundle, given.reason, watch.part(doing), watch.part(after))
        except (StoppedError, KeyboardInterrupt):
            if one is None:
                raise
            return tell_stopped(*(_kept(desk, one) or said.stopped(one)))
        except Exception:
            if one is not None and (kept := _kept(desk, one)):
                tell_stopped(*kept)
            raise
    facts = {
        "from": found.post,
        "changed": found.changed,
        "events": found.events,
        "cases": len(found.cases),
        "cases_gone": found.gone,
        "cases_unopened": found.unopened,
        "standing_on_it": found.standing,
        "erased": list(found.erased),
        "waiting_stopped": list(found.waiting),
    }
    say(given, words(found), facts)
    return 0


def _kept(desk: Desk, one: ReceivedBundle) -> tuple[str, ...]:
    """Return what to say where it was done all the same; nothing where the file stands as before."""
    now = received_bundle(desk, one.bundle)
    if now is None or now.aside is one.aside:
        return ()
    rest = QCoreApplication.translate(
        "cli", "Las listas se ponen al día la próxima vez que se abra la bóveda."
    )
    return AsideWords().kept(one), rest


def _facts(one: ReceivedBundle) -> dict[str, Any]:
    return {
        "bundle": one.bundle,
        "from": one.post,
        "at": one.at,
        "cases": one.cases,
        "new": one.new,
        "set_aside": one.aside,
        "can_be_set_aside": one.may_go,
    }
