"""What the Network asked to follow (CRM-2008, item 5c): indicators as data, measured of each case, summed to figures.

``definition`` says what an indicator is, ``measuring`` what one case says for it, ``items`` what happens more than
once in a case, ``summing`` what many cases say together. To add an indicator: a file in ``forms/indicators/``.
"""
