"""The door: the window when nothing else is asked, the shell's commands otherwise."""

from __future__ import annotations

import gc
import sys

from repatria.hardening import harden, tidy


def main() -> int:
    """Harden the process, then open the window, do what the arguments say, or read a file for another process."""
    harden()
    try:
        if len(sys.argv) > 1:
            from repatria.apart import READERS, serve

            if len(sys.argv) == 2 and sys.argv[1] in READERS:
                return serve(sys.argv[1])
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
