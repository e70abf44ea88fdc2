"""How firmly a criterion is meant: a condition, a wish, something allowed, or let go."""

from __future__ import annotations

import re
from enum import Enum


class Firmness(Enum):
    """What a visitor does with a fact they name."""

    CONDITION = "condition"
    WISH = "wish"
    ALLOWED = "allowed"
    LET_GO = "let go"


_NOT = r"(?:not|\w{1,6}n'?t|dont|doesnt|no longer)"
_LET_GO_BEFORE = re.compile(
    r"\b(?:drop(?:ping)?|forget(?:ting)?(?: about)?|scrap|ditch|lose|remove|ignore|skip|delete"
    r"|clear|cancel|undo|leave out|leave off|take (?:off|out|away)|get rid of"
    r"|never ?mind(?: about)?|instead of|rather than|rather (?:[\w'-]+ ){1,4}than|in place of|as "
    r"opposed to"
    rf"|(?:do|does|did|am|is|are)?\s?{_NOT} (?:really )?(?:need|have to be|fussed(?: about)?"
    r"|bothered about|worried about|mind about|care about|set on|limited to|tied to)"
    r"|needn'?t be|no need for|no longer (?:need|want|looking for|interested in)"
    r"|(?:swap|change|switch)(?: from)?)\b[^,;.!?]{0,30}$",
    re.IGNORECASE,
)
_SWAPPED = re.compile(r"\b(?:swap|change|switch)\b", re.IGNORECASE)
_FOR_ANOTHER = re.compile(r"^\s*(?:for|to|with|into)\b", re.IGNORECASE)
# Words after which a new wish begins: "forget Leeds and try York".
_NEW_START = re.compile(
    r"\b(?:but|try|show|find|look|search|make (?:it|that)|let'?s|just|only|what about|how about"
    r"|i(?:'?d| would) (?:like|rather|prefer)|i want|i need)\b",
    re.IGNORECASE,
)
_LET_GO_BEHIND = re.compile(
    r"^(?:[\s-](?:thing|bit|part|one|work|jobs?|roles?|limit|filter|hours|days"
    r"|requirement)){0,2}\W{0,2}"
    rf"(?:(?:is|are|does|do)?\s?{_NOT} (?:that |so |really |all that )?(?:matter|important"
    r"|essential|necessary|needed|a must|a deal.?breaker|bothered)"
    r"|any ?more\b|no (?:more|longer)\b|doesn'?t have to be\b|can go\b|isn'?t a must)",
    re.IGNORECASE,
)
_WISH_BEFORE = re.compile(
    r"\b(?:ideally|preferab?ly|prefer(?:ring|red|ence(?: for| would be)?)?|hopefully"
    r"|if (?:at all )?possible|if you (?:have|can|could|get|find)"
    r"|if there(?:'s| is| are|s)?(?: any)?"
    r"|(?:would|'?d|wld|will) be (?:really |very |so )?(?:nice|good|great|lovely|ideal|perfect"
    r"|better|handy|a bonus|a plus|brilliant)"
    r"|(?:nice|good|great|better) (?:to have|if)|bonus (?:if|for|points)|(?:a|big) plus (?:if|for)"
    r"|if i (?:can|could|had) (?:get|find|have|choose|a choice)"
    r"|(?:i(?:'?d| would)|would) rather have)\b(?! (?:location|area|place|role|job))[^,;.!?]*$",
    re.IGNORECASE,
)
_WISH_BEHIND = re.compile(
    r"^[^;.!?]{0,30},\s(?:ideally|preferab?ly|if (?:at all )?possible)\W*$"
    r"|^[^,;.!?]{0,25}?\b(?:if (?:at all )?possible|if poss|ideally|preferab?ly|preferred"
    r"|preferable"
    r"|for preference"
    r"|if you(?:'ve| have| can| could)|if there(?:'s| is| are|s)\b|if available|if any|if i can"
    r"|(?:would|'?d) be (?:really |very |so )?(?:nice|good|great|lovely|ideal|perfect|better|handy"
    r"|a bonus|a plus|brilliant)"
    r"|(?:is|are) (?:a bonus|a plus|nice|better|my preference)|(?:but )?not essential|not a must"
    r"|but (?:i'?m |am )?(?:flexible|easy)|but (?:could|can|happy to|willing to|would))",
    re.IGNORECASE,
)
# "Remote if possible, but must be permanent."
_MUST = re.compile(
    r"\b(?:must|only|has to|have to|needs? to|definitely|essential|nothing but)\b", re.I
)
# "Bank is fine after all", "I don't mind nights": nothing is asked for, only no longer ruled out.
_ALLOWED_BEHIND = re.compile(
    r"^(?:[\s-](?:work|shifts?|jobs?|roles?|posts?|contracts?|ones?|hours))?\W{0,2}\s?"
    r"(?:(?:is|are|was|would be|wd be|will be|might be|'s|s|also|too|as well)\s)*"
    r"(?:(?:actually|also|really|perfectly|totally|absolutely|probably|quite|just|all)\s)*"
    r"(?:fine|ok|okay|alright|all right|no (?:problem|bother|issue)|not a problem|acceptable|doable"
    r"|welcome|would (?:do|work|suit)|works? (?:too|as well|for me)|suits? me)\b"
    r"(?!\s(?:if|as long|but only|only|for now if)\b)(?!\W*\?)",
    re.IGNORECASE,
)
_ALLOWED_BEFORE = re.compile(
    r"\b(?:(?:do|would|did)(?: not|n'?t) (?:really )?mind|dont mind|wouldnt mind|not (?:against"
    r"|opposed to|averse to)|no objections? to|happy (?:with|to (?:do|work|consider|look at))"
    r"|ok(?:ay)? with|fine with|open to|willing to (?:do|work|consider)|(?:would|could"
    r"|might|will|'?d|'?ll)"
    r" (?:also |even |happily )?consider)(?: (?:doing|working|to|do|some|a|any|the|either|both"
    r"|bit of|few)){0,3}\s*$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;.!?\n]|\bbut\b", re.IGNORECASE)
