"""When somebody can start: a length of notice or a day."""

from __future__ import annotations

import re
from datetime import date

from frontline.domain.notice import FoundNotice, find_notice
from frontline.nlu.facts.fact import Fact

_STARTING = re.compile(
    r"\b(?:start|starting|available|availability|begin|free|join)\b", re.IGNORECASE
)
_NOTICE = re.compile(r"\bnotice\b", re.IGNORECASE)
# "now" and "today" fill a sentence more often than they say when somebody can start.
_IDLE = re.compile(r"^(?:now|today|any\s?time|tomorrow|next\s\w+)$", re.IGNORECASE)

_FILLER = re.compile(r"now|today|any", re.IGNORECASE)

# A length that says how soon: "in two weeks", and words for no time at all.
_HOW_SOON = re.compile(r"in\b|tomorrow|next|(?:the )?week after next", re.IGNORECASE)
# "a 12 month contract" is how long the job lasts, "the last two weeks" how long something took.
_LASTING = re.compile(
    r"[\s-]{1,3}(?:ago|to (?:hear|get|process|reply|respond|wait|decide)|contract|fixed|ftc"
    r"|secondment|placement|post|course|old|pregnant|later|earlier|off|leave|now|of waiting"
    r"|maternity|cover)\b",
    re.IGNORECASE,
)
_LASTED = re.compile(
    r"\b(?:the (?:last|past)|last|past|over|every|each|nearly|almost|been|been (?:about|over)"
    r"|wait(?:ed|ing)?(?: (?:for|about|over))?|took|takes?|lasts?|lasted|for (?:the )?(?:last|past)"
    r"|only (?:been )?)\s$",
    re.IGNORECASE,
)
# A date says when somebody can start where the sentence speaks of that …
_START_SIGN = re.compile(
    r"\b(?:from|by|able to|want to be|moving|arriv\w+"
    r"|(?:rota|contract|placement|job|leave) (?:ends|is up)|last day|finish\w*|ready"
    r"|fit|(?:can|could) (?:do|work|come)"
    r"|leave|leaving|notice|earliest|need|needs|needed|staff|cover)\b",
    re.IGNORECASE,
)
# … or is hardly more than the date, and does not speak of what else has one.
_MOST_BESIDE_A_DATE = 6  # words
_PUT_RIGHT = re.compile(
    r"\b(?:(?:change|make|move) (?:it|that)|actually|sorry|instead|i meant)\b", re.IGNORECASE
)
_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:since|until|till|lasts?(?!\sday)|lasted|expir\w+|laps\w+|r[au]ns? out|advertised|posted"
    r"|clos(?:es?|ing)|applied|sent|interview\w*|osce|exam\w*|sit|qualif(?:y|ies|ied)|graduat\w+"
    r"|finish(?:ed|ing)?\s(?:my|the)\s(?:pre-reg|course|degree|training|studies|year|placement)"
    r"|born|revalidat\w+|wedding|holidays?|flight|due|paid|ask|told|tell|know|hear|heard|goes live"
    r"|was|were|did|had|if it['\u2019]?s|payslip|shift|visits?)\b",
    re.IGNORECASE,
)
# "Whenever a post comes up" begins a sentence of another time.
_WHENEVER_IT = re.compile(r"\s(?!(?:you|suits?|is|needed|works)\b)\w")
_END_OF_SENTENCE = re.compile(r"[.;!?\n](?!\d)")
_DAY_SIGN = re.compile(r"\b(?:from|on)\s(?:the\s)?$", re.IGNORECASE)
_SIGN_REACH = 12


def find_start(text: str, today: date, said: str | None = None) -> list[Fact]:
    """When somebody can start: `notice_period` for a length, `start_date` for a day.

    "In two weeks", "straight away" and a length said with "start" or "available" say a day too,
    unless notice is spoken of; their value then carries the days. `said` is the text with what
    was left out of `text`, as long as it.
    """
    notice = find_notice(text, today)
    if notice is None or notice.problem or _is_idle(notice.text, text):
        return []
    said = said or text
    if notice.starts_on is not None:
        return [_day(text, notice, notice.starts_on)] if _says_when(said, notice) else []
    if _is_a_while(said, notice) or (notice.days == 0 and not _says_when(said, notice)):
        return []
    entity = "notice_period" if _gives_notice(text, notice) else "start_date"
    value = {"days": notice.days, "text": notice.text}
    return [Fact(entity, notice.start, notice.end, value)]


def _gives_notice(text: str, notice: FoundNotice) -> bool:
    if _NOTICE.search(text):
        return True
    return not (notice.days == 0 or _HOW_SOON.match(notice.text) or _STARTING.search(text))


def _is_a_while(text: str, notice: FoundNotice) -> bool:
    """Whether a length is how long something lasts or lasted."""
    if _NOTICE.search(text):
        return False
    return bool(_LASTING.match(text, notice.end) or _LASTED.search(text[: notice.start]))


def _is_idle(words: str, text: str) -> bool:
    """ "I can't make next Monday" says no start; "next Monday" first in a message does."""
    if not _IDLE.match(words) or _STARTING.search(text):
        return False
    return bool(_FILLER.match(words)) or not text.lstrip().lower().startswith(words.lower())


def _day(text: str, notice: FoundNotice, day: date) -> Fact:
    sign = _DAY_SIGN.search(text[max(0, notice.start - _SIGN_REACH) : notice.start])
    start = max(0, notice.start - _SIGN_REACH) + sign.start() if sign else notice.start
    words = notice.text.rstrip(" .,")
    value = {"date": day.isoformat(), "days": notice.days, "text": words}
    return Fact("start_date", start, notice.start + len(words), value)


def _says_when(text: str, notice: FoundNotice) -> bool:
    """Whether the sentence says that somebody can start then: "advertised in July" does not."""
    if notice.text.lower() == "whenever" and _WHENEVER_IT.match(text, notice.end):
        return False
    before = _END_OF_SENTENCE.split(text[: notice.start])[-1]
    behind = _END_OF_SENTENCE.split(text[notice.end :], maxsplit=1)[0]
    sentence = f"{before} {behind}"
    if _STARTING.search(sentence) or _PUT_RIGHT.search(sentence):
        return True
    if _OF_SOMETHING_ELSE.search(sentence):
        return False
    signs = _START_SIGN.search(f"{before}{notice.text} {behind}")
    return notice.days == 0 or bool(signs) or len(sentence.split()) <= _MOST_BESIDE_A_DATE
