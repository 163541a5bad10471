"""The closed list of event types, and the paths they speak of.

``value`` is the only type that replaces; every other type is a fact. A type that is not here is *opaque*: kept,
counted and relayed, and applied after the program has learned it. To add one: a line here and its meaning in
docs/events.md; a type never changes its meaning.
"""

from __future__ import annotations

from repatria.domain.forms.definition import PROTECTED_LEVELS

VALUE = "value"
OPENED = "case_opened"
ERASED = "case_erased"

CASE_FACTS: dict[str, str] = {
    "part_opened": "the first event of a part: what it is and who may hold it",
    "case_opened": "a case was opened: code, side, post, when, the pack it runs under",
    "member_added": "a list gained a member; its path names it, its value says what kind it is",
    "form_submitted": "a person declared a form filled: path form/<id>, how it was filled and when it happened",
    "call_logged": "a call (Llamada): to whom, about what, what they said, when",
    "request_made": "something was asked of somebody (Pedido): path request/<id>",
    "request_reminded": "the asked were reminded: path request/<id>",
    "gate_refused": "an act was asked for and a gate said no: gate, act, what was missing",
    "gate_overridden": "an act was allowed by those who may: gate, act, reason, approvals",
    "override_ratified": "an oral approval was ratified or refused in writing",
    "emergency_act": "Actuar ahora: act, reason, sentence, calls tried, second person",
    "deviation": "Desvío: what already happened although a gate was closed",
    "left_by_own_decision": "Salida por decisión propia: safety plan, numbers, offer to stay in touch",
    "note_added": "a line in the case's history",
    "check_in": "a traveller reported: leg, place, when",
    "code_linked": "another code by which this case was known",
    "disagreement_settled": "Resolver: which heads were seen and why this value was chosen",
    "packet_prepared": "a packet for another country was made: packet, form, to whom, for what, until when, its code",
    "packet_received": "a packet of another country opened the case, or came later: the packet as it came, its code",
    "packet_noted": "what became of a packet: its state, how that is known, from whom, when",
    "attachment_added": "a file was sealed into the vault: path attachment/<id>, its kind, sizes, hashes and key",
    "attachment_withdrawn": "a file is hidden from now on: path attachment/<id>, which event said it, why",
    "lost": "a signed statement that events n..m of a (log, part) are gone, and why",
}
"""What may stand in a case: each with its late rule (``late``) and its words (``ui.case.telling.history_words``)."""