_TWO = re.compile(r"\band\b", re.IGNORECASE)


def firmness(text: str, start: int, end: int) -> Firmness:
    """How the fact at these positions of the message is meant.

    "Forget Bristol, try Bath" lets Bristol go; "permanent, hybrid if possible" wishes for hybrid;
    "bank is fine after all" allows it.
    """
    plain = text.replace("\u2019", "'")
    before, behind = plain[:start], plain[end:]
    if _is_let_go(before, behind):
        return Firmness.LET_GO
    if _is_wish(before, behind):
        return Firmness.WISH
    if _ALLOWED_BEHIND.search(behind) or _ALLOWED_BEFORE.search(before):
        return Firmness.ALLOWED
    return Firmness.CONDITION


def _is_let_go(before: str, behind: str) -> bool:
    if _LET_GO_BEHIND.search(behind):
        return True
    cue = _LET_GO_BEFORE.search(before)
    if cue is None or _NEW_START.search(before, cue.start() + 1):
        return False
    # "Swap Leeds for York" lets the first go, "change to York" nothing.
    return not _SWAPPED.match(cue[0]) or bool(_FOR_ANOTHER.match(behind))


def _is_wish(before: str, behind: str) -> bool:
    clause = before[max((cut.end() for cut in _CLAUSE.finditer(before)), default=0) :]
    leads = _WISH_BEFORE.search(clause)
    if leads and not _MUST.search(clause, leads.start()):
        return True
    if _MUST.search(clause):
        return False
    follows = _WISH_BEHIND.match(behind)
    # "Full time and permanent, ideally" wishes for both, "remote and bank if possible" for one.
    both = follows is not None and "," in follows[0]
    return follows is not None and (both or not _TWO.search(follows[0]))


_GIVE_UP = (
    r"(?:drop|forget(?: about)?|remove|ignore|lose|scrap|ditch|clear|never ?mind(?: about)?"
    rf"|{_NOT} (?:really )?(?:mind|care|bothered|fussed|fussy|worried|picky)(?: about| by)?"
    r"|no (?:preference|limit) (?:on|for|about)|(?:open|flexible) (?:on|about|as to)"
    rf"|{_NOT} matter about|skip|leave out|take off|get rid of|without)"
)
_WHICH = (
    r"(?:\s(?:the|my|a|an|any|that|this|your|what|which|how much|kind of|type of|exact)){0,3}\s"
)
_OF_NO_MATTER = (
    r"(?:(?:do|does|is|are)?\s?(?:not|n'?t|dont|doesnt) (?:really )?(?:matter|important|an issue"
    r"|a problem|bother\w*)|(?:is|are) flexible|no object|unimportant)"
)
_NAMES = {
    "pay": r"(?:salary|salaries|pay(?: limit| floor)?|money|wages?|amount"
    r"|£?\d{2,3}k|£\d{2,3},?\d{3})",
    "places": r"(?:place|location|town|city|where(?:abouts)?|how far|area|region|distance"
    r"|travel\w*)",
    "work_modes": r"(?:work mode|way of working|remote|hybrid|on.?site|home.?working)",
    "contracts": r"(?:contract(?: type)?|permanent|locum|bank|fixed.term|temp\w*)",
    "hours": r"(?:hours|full.time|part.time)",
    "bands": r"(?:bands?|grades?|banding)",
    "sponsorship": r"(?:sponsorship|visas?)",
    "employer": r"(?:employer|trust|company|organisation)",
    "posted_since": r"(?:date|age)",
    "text": r"(?:kind of (?:role|job|work)|type of (?:role|job|work)|job title|title|words?"
    r"|specialty|speciality|what (?:role|job|work))",
}
_ANYWHERE = re.compile(
    r"\b(?:any ?where(?: (?:at all|really|is fine|in the (?:uk|country)|will do))?|nationwide"
    r"|all over the (?:uk|country)|the whole (?:of the )?(?:uk|country|united kingdom)|any "
    r"(?:location|place|town|area))\b"
    r"(?! (?:in|near|nearer|around|round|within|close|outside|between)\b(?! the (?:uk|country)\b))",
    re.IGNORECASE,
)
_OLDER = re.compile(r"\bolder\b", re.IGNORECASE)
_GIVEN_UP = {
    kind: re.compile(
        rf"\b{_GIVE_UP}{_WHICH}?\s?{name}\b"
        rf"|\bany {name}\b(?!\s(?:jobs?|roles?|work|posts?|ones?)\b)"
        rf"|\b{name}\b(?:\s(?:is|are|range|type))?\s?{_OF_NO_MATTER}",
        re.IGNORECASE,
    )
    for kind, name in _NAMES.items()
}


def given_up(text: str) -> frozenset[str]:
    """The kinds of criteria a message gives up by their name: "any hours", "I don't mind where".

    Kinds are fields of `Criteria`, and "pay" for both limits.
    """
    plain = text.replace("\u2019", "'")
    kinds = {kind for kind, said in _GIVEN_UP.items() if said.search(plain)}
    if _ANYWHERE.search(plain):
        kinds.add("places")
    if _OLDER.search(plain):
        kinds.add("posted_since")
    return frozenset(kinds)
