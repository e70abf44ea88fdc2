"""Kinds of work people wish for by what is done in them, not by a title."""

from __future__ import annotations

import re

_LIKES = (
    r"^\W*(?:\w+\W+){0,3}?(?:(?:i(?:'?d)? )?(?:really |just )?(?:like|love|enjoy|want|fancy|prefer)"
    r"(?: to| to be)?|(?:i'?m )?good (?:at|with)|(?:something|anything|a job|work)"
    r"(?: where i'?m)?)\s"
)
_CARE = re.compile(
    _LIKES + r"(?:(?:look(?:ing)? after|car(?:e|ing) for|help(?:ing)?|working with|work with)\s"
    r"(?:people|others|folk|the elderly|elderly people|old(?:er)? people|the old"
    r"|vulnerable people|disabled people|my nan|residents))\b\W*(?:\w+\W*){0,3}$",
    re.IGNORECASE,
)
_CARE_WORK = "support worker or care assistant or healthcare assistant"


def work_described(text: str) -> str:
    """The titles searched for where somebody likes "looking after people"; else empty."""
    return _CARE_WORK if _CARE.match(text.replace("\u2019", "'")) else ""
