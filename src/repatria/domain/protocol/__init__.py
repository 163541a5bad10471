"""The protocol engine: which steps apply, what is open, due and waited for, and which gates stand closed.

``progress(pack, facts)`` is the list of a case; ``may(pack, facts, act)`` answers for an intention; the ``decide_…``
functions of ``recording``, ``asking`` and ``routes`` say which events an act writes. A new rule is data of a pack; a
new act is a word in ``definition.ACTS``; a new time is a word in ``definition.ANCHORS`` that a form asks for.

*Decisions*: while people disagree, a gate must hold in every combination of their answers and a step needs only
one; what is withheld, unreadable or in error opens no gate and hides no step.
"""

from __future__ import annotations
