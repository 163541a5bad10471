"""Pasar a limpio: which sheet is in hand, of which case it is, and whether it was copied in before."""

from __future__ import annotations

from dataclasses import dataclass, replace

from repatria.content.adopting.names import is_from_elsewhere
from repatria.documents.languages import SOURCE
from repatria.domain.errors import (
    CodeUnreadableError,
    NotAFormError,
    PageForeignError,
    PageUnreadableError,
    SheetCopiedError,
    UnknownSheetError,
)
from repatria.domain.ids import CaseId, read_case_code
from repatria.domain.page_codes import PageCode, read_page_code, read_sheet_number
from repatria.domain.texts import say
from repatria.services.cases.changing import case_of
from repatria.services.cases.codes import case_of_code, code_of_pad
from repatria.services.desk import Desk
from repatria.services.forms.adopted import in_use, known_form
from repatria.services.forms.left_open import open_drafts
from repatria.services.paper.printed_versions import Printed, version_printed
from repatria.services.paper.register import sheet_of


@dataclass(frozen=True, slots=True)
class PaperFound:
    """A sheet in hand: its *number*, which *form* it is, and the *code* on it, empty where none is printed.

    Without a *case_id* a case is opened with that code; *member* is the form in which copying it was begun.
    *version* is that of the sheet where the form has another one by now, and *digest* names it where it is here and
    opens; *withdrawn* is a form that nobody begins any more but from its sheet.
    """

    number: str
    form: str
    code: str
    case_id: str = ""
    member: str = ""
    version: str = ""
    digest: str = ""
    withdrawn: bool = False


def find_paper(desk: Desk, text: str, code: str = "") -> PaperFound:
    """Return which sheet *text* is, typed or read off its page; *code* is the case's where the sheet has none.

    Raises a PaperError for what is damaged, foreign, no form, or copied in already.
    """
    page = read_page_code(text)
    number = page.sheet if page is not None else read_sheet_number(text)
    if not number:
        raise PageUnreadableError
    found, told = _printed(desk, number, page)
    form = known_form(desk, found.form)
    if form is None:
        raise NotAFormError(number=number, document=found.form)
    found = replace(found, withdrawn=not in_use(desk, found.form))
    printed = version_printed(desk, found.form, told)
    if printed is not None and printed.digest != form.digest:
        found = replace(found, digest=printed.digest, version=printed.version)
    elif printed is None and told.version not in ("", form.version):
        found = replace(found, version=told.version)
    return _with_case(desk, found, code) if found.code or code.strip() else found


def _printed(desk: Desk, number: str, page: PageCode | None) -> tuple[PaperFound, Printed]:
    """Return what is known of a sheet here; a page of a case that is here may be from another device."""
    try:
        line = sheet_of(desk, number)
    except UnknownSheetError:
        if page is None or not page.case_code:
            raise
        return PaperFound(number, page.document, page.case_code), Printed(page.version)
    differs = page is not None and (
        page.document != line.document or (page.case_code and page.case_code != line.code)
    )
    if differs:
        raise PageForeignError(number=number, document=line.document)
    version = page.version if page is not None else line.version
    return PaperFound(number, line.document, line.code), Printed(version, line.digest, line.printed_at)


def _with_case(desk: Desk, found: PaperFound, typed: str) -> PaperFound:
    code = found.code or read_case_code(typed)
    if not code:
        raise CodeUnreadableError(text=typed[:40])
    case_id = case_of_code(desk, code)
    if not case_id:
        return replace(found, code=code_of_pad(desk, code))
    return replace(found, code=code, case_id=case_id, member=_begun(desk, CaseId(case_id), found.number))


def _begun(desk: Desk, case_id: CaseId, number: str) -> str:
    """Return the form in which copying the sheet was begun; raises SheetCopiedError when it was finished."""
    state = case_of(desk, case_id).state
    for fact in state.of_type("form_submitted"):
        if isinstance(fact.value, dict) and fact.value.get("sheet") == number:
            raise SheetCopiedError(number=number, form=_called(desk, str(fact.value.get("form") or "")))
    kept = [draft.member for draft in open_drafts(desk) if draft.sheet == number]
    kept += [
        fact.path.removeprefix("form/")
        for fact in state.of_type("member_added")
        if isinstance(fact.value, dict) and fact.value.get("sheet") == number
    ]
    return kept[0] if kept else ""


def _called(desk: Desk, form_id: str) -> str:
    """Return how people call a form: by its number, one of others by its title."""
    known = known_form(desk, form_id) if is_from_elsewhere(form_id) else None
    return form_id if known is None else say(known.title, SOURCE)
