"""Words looked for in long texts, quickly: most texts have none of them."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class CuedWords:
    """A pattern, and lower-case cues of which a text must hold one for it to match at all.

    To look for a few letters is some fifty times faster than to try a pattern at every place.
    """

    cues: tuple[str, ...]
    pattern: re.Pattern[str]

    def search(self, text: str, lowered: str) -> re.Match[str] | None:
        """As the pattern finds it in `text`; `lowered` is the same text in lower case."""
        if any(cue in lowered for cue in self.cues):
            return self.pattern.search(text)
        return None
