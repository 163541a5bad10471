"""The simulator: whole posts with real vaults work, exchange through a carrier that fails, crash, and are compared.

``schedule`` runs one seed: ``beginning`` is how a country begins, ``doings`` what a post may do, ``carrier`` what
becomes of a sealed file, ``mishaps`` what becomes of a laptop, ``healing`` lets everything arrive, ``holding`` says
what then does not hold; ``many`` runs seeds side by side. ``country`` revokes and adopts, ``erasing`` erases by rule,
``setting_aside`` sets aside and takes back, ``forging`` lies, ``third`` to those whom it is not about, ``versions``
runs an older program, ``editing`` writes while something comes in, ``joining`` says which cases are of one person;
``written`` reads what events say without the engine, ``listing`` puts off what lists say.

Beside some schedules ``border`` lets packets go to another country, of cases of which ``agreeing`` says what may.

Invented cases only; it may import ``services`` and all below, and knows no window.
"""

from __future__ import annotations
