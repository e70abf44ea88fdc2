"""What somebody who raised a concern says next, while they are not back at jobs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from frontline.domain.conversation import Message, Speaker
from frontline.domain.safety import SafetyKind
from frontline.domain.safety_marks import safety_kind

_ASKED: Mapping[str, re.Pattern[str]] = {
    "trouble": re.compile(
        r"\b(?:trouble|sack(?:ed)?|fired|lose my (?:job|placement|place|pin|visa)|blamed?"
        r"|held against"
        r"|backlash|victimi[sz]ed|black ?listed|kicked off|fail(?:ed)? (?:my|the) placement"
        r"|signed off"
        r"|protected|retaliat\w+|come back on me|get back at me)\b"
    ),
    "name": re.compile(
        r"\b(?:(?:give|say|leave|use|need|have to|know|tell)\b.{0,20}\b(?:my|a) name|anonym\w+"
        r"|confidential\w*|without (?:giving )?my name|find out (?:it was|who) (?:me|i)"
        r"|know it(?:'s| is| was) me|who told)\b"
    ),
    "yours": re.compile(
        r"\b(?:your (?:people|staff|agency|nurses?|carers?|worker)|works? (?:for|through|with) you"
        r"|(?:through|from|with) you(?:r agency)?\b.{0,12}$|you (?:placed|sent|supplied))\b"
    ),
    "who_to_tell": re.compile(
        r"\b(?:who (?:do|should|can|could|would) i|where (?:do|should|can) i|whom"
        r"|how do i) ?(?:\w+ )?"
        r"(?:tell|report|go|ring|call|speak|talk|raise)\b|\bwho(?:'s| is) the right\b"
    ),
    "what_happens": re.compile(
        r"\bwhat (?:happens|will happen|would happen|do (?:they|you) do)\b|\bwill (?:they|you"
        r"|anyone"
        r"|anybody|somebody|someone) (?:look into|investigate|do|check|act)\b"
    ),
}
_TELLS_MORE = re.compile(
    r"^\W*(?:and |but |also |well |yes |it['\u2019]?s |it is |it was |it |that['\u2019]?s |she "
    r"|he |they |we |i['\u2019]?ve "
    r"|i (?:saw|heard|told|said|think|know|don['\u2019]?t think|was|am|tried)|the |this |there "
    r"|nobody "
    r"|no one |her |his |their |my (?:mentor|manager|supervisor|assessor)|happened "
    r"|(?:the )?(?:second|third)"
    r"|twice|again)",
    re.IGNORECASE,
)
_OF_JOBS = re.compile(
    r"\b(?:jobs?|roles?|vacanc(?:y|ies)|apply|application|interview|cv|pay|salary|band \d|advert"
    r"|shifts? (?:in|near)|carry on|back to)\b",
    re.IGNORECASE,
)
_LATELY, _LONGEST = 5, 30


def concern_lately(history: Sequence[Message]) -> bool:
    """Whether one of the visitor's last messages before the newest raised a concern."""
    told = [m for m in history if m.speaker is Speaker.VISITOR][:-1]
    return any(safety_kind(m) is SafetyKind.CONCERN for m in told[-_LATELY:])


def asked_after_concern(text: str) -> str | None:
    """The key of what is asked of reporting it; None for anything else."""
    plain = text.casefold().replace("\u2019", "'")
    if len(plain.split()) > _LONGEST:
        return None
    return next((key for key, said in _ASKED.items() if said.search(plain)), None)


def tells_more(text: str) -> bool:
    """Whether a message goes on with what was seen: "it's the second time I've seen it"."""
    few = len(text.split()) <= _LONGEST and "?" not in text
    return few and bool(_TELLS_MORE.search(text)) and not _OF_JOBS.search(text)
