"""How much may be looked at before nothing more is worked out."""

from __future__ import annotations


class Steps:
    """What is left of the steps that may be taken; what is taken here is taken of those *around* too."""

    __slots__ = ("_around", "lacked", "left")

    def __init__(self, most: int, around: Steps | None = None) -> None:
        self.left, self._around = most, around
        self.lacked = False
        """Whether some of those that take of these had too few of their own."""

    def take(self, count: int) -> bool:
        """Take *count* more steps; tells whether there were so many left."""
        self.left -= count
        has_more = self._around is None or self._around.take(count)
        if self._around is not None and self.left < 0:
            self._around.lacked = True
        return self.left >= 0 and has_more

    @property
    def ran_out(self) -> bool:
        """Tell whether more was asked for than there was."""
        return self.left < 0
