"""Tables of counts that may leave: small counts are hidden so that nobody finds them again (``docs/figures.md``).

``table`` is a table with its totals as cells, ``hiding`` says which cells are hidden, ``auditing`` asks what whoever
knows the rest can still find out, ``ladder`` gives a table the shape in which it leaves, or refuses it; ``register``
says what left already.
"""
