"""Numbers in words ("thirty five thousand") turned into figures, with the way back."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ONES = [
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SMALL = {word: number for number, word in enumerate(_ONES)}
_LARGE = {word: 10 * number for number, word in enumerate(_TENS, start=2)} | {"fourty": 40}
_ONE, _TEN = "|".join(_ONES[1:]), "|".join(_LARGE)
_BELOW_HUNDRED = rf"(?:(?:{_TEN})(?:[\s-](?:{'|'.join(_ONES[1:10])}))?|(?:{_ONE}))"
_WORDS = re.compile(
    rf"\b(?:(?P<hundreds>a|{_ONE})\shundred(?:\s(?:and\s)?(?P<rest>{_BELOW_HUNDRED}))?"
    rf"|(?P<plain>{_BELOW_HUNDRED}))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class InFigures:
    """A text with its numbers in figures; `start` and `end` lead back to the text as typed."""

    text: str
    shifts: tuple[tuple[int, int, int, int], ...]

    def start(self, position: int) -> int:
        """Where a match that starts here starts in the text as typed."""
        return self._back(position, 0)

    def end(self, position: int) -> int:
        """Where a match that ends here ends in the text as typed."""
        return self._back(position, 1)

    def _back(self, position: int, edge: int) -> int:
        moved = 0
        for new_start, new_end, old_start, old_end in self.shifts:
            if position < new_start or (edge and position == new_start):
                break
            if position < new_end or (edge and position == new_end):
                return (old_start, old_end)[edge]
            moved = old_end - new_end
        return position + moved


def in_figures(text: str) -> InFigures:
    """The text with "forty", "twenty-eight" and "three hundred and fifty" as 40, 28 and 350."""
    parts: list[str] = []
    shifts: list[tuple[int, int, int, int]] = []
    done = length = 0
    for match in _WORDS.finditer(text):
        between, figures = text[done : match.start()], str(_number(match))
        start = length + len(between)
        length = start + len(figures)
        shifts.append((start, length, *match.span()))
        parts += [between, figures]
        done = match.end()
    return InFigures("".join([*parts, text[done:]]), tuple(shifts))


def _number(match: re.Match[str]) -> int:
    if match["plain"]:
        return _sum(match["plain"])
    hundreds = _SMALL.get(match["hundreds"].lower(), 1)
    return 100 * hundreds + (_sum(match["rest"]) if match["rest"] else 0)


def _sum(words: str) -> int:
    each = re.split(r"[\s-]", words.lower())
    return sum(_SMALL[word] if word in _SMALL else _LARGE[word] for word in each)
