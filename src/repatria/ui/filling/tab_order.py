"""Keep Tab going in the order of reading, also through what is built later between what stands there.

Nothing here asks Qt for its chain of focus: PySide takes each widget that it gives for a part of the one that was
asked, and forgets it, alive, when that one goes.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget


def come_before(new: QWidget, following: QWidget) -> None:
    """Have Tab go through all of *new* before it comes to *following*, which may hold other stops."""
    behind = _stops(following)
    if behind and _stops(new):
        _put(new, behind[-1])
        _put(following, _stops(new)[-1])


def come_after(new: QWidget, former: QWidget) -> None:
    """Have Tab go through all of *new* after all of *former*."""
    found = _stops(former)
    if found:
        _put(new, found[-1])


def come_last(stops: Sequence[QWidget], within: QWidget) -> None:
    """Have Tab come to *stops*, one after the other, behind all that is read in *within*."""
    last = _last_read(within)
    for stop in stops:
        if last is not None:
            QWidget.setTabOrder(last, stop)
            last = stop


def _last_read(widget: QWidget) -> QWidget | None:
    """Return where Tab stops last in *widget* now, as boxes lay it out from above; elsewhere what was made last.

    It is looked for from the end: a page may hold thousands of stops, and this is asked at every Tab.
    """
    inner = widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    layout = widget.layout()
    if isinstance(layout, QVBoxLayout):
        count = layout.count()
        # What stands in a row of buttons has no place of its own here: it comes last.
        inner.sort(key=lambda one: layout.indexOf(one) % (count + 1))
    found = (_last_read(one) for one in reversed(inner) if not one.isHidden())
    own = widget if _is_stop(widget) and widget.isEnabled() else None
    return next((one for one in found if one is not None), own)


def _put(new: QWidget, anchor: QWidget) -> None:
    """Move *new* with all in it behind *anchor*.

    What was made together stands together, and Qt moves it as a whole while it is a stop with a proxy in it. Stops
    that are moved one by one would leave behind what leads to them: that is a stop too.
    """
    stops = _stops(new)
    if not stops or anchor.window() is not new.window():
        return
    if stops[0] is new:
        QWidget.setTabOrder(anchor, new)
        return
    policy, proxy = new.focusPolicy(), new.focusProxy()
    _lead(new, None)  # else what it leads to would be made a stop of another kind
    new.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    _lead(new, stops[0])
    QWidget.setTabOrder(anchor, new)
    _lead(new, None)
    new.setFocusPolicy(policy)
    _lead(new, proxy)


def _lead(widget: QWidget, proxy: QWidget | None) -> None:
    widget.setFocusProxy(proxy)  # type: ignore[arg-type]  # the stub knows no way back


def _stops(widget: QWidget) -> list[QWidget]:
    """Return where Tab stops in *widget*, in the order in which that was made; what is hidden may be shown."""
    return [one for one in (widget, *widget.findChildren(QWidget)) if _is_stop(one)]


def _is_stop(widget: QWidget) -> bool:
    tab = Qt.FocusPolicy.TabFocus.value
    return bool(widget.focusPolicy().value & tab) and widget.focusProxy() is None
