"""What can still be read of a damaged ``vault.db``, page by page and without the library, and a new vault of it.

Decisions: the library gives nothing that stands behind a page it cannot prove, so the pages are proven, decrypted and
read here. A page counts only with its HMAC, an event only with the hashes that it bears; nothing is written into the
damaged vault.
"""
