"""Pads for before there is a case: the same form several times, each with a case code that this device reserved."""

from __future__ import annotations

from repatria.documents.form_sheet import blank_form_leaf
from repatria.documents.paper import PaperName, paper
from repatria.documents.sheet import draw_sheets
from repatria.domain.errors import UnknownFormError
from repatria.domain.forms.elsewhere import for_country
from repatria.domain.texts import say
from repatria.services.cases.codes import codes_for_pads
from repatria.services.desk import Desk
from repatria.services.forms.adopted import known_form
from repatria.services.paper.printing import Sheet, identity_of
from repatria.services.paper.sheet_languages import (
    Reading,
    how_read,
    language_on_paper,
    more_languages,
    offered,
)


def coded_pads(
    desk: Desk,
    form_id: str,
    copies: int,
    *,
    paper_name: PaperName = "A4",
    language: str = "es",
    reading: Reading = "one",
) -> Sheet:
    """Return *copies* of a blank form in one PDF, each a sheet of its own with a reserved code of its own.

    To look at them takes no code; that is noted when they are printed. Raises CodesShortError without enough codes.
    """
    known = known_form(desk, form_id)
    if known is None:
        raise UnknownFormError(form=form_id)
    form = for_country(known, desk.country_code)
    language, aloud = how_read(form, reading, language_on_paper(form, language))
    title = say(form.title, language)
    identities = [
        identity_of(desk, form.id, title, form.version, language, code)
        for code in codes_for_pads(desk, copies)
    ]
    size = paper(paper_name)
    pdf = draw_sheets([blank_form_leaf(form, identity, size, aloud) for identity in identities], size)
    parts = tuple(
        Sheet(b"", one.sheet, one.document, code=one.case_code, version=form.version, digest=form.digest)
        for one in identities
    )
    return Sheet(
        pdf,
        parts[0].number,
        form.id,
        reading=offered(form, reading),
        parts=parts,
        languages=more_languages(form),
        empty=True,
    )
