from __future__ import annotations

import os

# No test needs a screen; whoever wants to watch sets the platform.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
