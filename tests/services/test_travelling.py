"""A form of others goes to the other posts in a sealed file, and waits there unread for whoever may use it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from repatria.domain.errors import DefinitionError
from repatria.domain.ids import CaseId
from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk
from repatria.services.exchange.going import Sending
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import Report, receive_bundle
from repatria.services.exchange.sending import send_cases
from repatria.services.forms.adopted import (
    adopted,
    check_file,
    forms_beside,
    known_plan,
    withdraw,
)
from repatria.services.forms.stored import packed_list
from repatria.services.forms.travelling import FILE, forms_that_came, forms_to_send
from repatria.services.forms.waiting_forms import Waiting, called_elsewhere, look_at, titled, waiting
from repatria.services.vaults import leave
from tests.posts import TestClock, introduce, make_post, shipped
from tests.services.ministry import FIRST, STEP, TOWNS, TOWNS_FORM, put_into_use

ID = "x-salud"


def post(folder: Path, name: str, clock: TestClock) -> Desk:
    return make_post(folder, name, library=shipped(), clock=clock, role="supervisor")


@pytest.fixture
def here(tmp_path: Path, clock: TestClock) -> Iterator[Desk]:
    desk = post(tmp_path / "here", "Aquí", clock)
    put_into_use(desk, check_file("salud.md", FIRST.encode()), [STEP])
    yield desk
    leave(desk)


@pytest.fixture
def there(tmp_path: Path, clock: TestClock, here: Desk) -> Iterator[Desk]:
    desk = post(tmp_path / "there", "Allá", clock)
    introduce(here, desk)
    yield desk
    leave(desk)


def hand_on(sender: Desk, receiver: Desk, folder: Path) -> Report:
    folder.mkdir(exist_ok=True)
    case: CaseId = open_case(sender, Opening("host", "no")).id
    sent = send_cases(sender, Sending((case,), receiver.vault.device.id), folder)
    return receive_bundle(receiver, preview_bundle(receiver, sent.path))


def test_it_waits_until_somebody_who_may_looks_at_it(here: Desk, there: Desk, tmp_path: Path) -> None:
    report = hand_on(here, there, tmp_path / "stick")
    assert not report.packs_missing
    assert adopted(there) == ()
    assert forms_beside(there).get(STEP, ()) == ()
    (one,) = waiting(there)
    assert (one.id, one.device) == (ID, here.vault.device.id)
    offered = look_at(there, one)
    assert (offered.steps, offered.level) == ((STEP,), "L3")
    used = put_into_use(there, offered.checked, offered.steps, offered.level)
    assert used.digest == adopted(here)[0].digest
    assert waiting(there) == ()


def test_the_same_is_not_kept_twice(here: Desk, there: Desk, tmp_path: Path) -> None:
    hand_on(here, there, tmp_path / "stick")
    hand_on(here, there, tmp_path / "stick")
    assert len(there.directory().of_type("form_arrived")) == 1


def test_what_was_withdrawn_is_sent_no_more(here: Desk) -> None:
    withdraw(here, ID, "Ya no.")
    assert forms_to_send(here) == {}


def changed(text: bytes, **said: object) -> bytes:
    """Return a form as it travels, under the same digest with other things around it."""
    return json.dumps(json.loads(text) | said).encode()


@pytest.mark.parametrize("first", [b'{"garbage": 1}', b""])
@pytest.mark.parametrize("turned", [False, True])
def test_what_another_post_sends_under_its_digest_neither_hides_nor_bends_a_form(
    here: Desk, there: Desk, first: bytes, turned: bool
) -> None:
    ((digest, files),) = forms_to_send(here).items()
    (text,) = files.values()
    mine = here.vault.device.id
    sent = [("evil", first or changed(text, steps=["P6.2"], name="otro.md")), (mine, text)]
    for device, one in reversed(sent) if turned else sent:
        there.append(forms_that_came(there, {digest: {ID: {FILE: one}}}, device))
    found = {one.device: one for one in waiting(there)}
    assert found.keys() == {"evil", mine}
    offered = look_at(there, found[mine])
    assert (offered.steps, offered.checked.file) == ((STEP,), "salud.md")
    put_into_use(there, offered.checked, offered.steps, offered.level)
    assert waiting(there) == ()


def test_of_what_one_post_sends_under_a_digest_the_last_is_what_waits(here: Desk, there: Desk) -> None:
    ((digest, files),) = forms_to_send(here).items()
    (text,) = files.values()
    for steps in (["P6.2"], ["P1.1"], ["P6.2"]):
        there.append(forms_that_came(there, {digest: {ID: {FILE: changed(text, steps=steps)}}}, "d"))
    (one,) = waiting(there)
    assert look_at(there, one).steps == ("P6.2",)


def test_the_same_from_two_posts_is_kept_once_and_what_one_changes_is_its_own(
    here: Desk, there: Desk
) -> None:
    ((digest, files),) = forms_to_send(here).items()
    (text,) = files.values()
    for device in ("a", "b"):
        there.append(forms_that_came(there, {digest: {ID: {FILE: text}}}, device))
    assert [one.device for one in waiting(there)] == ["a"]
    there.append(forms_that_came(there, {digest: {ID: {FILE: changed(text, steps=[])}}}, "b"))
    there.append(forms_that_came(there, {digest: {ID: {FILE: text}}}, "b"))
    assert [look_at(there, one).steps for one in waiting(there)] == [(STEP,), (STEP,)]


@pytest.mark.parametrize("text", ["[]", "{}", '{"name": 3}', "[" * 50_000, '{"form'])
def test_what_is_no_form_or_another_one_is_refused_when_it_is_looked_at(there: Desk, text: str) -> None:
    digest = "0" * 64
    there.append(forms_that_came(there, {digest: {ID: {FILE: text.encode()}}}, "d"))
    with pytest.raises(DefinitionError):
        look_at(there, Waiting(ID, digest, "d"))


def test_other_bytes_under_the_digest_of_a_form_are_not_that_form(here: Desk, there: Desk) -> None:
    (files,) = forms_to_send(here).values()
    there.append(forms_that_came(there, {"1" * 64: {ID: {FILE: next(iter(files.values()))}}}, "d"))
    with pytest.raises(DefinitionError):
        look_at(there, Waiting(ID, "1" * 64, "d"))


def test_a_list_in_a_file_of_its_own_travels_with_its_form(here: Desk, there: Desk, tmp_path: Path) -> None:
    put_into_use(here, check_file("lugares.md", TOWNS_FORM.encode(), {"towns.csv": TOWNS}.get), [STEP])
    hand_on(here, there, tmp_path / "stick")
    (one,) = (one for one in waiting(there) if one.id == "x-lugares")
    offered = look_at(there, one)
    assert offered.checked.lists == {"towns.csv": TOWNS}
    used = put_into_use(there, offered.checked, offered.steps)
    assert used.digest == one.digest
    plan = known_plan(there, "x-lugares")
    assert plan is not None
    assert len(plan.form.choices["towns"]) == 3


def test_a_list_that_grows_without_bound_is_not_opened(here: Desk, there: Desk) -> None:
    put_into_use(here, check_file("lugares.md", TOWNS_FORM.encode(), {"towns.csv": TOWNS}.get), [STEP])
    said = next(
        json.loads(files[f"x-lugares/{FILE}"])
        for files in forms_to_send(here).values()
        if "x-lugares/form.json" in files
    )
    said["attached"] = {f"towns{n}.csv": packed_list(b"name" + bytes(9 << 20)) for n in range(30)}
    text = json.dumps(said).encode()
    there.append(forms_that_came(there, {said["digest"]: {"x-lugares": {FILE: text}}}, "d"))
    with pytest.raises(DefinitionError):
        look_at(there, Waiting("x-lugares", said["digest"], "d"))


@pytest.mark.parametrize(
    ("text", "called"),
    [
        (b'{"title": "Hoja  de\\n salud & viaje"}', "Hoja de salud & viaje (x-salud)"),
        (b'{"title": "' + b"a" * 5_000 + b'"}', f"{'a' * 120} (x-salud)"),
        (b'{"title": ["F02"]}', "x-salud"),
        (b'{"title": " "}', "x-salud"),
        (b"{}", "x-salud"),
        (b"[]", "x-salud"),
        (b"no JSON", "x-salud"),
        (b"[" * 50_000, "x-salud"),
    ],
)
def test_what_waits_is_called_as_its_sender_says_and_never_without_its_id(
    there: Desk, text: bytes, called: str
) -> None:
    there.append(forms_that_came(there, {"d": {"x-salud": {FILE: text}}}, "dev"))
    assert [one.called for one in titled(there, waiting(there))] == [called]
    assert called_elsewhere(there, ["x-salud", "x-otra"]) == {"x-salud": called}
