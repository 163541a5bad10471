"""The words of a form from elsewhere, in all its languages; Spanish and English are always there.

What lacks one language shows another, and that is told.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from repatria.content.adopting.notices import Became, Notices
from repatria.content.xforms.model import below, child, local
from repatria.content.xforms.xml import ANSWER_HERE
from repatria.domain.expressions.nodes import Element
from repatria.domain.texts import Text

ALWAYS: Final = ("es", "en")
_CODE: Final = re.compile(r"\(([A-Za-z]{2,3})(?:[-_][A-Za-z]+)?\)\s*$")
_KNOWN: Final[Mapping[str, str]] = {
    "español": "es",
    "espanol": "es",
    "spanish": "es",
    "castellano": "es",
    "inglés": "en",
    "ingles": "en",
    "english": "en",
    "français": "fr",
    "french": "fr",
    "português": "pt",
    "portuguese": "pt",
    "arabic": "ar",
}
OWN: Final = ""
"""The language of words that the file gives no language."""
_LONGEST_NAME: Final = 60


class Texts:
    """Finds words: *found* are those under ids by language as the file calls it."""

    def __init__(self, model: Element, document: Element, notices: Notices) -> None:
        self._notices = notices
        itext = child(model, "itext")
        translations = itext.children if itext is not None else []
        self._words: dict[str, dict[str, Element]] = {}
        for translation in translations:
            by_id = {text.attributes.get("id", ""): text for text in translation.children}
            self._words[code_of(translation.attributes.get("lang", ""))] = by_id
        first = next((one for one in translations if "default" in one.attributes), None)
        first = first if first is not None else next(iter(translations), None)
        self.default = code_of(first.attributes.get("lang", "")) if first is not None else OWN
        self._labels = {
            one.attributes.get("ref", ""): label
            for one in below(document)
            if (label := child(one, "label")) is not None
        }

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the languages of the form, Spanish and English always, its own first."""
        own = [code for code in (self.default, *self._words) if code]
        return tuple(dict.fromkeys([*own, *ALWAYS]))

    def of(self, element: Element | None, where: str) -> Text:
        """Return the words of a label or hint that stands at *where*."""
        if element is None:
            return {}
        ref = element.attributes.get("ref", "")
        if ref.startswith("jr:itext("):
            return self.under(_id_in(ref), where)
        return self._filled({OWN: self._said(element, where)}, where)

    def written(self, text: str, where: str) -> Text:
        """Return the words that an attribute holds, or names."""
        if text.startswith("jr:itext("):
            return self.under(_id_in(text), where)
        return self._filled({OWN: text.strip()}, where)

    def under(self, name: str, where: str) -> Text:
        """Return the words that the form keeps under *name*."""
        found = {
            language: self._said(_plain(texts[name]), where)
            for language, texts in self._words.items()
            if name in texts
        }
        return self._filled(found, where)

    def plain(self) -> dict[str, str]:
        """Return all words by id in the form's own language, for expressions that ask for them."""
        texts = self._words.get(self.default, {})
        return {name: self._said(_plain(text), name) for name, text in texts.items()}

    def _filled(self, found: dict[str, str], where: str) -> Text:
        said = {language: words for language, words in found.items() if words}
        if not said:
            return {}
        text = {language: words for language, words in said.items() if language}
        for language in ALWAYS:
            if language not in text:
                text[language] = self._instead(said)
                if self._words or OWN not in said:
                    self._notices.tell(Became.NOT_SPOKEN, language)
        return text

    def _instead(self, said: Mapping[str, str]) -> str:
        wanted = (OWN, self.default, *ALWAYS)
        return next((said[one] for one in wanted if one in said), next(iter(said.values())))

    def _said(self, element: Element | None, where: str) -> str:
        """Return the words of *element*; where it would show an answer, it names its question."""
        if element is None:
            return ""
        words = element.text.strip()
        if ANSWER_HERE not in words:
            return words
        self._notices.tell(Became.ANSWER_IN_WORDS, where)
        for shown in (one for one in element.children if local(one).endswith("output")):
            words = words.replace(ANSWER_HERE, self._name_of(shown.attributes.get("value", "")), 1)
        return words.replace(ANSWER_HERE, "…")

    def _name_of(self, path: str) -> str:
        label = self._labels.get(path.strip())
        ref = label.attributes.get("ref", "") if label is not None else ""
        kept = self._words.get(self.default, {}).get(_id_in(ref)) if ref.startswith("jr:itext(") else None
        element = _plain(kept) if kept is not None else label
        words = element.text.strip() if element is not None else ""
        plain = words if words and ANSWER_HERE not in words else path.strip().rpartition("/")[2]
        return f"[{plain[:_LONGEST_NAME]}]"


def code_of(language: str) -> str:
    """Return the code of a *language* as a file calls it; nothing for one that says none."""
    written = _CODE.search(language)
    if written:
        return written[1].lower()
    plain = language.strip().lower()
    if len(plain) == 2 and plain.isalpha():
        return plain
    return _KNOWN.get(plain, OWN if plain in ("", "default") else plain.replace(" ", "_"))


def _plain(text: Element) -> Element | None:
    """Return the plain words among the forms of a text, else its longer explanation."""
    plain = [one for one in text.children if not one.attributes.get("form")]
    guides = [one for one in text.children if one.attributes.get("form") in ("guidance", "long")]
    return next(iter([*plain, *guides]), None)


def _id_in(ref: str) -> str:
    return ref[len("jr:itext(") : -1].strip(" '\"")
