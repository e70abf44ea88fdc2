"""Messages that hold two requests, made of two examples and what people join them with."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Sequence

Example = tuple[str, str]

# Never one of two: they are answered alone, or are nothing to be done.
_ALONE = frozenset(
    {"crisis", "emergency", "report_concern", "other_language", "abuse", "out_of_scope"}
    | {"medical_advice"}
)
_LONGEST = 24
# How often which intent comes first or second of two, as strangers put them; others seldom.
_FIRST = {"faq": 26, "search_vacancies": 16, "inform": 14, "apply": 10, "ask_vacancy": 8}
_FIRST |= {"refine_search": 7, "hire_staff": 7, "innovation": 6, "correct": 6}
_FIRST |= {"application_status": 6, "complain": 5, "talk_to_human": 5, "affirm": 5, "greet": 0}
_SECOND = {"faq": 34, "search_vacancies": 10, "talk_to_human": 10, "why_ask": 9, "apply": 8}
_SECOND |= {"ask_vacancy": 8, "job_alert": 7, "privacy_question": 6, "send_cv": 5, "inform": 5}
_SECOND |= {"innovation": 5, "delete_my_data": 4, "greet": 0, "affirm": 0, "deny": 0, "unsure": 0}
_SELDOM = 3
# Behind a mark, or without one, and how often.
_MARKED = {
    "": 30,
    "also ": 7,
    "and ": 7,
    "oh and ": 2,
    "btw ": 2,
    "plus ": 2,
    "then ": 1,
    "but ": 1,
}
_JOINED = {", and ": 16, " and ": 16, ", ": 10, " but ": 3, ", but ": 3, " also ": 3, " n ": 2}
_JOINED |= {" & ": 2, " plus ": 2, " btw ": 2, ", also ": 2, " and also ": 2, " - ": 2, "; ": 2}
_JOINED |= {"\n": 2, ", oh and ": 1, ", then ": 1, " and then ": 1, " while you're at it ": 1}
_QUESTION = re.compile(
    r"(?:what|how|do|does|can|is|are|when|where|who|why|will|could|should)\b", re.IGNORECASE
)


class Pairs:
    """Draws messages of two requests from examples; the same seed gives the same ones."""

    def __init__(self, examples: Sequence[Example], seed: int) -> None:
        self._draw = random.Random(seed)
        self._of: dict[str, list[Example]] = defaultdict(list)
        for label, text in examples:
            intent = label.split("/")[0]
            if intent not in _ALONE and 1 <= len(text.split()) <= _LONGEST:
                self._of[intent].append((label, text))

    def draw(self) -> tuple[str, str, str, tuple[int, int]]:
        """The message, its two labels, and where the first ends and the second starts."""
        while True:
            first, second = self._one(_FIRST), self._one(_SECOND)
            if first[0] != second[0]:
                text, place = self._join(first[1].strip(), second[1].strip())
                return text, first[0], second[0], place

    def _one(self, often: dict[str, int]) -> Example:
        intents = sorted(self._of)
        weights = [often.get(intent, _SELDOM) for intent in intents]
        return self._draw.choice(self._of[self._draw.choices(intents, weights)[0]])

    def _join(self, first: str, second: str) -> tuple[str, tuple[int, int]]:
        marked = self._draw.random() < 0.45
        links = _MARKED if marked else _JOINED
        link = self._draw.choices(list(links), list(links.values()))[0]
        first = self._ended(first) if marked else re.sub(r"[.!?;,]+$", "", first)
        if marked:
            link = f" {link.capitalize() if self._draw.random() < 0.5 else link}"
        keeps_capital = marked and link == " " and self._draw.random() < 0.6
        head = first + link
        return head + (second if keeps_capital else _lower(second)), (len(first), len(head))

    def _ended(self, first: str) -> str:
        if re.search(r"[.!?]$", first):
            return first
        asks = _QUESTION.match(first) and self._draw.random() < 0.8
        return f"{first}{'?' if asks else '.'}"


def _lower(text: str) -> str:
    word = text.split(maxsplit=1)[0]
    name = re.match(r"I\b|I'|[A-Z]{2}|[A-Z]\w*-", word)
    return text if name else text[0].lower() + text[1:]
