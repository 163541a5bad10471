"""The pages of the window: each is built when first shown, and asked as far as it can answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QStackedWidget, QWidget

from repatria.ui.pages import Carrying, Keeping, Naming, Page, Place, Placed


class BuiltPages:
    """Knows every page and what was built of them; what was chosen on a page outlives its being built anew."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self._pages = {page.key: page for page in pages}
        self._built: dict[str, QWidget] = {}
        self._carried: dict[str, Place] = {}

    def take(self, key: str, stack: QStackedWidget) -> tuple[QWidget, Place | None]:
        """Return the page *key*; one built now stands on *stack*, and comes with where one was on it before."""
        if key in self._built:
            return self._built[key], None
        widget = self._built[key] = self._pages[key].build()
        stack.addWidget(widget)
        return widget, self._carried.pop(key, None)

    def forget(self) -> Mapping[str, Place]:
        """Forget all that is built, but not where one was; return what was chosen that a place does not say."""
        self._carried |= {key: page.place() for key, page in self._built.items() if isinstance(page, Placed)}
        chosen = {key: page.carried() for key, page in self._built.items() if isinstance(page, Carrying)}
        self._carried |= chosen
        self._built = {}
        return chosen

    def has(self, key: str) -> bool:
        """Tell whether there is a page *key*."""
        return key in self._pages

    def built(self, key: str) -> QWidget | None:
        """Return the page *key* if it has been built."""
        return self._built.get(key)

    def place(self, key: str) -> Place:
        """Return where the person is on the page *key*, as far as it can say."""
        page: object = self._built.get(key)
        return page.place() if isinstance(page, Placed) else {}

    def keep(self) -> None:
        """Have every page put its keystrokes on the disk."""
        for page in self._built.values():
            if isinstance(page, Keeping):
                page.keep()

    def set_names_shown(self, shown: bool) -> None:
        """Have every page show names, or cover them again."""
        for page in self._built.values():
            if isinstance(page, Naming):
                page.set_names_shown(shown)

    def entries(self) -> tuple[Page, ...]:
        """Return the pages that the navigation shows."""
        return tuple(page for page in self._pages.values() if not page.under)

    def entry_of(self, key: str) -> str:
        """Return which of them is marked while the page *key* is shown."""
        return self._pages[key].under or key
