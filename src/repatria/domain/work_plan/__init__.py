"""The work plan (CRM-2008, item 7): activities, which country answers for each, until when, and how it stands.

``activities`` reads them from what stands, ``due`` says what is overdue, near or done on a day and in which order,
``reminding`` of what somebody may be reminded. Where it stands in a vault says docs/matrix.md.
"""

from __future__ import annotations
