"""Keys hit at random, which answer nothing: "asdkjh qwoeiu"."""

from __future__ import annotations

import re

_RUNS = re.compile(
    r"asdf|sdfg|dfgh|fghj|ghjk|hjkl|qwer|zxcv|xcvb|cvbn|vbnm|(?:jk){2}|lkjh|poiu|mnbv"
    r"|([bcdfghjklmnpqrstvwxz]{3})\1"
)
# Pairs that no name of a person or a place has beside two more consonants.
_ODD = re.compile(r"kj|jk|jh|fj|jf|jg|gj|xk|kx|vq|qv|zx|xz|qk|wq|qg|hq|jx|vj|fq|qf|dq|sq(?!u)")
_CONSONANTS = re.compile(r"[bcdfghjklmnpqrstvwxz]{4,}")
_VOWELS = re.compile(r"[aeiou]{4,}|^q[^u]")
_SHORTEST = 4
_FEW = 4


def is_noise(text: str) -> bool:
    """Whether a message of few words is nothing but keys hit at random."""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    if not words or len(words) > _FEW or "@" in text:
        return False
    noisy = [word for word in words if _is_noisy(word)]
    left = [word for word in words if word not in noisy]
    return bool(noisy) and all(map(_may_be_noise, left))


def _is_noisy(word: str) -> bool:
    if len(word) < _SHORTEST:
        return False
    cramped = any(_ODD.search(found[0]) for found in _CONSONANTS.finditer(word))
    return bool(_RUNS.search(word)) or cramped


def _may_be_noise(word: str) -> bool:
    return len(word) < _SHORTEST or bool(_VOWELS.search(word))
