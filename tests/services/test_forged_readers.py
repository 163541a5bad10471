"""Another post names people of ours as readers of a restricted case: nobody comes in by it, and nobody is out."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.errors import AccessHeldError, UnknownCaseError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part
from repatria.domain.ids import CaseId, PersonId
from repatria.domain.people import Person
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.restricting import may_open_to_all, open_to_all, readers_after, restrict_case
from repatria.services.cases.settling import settle_disagreement
from repatria.services.desk import Desk
from repatria.services.post.people import end_access, let_in
from repatria.services.post.pointed_at import holds_a_case, vouches
from repatria.services.today import case_page
from repatria.store.lists.cases import CaseFilter
from tests.posts import introduce, seated
from tests.services.forging import ForgedLog, forge
from tests.services.two_posts import send, take


@pytest.fixture
def case(desk: Desk, other: Desk, tmp_path: Path) -> CaseId:
    """A case that the other post has too."""
    introduce(desk, other)
    case = open_case(desk, Opening("host", "no", label="blusa azul")).id
    send(desk, other, tmp_path, case)
    return case


@pytest.fixture
def bea(desk: Desk) -> Person:
    return let_in(desk, "Bea", "coordinator", "otra frase larga de Bea")


@pytest.fixture
def meant(desk: Desk) -> Person:
    return let_in(desk, "Señalada", "liaison", "otra frase larga suya")


def forge_readers(desk: Desk, other: Desk, folder: Path, case: CaseId, *said: object) -> None:
    """Let the other post say, signed by nobody and replacing nothing, who reads the case."""
    log = ForgedLog(other, core_part(case))
    for one in said:
        log.add("case/restricted", one)
    report = take(desk, forge(other, desk, folder / other.new_id(), log))
    assert report.counts.new == len(said)


def seen_by(desk: Desk, person: Person) -> list[str]:
    with seated(desk, person):
        return [line.label for line in case_page(desk, CaseFilter(practice=True))]


def test_the_liaison_who_was_pointed_at_gets_no_case_because_another_post_names_somebody_else(
    desk: Desk, other: Desk, case: CaseId, bea: Person, meant: Person, tmp_path: Path
) -> None:
    restrict_case(desk, case, [meant.id])
    forge_readers(desk, other, tmp_path, case, [bea.id])
    assert seen_by(desk, desk.person) == ["blusa azul"]
    assert seen_by(desk, meant) == seen_by(desk, bea) == []
    with seated(desk, meant), pytest.raises(UnknownCaseError):
        open_to_all(desk, case, "Fue un malentendido.")


def test_what_another_post_says_of_readers_is_shown_and_whoever_reads_the_case_settles_it(
    desk: Desk, other: Desk, case: CaseId, bea: Person, meant: Person, tmp_path: Path
) -> None:
    readers = restrict_case(desk, case, [meant.id]).value("restricted")
    forge_readers(desk, other, tmp_path, case, [bea.id], [meant.id])
    [difference] = case_of(desk, case).disagreements
    assert difference.path == "case/restricted"
    assert readers_after(desk, case) == (desk.person.id,)
    settle_disagreement(desk, case, core_part(case), "case/restricted", readers, "nadie más la lee")
    assert case_of(desk, case).disagreements == ()
    assert seen_by(desk, meant) == seen_by(desk, bea) == []


def test_no_restriction_of_another_post_takes_a_case_from_whoever_opened_it_here(
    desk: Desk, other: Desk, case: CaseId, bea: Person, meant: Person, tmp_path: Path
) -> None:
    forge_readers(desk, other, tmp_path, case, [bea.id], [meant.id])
    assert seen_by(desk, desk.person) == ["blusa azul"]
    assert seen_by(desk, meant) == seen_by(desk, bea) == []
    assert may_open_to_all(desk, case_of(desk, case))


def test_whom_another_post_names_as_a_reader_may_still_be_the_one_who_was_pointed_at(
    desk: Desk, other: Desk, case: CaseId, bea: Person, tmp_path: Path
) -> None:
    readers = restrict_case(desk, case, [bea.id]).value("restricted")
    forge_readers(desk, other, tmp_path, case, [*readers, bea.id], [bea.id])
    with seated(desk, bea):
        puppet = let_in(desk, "Enlace de nadie", "liaison", "otra frase larga de nadie")
        assert holds_a_case(desk, PersonId(readers[0]))
        with pytest.raises(AccessHeldError):
            end_access(desk, PersonId(readers[0]))
    assert not puppet.vouched
    assert seen_by(desk, bea) == seen_by(desk, puppet) == []


def test_a_restriction_of_another_post_makes_nobody_here_one_who_may_be_meant(
    desk: Desk, other: Desk, case: CaseId, bea: Person, tmp_path: Path
) -> None:
    forge_readers(desk, other, tmp_path, case, ["stranger", desk.person.id])
    with seated(desk, bea):
        assert vouches(desk)


def test_who_was_here_before_stays_one_who_may_be_meant_though_another_post_restricted_it_earlier(
    desk: Desk, other: Desk, case: CaseId, tmp_path: Path
) -> None:
    log = ForgedLog(other, core_part(case))
    log.add("case/restricted", ["stranger"])
    take(desk, forge(other, desk, tmp_path / "first", log))
    bea = let_in(desk, "Bea", "coordinator", "otra frase larga de Bea")
    desk.append([Deed(core_part(case), VALUE, "case/restricted", [desk.person.id])])  # both stand
    with seated(desk, bea):
        assert not vouches(desk)
