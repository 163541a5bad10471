"""Labels of a pack: what is asked for is there in every language, and what nobody asks for is a fault."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from repatria.domain.errors import DefinitionError
from repatria.domain.reasons import Because, Reason, because
from repatria.domain.texts import Text


class Words:
    """The label tables of one pack by language; faults go to *faults* as they are found."""

    def __init__(
        self, folder: str, tables: Mapping[str, Mapping[str, Any]], faults: list[DefinitionError]
    ) -> None:
        self._folder = folder
        self._tables = tables
        self._faults = faults
        self._read: set[tuple[str, ...]] = set()

    def text(self, *path: str, needed: bool = True) -> Text:
        """Return the words at *path*; when not *needed* they may miss, but then in every language."""
        self._read.add(path)
        found = {language: _leaf(table, path) for language, table in self._tables.items()}
        if not needed and not any(found.values()):
            return {}
        for language, words in found.items():
            if not words:
                self._fault(language, path, because(Reason.WORDS_MISSING))
        return {language: words for language, words in found.items() if words}

    def close(self) -> None:
        """Note every label that nothing in the pack asked for."""
        for language, table in self._tables.items():
            for path in _leaves(table):
                if path not in self._read:
                    self._fault(language, path, because(Reason.UNKNOWN_KEY))

    def _fault(self, language: str, path: tuple[str, ...], reason: Because) -> None:
        file = f"{self._folder}/labels.{language}.toml"
        self._faults.append(DefinitionError(file, ".".join(path), reason))


def _leaf(table: Mapping[str, Any], path: tuple[str, ...]) -> str:
    node: Any = table
    for name in path:
        node = node.get(name) if isinstance(node, Mapping) else None
    return node.strip() if isinstance(node, str) else ""


def _leaves(table: Mapping[str, Any], above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for name, node in table.items():
        if isinstance(node, Mapping):
            yield from _leaves(node, (*above, name))
        else:
            yield (*above, name)
