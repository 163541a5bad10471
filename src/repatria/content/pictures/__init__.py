"""Pictures, scanned papers and recordings that come from anywhere: told apart, cleaned, shown and changed.

``asking`` is what others call; ``working`` is the process apart (``repatria.apart``) in which all the rest runs, with
little memory and time, input and output through pipes and no file. The rest is called by ``working`` alone.
A kind of file is added by its magic in ``kinds``, a module that tells and strips it, a line in ``telling`` and
``cleaning``.

Decisions: what a file is, is decided by how it begins, never by its name. What was not understood is said, never
passed over. What is promised to be the same picture is decoded and compared before it leaves the process.
"""
