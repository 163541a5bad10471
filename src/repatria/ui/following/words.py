"""Figures in words: what stands first, of how many, what is not known, and what is aimed at."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from repatria.domain.monitoring.definition import Group, Indicator, Unit
from repatria.domain.monitoring.periods import Period
from repatria.domain.monitoring.summing import Figure
from repatria.domain.protocol.definition import Source
from repatria.ui.following.counts import FigureCounts

BETWEEN: Final = " · "

_GROUPS: Final[Mapping[Group, Callable[[], str]]] = {
    "safeguards": lambda: QCoreApplication.translate("following", "Salvaguardas"),
    "times": lambda: QCoreApplication.translate("following", "Tiempos"),
    "outcomes": lambda: QCoreApplication.translate("following", "Resultados"),
    "profile": lambda: QCoreApplication.translate("following", "Quiénes son"),
    "capacity": lambda: QCoreApplication.translate("following", "Coordinación"),
}
_PERIODS: Final[Mapping[Period, Callable[[], str]]] = {
    "this_month": lambda: QCoreApplication.translate("following", "este mes"),
    "last_month": lambda: QCoreApplication.translate("following", "el mes pasado"),
    "this_quarter": lambda: QCoreApplication.translate("following", "este trimestre"),
    "last_quarter": lambda: QCoreApplication.translate("following", "el trimestre pasado"),
    "this_year": lambda: QCoreApplication.translate("following", "este año"),
    "last_year": lambda: QCoreApplication.translate("following", "el año pasado"),
    "ever": lambda: QCoreApplication.translate("following", "todo"),
}
_LASTS: Final[Mapping[Unit, Callable[[], str]]] = {
    "hours": lambda: QCoreApplication.translate("following", "{value} horas"),
    "days": lambda: QCoreApplication.translate("following", "{value} días"),
    "working_days": lambda: QCoreApplication.translate("following", "{value} días hábiles"),
}


def group_words(group: Group) -> str:
    """Return the heading of a group."""
    return _GROUPS[group]()


def period_words(period: Period) -> str:
    """Return what a period is called."""
    return _PERIODS[period]()


def figure_words(indicator: Indicator, figure: Figure) -> str:
    """Return what stands first of a figure."""
    if figure.value is None:
        return QCoreApplication.translate("following", "nada que contar")
    if indicator.shown == "share":
        words = QCoreApplication.translate("following", "{met} de {known} ({share})")
        known = figure.met + figure.missed
        return words.format(met=figure.met, known=known, share=share_words(figure.value))
    if indicator.shown == "sum":
        return _count(indicator, round(figure.value))
    value = _lasting(indicator.unit, figure.value)
    if indicator.shown == "median":
        return QCoreApplication.translate("following", "mediana: {value}").format(value=value)
    return QCoreApplication.translate("following", "en promedio: {value}").format(value=value)


def note_words(indicator: Indicator, figure: Figure) -> str:
    """Return what a person needs to read a figure: itself, what is not known, its target, and what it rests on."""
    parts = [figure_words(indicator, figure)]
    if figure.unknown:
        parts.append(FigureCounts().unknown(figure.unknown))
    if indicator.target is not None:
        aim = share_words(indicator.target) if indicator.shown == "share" else str(round(indicator.target))
        parts.append(QCoreApplication.translate("following", "meta: {aim}").format(aim=aim))
    if indicator.suggested:
        parts.append(QCoreApplication.translate("following", "plazo sugerido, no legal"))
    if indicator.unverified:
        parts.append(QCoreApplication.translate("following", "por verificar"))
    return BETWEEN.join(parts)


def mark_of(indicator: Indicator, figure: Figure) -> tuple[str, str]:
    """Return the icon and tone of a figure: whether its target is reached, where it has one and is known."""
    if figure.value is None:
        return "open", "ink_quiet"
    if indicator.target is None or not indicator.better:
        return "info", "accent"
    reached = (
        figure.value >= indicator.target if indicator.better == "more" else figure.value <= indicator.target
    )
    return ("done", "good") if reached else ("warning", "warning")


def month_words(month: str) -> str:
    """Return the name of a month that is called YYYY-MM."""
    year, _, number = month.partition("-")
    return f"{QLocale().standaloneMonthName(int(number), QLocale.FormatType.ShortFormat)} {year}"


def source_words(source: Source) -> str:
    """Return the citation of a source, with the State whose law it is."""
    return source.text if source.jurisdiction == "INT" else f"{source.text} ({source.jurisdiction})"


def share_words(share: float) -> str:
    """Return a share as whole per cents; what is nearly all is never told as all, nor nearly nothing as nothing."""
    percent = round(share * 100)
    if share < 1:
        percent = min(percent, 99)
    if share > 0:
        percent = max(percent, 1)
    return QCoreApplication.translate("following", "{percent} %").format(percent=percent)


def _lasting(unit: Unit, value: float) -> str:
    return _LASTS[unit]().format(value=QLocale().toString(value, "f", 1))


def _count(indicator: Indicator, count: int) -> str:
    counts = FigureCounts()
    said: Mapping[str, Callable[[int], str]] = {"nights": counts.nights, "cases": counts.facts}
    return said.get(indicator.unit, counts.times)(count)
