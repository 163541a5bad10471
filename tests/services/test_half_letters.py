"""Half a letter, as a keyboard or a paste can leave one, is kept as a sign and stops nothing."""

from __future__ import annotations

from repatria.services.cases.asking import log_call
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.relations import add_related, set_case_value
from repatria.services.checking_vaults import check_vault
from repatria.services.desk import Desk
from repatria.services.forms.filling import begin_form, save_answers
from repatria.services.post.people import let_in, people_here
from repatria.services.today import find_cases


def test_whatever_is_typed_is_kept(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "no", label="blusa \ud83d")).id
    add_related(desk, case, "family", {"name": "a\ud800b"})
    set_case_value(desk, case, "label", "x\ud83d")
    log_call(desk, case, to="\udfff", about="y")
    let_in(desk, "Be\ud800a", "coordinator", "otra frase larga \ud800 de práctica")
    work = begin_form(desk, case, "F01")
    work.session.set_answer("age_stated", "20\ud83d")
    save_answers(desk, work)
    assert case_of(desk, case).value("label") == "x\ufffd"
    assert "Be\ufffda" in {one.name for one in people_here(desk)}
    assert find_cases(desk, "a\ud800bc") is not None
    assert check_vault(desk).sound
