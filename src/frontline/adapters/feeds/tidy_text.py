"""Texts that no database takes, made storable."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from frontline.application.read_advert import Advert

# A NUL, and half of a pair that JSON can write (`\ud83d`) and UTF-8 cannot.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
MENDED = "had characters that cannot be stored, which were taken out"


def tidy(advert: Advert) -> Advert:
    """The advert without such characters, with a note where there were any."""
    if _is_storable("".join(map(_text, vars(advert).values()))):
        return advert
    changed = {
        name: clean for name, value in vars(advert).items() if (clean := _tidy(value)) != value
    }
    return replace(advert, **changed, notes=(*advert.notes, MENDED))


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    return "".join(value) if isinstance(value, tuple) else ""


def _is_storable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return "\x00" not in text


def _tidy(value: Any) -> Any:
    if isinstance(value, str):
        return _UNSTORABLE.sub("", value)
    return tuple(map(_tidy, value)) if isinstance(value, tuple) else value
