"""Casos: the list of every case this person may see, filtered, ordered and searched.

``blocks`` holds what is loaded of a list too long to hold, ``model`` shows it to Qt, ``line_words`` says a line in
words (Hoy uses it too), ``page`` joins them with the filters and the search.
"""

from __future__ import annotations
