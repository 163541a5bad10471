"""The door: the window when nothing else is asked, the shell's commands otherwise."""

from __future__ import annotations

import gc
import sys

from repatria.hardening import harden, tidy


def main() -> int:
    """Harden the process, then open the window, do what the arguments say, or read a scanned page for another."""
    harden()
    try:
        if len(sys.argv) > 1:
            from repatria.documents.scanned import READER
            from repatria.documents.scanned import main as reader

            if sys.argv[1:] == [READER]:
                return reader()
            from repatria.cli import main as shell

            return shell()
        # Nothing of what is imported now will ever be thrown away; the window turns this on again.
        gc.disable()
        from repatria.app import main as window

        return window()
    finally:
        tidy()


if __name__ == "__main__":
    sys.exit(main())
