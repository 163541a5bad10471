"""Transports: places where sealed files lie under names that say nothing, each behind one small contract.

``places`` says what can be pointed at, ``carrier`` the contract, ``folder`` and ``storage`` keep it; ``pieces`` lays
a file down and lifts it in pieces over a line that fails, as large as ``pace`` has learnt that this line bears.

To add one: a kind of place in ``places``, a module that keeps the contract, a line in ``opening``, and a real server
for the contract's tests (``TARGETS`` in ``tests/sync/transports/conftest.py``).
"""

from __future__ import annotations
