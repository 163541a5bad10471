"""What lies in a sealed file for a post is on its way to it: it is not to be sealed again as if it had changed."""

from __future__ import annotations

from pathlib import Path

from repatria.domain.ids import CaseId
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.relations import set_case_value
from repatria.services.desk import Desk
from repatria.services.exchange.choosing import Sendable, choice_for
from repatria.services.exchange.delivering import own_withdraw, put_in_outbox
from repatria.services.exchange.going import Sending
from repatria.sync.transports.places import FolderPlace
from tests.services.exchange import other
from tests.services.lines import Line
from tests.services.two_posts import seal, send, take

__all__ = ["other"]


def row(desk: Desk, other: Desk, case: CaseId) -> Sendable:
    return next(one for one in choice_for(desk, other.vault.device.id).cases if one.id == case)


def test_a_case_in_a_sealed_file_lacks_there_and_has_nothing_fresh_until_somebody_writes(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    case = open_case(desk, Opening("host", "no")).id
    seal(desk, other, tmp_path, case)
    sealed = row(desk, other, case)
    assert (sealed.changed, sealed.fresh) == (sealed.core, 0)
    assert sealed.changed > 0
    set_case_value(desk, case, "label", "gorra azul")
    assert row(desk, other, case).fresh == 1


def test_what_never_came_is_fresh_again(desk: Desk, other: Desk, tmp_path: Path) -> None:
    """The other post has a later file, so it knows that one is missing, and its receipt says so."""
    case, later = (open_case(desk, Opening("host", "no")).id for _ in range(2))
    seal(desk, other, tmp_path, case)
    take(other, seal(desk, other, tmp_path, later))
    assert row(desk, other, case).fresh == 0
    send(other, desk, tmp_path, later)
    lost = row(desk, other, case)
    assert lost.fresh == lost.changed > 0


def test_what_waits_for_a_line_is_on_its_way_until_it_is_taken_out(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    case = open_case(desk, Opening("host", "no")).id
    (tmp_path / "share").mkdir()
    place = Line(FolderPlace(str(tmp_path / "share")), desk).place(desk)
    bundle = put_in_outbox(desk, Sending((case,), other.vault.device.id), place)
    assert row(desk, other, case).fresh == 0
    own_withdraw(desk, bundle)
    taken_out = row(desk, other, case)
    assert taken_out.fresh == taken_out.changed > 0
