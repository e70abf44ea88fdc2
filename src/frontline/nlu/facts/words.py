"""Lists of words that each stand for a value, matched whole, longest first and in any case."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from frontline.nlu.facts.fact import Fact

_GAP = r"[\s-]{0,3}"
_APOSTROPHE = "['\u2019]?"

# A tree of the letters of phrases; the empty letter ends one.
Letters = dict[str, "Letters"]


def any_of(phrases: Iterable[str]) -> str:
    """A pattern for the longest of the phrases that stands at a place.

    Any space of a phrase may be a hyphen, several spaces or none typed. Phrases share their
    first letters in the pattern, so that one is looked for as fast as five hundred.
    """
    tree: Letters = {}
    for phrase in phrases:
        node = tree
        for letter in _letters(phrase):
            node = node.setdefault(letter, {})
        node[""] = {}
    return _pattern(tree) if tree else r"(?!)"


def _letters(phrase: str) -> list[str]:
    words = [word for word in re.split(r"[\s-]+", phrase.strip().lower()) if word]
    letters = [[_APOSTROPHE if c == "'" else re.escape(c) for c in word] for word in words]
    return [letter for word in letters for letter in (*word, _GAP)][:-1]


def _pattern(node: Letters) -> str:
    """The pattern below a node, longer words before shorter ones."""
    longer = [letter + _pattern(below) for letter, below in sorted(node.items()) if letter]
    if "" in node:
        return f"(?:{'|'.join(longer)})?" if longer else ""
    return longer[0] if len(longer) == 1 else f"(?:{'|'.join(longer)})"


class WordList:
    """Phrases of one entity, each with its value. Matching takes time linear in the text."""

    def __init__(self, entity: str, values: Mapping[str, Any]) -> None:
        self._entity = entity
        self._values = {_plain(phrase): value for phrase, value in values.items()}
        self._pattern = re.compile(rf"(?<![\w-]){any_of(values)}(?![\w-]*\w)", re.IGNORECASE)

    def find(self, text: str) -> list[Fact]:
        """Every phrase of the list, left to right, longest first at each place."""
        return [
            Fact(self._entity, *match.span(), self._values[_plain(match[0])])
            for match in self._pattern.finditer(text)
        ]


def _plain(phrase: str) -> str:
    return re.sub(r"[\s'\u2019-]+", "", phrase).casefold()


def one_value_each(groups: Mapping[Any, Iterable[str]]) -> dict[str, Any]:
    """Turn {value: [phrases]} into {phrase: value}."""
    return {phrase: value for value, phrases in groups.items() for phrase in phrases}
