"""Numbers in words ("thirty five thousand") turned into figures, with the way back."""

from __future__ import annotations

import re

from frontline.nlu.facts.rewritten import Rewritten, rewritten

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


def in_figures(text: str) -> Rewritten:
    """The text with "forty", "twenty-eight" and "three hundred and fifty" as 40, 28 and 350."""
    return rewritten(
        text, ((*match.span(), str(_number(match))) for match in _WORDS.finditer(text))
    )


def _number(match: re.Match[str]) -> int:
    if match["plain"]:
        return _sum(match["plain"])
    hundreds = _SMALL.get(match["hundreds"].lower(), 1)
    return 100 * hundreds + (_sum(match["rest"]) if match["rest"] else 0)


def _sum(words: str) -> int:
    each = re.split(r"[\s-]", words.lower())
    return sum(_SMALL[word] if word in _SMALL else _LARGE[word] for word in each)
