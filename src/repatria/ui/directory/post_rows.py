"""List the posts this one knows; whoever cannot be chosen says why."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QModelIndex

from repatria.services.exchange.persons import WhoSigns
from repatria.services.exchange.posts import KnownPost
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


def recipient_rows(
    posts: Sequence[KnownPost], own_country: str, name_of: Callable[[str], str]
) -> list[PostRow]:
    """Return the posts one may think of sending to: those of another country last, and not to be chosen."""
    abroad = QCoreApplication.translate(
        "posts",
        "{country}. Entre países solo va un envío a otro país, desde el expediente, y papel: F13 y F26.",
    )
    rows = []
    for post in posts:
        name = name_of(post.country)
        if post.here:
            continue
        if post.country != own_country:
            rows.append(
                PostRow(post.device, post.post, abroad.format(country=name), "blocked", choosable=False)
            )
        elif post.trust == "revoked":
            note = f"{name} · {_trust_words(post)}"
            rows.append(PostRow(post.device, post.post, note, "blocked", choosable=False))
        else:
            note = " · ".join(filter(None, (name, _trust_words(post) if post.trust == "left_out" else "")))
            rows.append(PostRow(post.device, post.post, note))
    return sorted(rows, key=lambda row: (not row.choosable, row.title.casefold()))


def directory_rows(
    posts: Sequence[KnownPost],
    own_country: str,
    name_of: Callable[[str], str],
    signing: Mapping[str, WhoSigns],
) -> list[PostRow]:
    """Return every post with its country and code, as the directory shows them; nothing is to be chosen.

    *signing* says how many people sign there, where that is known.
    """
    own = QCoreApplication.translate("posts", "{country} · código {code} · este puesto")
    same = QCoreApplication.translate("posts", "{country} · código {code}")
    other = QCoreApplication.translate(
        "posts", "{country} · código {code} · otro país: solo envíos a otro país y papel"
    )
    rows = []
    ordered = sorted(
        posts, key=lambda post: (not post.here, post.country != own_country, post.post.casefold())
    )
    for post in ordered:
        note = own if post.here else same if post.country == own_country else other
        shown = note.format(country=name_of(post.country), code=post.check_code)
        shown = " · ".join(
            filter(None, (shown, _trust_words(post), _signing_words(signing.get(post.device))))
        )
        out = post.country != own_country or post.trust == "revoked"
        icon = "person" if post.here else "blocked" if out else "directory"
        rows.append(PostRow(post.device, post.post, shown, icon))
    return rows


def _signing_words(found: WhoSigns | None) -> str:
    """Say of how many people of a post the signature is checked here; nothing where none is known."""
    if found is None:
        return ""
    return QCoreApplication.translate("posts", "firmas que se comprueban: {count}").format(
        count=found.here + found.left
    )


def _trust_words(post: KnownPost) -> str:
    """Say how far the country's directory trusts a post; nothing of one known by its card alone."""
    if post.trust == "directory":
        return QCoreApplication.translate("posts", "por el directorio del país")
    if post.trust == "left_out":
        return QCoreApplication.translate("posts", "ya no está en el directorio del país: pregunte al enlace")
    if post.trust == "revoked":
        return QCoreApplication.translate("posts", "revocado por el país: no se le envía nada")
    return ""
