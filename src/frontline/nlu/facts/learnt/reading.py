"""What the words of a learnt span mean, by the rules for their kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from frontline.nlu.facts.fact import Fact
from frontline.nlu.facts.learnt.tokens import Span

# The facts of a text by the rules.
Scan = Callable[[str], Sequence[Fact]]

# Kinds whose value is the words as typed.
_AS_TYPED = frozenset({"employer", "organisation", "person_name", "availability"})
_OF_LISTS = {"role": "role", "profession": "role", "specialty": "specialty"}
_OF_LISTS["attribute"] = "attribute"
# "Over 45k", "less than 10 miles": the comparator belongs to these, and the rules know all of them.
_WITH_COMPARATOR = frozenset({"salary", "distance"})
# Words alone may mean several things; in such a sentence they can only be one.
_SAID = {
    "start_date": "I can start {}",
    "notice_period": "my notice is {}",
    "headcount": "we need {} nurses",
    "experience_years": "I have {} of experience",
    "place": "in {}",
    "mention": "number {}",
}
_DIGIT = re.compile(r"\d")
_INSIDE = re.compile(
    r"(?:the|that|this|teh)\s(?P<words>.+?)(?:\s(?:one|role|job|post|vacancy|position))?", re.I
)


class Reader:
    """Reads the spans of one message."""

    def __init__(
        self, text: str, hints: Sequence[Fact], listed: Sequence[Fact], scan: Scan
    ) -> None:
        """`hints` are what the rules find in the text, `listed` the words of the lists in it,
        `scan` finds facts in any text.
        """
        self._text = text
        self._hints = hints
        self._listed = listed
        self._scan = scan

    def read(self, span: Span) -> list[Fact]:
        """What the span states: none where nothing can be made of its words, several where the
        rules see several side by side.
        """
        start, end, kind = span
        same = [f for f in self._hints if f.entity == kind and f.start < end and start < f.end]
        if len(same) > 1:
            return same
        if same and kind in _WITH_COMPARATOR:
            return [replace(same[0], start=min(start, same[0].start), end=max(end, same[0].end))]
        if same:
            return [replace(same[0], start=start, end=end)]
        value = self._value(span, self._text[start:end])
        return [] if value is None else [Fact(kind, start, end, value)]

    def _value(self, span: Span, words: str) -> Any:
        kind = span[2]
        if kind == "person_name" and _DIGIT.search(words):
            return None
        if kind in _AS_TYPED:
            return words
        if kind in _OF_LISTS:
            return self._of_lists(span, words)
        value = self._by_rules(kind, words)
        return self._pointed_at(words) if value is None and kind == "mention" else value

    def _pointed_at(self, words: str) -> Any:
        """The place in "the derby pharmacist", as in "the Derby one"; otherwise its own words."""
        inside = _INSIDE.fullmatch(words)
        if inside is None:
            return None
        place = self._by_rules("mention", f"{words} one") or {}
        return place if "place" in place else {"kind": inside["words"]}

    def _by_rules(self, kind: str, words: str) -> Any:
        for sentence in (words, _SAID[kind].format(words)) if kind in _SAID else (words,):
            for fact in self._scan(sentence):
                if fact.entity == kind:
                    return fact.value
        return None

    def _of_lists(self, span: Span, words: str) -> Any:
        start, end, kind = span
        name = _OF_LISTS[kind]
        inside = [f for f in self._listed if f.entity == name and start <= f.start and f.end <= end]
        if inside:
            return max(inside, key=lambda fact: fact.end - fact.start).value
        return _UNLISTED[name](words)


def _title(words: str) -> dict[str, str]:
    return {"title": words[:1].upper() + words[1:], "profession": "other"}


def _code(words: str) -> str:
    return "_".join(re.findall(r"\w+", words.lower()))


_UNLISTED: Mapping[str, Callable[[str], Any]] = {
    "role": _title,
    "specialty": _code,
    "attribute": _code,
}
