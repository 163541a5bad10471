"""Everybody who has or had an account here, with their role and whether they still come in."""

from __future__ import annotations

from repatria.domain.people import Person
from repatria.ui.roles import role_words
from repatria.ui.widgets.two_lines import TwoLineRows, TwoLines


class PeopleList(TwoLineRows[Person]):
    """Everybody who has or had an account, with their role; the person who is here is marked."""

    def __init__(self, name: str, own: str) -> None:
        super().__init__(name, self._look, lambda person: person.active and person.id != own)
        self._own = own

    def _look(self, person: Person) -> TwoLines:
        return TwoLines(person.name, self.words_of(person), "person", faded=not person.active)

    def words_of(self, person: Person) -> str:
        """Return role and state of a person."""
        role = role_words(person.role)
        if not person.active:
            return self.tr("{role} · sin acceso").format(role=role)
        if person.id == self._own:
            return self.tr("{role} · usted").format(role=role)
        return role

    def show_people(self, people: tuple[Person, ...]) -> None:
        """Show *people*, as high as they need."""
        self.rows.set_rows(people)
        self.clearSelection()
        height = sum(self.sizeHintForRow(row) for row in range(len(people)))
        self.setFixedHeight(height + 2 * self.frameWidth() + 8)
