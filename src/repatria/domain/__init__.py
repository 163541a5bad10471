"""Values and rules of the work, and nothing else.

No Qt, no files, no SQL, no clock, no randomness: the time and new ids are arguments. Everything here can be
run and tested by itself. To add a rule, add it here with its source; the screens only show it.
"""

from __future__ import annotations
