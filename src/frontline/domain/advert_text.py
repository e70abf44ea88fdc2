"""Facts of a job read from the words of its advert, because the fields of feeds often lie."""

from __future__ import annotations

import html
import re

from frontline.domain.vacancy import ContractType, Hours, WorkMode

LONGEST_DESCRIPTION = 20_000
FULL_TIME_HOURS = 35.0  # the NHS week is 37.5; many employers' is 35

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
        re.compile(
            r"\bfixed.term\b(?! or permanent)|\bmaternity (?:leave )?cover\b"
            r"|\bsecondment opportunity\b|\b\d{1,2}.months? contract\b",
            re.I,
        ),
    ),
    (
        ContractType.BANK,
        re.compile(
            r"\b(?:join (?:our|the) (?:staff )?bank|bank (?:shifts|contract|post|role))\b", re.I
        ),
    ),
    (ContractType.LOCUM, re.compile(r"\blocum (?:post|role|position|contract|cover)\b", re.I)),
    (
        ContractType.TEMPORARY,
        re.compile(r"\btemporary (?:post|role|position|contract|basis|cover)\b", re.I),
    ),
    (ContractType.PERMANENT, re.compile(r"\bpermanent\b", re.I)),
)
_HYBRID = re.compile(r"\bhybrid\b(?! (?:theatre|operating|closed|imaging|lab))", re.I)
# "Remote monitoring" is clinical work; only words about where the person works count.
_REMOTE = re.compile(
    r"\b(?:fully remote|100% remote|remote(?:ly)? (?:working|based|role|post|position|first|within)"
    r"|work(?:ing)? (?:from home|remotely)|home.?based|homeworking)\b|\(remote\)",
    re.I,
)
_ON_SITE = re.compile(
    r"\b(?:on.site (?:role|post|only|working)|not suitable for (?:home|remote))\b", re.I
)
_PART_TIME = re.compile(r"\bpart.?time\b", re.I)
_FULL_TIME = re.compile(r"\bfull.?time\b", re.I)
_WEEKLY_HOURS = re.compile(
    r"\b(\d{1,2}(?:\.\d{1,2})?)\s?(?:hours?|hrs?)\s?(?:per|a|/|each)\s?(?:week|wk)\b", re.I
)
_NO_SPONSOR = re.compile(
    r"\b(?:unable to|cannot|can ?not|can't|not able to|do not|don't|no|not eligible for|without)\b"
    r"[^.;\n]{0,40}\bsponsor",
    re.I,
)
_SPONSOR = re.compile(
    r"\bsponsorship[^.;\n]{0,40}\b(?:available|offered|welcome|considered)\b"
    r"|\b(?:offers?|provide|can) (?:visa )?sponsor(?:ship)?\b|\bvisa sponsorship for\b",
    re.I,
)


def plain_text(markup: str) -> str:
    """The text of HTML, also of HTML escaped twice, with one line for each paragraph."""
    text = markup[: 4 * LONGEST_DESCRIPTION].replace("\x00", "")
    for _ in range(3):
        unescaped = html.unescape(text)
        if unescaped == text:
            break
        text = unescaped
    text = _TAG.sub(" ", _BREAK.sub("\n", text))
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n".join(line for line in lines if line)[:LONGEST_DESCRIPTION]


def contract_in(title: str, text: str) -> ContractType | None:
    """The contract named in the title, else in the text; None when neither says."""
    in_title = (contract for contract, words in _CONTRACT_IN_TITLE if words.search(title))
    in_text = (contract for contract, words in _CONTRACT_IN_TEXT if words.search(text))
    return next(in_title, None) or next(in_text, None)


def work_mode_in(text: str) -> WorkMode | None:
    """Where the work is done as far as the text says."""
    if _HYBRID.search(text):
        return WorkMode.HYBRID
    if _REMOTE.search(text):
        return WorkMode.REMOTE
    return WorkMode.ON_SITE if _ON_SITE.search(text) else None


def hours_in(text: str) -> Hours | None:
    """Full or part time; None when the text says both or neither."""
    part, full = bool(_PART_TIME.search(text)), bool(_FULL_TIME.search(text))
    if part != full:
        return Hours.PART_TIME if part else Hours.FULL_TIME
    weekly = [float(number) for number in _WEEKLY_HOURS.findall(text)]
    if part or not weekly:
        return None
    return Hours.FULL_TIME if max(weekly) >= FULL_TIME_HOURS else Hours.PART_TIME


def sponsorship_in(text: str) -> bool | None:
    """Whether the text offers or rules out visa sponsorship; None when it does not say."""
    if _NO_SPONSOR.search(text):
        return False
    return True if _SPONSOR.search(text) else None
