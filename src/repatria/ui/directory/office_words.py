"""Say who holds an office and until when, a day with its year, and one device apart from another of its name."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from repatria.services.countries import InOffice
from repatria.services.exchange.posts import KnownPost


def holder_words(one: InOffice) -> str:
    """Return who holds which office, from when to when."""
    if one.office == "liaison":
        words = QCoreApplication.translate("offices", "Enlace: {post}, del {since} al {until}")
    else:
        words = QCoreApplication.translate("offices", "Suplente: {post}, del {since} al {until}")
    return words.format(post=one.post, since=whole_day(one.since), until=whole_day(one.until))


def whole_day(day: date) -> str:
    """Return *day* with its month in words and its year."""
    written = QCoreApplication.translate("offices", "d 'de' MMMM 'de' yyyy")
    return QLocale().toString(QDate(day.year, day.month, day.day), written)


def called_apart(post: KnownPost) -> str:
    """Return the name of a post with the beginning of its code: two devices of one name are told apart."""
    return f"{post.post} · {post.check_code.split()[0]}"
