"""What is worked out as of another moment changes the moment for nobody else."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

from repatria.domain.forms.answers import Answers
from repatria.domain.forms.definition import Form, Question
from repatria.domain.forms.session import FormSession

NOW = datetime(2026, 1, 1, tzinfo=UTC)
TEXT = {"es": "x", "en": "x"}


def test_another_thread_meanwhile_reads_the_moment_of_the_form() -> None:
    form = Form("F99", "1", TEXT, {}, ("es", "en"), (Question("q", "date", TEXT, "L2"),), {})
    session = FormSession(form, Answers(), {}, NOW)
    with ThreadPoolExecutor(1) as elsewhere, session.as_of(NOW + timedelta(days=300)):
        assert session.now == NOW + timedelta(days=300)
        assert elsewhere.submit(lambda: session.now).result() == NOW
    assert session.now == NOW
