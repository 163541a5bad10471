"""Forms of the field: an XForm as its designer wrote it, and its filling; files are read in ``content/xforms``."""
