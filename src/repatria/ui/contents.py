"""The table of contents of the window: every page there is, in the order of the navigation.

TO ADD A PAGE: its ``Page`` in this tuple, with what builds it from the desk.
"""

from __future__ import annotations

from dataclasses import replace

from repatria.ui.answers_out import answers_page
from repatria.ui.cases.page import cases_page
from repatria.ui.closing.page import closing_page
from repatria.ui.directory import directory_page
from repatria.ui.erasing.page import erasing_page
from repatria.ui.following.page import following_page
from repatria.ui.opening.page import opening_page
from repatria.ui.pages import Desk, Page
from repatria.ui.printing import print_page
from repatria.ui.receiving import receiving_page
from repatria.ui.record.court import court_page
from repatria.ui.record.page import record_page
from repatria.ui.recovery import recovery_page
from repatria.ui.rooms import room_pages
from repatria.ui.root import root_page
from repatria.ui.sending import sending_page
from repatria.ui.settings import settings_page
from repatria.ui.sheets import sheets_page, transcribing_page
from repatria.ui.tables.page import tables_page
from repatria.ui.today.page import today_page
from repatria.ui.training.page import training_page
from repatria.ui.whole_vault.page import whole_vault_page


def contents(desk: Desk) -> tuple[Page, ...]:
    """Return the pages of an unlocked post: to an auditor those that open, find and print no case."""
    if not desk.work.may("see"):
        return _of_an_auditor(desk)
    return (
        today_page(desk),
        cases_page(desk),
        print_page(desk),
        sending_page(desk),
        receiving_page(desk),
        directory_page(desk),
        following_page(desk),
        tables_page(desk),
        training_page(desk),
        settings_page(desk),
        opening_page(desk),
        answers_page(desk),
        root_page(desk),
        recovery_page(desk),
        sheets_page(desk),
        transcribing_page(desk),
        erasing_page(desk),
        closing_page(desk),
        record_page(desk),
        court_page(desk),
        whole_vault_page(desk),
        *room_pages(desk),
    )


def _of_an_auditor(desk: Desk) -> tuple[Page, ...]:
    """Return the record, to which every way leads, what is given of it to a court, and the settings."""
    record = replace(record_page(desk), icon="search", under="")
    return (record, replace(court_page(desk), under=record.key), settings_page(desk))
