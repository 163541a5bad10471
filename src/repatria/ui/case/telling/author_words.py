"""Say who wrote something: by name where the vault knows it, else by the post that sent it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.ui.case.view import CaseView


def author_words(view: CaseView, author: str) -> str:
    """Return the author's name, else the name and code of the post by which it came, else general words."""
    if author in view.names:
        return view.names[author]
    post = view.senders.get(author)
    if post is None:
        return QCoreApplication.translate("case_authors", "alguien de otro puesto")
    sent = QCoreApplication.translate("case_authors", "lo envió {post} ({code})")
    return sent.format(post=post.name, code=post.code)
