"""Puts a whole message right for those who read its meaning; facts read what was typed."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from frontline.domain.languages import foreign_language
from frontline.nlu.facts.rewritten import Replacement, Rewritten, rewritten
from frontline.nlu.slips.text_speak import FIGURES, TEXT_SPEAK

# Ranks by how common a word is in English, for words of so many letters: a rarer word is more
# often somebody's slip than what they meant to write.
KNOWN_RANK = {3: 2_500, 4: 12_000}
KNOWN_RANK_OF_LONGER = 40_000
# What a slip may have meant: commoner still, and for a short one far commoner.
MEANT_RANK, MEANT_RANK_OF_SHORT = 20_000, 2_000
# Words of the field count as words of at least this rank.
RANK_IN_THE_FIELD = 5_000
SHORT, LONG_WORD = 4, 8
# However long the message, so many of its words are compared, and so many letters are read.
MOST_COMPARED = 60
LONGEST = 2_000
# Part of no address, number, reference or abbreviation with stops.
_WORD = re.compile(r"(?<![\w@.'\u2019/&£-])[A-Za-z0-9]{1,24}(?![\w@'\u2019/&-]|\.\w)")
_AFTER_A_STOP = re.compile(r"(?:^|[.!?\n])\s*$")
# What follows is somebody's name, which is spelt as its owner spells it.
_NAME_FOLLOWS = re.compile(
    r"\b(?:name(?:['\u2019]?s| is)?|called|call me|mr|mrs|ms|miss|mx|dr)\s(?:\w{1,20}\s)?$",
    re.IGNORECASE,
)


class Correction:
    """Reads slips and short forms of text messages as the English words they stand for.

    `ranks` are the English words with their place in the order of use, 0 for the commonest;
    `field` are words of the field and names of large towns, which slips may stand for too;
    `kept` are further words that are right as they are.
    """

    def __init__(
        self, ranks: Mapping[str, int], field: Collection[str], kept: Collection[str]
    ) -> None:
        common = (word for word, rank in ranks.items() if rank < _least_common(word))
        self._known = frozenset(common) | frozenset(field) | frozenset(kept)
        of_field = {
            word: min(ranks.get(word, RANK_IN_THE_FIELD), RANK_IN_THE_FIELD) for word in field
        }
        self._ranks = {**ranks, **of_field}
        self._by_letter: dict[str, list[str]] = {}
        for word, rank in sorted(self._ranks.items()):
            if rank < MEANT_RANK and len(word) > 1:
                self._by_letter.setdefault(word[0], []).append(word)
        self._meant = lru_cache(maxsize=8_192)(self._compare)

    def read(self, text: str) -> Rewritten:
        """The text as it was meant, with the way back to what was typed.

        A text in another language, a name alone and what lies behind 2,000 characters stay.
        """
        start = text[:LONGEST]
        if _is_a_name(start) or foreign_language(start):
            return Rewritten(text)
        return rewritten(text, sorted([*self._words(start), *_figures(start)]))

    def _words(self, text: str) -> Iterator[Replacement]:
        compared, shouted = 0, text.isupper()
        for match in _WORD.finditer(text):
            typed, word = match[0], match[0].lower()
            # Capitals alone are an abbreviation: "OT", "ED".
            if typed.isupper() and len(typed) > 1 and not shouted:
                continue
            meant = (
                None if word == text.strip().lower() and len(word) == 1 else TEXT_SPEAK.get(word)
            )
            if meant is None and compared < MOST_COMPARED and self._may_be_a_slip(match):
                compared += 1
                meant = self._meant(word)
            if meant is not None:
                yield (*match.span(), meant)

    def _may_be_a_slip(self, match: re.Match[str]) -> bool:
        typed, before = match[0], match.string[max(0, match.start() - 40) : match.start()]
        if not typed.isalpha() or len(typed) < min(KNOWN_RANK) or typed.lower() in self._known:
            return False
        named = typed.istitle() and not _AFTER_A_STOP.search(before)
        return not named and not _NAME_FOLLOWS.search(before)

    def _compare(self, word: str) -> str | None:
        """The likeliest word with the same first letter a slip away, two in a long word."""
        close = process.extract(
            word,
            self._by_letter.get(word[0], ()),
            scorer=OSA.distance,
            score_cutoff=1 if len(word) < LONG_WORD else 2,
            limit=None,
        )
        rarest = MEANT_RANK_OF_SHORT if len(word) <= SHORT else MEANT_RANK
        likely = [
            (slips, _unlikelihood(word, meant) + math.log10(1 + self._ranks[meant]) / 2, meant)
            for meant, slips, _ in close
            if self._ranks[meant] < rarest
        ]
        return min(likely)[2] if likely else None


def _least_common(word: str) -> int:
    return KNOWN_RANK.get(len(word), KNOWN_RANK_OF_LONGER)


def _unlikelihood(typed: str, meant: str) -> float:
    """How unlikely one slip turned a word into another: swapped, left out, doubled, or replaced."""
    same_letters = sorted(typed) == sorted(meant)
    doubled = _without_repeats(typed) == _without_repeats(meant)
    one_more_or_less = len(typed) != len(meant)
    likely = 0.0 if same_letters or doubled else 0.4 if one_more_or_less else 0.7
    return likely + (0.3 if typed[-1] != meant[-1] else 0.0)


def _without_repeats(word: str) -> str:
    return re.sub(r"(.)\1+", r"\1", word)


def _figures(text: str) -> Iterator[Replacement]:
    for match in FIGURES.finditer(text):
        place = match.span("wanted" if match["wanted"] else 0)
        yield (*place, "for" if match["wanted"] or match["four"] else "to")


def _is_a_name(text: str) -> bool:
    """ "Rhys Penhallow": capitalised words alone."""
    words = text.split()
    return len(words) > 1 and all(word.isalpha() and word.istitle() for word in words)
