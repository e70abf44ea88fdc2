"""What the tagger is told of each word: the word, its neighbours, what the rules and the lists say
of it, and what the message was understood to want."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from frontline.nlu.facts.fact import Fact
from frontline.nlu.facts.learnt.tokens import OUTSIDE, Token, tags_of

# The label of the request that a character belongs to; empty where nobody is sure of one.
LabelAt = Callable[[int], str]
Ranks = Mapping[str, int]

# How common a word is among English ones, by its rank.
_COMMON = (("1", 300), ("2", 2_000), ("3", 10_000))
_CAPITAL, _SMALL, _FIGURE = re.compile("[A-Z]"), re.compile("[a-z]"), re.compile(r"\d")
_REPEATED = re.compile(r"(.)\1+")
_BEGINNING, _END = "^", "$"
# How many tokens away the farthest one is that a clue looks at.
FARTHEST = 3


class Clues:
    """The clues of each token of one message."""

    def __init__(
        self,
        tokens: Sequence[Token],
        facts: Sequence[Fact],
        listed: Sequence[Fact],
        label_at: LabelAt,
        ranks: Ranks,
    ) -> None:
        """`facts` are what the rules found, `listed` what the lists hold whatever is around it."""
        self._tokens = tokens
        rules = tags_of(tokens, [(f.start, f.end, f.entity) for f in facts])
        self._words = _with_ends(token.meant for token in tokens)
        self._shapes = _with_ends(_shape(token.typed) for token in tokens)
        self._rules = _with_ends(rules)
        self._begins = {fact.start for fact in facts}
        self._lists = _by_list(tokens, listed)
        self._label_at = label_at
        self._ranks = ranks

    def of_each(self) -> list[list[str]]:
        """The clues as words, one list a token."""
        return [self._of(place) for place in range(len(self._tokens))]

    def _of(self, at: int) -> list[str]:
        return [
            *self._itself(at),
            *self._wanted(at),
            *self._beside(at),
            *self._pairs(at),
        ]

    def _itself(self, at: int) -> list[str]:
        word, rule = self._word(at), self._rule(at)
        begins = "+" if self._tokens[at].start in self._begins else ""
        return [
            *("always", f"word {word}", f"rule {rule}{begins}", f"rule {rule} word {word}"),
            *(f"begins {word[:3]}", f"ends {word[-2:]}", f"ends {word[-3:]}", f"ends {word[-4:]}"),
            *(f"shape {self._shape(at)}", f"common {self._commonness(word)}"),
            *(f"in {name}" for name, tags in self._lists.items() if tags[at] != OUTSIDE),
        ]

    def _commonness(self, word: str) -> str:
        rank = self._ranks.get(word)
        if rank is None:
            return "none"
        return next((name for name, most in _COMMON if rank < most), "4")

    def _wanted(self, at: int) -> list[str]:
        label = self._label_at(self._tokens[at].start)
        intent, rule = label.split("/", maxsplit=1)[0], self._rule(at)
        inside = [name for name, tags in self._lists.items() if tags[at] != OUTSIDE]
        return [
            *(f"intent {intent} in {name}" for name in inside),
            *(f"in {name} rule {rule}" for name in inside),
            f"label {label} rule {rule}",
            f"intent {intent} rule {rule}",
            f"intent {intent} word {self._word(at)}",
        ]

    def _beside(self, at: int) -> list[str]:
        rule = self._rule(at)
        near = [-2, -1, 1, 2]
        clues = [f"rule{by} {self._rule(at + by)}" for by in (-3, *near, 3)]
        for by in near:
            word = self._word(at + by)
            clues += (f"word{by} {word}", f"word{by} {word} rule {rule}")
        for by in (-1, 1):
            clues += (f"shape{by} {self._shape(at + by)}", f"ends{by} {self._word(at + by)[-3:]}")
        return clues

    def _pairs(self, at: int) -> list[str]:
        rule, word = self._rule(at), self._word(at)
        before, behind = self._word(at - 1), self._word(at + 1)
        two_before = f"{self._word(at - 2)} {before}"
        two_behind = f"{behind} {self._word(at + 2)}"
        return [
            f"rules {self._rule(at - 1)} {rule} {self._rule(at + 1)}",
            *(f"word-1,0 {before} {word}", f"word0,1 {word} {behind}"),
            *(f"word-2,-1 {two_before}", f"word-2,-1 {two_before} rule {rule}"),
            *(f"word1,2 {two_behind}", f"word1,2 {two_behind} rule {rule}"),
        ]

    def _word(self, at: int) -> str:
        return self._words[at + FARTHEST]

    def _rule(self, at: int) -> str:
        return self._rules[at + FARTHEST]

    def _shape(self, at: int) -> str:
        return self._shapes[at + FARTHEST]


def _with_ends(row: Iterable[str]) -> list[str]:
    """What is told of each token, and what stands before the first and behind the last."""
    return [*[_BEGINNING] * FARTHEST, *row, *[_END] * FARTHEST]


def _shape(typed: str) -> str:
    """ "Leeds" as Xxx, "8a" as 9x: capitals, small letters and figures, at most two of each."""
    shape = _FIGURE.sub("9", _SMALL.sub("x", _CAPITAL.sub("X", typed)))
    return _REPEATED.sub(r"\1\1", shape)


def _by_list(tokens: Sequence[Token], listed: Sequence[Fact]) -> dict[str, list[str]]:
    kinds = {fact.entity for fact in listed}
    return {
        kind: tags_of(tokens, [(f.start, f.end, kind) for f in listed if f.entity == kind])
        for kind in sorted(kinds)
    }
