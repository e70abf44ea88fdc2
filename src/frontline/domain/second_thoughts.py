"""What somebody corrects in the same breath: "2 weeks notice, no hang on, it's 4 weeks"."""

from __future__ import annotations

import re

_TURNS = re.compile(
    r"[,.;\u2013-]?\s+(?:(?:no|oh|sorry|erm?)\W{1,3}){0,2}"
    r"(?:hang on|hold on|wait|scratch that|i mean(?:t)?|correction|actually|no sorry|sorry"
    r"|my mistake|rather|make that|no,)\b[\s,.:-]*"
    r"(?:(?:it'?s|its|that'?s|it is|make (?:it|that)|should be|i mean(?:t)?|no)\b[\s,]*){0,2}"
    r"(?P<then>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)


def after_second_thought(text: str) -> tuple[str, str] | None:
    """What was said first, and what is said instead of it; None where nobody thinks again."""
    found = _TURNS.search(text.replace("\u2019", "'"))
    if found is None or not text[: found.start()].strip():
        return None
    return text[: found.start()].strip(), text[found.start("then") :].strip(" .!")
