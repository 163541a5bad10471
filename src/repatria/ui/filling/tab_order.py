"""Keep Tab going in the order of reading, also through what is built later between what stands there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def come_before(new: QWidget, following: QWidget) -> None:
    """Have Tab go through all of *new* before it comes to *following*, which may hold other stops."""
    one = following.previousInFocusChain()
    while one is not None and one is not following:
        if _is_stop(one) and one is not new and not new.isAncestorOf(one):
            _put(new, one)
            return
        one = one.previousInFocusChain()


def come_after(new: QWidget, former: QWidget) -> None:
    """Have Tab go through all of *new* after all of *former*."""
    found = _stops(former)
    if found:
        _put(new, found[-1])


def come_last(stops: Sequence[QWidget], within: QWidget) -> None:
    """Have Tab come to *stops*, one after the other, behind all that was ever built in *within*."""
    # What is built later stands at the end of the window's chain, which begins with the window itself.
    one, end, last = stops[-1].nextInFocusChain(), within.window(), None
    while one is not None and one is not end:
        if _is_stop(one) and within.isAncestorOf(one):
            last = one
        one = one.nextInFocusChain()
    if last is None:
        return
    for stop in stops:
        QWidget.setTabOrder(last, stop)
        last = stop


def _put(new: QWidget, anchor: QWidget) -> None:
    """Move *new* with all in it behind *anchor*.

    What was made together stands together, and Qt moves it as a whole while it is a stop with a proxy in it. Stops
    that are moved one by one would leave behind what leads to them: that is a stop too.
    """
    stops = _stops(new)
    if not stops or anchor.window() is not new.window():
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
