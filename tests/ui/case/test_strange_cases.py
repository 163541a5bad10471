"""Whatever another post wrote into a case, it can be opened, told, printed and sent, and no other case suffers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from repatria.domain.errors import PackMissingError, RepatriaError
from repatria.domain.events.kinds import CASE_FACTS, case_parts
from repatria.domain.ids import CaseId
from repatria.domain.people import Person
from repatria.services.answers_out.giving import take_answers_out
from repatria.services.answers_out.wanted import SHAPES, Wanted
from repatria.services.cases.history import case_history
from repatria.services.cases.night_cards import night_cards
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.relations import link_family
from repatria.services.cases.restricting import restrict_case
from repatria.services.cases.summaries import after_commit
from repatria.services.desk import Desk as Work
from repatria.services.exchange.going import Sending
from repatria.services.exchange.sending import send_cases
from repatria.services.forms.filling import resume_form
from repatria.services.paper.gone_out import gone_out
from repatria.services.paper.printing import FILE_COPY, checklist_sheet, filled_forms, filled_sheet
from repatria.services.post.people import let_in
from repatria.services.today import find_cases, today
from repatria.store.log.events import ingest
from repatria.ui.case.asking.route_asking import changes_of
from repatria.ui.case.people.consents import consent_blocks
from repatria.ui.case.people.incident_rows import incident_rows
from repatria.ui.case.people.people_rows import people_rows
from repatria.ui.case.steps.form_rows import form_rows
from repatria.ui.case.steps.step_rows import step_rows
from repatria.ui.case.steps.step_words import card_words
from repatria.ui.case.telling.difference_blocks import comparisons
from repatria.ui.case.telling.header_words import header_words
from repatria.ui.case.telling.history_words import happenings
from repatria.ui.case.telling.request_rows import request_rows
from repatria.ui.case.view import look
from tests.posts import introduce, make_post, seated
from tests.services.forging import ForgedLog
from tests.strange import EDGES, everywhere, strange_values
from tests.ui.case.conftest import Show

NAMES = (
    "side country found_in nationality residence return_country child_or_doubt origin_block status responsible "
    "on_duty night_card sex language label incident name_used name_on_document aliases age_stated travel_at cohort "
    "place_kind urgent pack"
)
PLACES = (
    *(f"case/{name}" for name in NAMES.split()),
    *("step/P0.1", "step/P2.1", "step/P10.2/30", "step/"),
    *(
        "form/m/is_child",
        "form/m/language",
        "form/n/consular_block",
        "form/n/fear_of_return",
        "form/p/travel_at",
    ),
    *("row/r", "row/r/_order", "row/r/_removed", "row/r/place", "form/p/legs"),
    *("related/k/name", "related/k/kind", "related/k/verified", "request/q/answer", "", "//"),
)
KINDS = tuple(kind for kind in CASE_FACTS if kind != "case_opened")
"""What may be added to a case: of several openings only the first counts."""
ABOUT = ("", "form/m", "form/n", "related/k", "request/q", "row/r", "case/side")
MEMBERS = (
    ("form/m", "member_added", {"form": "F01"}),
    ("form/n", "member_added", {"form": "F11"}),
    ("form/p", "member_added", {"form": "F23"}),
    ("form/m", "form_submitted", {"form": "F01"}),
    ("form/n", "form_submitted", {"form": "F11"}),
    ("form/p", "form_submitted", {"form": "F23"}),
    ("row/r", "member_added", {"form": "p", "repeat": "legs"}),
    ("related/k", "member_added", {"kind": "family"}),
    ("request/q", "request_made", {"to_role": "consul", "about": "x", "step": "P5.1"}),
)
Said = tuple[str, str, Any]
"""Kind, path and value of one event."""


@pytest.fixture
def other(tmp_path: Path, work: Work) -> Iterator[Work]:
    made = make_post(tmp_path / "other", "Otro puesto", person="Eva R.", clock=work.clock)
    introduce(work, made)
    yield made
    made.vault.close()


@pytest.fixture
def night(work: Work) -> Person:
    return let_in(work, "Noche", "coordinator", "otra frase larga de práctica")


def a_case(work: Work) -> CaseId:
    return open_case(work, Opening("host", "yes", nationality=("HND",), return_country="HND")).id


def say(work: Work, case: CaseId, said: Sequence[Said]) -> None:
    """Let another post have said all this in both parts of *case*."""
    members = [(kind, path, value) for path, kind, value in MEMBERS]
    for part in case_parts(case):
        log = ForgedLog(work, part)
        for kind, path, value in [*members, *said]:
            log.add(path, value, kind=kind)
        with work.writing() as connection:
            assert ingest(connection, [(part, log.log, log.events)]).new == len(log.events)
    assert after_commit(work, [case]) == ()


def tell_all(work: Work, case: CaseId) -> None:
    """Make all the words that the page of a case shows."""
    view = look(work, case)
    header_words(view)
    step_rows(view)
    for row in view.case.progress.steps:
        card_words(view, row)
    form_rows(view)
    for names in (False, True):
        people_rows(view, names=names)
    consent_blocks(view)
    incident_rows(view)
    comparisons(view)
    changes_of(view, {"nationality": ["HND"]})
    happenings(view, case_history(work, case))
    request_rows(view, gone_out(work, case))


def take_out(work: Work, folder: Path) -> None:
    """Take the answers of every form out, sealed and in each shape; that may be refused, in words."""
    for form in ("F01", "F11", "F23"):
        for shape in SHAPES:
            posts = (work.vault.device.id,)
            wanted = Wanted(
                form, FILE_COPY, frozenset({shape}), posts, protected=True, approved_by="Eva Supervisora"
            )
            with suppress(RepatriaError):
                take_answers_out(work, wanted, folder)


def print_all(work: Work, case: CaseId) -> None:
    """Make each sheet of a case; one may be refused, in words."""
    sheets: list[Callable[[], object]] = [partial(checklist_sheet, work, case)]
    with suppress(PackMissingError):
        for one in filled_forms(work, case):
            sheets += [
                partial(filled_sheet, work, case, one.member),
                partial(resume_form, work, case, one.member),
            ]
    for make in sheets:
        with suppress(RepatriaError):
            make()


events = st.lists(
    st.tuples(st.sampled_from(KINDS), st.sampled_from(ABOUT), strange_values())
    | st.tuples(st.just("value"), st.sampled_from(PLACES), strange_values()),
    min_size=4,
    max_size=16,
)


@settings(
    max_examples=5,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    deadline=None,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
    ],
)
@given(said=events)
def test_whatever_was_written_it_is_read_told_printed_and_sent(
    work: Work, other: Work, night: Person, tmp_path: Path, said: list[Said]
) -> None:
    case, sister, hidden, kept = (a_case(work) for _ in range(4))
    link_family(work, case, sister)
    for one in (hidden, kept):
        restrict_case(work, one)
    code = look(work, kept).case.code
    for one in (case, hidden):
        say(work, one, said)
    for one in (case, sister):
        tell_all(work, one)
    print_all(work, case)
    take_out(work, tmp_path)
    assert today(work).open_cases
    find_cases(work, "HND")
    send_cases(work, Sending((case,), other.vault.device.id), tmp_path)
    with seated(work, night):
        assert code in {card.code for card in night_cards(work)}


def all_at_once(work: Work, value: Any) -> CaseId:
    """Return a case in which every fact and every place says *value*, whole and under every key."""
    case = a_case(work)
    forms = work.library.forms
    asked = [
        f"form/{member}/{question.name}"
        for member, form in (("m", "F01"), ("n", "F11"), ("p", "F23"))
        for question in forms[form].questions()
    ]
    spoken = [(kind, path) for kind in KINDS for path in ABOUT] + [("value", path) for path in PLACES]
    said = [(kind, path, what) for kind, path in spoken for what in (everywhere(value), value)]
    say(work, case, [*said, *(("value", path, value) for path in asked)])
    return case


@pytest.mark.parametrize("value", EDGES, ids=lambda value: repr(value)[:20])
def test_every_key_of_every_fact_may_say_it(work: Work, tmp_path: Path, value: Any) -> None:
    case = all_at_once(work, value)
    tell_all(work, case)
    print_all(work, case)
    take_out(work, tmp_path)


@pytest.mark.parametrize("value", [1, [[1]]])
def test_every_section_of_its_page_is_shown(work: Work, show: Show, qtbot: QtBot, value: Any) -> None:
    page = show(all_at_once(work, value))
    for section in page.content.counts():
        page.content.show_section(section)
        assert page.content.section == section
    page.content.show_section("history")
    qtbot.waitUntil(lambda: page.content.history.list.rows.rowCount() > len(KINDS))
