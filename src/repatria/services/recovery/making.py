"""Make the sheets that open the vault when nobody can: who keeps them stays in the vault, and proven ones count."""

from __future__ import annotations

from repatria.domain.errors import KeepersError, RoleMayNotError, SheetsShapeError
from repatria.domain.letters import whole_letters
from repatria.domain.may import MAY
from repatria.services.desk import Desk
from repatria.services.recovery.standing import ways_ended_unsaid
from repatria.store import recovering
from repatria.store.keys.recovery import Made
from repatria.store.keys.recoveryslot import shape_allowed
from repatria.store.people import accounts
from repatria.store.recovering import recovery_of

_KEEPS = MAY["set_aside"]


def may_make_sheets(desk: Desk) -> None:
    """Raise RoleMayNotError for anybody but a supervisor or liaison, or who coordinates where there is neither."""
    desk.need("answer")
    if desk.person.role in _KEEPS:
        return
    if any(one.active and one.role in _KEEPS for one in accounts(desk.read())):
        raise RoleMayNotError(role=desk.person.role)


def prepare_sheets(desk: Desk, keepers: tuple[str, ...], needed: int) -> Made:
    """Return new sheets, one for each of *keepers*, of which any *needed* open the vault once they are kept."""
    may_make_sheets(desk)
    if not shape_allowed(needed, len(keepers)):
        raise SheetsShapeError(needed=needed, count=len(keepers))
    if len({name.casefold() for name in _names(keepers) if name}) != len(keepers):
        raise KeepersError
    return recovering.new_sheets(desk.vault, needed, len(keepers))


def keep_sheets(desk: Desk, made: Made, keepers: tuple[str, ...]) -> None:
    """Let sheets that were copied or printed, and proven, open the vault; those of before never again.

    Where there were some the vault's key changes: other threads must have closed their connections, and it takes as
    long as writing the vault once. It is noted before.
    """
    may_make_sheets(desk)
    said = {"slot": made.slot.id, "needed": made.slot.needed, "keepers": list(_names(keepers))}
    desk.append([desk.note("recovery_made", said)])
    if recovery_of(desk.vault.slots) is not None:
        desk.close_thread()
    recovering.keep_sheets(
        desk.vault, made.slot, beside=lambda held: desk.append_in(held, ways_ended_unsaid(desk, held))
    )


def _names(keepers: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(" ".join(whole_letters(name).split()) for name in keepers)
