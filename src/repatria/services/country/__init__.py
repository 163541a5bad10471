"""The root of a country and the offices under it: founded, certified, handed over, and what of them stands here."""
