"""Paper: the checklist of a case, forms blank and filled; asked for whom, and filtered."""

from __future__ import annotations

from dataclasses import dataclass, replace

from repatria import paths
from repatria.documents.checklist import checklist_pdf
from repatria.documents.dates import say_moment
from repatria.documents.fonts import register_fonts
from repatria.documents.form_sheet import blank_form_pdf, filled_form_pdf
from repatria.documents.paper import PaperName, paper
from repatria.documents.sheet import Identity
from repatria.documents.words import word
from repatria.domain.cases.correcting import is_being_corrected
from repatria.domain.cases.related import need_trusted
from repatria.domain.disclosure import Recipient
from repatria.domain.errors import UnknownFormError
from repatria.domain.forms.elsewhere import for_country
from repatria.domain.forms.stricter import at_least, levels_of
from repatria.domain.ids import CaseId
from repatria.domain.page_codes import SHEET_LENGTH, sheet_number
from repatria.domain.readers import Reader
from repatria.domain.texts import say
from repatria.services.cases.changing import case_of
from repatria.services.cases.why_seen import need_why
from repatria.services.desk import Desk
from repatria.services.forms.adopted import known_form
from repatria.services.forms.filling import form_to_print
from repatria.services.forms.left_over import left_over
from repatria.services.forms.work import FormWork
from repatria.services.paper.answers_for import answers_for
from repatria.services.paper.checklists import checklist_of
from repatria.services.paper.failed_acts import own_part
from repatria.services.paper.for_other_state import introduced_to, made_known_to
from repatria.services.paper.for_whom import as_told_to, reader_for
from repatria.services.paper.left_over_on_paper import with_left_over
from repatria.services.paper.sheet_languages import (
    Reading,
    how_read,
    language_on_paper,
    more_languages,
    offered,
    reading_of,
)
from repatria.services.paper.when_on_paper import when_on_paper


@dataclass(frozen=True, slots=True)
class FilledForm:
    """A form of a case that can be printed: its *member* id, which form, and whether it was finished."""

    member: str
    form_id: str
    finished: bool


FILE_COPY = Recipient("file")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document ready to look at and to print: its PDF, its own number, what it is.

    *reading* tells in which languages it stands, where the person signs it and that may be chosen. *case* and
    *recipient* are noted when it goes to paper: to look at a sheet sends nothing to anybody. So is the
    *code* that stands on a pad, its *version*, and of a form the *digest* of that. Several sheets in one PDF are its
    *parts*, each with its own number. *languages* are those of the form in which it can be printed besides the
    program's. One that is *empty* is a pad of no case yet: nothing on it is about anybody. Of a filled form *member*
    says which, and *reader* who may read it as it was made.
    """

    pdf: bytes
    number: str
    document: str
    reading: Reading | None = None
    case: str = ""
    recipient: Recipient = FILE_COPY
    code: str = ""
    parts: tuple[Sheet, ...] = ()
    languages: tuple[str, ...] = ()
    version: str = ""
    digest: str = ""
    empty: bool = False
    member: str = ""
    reader: Reader | None = None


def checklist_sheet(
    desk: Desk, case_id: CaseId, *, paper_name: PaperName = "A4", language: str = "es"
) -> Sheet:
    """Return the checklist of the case's protocol; it holds no answer of any form."""
    desk.need("see")
    case = case_of(desk, case_id)
    need_why(desk, case.state)
    identity = identity_of(desk, "LISTA", word("checklist", language), case.pack.version, language, case.code)
    made = checklist_pdf(checklist_of(desk, case, language), identity, paper(paper_name))
    return _sheet(made, identity, FILE_COPY, case_id)


def blank_sheet(
    desk: Desk,
    form_id: str,
    *,
    case_code: str = "",
    paper_name: PaperName = "A4",
    language: str = "es",
    reading: Reading = "one",
) -> Sheet:
    """Return a form as a pad to fill by hand."""
    known = known_form(desk, form_id)
    if known is None:
        raise UnknownFormError(form=form_id)
    form = for_country(known, desk.country_code)
    language, aloud = how_read(form, reading, language_on_paper(form, language))
    identity = identity_of(desk, form.id, say(form.title, language), form.version, language, case_code)
    made = blank_form_pdf(form, identity, paper(paper_name), aloud)
    sheet = _sheet(made, identity, FILE_COPY, digest=form.digest)
    languages, read = more_languages(form), offered(form, reading)
    return replace(sheet, reading=read, code=case_code, languages=languages, empty=not case_code)


