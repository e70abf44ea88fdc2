"""What tells a clinician's talk about work from a call for help."""

from __future__ import annotations

import re

PEOPLE_CARED_FOR = re.compile(
    r"\b(?:patients?|pts?|clients?|residents?|service users?|inpatients?|callers?|survivors?|"
    r"victims?|people|those|"
    r"adults|teenagers|young people|adolescents|children|"
    r"(?:staff|colleagues|nurses|workers|anyone|teams) (?:who|that))"
    r"(?:(?: (?!me\b|i\b|im\b|ive\b|my\b)\w+){0,6}|(?: \w+){0,4} (?:say|says|saying|said|tell|"
    r"telling|tells|shouting)"
    r"(?: \w+){0,3})$"
)
"""Text before a match that shows it is about people in somebody's care."""

CROWD_CARED_FOR = re.compile(r"\b(?:patients|pts|clients|residents|service users|people)\b")
"""Words inside a match that show it is about the many a clinician sees, not about one person."""

WORKING_TALK_BEFORE = re.compile(
    r"\b(?:experienced? (?:of|in|with|at)|trained (?:in|to|on)|training (?:in|on|for)|"
    r"course (?:in|on|for)|"
    r"specialis\w+ in|work(?:ed|ing)? (?:in|with|on)|i (?:\w+ )?(?:gave cpr|did cpr|performed cpr|"
    r"nurse|nursed|treat|treated|"
    r"manage|managed|assess|"
    r"assessed|teach|taught|train|triage|triaged|deal with|dealt with|care for|cared for|"
    r"look after|looked after|"
    r"support|supported|respond to|responded to|resuscitated?|help|helped|handle|handled|"
    r"recognise|answer|answered|"
    r"take calls|lead on|see|saw|research|researched|simulate|write|wrote)\b|what to do (?:if|"
    r"when)|how to (?:help|"
    r"treat|spot|manage)|jobs?\b|roles?\b|vacanc\w+|policy|module|dissertation|interview question|"
    r"scenario)"
)
"""Text before a match that shows the visitor is talking about their work."""

THOUGHT_UP = re.compile(
    r"\b(?:scenario|osce|fictional|hypothetical|case study|role ?play|exam|essay|for my uni|mock "
    r"interview|interview question|at interview|answer \d|supplier checks?|algorithm|i teach|"
    r"i train|teach staff|train staff|what checks|modern slavery statement|once reported)\b"
)
"""Words anywhere in a text that make a concern a task, a lesson or a thing of the past."""

WORK_WITH_BEFORE = re.compile(
    r"\b(?:(?:work|works|worked|working) (?:with|on|for|in)|experienced?|dealt|deal|dealing|"
    r"support(?! ?workers?\b)|"
    r"supports|supported|supporting|help|helped|helping|trained|training|teach|i manage|managed|"
    r"(?:i|ive) nursed?|nursing|looked after|look after|car(?:e|ed|ing) for|advocate|investigat\w+|"
    r"question|prevent\w*|treat|treated|jobs?|roles?)(?: \w+){0,3}$"
)
"""Text just before a match that makes those harmed the people a visitor works with."""

OWN_WORK_BEFORE = re.compile(
    r"\b(?:(?:ive|i have|i) (?:\w+ )?(?:supported|worked with|nursed|looked after|cared for|helped|"
    r"interviewed)|(?:i|ive|we|to) (?:\w+ )?(?:investigate|investigated|audit|audited|prevent|"
    r"prevented|reviewed?)(?: \w+){0,2}|what would (?:you|a nurse|a carer) do if (?:you|they)?(?: "
    r"saw a| see a| saw| see)?)$"
)
"""Text just before a match that makes a concern a matter the visitor dealt with, or a question."""

A_DEVICE_BEFORE = re.compile(
    r"\b(?:laptop|screen|phone|computer|app|website|page|portal|monitor|keyboard|printer|wifi|"
    r"camera|"
    r"video|zoom|teams|system)(?: (?:has|have|is|just|keeps|all|went|suddenly)){0,3}$"
)
"""Text just before a match that makes it something of a device rather than of a body."""

LONG_AGO = re.compile(
    r"(?: \w+){0,3} (?:last (?:year|month|summer|winter)|(?:years?|months?) ago|in (?:19|20)\d\d|"
    r"when i was)\b"
)
"""Text straight after a match that makes it a thing of the past, which needs no ambulance."""

WORKING_TALK_AFTER = re.compile(
    r" (?:patients?|nurs\w+|clinics?|units?|wards?|teams?|services?|pathways?|training|trainer|"
    r"course|jobs?|roles?|"
    r"prevention|awareness|specialists?|care|management|assessments?|protocols?|experience|"
    r"drills?|simulations?|"
    r"scenarios?|incidents?|episodes?|practitioners?|leads?|liaison|team|cases|calls?|handlers?|"
    r"drivers?|technicians?|"
    r"work|vacanc\w+|"
    r"research|support workers?|counsellors?|bays?|crew|positions?|policy|qualification)\b"
)
"""Text straight after a match that makes it the name of a job, a service or a skill."""

# Said of somebody's tastes and nothing besides, which tells what work would suit them. It has to be
# the whole message: whoever bleeds, faints now or asks for help says more than that.
_WHO = (
    r"(?:i|im|we|she|shes|he|hes|they|theyre|my (?:daughter|son|wife|husband|partner|friend|mate))"
)
_DISLIKES = (
    r"(?:dont like|doesnt like|dont (?:really )?like|hates?|cant stand|cannot stand|cant bear"
    r"|cant deal with|cant cope with|(?:is |am |are )?not (?:keen on|good with|great with"
    r"|a fan of|fond of|into)|(?:is |am |are )?(?:squeamish about|put off by"
    r"|scared of|afraid of|funny about)|dislikes?)"
)
_SQUEAMISH = re.compile(
    rf"(?:(?:and|but|also|oh|only|because|cos|the thing is|though) )*{_WHO}"
    r"(?: (?:really|just|also))?"
    rf" {_DISLIKES}(?: (?:the sight of|the smell of|seeing|looking at))?"
    r" (?:blood|needles|injections|vomit|sick|wounds|gore|bodily fluids)"
    r"(?:(?: and| or| \|)+ (?:blood|needles|injections|vomit|sick|wounds|gore|bodily fluids))*"
    r"(?: (?:though|tho|much|at all|really))?[ |.]*"
)


def is_squeamish(plain: str) -> bool:
    """Whether plain words say that somebody dislikes the sight of blood, and nothing else."""
    return bool(_SQUEAMISH.fullmatch(plain))
