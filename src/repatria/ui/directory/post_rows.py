"""List the posts this one knows; whoever cannot be chosen says why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QModelIndex

from repatria.services.desk import Desk
from repatria.services.exchange.posts import KnownPost
from repatria.ui.case.telling.terms import words
from repatria.ui.widgets.fitted import Fitted
from repatria.ui.widgets.two_lines import TwoLineRows, TwoLines


@dataclass(frozen=True, slots=True)
class PostRow:
    """A post as a list shows it; one that cannot be *chosen* stands quieter."""

    device: str
    title: str
    note: str
    icon: str = "directory"
    choosable: bool = True


class PostList(TwoLineRows[PostRow]):
    """Posts below each other, as high as they need; ``taken`` tells the row chosen."""

    def __init__(self, name: str) -> None:
        super().__init__(name, _look, lambda row: row.choosable)
        Fitted(self)

    def show_rows(self, rows: Sequence[PostRow]) -> None:
        """Show *rows*."""
        self.rows.set_rows(rows)

    def choose(self, device: str) -> None:
        """Mark the row of *device*, or none."""
        self.setCurrentIndex(QModelIndex())
        for place in range(self.rows.rowCount()):
            index = self.rows.index(place)
            if self.rows.row_at(index).device == device:
                self.setCurrentIndex(index)


def _look(row: PostRow) -> TwoLines:
    return TwoLines(row.title, row.note, row.icon, faded=not row.choosable)


def country_name(work: Desk, code: str) -> str:
    """Return the name of a country in the person's language, or its code."""
    return words(work.library.countries[code].name) if code in work.library.countries else code


def recipient_rows(
    posts: Sequence[KnownPost], own_country: str, name_of: Callable[[str], str]
) -> list[PostRow]:
    """Return the posts one may think of sending to: those of another country last, and not to be chosen."""
    abroad = QCoreApplication.translate(
        "posts", "{country}. Entre países solo van paquetes (más adelante) y papel: F13 y F26."
    )
    others = [post for post in posts if not post.here]
    rows = [
        PostRow(post.device, post.post, name_of(post.country))
        if post.country == own_country
        else PostRow(
            post.device,
            post.post,
            abroad.format(country=name_of(post.country)),
            "blocked",
            choosable=False,
        )
        for post in others
    ]
    return sorted(rows, key=lambda row: (not row.choosable, row.title.casefold()))


def directory_rows(
    posts: Sequence[KnownPost], own_country: str, name_of: Callable[[str], str]
) -> list[PostRow]:
    """Return every post with its country and code, as the directory shows them; nothing is to be chosen."""
    own = QCoreApplication.translate("posts", "{country} · código {code} · este puesto")
    same = QCoreApplication.translate("posts", "{country} · código {code}")
    other = QCoreApplication.translate(
        "posts", "{country} · código {code} · otro país: solo paquetes (más adelante) y papel"
    )
    rows = []
    ordered = sorted(
        posts, key=lambda post: (not post.here, post.country != own_country, post.post.casefold())
    )
    for post in ordered:
        note = own if post.here else same if post.country == own_country else other
        shown = note.format(country=name_of(post.country), code=post.check_code)
        icon = "person" if post.here else "directory" if post.country == own_country else "blocked"
        rows.append(PostRow(post.device, post.post, shown, icon))
    return rows
