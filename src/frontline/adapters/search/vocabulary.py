"""Reads a visitor's words with the words of the adverts: slips, synonyms and "or"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from frontline.adapters.search.expression import Expression
from frontline.adapters.search.query import ANYWHERE, IN_HEAD, word_terms
from frontline.adapters.search.synonyms import Synonyms, Terms
from frontline.domain.search_words import words_of_work

OR = re.compile(r"\bor\b", re.IGNORECASE)
SHORTEST_CORRECTED = 4
TWO_SLIPS_FROM = 8
MOST_LOOKED_AT = 8

IsKnown = Callable[[str], bool]
ReadTitleWords = Callable[[], Sequence[tuple[str, int]]]


class Vocabulary:
    """The words of the adverts as they were at one point.

    `is_known` tells whether an open advert has a word, `title_words` reads those a slip may mean.
    """

    def __init__(self, synonyms: Synonyms, is_known: IsKnown, title_words: ReadTitleWords) -> None:
        self._synonyms = synonyms
        self._is_known = is_known
        self._read_title_words = title_words
        self._of_synonyms = synonyms.words()
        # A ladder of searches reads the same text again and again.
        self.alternatives = lru_cache(maxsize=500)(self._alternatives)
        self.wanted = lru_cache(maxsize=500)(self._wanted)
        self.unknown = lru_cache(maxsize=500)(self._unknown)

    def _wanted(self, text: str, any_word: bool) -> list[Expression]:
        """The terms of a text in the head, then anywhere; empty when it has no words."""
        alternatives = self.alternatives(text)
        places = (IN_HEAD, ANYWHERE) if alternatives else ()
        return [word_terms(alternatives, marks, any_word) for marks in places]

    def _alternatives(self, text: str) -> list[Terms]:
        """What a text means here, with each side of an "or" on its own.

        Slips are corrected, synonyms added, and words that no advert has are left out.
        """
        read = (self._terms(words_of_work(side)) for side in OR.split(text))
        return [terms for terms in read if terms]

    def _unknown(self, text: str) -> tuple[str, ...]:
        """The words that no advert has, where every side of an "or" has one beside known words."""
        sides = [words_of_work(side) for side in OR.split(text)]
        left_out = [tuple(word for word in side if self._spelt(word) is None) for side in sides]
        some = [out for out, side in zip(left_out, sides) if len(out) < len(side)]
        return some[0] if some and all(some) else ()

    def _terms(self, words: Sequence[str]) -> Terms:
        spelt = map(self._spelt, words)
        return self._synonyms.read([word for word in spelt if word is not None])

    def _spelt(self, word: str) -> str | None:
        if word in self._of_synonyms or word.rstrip("s") in self._of_synonyms:
            return word
        if self._is_known(word):
            return word
        if len(word) < SHORTEST_CORRECTED:
            return None
        return self._corrected(word) or self._in_full(word)

    def _in_full(self, word: str) -> str | None:
        """ "Neurology" for "neuro": the word of most titles that begins so."""
        longer = [each for each in self._titles if each.startswith(word)]
        longer.sort(key=lambda each: (-self._titles[each], each))
        return next((each for each in longer if self._is_known(each)), None)

    def _corrected(self, word: str) -> str | None:
        close = process.extract(
            word,
            self._titles.keys(),
            scorer=DamerauLevenshtein.distance,
            score_cutoff=1 if len(word) < TWO_SLIPS_FROM else 2,
            limit=MOST_LOOKED_AT,
        )
        likely = [(slips, w) for w, slips, _ in close if w[0] == word[0] or slips == 1]
        likely.sort(key=lambda each: (each[0], -self._titles[each[1]]))
        return next((w for _, w in likely if w in self._of_synonyms or self._is_known(w)), None)

    @cached_property
    def _titles(self) -> dict[str, int]:
        counted = dict.fromkeys(self._of_synonyms, 1) | dict(self._read_title_words())
        return {word: titles for word, titles in counted.items() if len(word) >= SHORTEST_CORRECTED}
