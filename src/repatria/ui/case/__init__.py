"""The page of one case: what is to be done now, by whom, until when and why, and everything known of it.

``seen`` reads a case on the store's thread; ``*_words`` turn it into words and know no widget; the other modules
show words and tell what was asked; ``page`` joins them and alone calls services.
"""

from __future__ import annotations