def filled_sheet(
    desk: Desk,
    case_id: CaseId,
    member: str,
    recipient: Recipient = FILE_COPY,
    *,
    paper_name: PaperName = "A4",
    language: str = "es",
    reading: Reading | None = None,
    every: bool = False,
) -> Sheet:
    """Return a filled form for *recipient*: what they may not see is not on it; with *every* what was not asked is.

    Of a finished one paper says what the case holds, and not what was typed since, and on each page when that
    happened, where they may know it; any other says there that it is unfinished.
    Without a *reading* the language of the case says how it is read to the person who signs it.
    Raises PrintRefusedError when nothing of this form may go to them, MayNotServeError when they may control her.
    """
    work = form_to_print(desk, case_id, member)
    need_trusted(work.case.state, recipient=recipient.name)
    reader = reader_for(desk, work, recipient)
    work = as_told_to(work, reader)
    language = language_on_paper(work.form, language)
    reading = reading or reading_of(work.form, work.case, language)
    language, aloud = how_read(work.form, reading, language)
    own = own_part(desk, work, recipient, language)
    title = own.title if own else say(work.form.title, language)
    identity = _identity_of_filled(desk, work, reader, title, language)
    # of what nobody asks any more no schema says whether it may go, and that it stands at all would tell
    left = () if reader.is_held_by_question else left_over(desk, work)
    # in its own order, also where it was copied from a sheet
    known = known_form(desk, work.form.id, work.form.digest)
    own_order = at_least(known, levels_of(work.form)) if known is not None else work.form
    form = introduced_to(recipient, with_left_over(own_order, left))
    filled = answers_for(work, reader, left, language, every=every)
    made = filled_form_pdf(form, filled, identity, paper(paper_name), own, aloud)
    sheet = replace(
        _sheet(made, identity, recipient, case_id, work.form.digest), member=member, reader=reader
    )
    return replace(sheet, reading=offered(work.form, reading), languages=more_languages(work.form))


def _identity_of_filled(desk: Desk, work: FormWork, reader: Reader, title: str, language: str) -> Identity:
    identity = identity_of(desk, work.form.id, title, work.form.version, language, work.case.code)
    known = made_known_to(reader.recipient, identity, work.case.state)
    at = when_on_paper(desk, work, reader, language)
    return replace(known, unfinished=not work.is_finished, finished_at=at)


def filled_forms(desk: Desk, case_id: CaseId) -> list[FilledForm]:
    """Return the forms of a case that hold answers, the latest first."""
    desk.need("see")
    state = case_of(desk, case_id).state
    done = {fact.path for fact in state.of_type("form_submitted")}
    found: dict[str, FilledForm] = {}
    for fact in state.of_type("member_added"):
        if fact.path.startswith("form/") and isinstance(fact.value, dict):
            member = fact.path.removeprefix("form/")
            found[member] = FilledForm(
                member,
                str(fact.value.get("form", "")),
                fact.path in done and not is_being_corrected(state, member),
            )
    return [form for form in reversed(found.values()) if known_form(desk, form.form_id) is not None]


def identity_of(desk: Desk, document: str, title: str, version: str, language: str, code: str) -> Identity:
    """Return what the pages of a new sheet say of themselves."""
    register_fonts(paths.resources("fonts"))
    number = sheet_number(desk.vault.random(SHEET_LENGTH))
    printed = say_moment(desk.calendar.local(desk.now()), language)
    return Identity(document, title, code, number, version, language, desk.post, printed, desk.practice)


def _sheet(
    pdf: bytes, identity: Identity, recipient: Recipient, case_id: str = "", digest: str = ""
) -> Sheet:
    number, document, version = identity.sheet, identity.document, identity.version
    return Sheet(pdf, number, document, case=case_id, recipient=recipient, version=version, digest=digest)
