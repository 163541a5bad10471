"""Posts set received files aside and take them back; no safeguard opens by it, and in the end all is taken back."""

from __future__ import annotations

from repatria.domain.errors import RepatriaError
from repatria.domain.ids import CaseId
from repatria.services.cases.casefile import CaseFile, read_casefile
from repatria.services.exchange.register import received_bundles
from repatria.services.exchange.setting_aside import set_aside, take_back
from repatria.simulator.posts import Post
from repatria.simulator.world import World

GUARDED = "contact_origin_state"
"""The act that is refused while anything says that the person is protected from her State."""
OF_HERSELF, OF_FAMILY = "no_indication", "no_block_in_family"
"""What of its gate asks for just that, of her and of her family: others mostly keep it closed, and would hide it."""


def sets_aside(world: World, post: Post) -> None:
    """Set one received file aside: whoever was protected stays so."""
    found = [one for one in received_bundles(post.desk) if one.may_go and not one.aside]
    if not found:
        return
    closed = [case for case in world.cases if not is_open(post, case)]
    with post.watched(post):
        set_aside(post.desk, world.chance.pick(found).bundle, "Se preguntó.")
    opened = [case for case in closed if is_open(post, case)]
    world.wrongs += [f"{post.name}: setting aside opened {GUARDED} for {case}" for case in opened]


def takes_back(world: World, post: Post) -> None:
    """Take one file back that was set aside."""
    found = [one for one in received_bundles(post.desk) if one.aside]
    if found:
        with post.watched(post):
            take_back(post.desk, world.chance.pick(found).bundle, "Se preguntó.")


def all_taken_back(world: World) -> None:
    """Let every post take back all that it set aside."""
    for post in world.posts:
        for one in received_bundles(post.desk):
            if one.aside:
                with post.watched(post):
                    take_back(post.desk, one.bundle, "Se preguntó.")


def is_open(post: Post, case: CaseId, condition: str = OF_HERSELF) -> bool:
    """Tell whether the safeguard would open as far as protection goes: hers, or that of her family.

    Without its protocol every safeguard of a case is closed, and one that is not there cannot be opened.
    """
    read = post.once(f"case {case} {post.clock.wrong}", lambda: _case(post, case))
    if read is None:
        return False
    permission = read.may(GUARDED)
    missing = {one.condition.id for gate in permission.closed for one in gate.missing}
    return permission.allowed or (read.protocol_here and condition not in missing)


def _case(post: Post, case: CaseId) -> CaseFile | None:
    try:
        return read_casefile(post.desk, case)
    except RepatriaError:
        return None
