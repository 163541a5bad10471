"""Who holds which role in the countries of a case, and how surely that was read."""

from __future__ import annotations

from collections.abc import Mapping

from repatria.domain.countries import Country
from repatria.domain.protocol.definition import WEAK, Source
from repatria.services.cases.casefile import CaseFile
from repatria.services.desk import Desk

Institutions = Mapping[str, Mapping[str, str]]
"""Names of institutions by country (ISO 3166 alpha-3) and role; what nobody has verified is not there."""


def institutions_of(desk: Desk, case: CaseFile) -> Institutions:
    """Return who holds which role: by the case's pack for its own country, by the country file for the others."""
    today = case.facts.today()
    found: dict[str, dict[str, str]] = {case.pack.jurisdiction: dict(case.pack.institutions)}
    for country in touched_countries(desk, case):
        offices = [one for one in country.institutions if one.stands_on(today) and one.name != "?"]
        found[country.code] = {one.role: one.name for one in reversed(offices)}
    return found


def role_and_holder(role: str, holder: str, between: str, after: str = "") -> str:
    """Return a role with who holds it, once where the institution is called as the role is."""
    said = holder.casefold().startswith(role.casefold())
    return holder if said else f"{role}{between}{holder}{after}"


def touched_countries(desk: Desk, case: CaseFile) -> tuple[Country, ...]:
    """Return the countries that a case touches, but for the one whose protocol it follows."""
    said = (str(case.facts.value(name)) for name in ("return_country", "found_in", "country"))
    codes = (code for code in dict.fromkeys(said) if code != case.pack.jurisdiction)
    return tuple(desk.library.countries[code] for code in codes if code in desk.library.countries)


def weakly_read(source: Source) -> bool:
    """Tell whether *source* was not read in its own words, so that it must say *por verificar*."""
    return source.evidence in WEAK
