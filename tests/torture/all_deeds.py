"""Every deed that the torture knows, by the name that ``--deed`` takes."""

from __future__ import annotations

from typing import Final

from tests.torture.deeds import ChangeKey, Copy, Deed, Export, Import, Migrate, Restore, Save, Type
from tests.torture.file_deeds import ChangeFile, FilesArrive, FilesGo, FilesWait, Salvage
from tests.torture.more_deeds import Attach, Wipe

DEEDS: Final[dict[str, Deed]] = {
    "save": Save(),
    "draft": Type(),
    "export": Export(),
    "import": Import(),
    "backup": Copy(),
    "restore": Restore(),
    "migration": Migrate(9),
    "old migration": Migrate(4),
    "rotation": ChangeKey(),
    "attachment": Attach(),
    "files go": FilesGo(),
    "files arrive": FilesArrive(),
    "files wait": FilesWait(),
    "changed file": ChangeFile(),
    "salvage": Salvage(),
    "wipe": Wipe(),
}
