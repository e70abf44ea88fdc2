"""The words of a question that say what it is about, and what kind of answer it wants."""

from __future__ import annotations

import re

_SMALL = frozenset(
    re.findall(
        r"\w+",
        "a an the is are was were be been do does did i me my you your we our us it its they them"
        " their he she of to in on at for from by with without and or if so as that this these"
        " those there what which who whom whose when where why how can could will would shall"
        " should may might must have has had not no yes get got any some many much more most than"
        " then too very just also about into up out over under again still im ive ill id whats"
        " dont doesnt cant please pls tell give need want",
    )
)
_ENDINGS = ("ations", "ation", "ings", "ing", "ies", "ed", "es", "s", "ly", "al", "e")
_SHORTEST_STEM = 3
_KIND = re.compile(
    r"\b(how (?:much|many|long|often|far|do|does|can|is|are)|where|who|when|which|why)\b"
)


def content_words(text: str) -> frozenset[str]:
    """The words that carry meaning, lower case and without common endings."""
    plain = text.casefold().replace("'", "").replace("\u2019", "")
    return frozenset(_stem(w) for w in re.findall(r"[a-z0-9]+", plain) if w not in _SMALL)


def question_kinds(text: str) -> frozenset[str]:
    """What is asked for: "how long", "where", "who" …; empty where no such word stands."""
    found = _KIND.findall(text.casefold())
    return frozenset(kind.replace("does", "do").replace("can", "do") for kind in found)


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word
