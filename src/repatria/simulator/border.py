"""Packets across a border: two liaisons send, answer and ask back by a carrier that fails, and laptops stop.

Beside a schedule of one country, with a seed of its own: nothing that comes in it goes on to the other posts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from repatria.content.library import Library
from repatria.domain.errors import BundleError, RepatriaError
from repatria.domain.ids import CaseId
from repatria.domain.packets.answer import Saying
from repatria.domain.packets.line import written
from repatria.domain.packets.recalling import counts_no_more
from repatria.domain.packets.states import KnownPacket
from repatria.services.cases.acts import raise_block
from repatria.services.cases.summaries import lines_later
from repatria.services.packets.answering import answer_packet
from repatria.services.packets.arriving import Came, open_case_with
from repatria.services.packets.following import case_packets
from repatria.services.packets.preparing import prepare_packet
from repatria.services.packets.recalled import CameRecall, give_back, take_recall
from repatria.services.packets.recalling import recall_packet
from repatria.services.packets.returned import take_returned
from repatria.services.packets.taking import CameAnswer, look_at, take_in
from repatria.simulator.agreeing import NEEDS, SEX, WHO, agrees, asked, opens_agreed
from repatria.simulator.chance import Chance
from repatria.simulator.posts import Post, introduce
from repatria.simulator.refusals import failure, is_refusal

_ANSWERS = (Saying("arrived"), Saying("accepted"), Saying("closed"))
_ALIKE = ("received", "sent")
"""How both sides tell of a packet that nobody answered."""
TURNS = 16


@dataclass(frozen=True, slots=True)
class Stick:
    """A sealed file for the post *there*."""

    path: Path
    there: Post


@dataclass
class Border:
    """Two liaisons and what was ever sealed between them; *agreed* is to what she of each case agreed.

    *shut* are cases of which nothing may go any more, *recalled* packets that were asked back.
    """

    here: Post
    there: Post
    folder: Path
    chance: Chance
    sticks: list[Stick] = field(default_factory=list)
    agreed: dict[CaseId, tuple[str, ...]] = field(default_factory=dict)
    shut: set[CaseId] = field(default_factory=set)
    recalled: set[str] = field(default_factory=set)
    wrongs: list[str] = field(default_factory=list)


def run_border(seed: int, folder: Path, library: Library, turns: int = TURNS) -> tuple[str, ...]:
    """Run the schedule of *seed* between two countries in *folder*, and return what does not hold at its end."""
    border = _begun(Chance(seed), folder, library)
    try:
        with lines_later():
            for _ in range(turns):
                _turn(border)
            _heal(border)
        return (*border.wrongs, *told_unlike(border))
    finally:
        border.here.close()
        border.there.close()


def _begun(chance: Chance, folder: Path, library: Library) -> Border:
    here = Post("Enlace GTM", folder / "here", library, role="liaison")
    there = Post("Enlace HND", folder / "there", library, country="HND", role="liaison")
    for post in (here, there):
        post.folder.parent.mkdir(parents=True, exist_ok=True)
        post.begin()
    introduce(here, there)
    border = Border(here, there, folder / "sticks", chance)
    border.folder.mkdir()
    with lines_later():
        for kinds in ((NEEDS,), (NEEDS, WHO)):
            border.agreed[opens_agreed(here.desk, *kinds).id] = kinds
    return border


def _turn(border: Border) -> None:
    act = border.chance.pick(_ACTS)
    try:
        act(border)
    except RepatriaError as error:
        if not is_refusal(error):
            border.wrongs.append(failure("a post", act.__name__, error))


def prepares(border: Border) -> None:
    """Make a packet of a case: none of one that is shut, and nothing in it to which she did not agree."""
    case = border.chance.pick(list(border.agreed))
    device = border.there.device
    made = prepare_packet(border.here.desk, asked(border.here.desk, case, device), border.folder)
    border.sticks.append(Stick(made.placed.path, border.there))
    if case in border.shut:
        border.wrongs.append(f"a packet of {case} went although nothing of it may go")
    if WHO not in border.agreed[case] and SEX.encode() in written(made.packet):
        border.wrongs.append(f"a packet of {case} tells what its rules withhold")


def answers(border: Border) -> None:
    """Answer a packet that came."""
    found = packets_at(border.there)
    if found:
        case, packet = border.chance.pick(found)
        said = border.chance.pick(_ANSWERS)
        made = answer_packet(border.there.desk, case, packet.id, said, border.folder)
        border.sticks.append(Stick(made.placed.path, border.here))


def asks_back(border: Border) -> None:
    """Ask a packet back."""
    found = packets_at(border.here)
    if found:
        case, packet = border.chance.pick(found)
        made = recall_packet(border.here.desk, case, packet.id, border.folder)
        border.recalled.add(packet.id)
        border.sticks.append(Stick(made.placed.path, border.there))


def shuts(border: Border) -> None:
    """Let her take back what she agreed to, or protect her from her State: nothing goes from then on."""
    case = border.chance.pick(list(border.agreed))
    if border.chance.once_in(2):
        raise_block(border.here.desk, case)
    else:
        agrees(border.here.desk, case, *border.agreed[case], withdrawn=True)
    border.shut.add(case)


def brings(border: Border) -> None:
    """Bring one of all files that were ever sealed: for the first time, again, or damaged."""
    if border.sticks:
        stick = border.chance.pick(border.sticks)
        if border.chance.once_in(5):
            _bring_damaged(border, stick)
        else:
            takes(border, stick)


def takes(border: Border, stick: Stick) -> None:
    """Look at a file and do what it asks; what asks a packet back is answered by a receipt."""
    desk = stick.there.desk
    looked = look_at(desk, stick.path)
    if isinstance(looked, Came):
        if looked.opened is None:
            open_case_with(desk, looked)
    elif isinstance(looked, CameAnswer):
        take_in(desk, looked)
    elif isinstance(looked, CameRecall):
        receipt = take_recall(desk, looked).known
        if receipt is not None and looked.known is None:
            made = give_back(desk, looked.recall.packet, border.folder)
            border.sticks.append(Stick(made.placed.path, border.here))
    else:
        take_returned(desk, looked)


def stops(border: Border) -> None:
    """Let one of both laptops stop: what the disk holds is all there is."""
    post = border.chance.pick((border.here, border.there))
    as_it_lay = post.copy()
    post.close()
    post.put_in_place(as_it_lay)
    post.open()


def _bring_damaged(border: Border, stick: Stick) -> None:
    data = bytearray(stick.path.read_bytes())
    data[border.chance.below(len(data))] ^= 1 << border.chance.below(8)
    damaged = border.folder / "damaged.repatria"
    damaged.write_bytes(data)
    try:
        look_at(stick.there.desk, damaged)
    except BundleError:
        return
    border.wrongs.append(f"{stick.there.name} took a file that was damaged")


def _heal(border: Border) -> None:
    """Let every file that was ever sealed come, until nothing is answered any more; what is refused stays refused."""
    come = 0
    while come < len(border.sticks):
        stick = border.sticks[come]
        come += 1
        try:
            takes(border, stick)
        except RepatriaError as error:
            if not is_refusal(error):
                border.wrongs.append(failure(stick.there.name, takes.__name__, error))


def packets_at(post: Post) -> list[tuple[CaseId, KnownPacket]]:
    """Return the packets of all cases at *post*."""
    cases = sorted(part.split("/")[1] for part in post.parts() if part.endswith("/core"))
    return [(CaseId(case), one) for case in cases for one in case_packets(post.desk, CaseId(case))]


def told_unlike(border: Border) -> Iterator[str]:
    """Yield of which packet both sides tell another state, and what was asked back and counts at one of both."""
    there = {packet.id: packet for _, packet in packets_at(border.there)}
    for _, packet in packets_at(border.here):
        came = there.get(packet.id)
        if packet.id in border.recalled:
            if not counts_no_more(packet) or (came is not None and not counts_no_more(came)):
                yield f"{packet.id} was asked back and counts: {packet.state}, {came and came.state}"
        elif came is None:
            yield f"{packet.id} went and is not there"
        elif came.state != packet.state and (came.state, packet.state) != _ALIKE:
            yield f"{packet.id} is {packet.state} here and {came.state} there"


_ACTS: tuple[Callable[[Border], None], ...] = (
    prepares,
    prepares,
    brings,
    brings,
    brings,
    answers,
    answers,
    asks_back,
    shuts,
    stops,
)
