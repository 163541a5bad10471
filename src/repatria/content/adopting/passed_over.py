"""What of an XForm becomes no question of ours is told, not passed over in silence."""

from __future__ import annotations

from repatria.content.adopting.notices import Became, Notices
from repatria.content.adopting.prefilled import tell_rows
from repatria.domain.expressions.nodes import Element
from repatria.domain.xforms.definition import XForm


def tell_rest(model: Element, read: XForm, notices: Notices) -> None:
    """Tell what no question of its own is: entities, rules of nothing, pictures and sounds beside the words."""
    for path, bind in read.binds.items():
        if "/@" in path or path.endswith("/entity") or "/entity/" in path:
            notices.tell(Became.ENTITY_PASSED, path.partition("/entity")[0].rpartition("/")[2] or bind.path)
    tell_rows(read, notices)
    for path in read.passed:
        notices.tell(Became.RULE_PASSED, path)
    for path in read.last_saved:
        notices.tell(Became.LAST_SAVED_PASSED, path.rpartition("/")[2])
    for media in read.model.media:
        notices.tell(Became.MEDIA_PASSED, media.rpartition("/")[2])
