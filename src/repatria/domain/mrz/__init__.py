"""Machine-readable zones of passports, cards and visas (ICAO Doc 9303): read, and what in them agrees with itself.

That all agrees says *consistente* and never *auténtico*: whoever forges a zone can work out its digits (dossier,
section 9). ``layouts`` says where everything stands, ``reading`` reads, ``correcting`` proposes, ``comparing`` asks
whether it is what the person said.
"""
