"""What a file of a case is, and what happened with it, in words; its title is told only where it is listed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

_PICTURES = frozenset({"jpeg", "png", "tiff", "gif", "webp", "heif"})
_SOUNDS = frozenset({"mp3", "mp4", "ogg", "wav", "flac", "amr", "aac"})


def kind_words(kind: str) -> str:
    """Return what kind of file it is, as its first bytes said."""
    if kind == "pdf":
        return QCoreApplication.translate("attachments", "PDF")
    if kind in _PICTURES:
        return QCoreApplication.translate("attachments", "imagen")
    if kind in _SOUNDS:
        return QCoreApplication.translate("attachments", "grabación")
    return QCoreApplication.translate("attachments", "archivo de otra clase")


def added_words(kind: str) -> str:
    """Return what a history says of a file that was added."""
    return QCoreApplication.translate("attachments", "Se agregó un archivo: {kind}").format(
        kind=kind_words(kind)
    )


def withdrawn_words(reason: str) -> str:
    """Return what a history says of a file that was withdrawn, and why."""
    return QCoreApplication.translate("attachments", "Se retiró un archivo: {reason}").format(reason=reason)
