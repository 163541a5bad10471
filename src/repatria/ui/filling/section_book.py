"""The pages of the sections of a form, one of them shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QStackedWidget

from repatria.ui.filling.filled import Filled
from repatria.ui.filling.section_page import SectionPage
from repatria.ui.filling.sections import FormPart


class SectionBook(QStackedWidget):
    """Builds a page when it is first shown, or beforehand a row at a time, so that showing it is quick."""

    def __init__(self, filled: Filled, parts: Sequence[FormPart]) -> None:
        super().__init__()
        self._filled, self._parts = filled, parts
        self.pages: dict[str, SectionPage] = {}

    def page(self, key: str) -> SectionPage:
        """Return the page of a section, whose rows may not all be built yet."""
        if key not in self.pages:
            part = next(part for part in self._parts if part.key == key)
            self.pages[key] = SectionPage(self._filled, part, self, first=part is self._parts[0])
        return self.pages[key]

    def speaking(self, key: str) -> Iterator[None]:
        """Say anew all that is built, the page of one section first."""
        keys = [key, *(other for other in self.pages if other != key)]
        for one in [self.pages[each] for each in keys if each in self.pages]:
            yield from one.speaking()

    def show_page(self, key: str) -> None:
        """Show a section whole."""
        page = self.page(key)
        page.complete()
        self.setCurrentWidget(page)

    def growing(self, key: str) -> Iterator[None]:
        """Build the page of one section, a row a step."""
        yield from self.page(key).growing()

    def growing_on(self, key: str) -> Iterator[None]:
        """Build every other page, a row a step, those after *key* first; even of what may only come to be asked."""
        keys = [part.key for part in self._parts]
        here = keys.index(key)
        for other in keys[here:] + keys[:here]:
            yield from self.page(other).growing()
