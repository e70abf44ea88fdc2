"""Lists of words that each stand for a value, matched whole, longest first and in any case."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from frontline.nlu.facts.fact import Fact


def spaced(phrase: str) -> str:
    """A phrase as a pattern: any of its spaces may be a hyphen, several spaces or none typed."""
    words = [re.escape(word) for word in re.split(r"[\s-]+", phrase.strip()) if word]
    return r"[\s-]{0,3}".join(words).replace("'", "['\u2019]?")


class WordList:
    """Phrases of one entity, each with its value. Matching takes time linear in the text."""

    def __init__(self, entity: str, values: Mapping[str, Any]) -> None:
        self._entity = entity
        self._values = {_plain(phrase): value for phrase, value in values.items()}
        longest_first = sorted(values, key=len, reverse=True)
        phrases = "|".join(spaced(phrase) for phrase in longest_first) or r"(?!)"
        self._pattern = re.compile(rf"(?<![\w-])(?:{phrases})(?![\w-]*\w)", re.IGNORECASE)

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
