"""The title of a form of others: one that could be taken for the number of a form of ours says whose it is.

Whoever fills F11 believes that the block is raised; one that only calls itself so does no step and sets no block.
"""

from __future__ import annotations

import re
from typing import Final

from repatria.domain.lookalikes import seen_words
from repatria.domain.texts import Text

_LIKE_OURS: Final = re.compile(r"\bf ?[0-9]")
_OF_OTHERS: Final[Text] = {"es": "De otra institución", "en": "From another institution"}


def title_of(written: str) -> Text:
    """Return the title *written* in a form of others; whose it is stands first, where no long title cuts it off."""
    if not _LIKE_OURS.search(" ".join(seen_words(written))):
        return {"es": written, "en": written}
    return {language: f"{said} · {written}" for language, said in _OF_OTHERS.items()}
