"""The words of a form from elsewhere, in all its languages; Spanish and English are always there.

What lacks one language shows another, and that is told. Two languages with one code are two.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from repatria.content.adopting.markup import unmarked
from repatria.content.adopting.notices import Became, Notices
from repatria.content.adopting.shown import Shower
from repatria.content.xforms.model import below, child, local
from repatria.content.xforms.xml import ANSWER_HERE
from repatria.domain.expressions.nodes import Element
from repatria.domain.forms.wording import BLANK, in_brackets, literally
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
_NO_WORDS: Final = "-"
"""Stands in the file of pyxform where a sheet has no words in one of its languages."""
_IN_BRACKETS: Final = re.compile(r"\s*\([^()]*\)\s*$")


class Texts:
    """Finds words by their ids, by language as the file calls it; *shower* writes the answers that they show."""

    def __init__(self, model: Element, document: Element, notices: Notices, shower: Shower) -> None:
        self._notices, self._shower = notices, shower
        itext = child(model, "itext")
        translations = itext.children if itext is not None else []
        self._words: dict[str, dict[str, Element]] = {}
        self._codes: dict[str, str] = {}
        for translation in translations:
            by_id = {text.attributes.get("id", ""): text for text in translation.children}
            self._words[self._code(translation.attributes.get("lang", ""))] = by_id
        first = next((one for one in translations if "default" in one.attributes), None)
        first = first if first is not None else next(iter(translations), None)
        self.default = self._code(first.attributes.get("lang", "")) if first is not None else OWN
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

    @property
    def tongues(self) -> tuple[str, ...]:
        """Return the languages in which the file itself has words; words without a language stand for one of ours."""
        named = [code for code in self._words if code]
        unnamed = [self.unnamed] if OWN in self._words and self.unnamed else []
        first = [self.default] if self.default in named else unnamed
        return tuple(dict.fromkeys([*first, *named, *unnamed]))

    @property
    def unnamed(self) -> str:
        """Return under which language of ours words stand that the file gives none; nothing where it names all."""
        if self._words and OWN not in self._words:
            return ""
        return next((one for one in ALWAYS if one not in self._words), "")

    def of(self, element: Element | None, where: str, at: str) -> Text:
        """Return the words of a label or hint, called *where*, which stands at the path *at*."""
        if element is None:
            return {}
        ref = element.attributes.get("ref", "")
        if ref.startswith("jr:itext("):
            return self.under(_id_in(ref), where, at)
        return self._filled({OWN: self._said(element, where, at)}, where)

    def written(self, text: str, where: str, at: str) -> Text:
        """Return the words that an attribute holds, or names."""
        if text.startswith("jr:itext("):
            return self.under(_id_in(text), where, at)
        return self._filled({OWN: _as_read(text.strip())}, where)

    def under(self, name: str, where: str, at: str) -> Text:
        """Return the words that the form keeps under *name*."""
        found = {
            language: self._said(_plain(texts[name]), where, at)
            for language, texts in self._words.items()
            if name in texts
        }
        return self._filled(found, where)

    def plain(self) -> dict[str, str]:
        """Return all words by id in the form's own language, for expressions that ask for them."""
        texts = self._words.get(self.default, {})
        return {name: _with_shown(_plain(text), self._name_of) for name, text in texts.items()}

    def _code(self, language: str) -> str:
        """Return the code of a *language* as the file calls it; of two with one code the second keeps its name."""
        if language not in self._codes:
            code = code_of(language)
            is_taken = code in self._codes.values()
            self._codes[language] = self._own_code(language) if is_taken else code
        return self._codes[language]

    def _own_code(self, language: str) -> str:
        name = _as_code(language)
        return name if name not in self._codes.values() else language

    def _filled(self, found: dict[str, str], where: str) -> Text:
        said = _spoken(found)
        if not said:
            return {}
        text = {language: words for language, words in said.items() if language}
        for language in (one for one in found if one and one not in said):
            self._notices.tell(Became.GAP_IN_LANGUAGE, f"{where} ({language})")
        for language in ALWAYS:
            if language not in text:
                text[language] = self._instead(said)
                self._tell_gap(language, found, said, where)
        return text

    def _tell_gap(self, language: str, found: Mapping[str, str], said: Mapping[str, str], where: str) -> None:
        """Tell where words lack a *language* that the form speaks, or that the form does not speak it at all."""
        if language in found:
            return  # told with the others that the file leaves out
        if language in self._words:
            self._notices.tell(Became.GAP_IN_LANGUAGE, where if OWN in said else f"{where} ({language})")
        elif self._words or OWN not in said:
            self._notices.tell(Became.NOT_SPOKEN, language)

    def _instead(self, said: Mapping[str, str]) -> str:
        wanted = (OWN, self.default, *ALWAYS)
        return next((said[one] for one in wanted if one in said), next(iter(said.values())))

    def _said(self, element: Element | None, where: str, at: str) -> str:
        """Return the words of *element*; where it shows what cannot be shown here, it names the question if any."""

        def shown(output: str) -> str:
            if written := self._shower.written(output, at):
                return written
            self._notices.tell(Became.ANSWER_IN_WORDS, where)
            return self._name_of(output)

        return _with_shown(element, shown, _as_read)

    def _name_of(self, path: str) -> str:
        label = self._labels.get(path.strip())
        ref = label.attributes.get("ref", "") if label is not None else ""
        kept = self._words.get(self.default, {}).get(_id_in(ref)) if ref.startswith("jr:itext(") else None
        element = _plain(kept) if kept is not None else label
        words = element.text.strip() if element is not None else ""
        return in_brackets(unmarked(words).replace(ANSWER_HERE, BLANK))


def code_of(language: str) -> str:
    """Return the code of a *language* as a file calls it; nothing for one that says none."""
    written = _CODE.search(language)
    if written:
        return written[1].lower()
    plain = language.strip().lower()
    if len(plain) == 2 and plain.isalpha():
        return plain
    return _KNOWN.get(plain, OWN if plain in ("", "default") else _as_code(plain))


def _spoken(found: Mapping[str, str]) -> dict[str, str]:
    """Return the words of *found* by language, without what pyxform puts where there are none."""
    said = {language: words for language, words in found.items() if words}
    return {language: words for language, words in said.items() if words != _NO_WORDS} or said


def _as_code(name: str) -> str:
    """Return the *name* of a language as its code, where it has none that is its own."""
    return _IN_BRACKETS.sub("", name).strip().lower().replace(" ", "_") or name


def _plain(text: Element) -> Element | None:
    """Return the plain words among the forms of a text, else its longer explanation."""
    plain = [one for one in text.children if not one.attributes.get("form")]
    guides = [one for one in text.children if one.attributes.get("form") in ("guidance", "long")]
    return next(iter([*plain, *guides]), None)


def _as_read(words: str) -> str:
    return literally(unmarked(words))


def _id_in(ref: str) -> str:
    return ref[len("jr:itext(") : -1].strip(" '\"")


def _with_shown(
    element: Element | None, shown: Callable[[str], str], plain: Callable[[str], str] = lambda words: words
) -> str:
    """Return the words of *element*, what it shows as *shown* writes it."""
    if element is None:
        return ""
    first, *rest = plain(element.text.strip()).split(ANSWER_HERE)  # marks may stand around what is shown
    outputs = (one for one in below(element) if local(one).endswith("output"))
    values = (one.attributes.get("value", "") or one.attributes.get("ref", "") for one in outputs)
    return first + "".join(shown(value) + piece for value, piece in zip(values, rest, strict=False))
