"""How much of a file that comes from anywhere is looked at."""

from __future__ import annotations

from typing import Final

MOST_BYTES: Final = 128 << 20
"""Of a picture or a PDF: it is read whole. A recording is only passed through: one as large as a case may have takes
no more memory than a small one."""
MOST_PIXELS: Final = 100_000_000
"""Of one picture; telephones make 12 to 50 million, A4 at 600 dots an inch has 35 million."""
MOST_PAGES: Final = 500
MOST_PAGE_PIXELS: Final = 24_000_000
"""Of a page of a PDF that becomes a picture: A4 at 400 dots an inch has 15 million."""
MOST_VIEW: Final = 4096
"""Pixels on each side of what is shown."""
MOST_TOLD: Final = 400
"""Lines of what a file tells besides its picture."""
LONGEST_TOLD: Final = 300
MOST_ACTS: Final = 1000
PIECE: Final = 1 << 20