RECORD_FACTS: dict[str, str] = {
    "log_started": "an unlock began this log: the record heads it knew",
    "unlocked": "a person unlocked the vault",
    "unlock_failed": "tries that failed, folded in at the next unlock",
    "case_viewed": "a person opened a case",
    "print_asked": "a sheet is about to go to a printer: document, number, case, for whom",
    "printed": "a printer, or a readable file, took a sheet: document, number, case, for whom",
    "codes_reserved": "this device reserved case codes for paper: codes",
    "code_used": "a case was opened with a reserved code: code, case",
    "pdf_saved": "a sheet was written outside the vault as a readable file: its number, what it is",
    "answers_given": "answers of a form leave the vault: of which form and cases, for whom, and why when readable",
    "answers_placed": "a file of answers stands where it was written: size and digest",
    "answers_dropped": "a file of answers was not written after all: stopped, or the disk failed",
    "attachment_handled": "somebody added, opened or withdrew a file of a case: act, case, attachment",
    "attachment_given": "a file of a case leaves the vault readable: which, for whom, why, who agreed",
    "attachment_placed": "that file stands where it was written: size and digest",
    "attachment_dropped": "that file was not written after all: stopped, or the disk failed",
    "table_given": "a table of figures leaves for anybody: of which indicator and days, and all that it shows",
    "table_placed": "that table stands where it was written: size and digest",
    "table_dropped": "that table was not written after all: stopped, or the disk failed",
    "bundle_sealed": "a bundle is about to be written: to whom, which cases and parts go in it, who agreed",
    "bundle_placed": "a sealed bundle stands where it was written: size, digest, and how far it goes by part and log",
    "bundle_dropped": "a sealed bundle was not written after all: stopped, or the disk failed",
    "packet_asked_back": "a file that asks a packet back is made: of which case, its id, its digest",
    "packet_recalled": "a packet of another country was asked back by who sent it: the file as it came",
    "packet_returned": "the receipt for that is made, and stands: its id, its digest",
    "place_kept": "a place with a line was kept, or kept anew: which, and where it is",
    "place_forgotten": "a place with a line was forgotten, with what signs in there",
    "bundle_received": "a bundle was applied: from whom, counts, its digest",
    "bundle_set_aside": "a received bundle was set aside: which, from whom, why",
    "bundle_taken_back": "a bundle that was set aside counts again: which, from whom, why",
    "erased_as_asked": "cases were erased by themselves, as another post asked: which, and at what",
    "bundle_refused": "a bundle was refused: why; of one fetched from a place its SHA-256, so that it is noted once",
    "cases_compared": "somebody compared two cases and said whether they are of two people, and why",
    "clock_set": "the date was asked for and answered",
    "zone_set": "the time zone of the post was said, or said anew",
    "person_changed": "an account was added, changed or ended",
    "recovery_made": "sheets are about to open the vault: how many are needed of how many, and who keeps each",
    "recovery_escrowed": "the root of the country is about to open the vault: which country, which root",
    "recovery_ended": "sheets, or the root of the country, open the vault no more, or never came to",
    "recovery_rehearsed": "sheets proved that they are those of the vault, and nothing was opened: which",
    "recovery_used": "sheets, or the root of the country, opened the vault: for whom, with which sheets",
    "lesson_passed": "a person passed the test of a lesson: which, how many right of how many",
    "device_revoked": "the liaison revoked a device, or adopted what it wrote beyond: which, and why",
    "pack_activated": "a protocol pack or form was put into use: its id, version and hash",
    "form_activated": "a form of others was put into use: its bytes, version, hash, steps and level",
    "form_withdrawn": "a form of others is offered no more: which, and why",
    "form_arrived": "a form of others came in a bundle and is kept, not in use: its hash, its text, from whom",
    "pack_arrived": "a protocol pack came in a bundle and is kept, not in use: its hash, its files, from whom",
    "record_read": "somebody read the record: what they looked for",
    "record_given": "acts are about to be written for a court: of which case or days, how much, for whom, why",
    "record_placed": "the file of acts stands where it was written: its size, its digest",
    "record_dropped": "the file of acts was not written after all: stopped, or the disk failed",
    "vault_salvaged": "a damaged vault was salvaged: its events, what of them is missing, what was made anew",
    "wipe_begun": "the vault is about to be destroyed: who agreed, and whether copies go, too",
    "case_counted": "what a case that is being erased adds to figures, in closed words and without whose it was",
    "case_erased": "all that a case said was erased by rule: by which, on which day, by whom, who agreed",
}
"""What stands in a device's record, in the directory or beside a case that was erased: never in a case."""

FACTS = {**CASE_FACTS, **RECORD_FACTS}


def is_known(event_type: str) -> bool:
    """Tell whether this program knows what the type means."""
    return event_type == VALUE or event_type in FACTS


def core_part(case_id: str) -> str:
    """Return the name of a case's core part."""
    return f"case/{case_id}/core"


def protected_part(case_id: str) -> str:
    """Return the name of a case's protected part."""
    return f"case/{case_id}/protected"


def case_parts(case_id: str) -> tuple[str, str]:
    """Return the names of both parts of a case, the core first."""
    return core_part(case_id), protected_part(case_id)


_ERASED_END = "/erased"


def erased_part(case_id: str) -> str:
    """Return the name of the part in which it stands that a case was erased: it is no part of what is erased."""
    return f"case/{case_id}{_ERASED_END}"


def is_erased_part(part: str) -> bool:
    """Tell whether a part holds nothing of a case but that it was erased."""
    return part.startswith("case/") and part.endswith(_ERASED_END)


def incident_part(incident_id: str) -> str:
    """Return the name of an incident's part."""
    return f"incident/{incident_id}"


def record_part(device_id: str) -> str:
    """Return the name of a device's own record, which is never in a case."""
    return f"record/{device_id}"


DIRECTORY_PART = "directory"


def part_for_level(case_id: str, level: str) -> str:
    """Return the part of a case in which an answer of this sensitivity level stands."""
    return protected_part(case_id) if level in PROTECTED_LEVELS else core_part(case_id)
