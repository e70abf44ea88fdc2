"""Facts of a job read from the words of its advert, because the fields of feeds often lie."""

from __future__ import annotations

import html
import re

from frontline.domain.cued_words import CuedWords
from frontline.domain.vacancy import ContractType, Hours, WorkMode

LONGEST_DESCRIPTION = 20_000
FULL_TIME_HOURS = 35.0  # the NHS week is 37.5; many employers' is 35


def _cued(pattern: str, *cues: str) -> CuedWords:
    return CuedWords(cues, re.compile(pattern, re.I))


_TAG = re.compile(r"<[^<>]{0,500}>")
_BREAK = re.compile(r"<\s?(?:br|/?p|/?li|/?ul|/?div|/?h\d)\b[^<>]{0,200}>", re.I)

_CONTRACT_IN_TITLE = (
    (ContractType.BANK, re.compile(r"\bbank\b(?! holiday)", re.I)),
    (ContractType.LOCUM, re.compile(r"\blocum\b", re.I)),
    (
        ContractType.FIXED_TERM,
        re.compile(r"\bfixed.term\b|\bftc\b|\bmat(?:ernity)? cover\b|\bsecondment\b", re.I),
    ),
    (ContractType.TEMPORARY, re.compile(r"\btemp(?:orary)?\b|\binterim\b", re.I)),
    (ContractType.PERMANENT, re.compile(r"\bperm(?:anent)?\b", re.I)),
)
_CONTRACT_IN_TEXT = (
    (
        ContractType.FIXED_TERM,
        _cued(
            r"\bfixed.term\b(?! or permanent)|\bmaternity (?:leave )?cover\b"
            r"|\bsecondment opportunity\b|\b\d{1,2}.months? contract\b",
            *("fixed", "maternity", "secondment", "contract"),
        ),
    ),
    (
        ContractType.BANK,
        _cued(
            r"\b(?:join (?:our|the) (?:staff )?bank|bank (?:shifts|contract|post|role))\b", "bank"
        ),
    ),
    (ContractType.LOCUM, _cued(r"\blocum (?:post|role|position|contract|cover)\b", "locum")),
    (
        ContractType.TEMPORARY,
        _cued(r"\btemporary (?:post|role|position|contract|basis|cover)\b", "temporary"),
    ),
    (ContractType.PERMANENT, _cued(r"\bpermanent\b", "permanent")),
)
_HYBRID = _cued(r"\bhybrid\b(?! (?:theatre|operating|closed|imaging|lab))", "hybrid")
# "Remote monitoring" is clinical work; only words about where the person works count.
_REMOTE = _cued(
    r"\b(?:fully remote|100% remote|remote(?:ly)? (?:working|based|role|post|position|first|within)"
    r"|work(?:ing)? (?:from home|remotely)|home.?based|homeworking)\b|\(remote\)",
    *("remote", "home"),
)
_ON_SITE = _cued(
    r"\b(?:on.site (?:role|post|only|working)|not suitable for (?:home|remote))\b",
    *("site", "not suitable"),
)
_PART_TIME = _cued(r"\bpart.?time\b", "part")
_FULL_TIME = _cued(r"\bfull.?time\b", "full")
_WEEKLY_HOURS = re.compile(
    r"\b(\d{1,2}(?:\.\d{1,2})?)\s?(?:hours?|hrs?)\s?(?:per|a|/|each)\s?(?:week|wk)\b", re.I
)
_NO_SPONSOR = _cued(
    r"\b(?:unable to|cannot|can ?not|can't|not able to|do not|don't|no|not eligible for|without)\b"
    r"[^.;\n]{0,40}\bsponsor",
    "sponsor",
)
_SPONSOR = _cued(
    r"\bsponsorship[^.;\n]{0,40}\b(?:available|offered|welcome|considered)\b"
    r"|\b(?:offers?|provide|can) (?:visa )?sponsor(?:ship)?\b|\bvisa sponsorship for\b",
    "sponsor",
)


def plain_text(markup: str) -> str:
    """The text of HTML, also of HTML escaped twice, with one line for each paragraph."""
    text = markup[: 4 * LONGEST_DESCRIPTION].replace("\x00", "")
    for _ in range(3):
        unescaped = html.unescape(text)
        if unescaped == text:
            break
        text = unescaped
    if "<" in text:
        text = _TAG.sub(" ", _BREAK.sub("\n", text))
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n".join(line for line in lines if line)[:LONGEST_DESCRIPTION]


def contract_in(title: str, text: str) -> ContractType | None:
    """The contract named in the title, else in the text; None when neither says."""
    lowered = text.lower()
    in_title = (contract for contract, words in _CONTRACT_IN_TITLE if words.search(title))
    in_text = (contract for contract, words in _CONTRACT_IN_TEXT if words.search(text, lowered))
    return next(in_title, None) or next(in_text, None)


def work_mode_in(text: str) -> WorkMode | None:
    """Where the work is done as far as the text says."""
    lowered = text.lower()
    if _HYBRID.search(text, lowered):
        return WorkMode.HYBRID
    if _REMOTE.search(text, lowered):
        return WorkMode.REMOTE
    return WorkMode.ON_SITE if _ON_SITE.search(text, lowered) else None


def hours_in(text: str) -> Hours | None:
    """Full or part time; None when the text says both or neither."""
    lowered = text.lower()
    part, full = bool(_PART_TIME.search(text, lowered)), bool(_FULL_TIME.search(text, lowered))
    if part != full:
        return Hours.PART_TIME if part else Hours.FULL_TIME
    weekly = [float(number) for number in _WEEKLY_HOURS.findall(text)] if not part else []
    if not weekly:
        return None
    return Hours.FULL_TIME if max(weekly) >= FULL_TIME_HOURS else Hours.PART_TIME


def sponsorship_in(text: str) -> bool | None:
    """Whether the text offers or rules out visa sponsorship; None when it does not say."""
    lowered = text.lower()
    if _NO_SPONSOR.search(text, lowered):
        return False
    return True if _SPONSOR.search(text, lowered) else None
