"""Roles pointed at: "the second one", "the last one", "the Leeds one"."""

from __future__ import annotations

import re

from frontline.nlu.facts.fact import Fact

_ORDINALS = {
    **dict.fromkeys(("first", "1st", "top"), 1),
    **dict.fromkeys(("second", "2nd"), 2),
    **dict.fromkeys(("third", "3rd"), 3),
    **dict.fromkeys(("fourth", "4th"), 4),
    **dict.fromkeys(("fifth", "5th"), 5),
    **dict.fromkeys(("sixth", "6th"), 6),
    **dict.fromkeys(("seventh", "7th"), 7),
    **dict.fromkeys(("eighth", "8th"), 8),
    **dict.fromkeys(("ninth", "9th"), 9),
    **dict.fromkeys(("tenth", "10th"), 10),
}
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "couple": 2}
_NUMBERS |= {"six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_THING = r"(?:one|role|job|post|vacancy|position|result|option|listing)"
# "teh" and "th" are slips too short to be told by their letters.
_THE = r"(?:the|teh|th|hte|that|this)"
_ORDINAL = re.compile(
    rf"\b(?:{_THE}\s)?(?P<ordinal>{'|'.join(_ORDINALS)})(?:\s(?P<thing>{_THING})\b"
    r"|(?=\s(?:and|or|pays?)\b)|(?=[?.!,]?\s?$))"
    rf"|\b{_THE}\s(?P<alone>(?!top\b)(?:{'|'.join(_ORDINALS)}))"
    r"(?=\s?[,;?!.]|\s(?:tell|please|pls|looks?|sounds?|is|was|has)\b)",
    re.IGNORECASE,
)
# "The rent is due on the first": a day of the month.
_DAY_OF_MONTH = re.compile(
    r"\b(?:due|paid|payday|until|till|by|start|starting|ends?|finish\w*|out|in|off|back|lands?"
    r"|falls?"
    r"|before|after)(?:\son)?\s(?:the\s)?$",
    re.IGNORECASE,
)
# The recruiter's own reference of a role, "HC-8014", or the employer's as NHS Jobs writes it,
# "C9354-25-0123"; not the number of a standard or of a virus.
_REFERENCE = re.compile(
    r"(?<![\w@./-])(?!(?:iso|bs|en|dcb|htm|covid|sars|nice|cg|ng)-)"
    r"(?:[a-z]{2,4}-\d{3,6}|[a-z]\d{3,5}-\d{2}-\d{3,5})(?![\w@-])",
    re.IGNORECASE,
)
_FEW = re.compile(
    r"\b(?:the\s)?(?:(?P<last>last|bottom|final)|first|top)\s(?P<count>two|three|four|couple"
    r"|[2-4])\b"
    r"(?!\s(?:days?|weeks?|months?|years?)\b)(?:\s(?:ones|roles|jobs|posts|vacancies)\b)?",
    re.IGNORECASE,
)
# "The difference between 1 and 3".
_BETWEEN = re.compile(
    rf"\b(?:differ\w*\s(?:between|of)|compare|choose between)\s(?:number\s|no\.?\s?"
    rf"|option\s)?(?P<one>[1-9]"
    rf"|{'|'.join(list(_NUMBERS)[:5])})"
    rf"\s(?:and|with|to|vs\.?|or)\s(?:number\s|no\.?\s?|option\s)?(?P<other>[1-9]"
    rf"|{'|'.join(list(_NUMBERS)[:5])})\b"
    r"(?!\s?(?:miles?|weeks?|days?|years?|%|k\b|jobs?|roles?))",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    rf"(?<![\w£])(?!no\s?one\b)(?:(?:number|num|no\.?|nr|option|role|job|vacancy|result)\s?#?\s?|#)"
    rf"(?P<number>[1-9]|10|{'|'.join(_NUMBERS)})\b(?!\s?(?:miles?|weeks?|days?|years?|%|k\b))",
    re.IGNORECASE,
)
_LAST = re.compile(
    rf"\b(?:the\s)?(?:very\s)?(?:last|bottom|final)\s{_THING}\b|\b(?:the\s)?last\s(?=of the\b)"
    r"|^\s*the\slast[?.!]?\s*$",
    re.IGNORECASE,
)
_THIS = re.compile(
    rf"\b(?:that|this)\s{_THING}\b(?!['\u2019]s\s(?:not|a)\b)"
    rf"|\bthe (?:same )?one you (?:just )?(?:showed|mentioned|said)"
    r"(?: me)?\b",
    re.IGNORECASE,
)
# "Jersey or Guernsey would suit us both" speaks of people.
_BOTH = re.compile(
    r"(?<!\bus\s)(?<!\bwe\s)(?<!\byou\s)(?<!['\u2019]re\s)(?<!\bare\s)"
    r"\b(?:both(?: of (?:them|those))?|the pair of them)\b"
    r"(?=[.?!,]|\s|$)",
    re.IGNORECASE,
)
_LAST_BUT_ONE = re.compile(
    r"\b(?:the\s)?(?:second (?:to )?last|last but one|penultimate)(?:\sone\b)?", re.IGNORECASE
)
# "the NHS one": a kind of employer, looked for in what each role shown says.
_KIND_ONE = re.compile(
    r"\b(?:the|that)\s(?P<kind>nhs|hospital|trust|gp|gp surgery|private|charity|hospice|university"
    r"|clinic|council|prison|school|care home|nursing home|community|childrens"
    r"|children['\u2019]s|mental health)"
    rf"\s{_THING}\b",
    re.IGNORECASE,
)
_NAME_WORD = r"(?!(?:the|that|versus|vs|or|and|than)\b)[\w'\u2019-]{2,20}"
# The words between "the" and "one" may hold a place; only the gazetteer knows.
_NAMED = re.compile(
    rf"\b{_THE}\s(?P<name>{_NAME_WORD}(?:\s{_NAME_WORD}){{0,2}}?)\s(?P<thing>{_THING})\b",
    re.IGNORECASE,
)


# "the Derby lab assistant job", "the informatics one", "the Paisley lot": perhaps one of the roles.
_ANY_ONE = re.compile(
    rf"\b{_THE}\s(?:[\w'\u2019&-]{{1,20}}\s){{1,4}}?(?:{_THING}s?|lot|site|ones|advert)\b|\b\d\b",
    re.IGNORECASE,
)


def perhaps_mentions(text: str) -> list[Fact]:
    """What may point at a role by any words, or by its number alone."""
    return [Fact("mention", *match.span(), {}) for match in _ANY_ONE.finditer(text)]


def find_mentions(text: str) -> list[Fact]:
    """Roles pointed at by their number in the list last shown, counted from 1.

    "the first two" is ordinal 1 with `count` 2, "the last two" `last` with `count` 2; "that one" is
    the role the talk is about where nothing else is pointed at, "the NHS one" is looked for by its
    kind, and "HC-8014" is the `reference` of an advert.
    """
    few = [Fact("mention", *match.span(), _few(match)) for match in _FEW.finditer(text)]
    last = [Fact("mention", *_trimmed(match), {"last": True}) for match in _LAST.finditer(text)]
    ordinals = [
        Fact("mention", *match.span(), {"ordinal": _ORDINALS[_counted(match)]})
        for match in _ORDINAL.finditer(text)
        if match["thing"]
        or not _DAY_OF_MONTH.search(text[max(0, match.start() - 20) : match.start()])
    ]
    numbered = [
        Fact("mention", *match.span(), {"ordinal": _number(match["number"])})
        for match in _NUMBERED.finditer(text)
    ]
    numbered += [
        Fact("mention", *match.span(part), {"ordinal": _number(match[part])})
        for match in _BETWEEN.finditer(text)
        for part in ("one", "other")
    ]
    nations = [
        Fact("mention", *match.span(), {"nation": _NATIONS[match["nation"].lower()]})
        for match in _OF_A_NATION.finditer(text)
    ]
    pointed = [*nations, *few, *_by_other_words(text), *last, *ordinals, *numbered]
    return [*_references(text), *_without_this(pointed)]


def _references(text: str) -> list[Fact]:
    """Roles named by the reference of their advert, in capitals."""
    if "-" not in text:
        return []
    return [
        Fact("mention", *match.span(), {"reference": match[0].upper()})
        for match in _REFERENCE.finditer(text)
    ]


def _without_this(pointed: list[Fact]) -> list[Fact]:
    """ "What is this job, the first one": "this" is the one pointed at by its number."""
    named = [fact for fact in pointed if "this" not in fact.value]
    return named or pointed


def _counted(match: re.Match[str]) -> str:
    return (match["ordinal"] or match["alone"]).lower()


def _few(match: re.Match[str]) -> dict[str, object]:
    count = _number(match["count"])
    return {"last": True, "count": count} if match["last"] else {"ordinal": 1, "count": count}


def _by_other_words(text: str) -> list[Fact]:
    fixed: tuple[tuple[re.Pattern[str], dict[str, object]], ...] = (
        (_LAST_BUT_ONE, {"last": True, "skip": 1}),
        (_BOTH, {"ordinal": 1, "count": 2}),
        (_THIS, {"this": True}),
    )
    kinds = [
        Fact("mention", *match.span(), {"kind": match["kind"].lower()})
        for match in _KIND_ONE.finditer(text)
    ]
    said = [
        Fact("mention", *m.span(), value)
        for pattern, value in fixed
        for m in pattern.finditer(text)
    ]
    return kinds + said


def _number(word: str) -> int:
    return _NUMBERS.get(word.lower()) or int(word)


def _trimmed(match: re.Match[str]) -> tuple[int, int]:
    return match.end() - len(match[0].lstrip()), match.start() + len(match[0].rstrip(" ?.!"))


_IN_A_PLACE = re.compile(r"\b(?:the|teh)\sone\s(?:in|at|near|based in)\s(?:the\s)?$", re.IGNORECASE)


def _placed(text: str, places: list[Fact]) -> list[Fact]:
    """ "the one in Leeds"."""
    found = []
    for place in places:
        before = _IN_A_PLACE.search(text[: place.start])
        if before:
            value = {"place": place.value["name"]}
            found.append(Fact("mention", before.start(), place.end, value))
    return found


_NATIONS = {"welsh": "Wales", "scottish": "Scotland", "english": "England"}
_NATIONS |= {"irish": "Northern Ireland", "northern irish": "Northern Ireland"}
_OF_A_NATION = re.compile(
    rf"\b{_THE}\s(?P<nation>northern irish|{'|'.join(_NATIONS)})\s{_THING}\b", re.IGNORECASE
)


def place_mentions(text: str, places: list[Fact], jobs: list[Fact]) -> list[Fact]:
    """ "the Leeds one": a mention that takes the place inside it.

    "The Derby lab assistant job" has a role and a place of its own instead.
    """
    found = []
    for match in _NAMED.finditer(text) if places else ():
        start, end = match.span("name")
        inside = [place for place in places if start <= place.start and place.end <= end]
        titled = match["thing"].lower() != "one" and any(
            job.entity != "specialty" and start < job.start < end for job in jobs
        )
        if inside and not titled:
            found.append(Fact("mention", *match.span(), {"place": inside[0].value["name"]}))
    return found + _placed(text, places)
