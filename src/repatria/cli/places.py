"""``place``: where sealed bundles are laid down and fetched: a folder, WebDAV or S3 storage."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.cli.exchange import place_called
from repatria.cli.talking import at_desk, say, secret, with_vault
from repatria.services.exchange.places import (
    KeptPlace,
    forget_place,
    keep_place,
    kept_places,
    new_mark,
    prove_place,
)
from repatria.services.packets.left_there import (
    clear_away,
    forget_cleared,
    left_there,
    need_nothing_left,
    ways_back,
)
from repatria.sync.transports.places import FolderPlace, Place, S3Place, WebDavPlace


def add(commands: Any) -> None:
    """Declare the command."""
    place = commands.add_parser(
        "place", help="places with a line: where sealed bundles are laid down and fetched"
    )
    acts = place.add_subparsers(dest="act", required=True, metavar="ACT")
    _declare_keep(acts.add_parser("add", help="prove a place and keep it, with what signs in, in the vault"))
    listed = acts.add_parser("list", help="the places of this post")
    with_vault(listed)
    listed.set_defaults(run=show)
    forgotten = acts.add_parser("forget", help="forget a place, with what signs in there")
    with_vault(forgotten)
    forgotten.add_argument("name", metavar="NAME", help="as the place is called here")
    what = forgotten.add_mutually_exclusive_group()
    what.add_argument("--take-away", action="store_true", help="first take away there what lies from here")
    what.add_argument("--leave", action="store_true", help="forget it though something from here lies there")
    forgotten.set_defaults(run=forget)


def _declare_keep(parser: Any) -> None:
    with_vault(parser)
    parser.add_argument("name", metavar="NAME", help="as the place is called here")
    kind = parser.add_mutually_exclusive_group(required=True)
    kind.add_argument("--folder", metavar="FOLDER", help="a share that the system has connected")
    kind.add_argument("--webdav", metavar="ADDRESS", help="https address of a WebDAV server, with its folder")
    kind.add_argument("--s3", metavar="ADDRESS", help="https address of storage that speaks S3")
    parser.add_argument("--user", default="", metavar="NAME", help="who signs in (of S3 the access key)")
    parser.add_argument("--bucket", default="", metavar="NAME", help="of S3")
    parser.add_argument("--region", default="us-east-1", metavar="NAME", help="of S3")
    parser.add_argument("--below", default="", metavar="FOLDER", help="folder in the bucket of S3")
    parser.add_argument(
        "--secret-fd", type=int, metavar="N", help="read password or secret key from descriptor N"
    )
    parser.set_defaults(run=keep)


def keep(given: Namespace) -> int:
    """Prove a place and keep it."""
    way = _way(given)
    with at_desk(given) as desk:
        kept = keep_place(desk, given.name, way, prove_place(way, new_mark(desk)))
    words = QCoreApplication.translate(
        "cli", "{name} quedó como lugar: {where}. Una prueba llegó y volvió bien."
    )
    say(given, words.format(name=kept.called, where=kept.said), _facts(kept))
    return 0


def show(given: Namespace) -> int:
    """List the places of this post."""
    with at_desk(given) as desk:
        found = kept_places(desk)
    lines = [f"{one.called}: {one.said}" for one in found]
    none = QCoreApplication.translate("cli", "Este puesto no tiene lugares con línea.")
    say(given, "\n".join(lines) or none, {"places": [_facts(one) for one in found]})
    return 0


def forget(given: Namespace) -> int:
    """Forget one place; what goes to another country is taken away there first, or left where that is said."""
    with at_desk(given) as desk:
        place = place_called(desk, given.name)
        if given.take_away:
            left = left_there(desk, place.id)
            clear_away(left, ways_back(desk, left))
            forget_cleared(desk, left)
            stays = 0
        else:
            if not given.leave:
                need_nothing_left(desk, place.id)
            stays = left_there(desk, place.id).count
            forget_place(desk, place.id)
    words = QCoreApplication.translate("cli", "{name} ya no es lugar de este puesto.")
    more = QCoreApplication.translate("cli", "Lo que este puesto dejó allí se queda: {count}.")
    lines = [words.format(name=place.called), *([more.format(count=stays)] if stays else [])]
    say(given, "\n".join(lines), {"left_there": stays})
    return 0


def _way(given: Namespace) -> Place:
    if given.folder is not None:
        return FolderPlace(given.folder)
    typed = ""
    if given.user:
        prompt = QCoreApplication.translate("cli", "Contraseña o clave secreta del lugar: ")
        typed = secret(given.secret_fd, "--secret-fd", prompt)
    if given.webdav is not None:
        return WebDavPlace(given.webdav, given.user, typed)
    return S3Place(given.s3, given.bucket, given.user, typed, given.region, given.below)


def _facts(place: KeptPlace) -> dict[str, Any]:
    return {"name": place.called, "where": place.said, "id": place.id}
