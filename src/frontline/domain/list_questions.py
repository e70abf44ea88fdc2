"""What is said about a whole list of roles: is that all, sort it, start anew, something similar."""

from __future__ import annotations

import re

_ALL = re.compile(
    r"\b(?:is|are|was|were) (?:that|this|those|these|they|there)(?: really| honestly| just)?"
    r" (?:all|it|everything|the lot|no more|no others?|nothing else|any (?:more|others?)(?: at "
    r"all)?)\b(?! (?!of\b|you|there|then|that|really|for\b|with\b)\w)"
    r"|\b(?:sure|certain|positive)(?: that)? (?:that|those|these|this|there|they|you)(?:'?s|'?re"
    r"| is| are"
    r"| have|'?ve)?(?: really)?(?: got| shown me)?"
    r" (?:all|it|everything|the lot|no more|no others?|nothing else|not any more)\b"
    r"|\bhow many (?:are (?:there|they)|is (?:there|that|it|this)|(?:did|have|do|has) (?:you|it) "
    r"(?:find|found"
    r"|got|have|get)"
    r"|(?:of (?:them|those|these)(?: are there)?|in total|altogether|in all)|(?:jobs|roles|results)"
    r"(?: (?:are there|is that|have you got|did you find|in total))?\W*$)"
    r"|\b(?:that'?s|is that|those are) (?:really )?(?:all|it|everything)(?: (?:of them|you'?ve got"
    r"|you have|there is|then))?\?"
    r"|^\W*(?:so |and |what,? )?(?:only|just) (?:the )?(?:one|two|three|those|these|that|\d{1,2})"
    r"(?: (?:one|jobs?|roles?|results?))?\?"
    r"|^\W*(?:nothing|no(?:t any)? (?:more|others?)|none) (?:else|more|at all)\?",
    re.IGNORECASE,
)
_ANEW = re.compile(
    r"^\W*(?:(?:ok|okay|right|no|please|let'?s|let me|can (?:we|i)|could (?:we|i)|i want to|i'?d "
    r"like to"
    r"|actually|just)\W{1,3}){0,3}"
    r"(?:start (?:over|again|afresh|anew|from scratch|(?:a |the )?(?:new|fresh) search|the "
    r"search again)"
    r"|(?:a )?(?:new|fresh|different) search|reset(?: (?:the|my|this))?(?: (?:search|filters?"
    r"|criteria))?"
    r"|clear (?:all|everything|(?:the|my|all) (?:search|filters?|criteria))|scrap (?:all )?that)\b"
    r"(?: (?:please|then|from the beginning|from scratch))?\W*$",
    re.IGNORECASE,
)
_SIMILAR = re.compile(
    r"\b(?:similar|comparable|alike)\b|\b(?:like|such as) (?:that|this|it)(?: (?:one|job|role))?\b"
    r"|\bthe same (?:kind|sort|type) of\b|\bmore of (?:the same|those|that kind)\b",
    re.IGNORECASE,
)
_TOO_FAR = re.compile(
    r"^\W*(?:(?:no|ok|hmm|oh|sorry|but|well|they'?re|that'?s|it'?s|those are|these are|all|a bit"
    r"|way|much"
    r"|far|bit|really|just|still|that is)\W{1,3}){0,5}"
    r"(?:too far|miles away|quite a way|a long way|not local)"
    r"(?: (?:for me|away|to travel|from me|from home|from here|really|i'?m afraid"
    r"|unfortunately))*\W*$",
    re.IGNORECASE,
)
_PLACE_TOO_FAR = re.compile(
    r"^\W*(?:(?:no|oh|ok|sorry|but|well|hmm|yeah)\W{1,3}){0,3}"
    r"(?P<name>[a-z][\w-]{2,}?(?: [a-z][\w-]{2,}?){0,2}?)(?:'?s|\sis)?\s"
    r"(?:(?:a bit|way|much|just|really|still)\s){0,2}too far\b",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"^\W*(?:(?:so|and|ok|oh|then|right|hmm)\W{1,3}){0,3}(?:there'?s |is there |there is "
    r"|there are |you'?ve(?: got)? |you have |have you(?: got)? )?(?:really |literally )?"
    r"(?:nothing|no|none)\s[\w' -]{3,60}\?\W*$",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b(?:anything|something|any|one|ones|some)(?: \w+){0,2} (?:in|near|around)"
    r" [\w' -]+? instead\b|\binstead (?:in|near|around)\b"
    r"|\b(?:others?|more|anything else|any ones?|ones) (?:in|near|around|outside)\b",
    re.IGNORECASE,
)
_WHERE = re.compile(
    r"\b(?:which|what) (?:cities|towns|places|areas|regions|locations|parts of the (?:uk"
    r"|country))\b"
    r"(?!.*\b(?:do you (?:cover|recruit)|are you)\b)",
    re.IGNORECASE,
)


_WIDEN = re.compile(
    r"^\W*(?:(?:ok|okay|yes|yeah|right|fine|please|well|then|go on|can you|could you|you can|just"
    r"|let'?s|i'?ll|i'?d|maybe|try|and|so)\W{1,3}){0,4}(?:widen|broaden|loosen|relax|expand"
    r"|open up)(?: (?:it|that|this|things|(?:the|my) (?:search|net|filters?|criteria)))?"
    r"(?: up| out| a (?:bit|little))*(?: (?:then|please|a bit|a little|for me|instead))*\W*$"
    r"|^\W*(?:(?:ok|okay|yes|please|then|can you|just)\W{1,3}){0,3}(?:look|search|try|go) (?:a bit "
    r"|a little )?(?:wider|more widely|broader)(?: then| please)*\W*$"
    r"|^\W*(?:i'?m|am|i can be) (?:pretty |quite |very )?(?:flexible|not fussy|easy)\W*$",
    re.IGNORECASE,
)


def asks_to_widen(text: str) -> bool:
    """Whether it asks for a wider search and leaves open in what: "ok widen it then"."""
    return bool(_WIDEN.search(_plain(text)))


def asks_if_all(text: str) -> bool:
    """Whether it asks if a list is complete, or how long it is: "are you sure that's all"."""
    return bool(_ALL.search(_plain(text)))


def starts_anew(text: str) -> bool:
    """Whether it asks for another search from the beginning: "start over", "new search"."""
    return bool(_ANEW.search(_plain(text)))


def asks_for_similar(text: str) -> bool:
    """Whether it asks for roles like the one the talk is about: "similar ones please"."""
    return bool(_SIMILAR.search(_plain(text)))


def says_too_far(text: str) -> bool:
    """Whether it says no more than that the roles are too far away."""
    return bool(_TOO_FAR.search(_plain(text)))


def place_too_far(text: str) -> str:
    """The name of what is said to be too far: "kirkcaldys too far for me" is "kirkcaldy"."""
    said = _PLACE_TOO_FAR.match(_plain(text))
    return said["name"] if said else ""


def asks_if_none(text: str) -> bool:
    """Whether it asks if there is really none of something: "so nothing remote at all?"."""
    return bool(_NONE.match(_plain(text)))


def asks_for_another_place(text: str) -> bool:
    """Whether it asks if there is something elsewhere: "is there anything in Glasgow instead"."""
    return bool(_ELSEWHERE.search(_plain(text)))


_OTHERS = re.compile(
    r"^\W*(?:(?:and|so|ok|well|but|then)\W{1,3}){0,2}(?:(?:is|are) there|have you(?: got)?"
    r"|do you have|you got|got)? ?(?:anything|something|nothing|any (?:others?|more"
    r"|other (?:jobs?|roles?|ones?)|jobs?|roles?|ones?)|others?)\b",
    re.IGNORECASE,
)


def asks_for_others(text: str) -> bool:
    """Whether it asks for roles other than the one talked of: "is there anything permanent"."""
    return bool(_OTHERS.search(_plain(text)))


def asks_in_which_towns(text: str) -> bool:
    """Whether it asks in which places there are roles: "what cities do you have them in"."""
    return bool(_WHERE.search(_plain(text)))


def _plain(text: str) -> str:
    return text.replace("\u2019", "'")


# Words that only carry a criterion: what is left of "would be nice if it was hybrid".
_CARRIERS = frozenset(
    word
    for line in (
        "and or in at near nearer around only just for then maybe instead ok okay",
        "please the a an job jobs role roles work one ones no not but if possible you have any it",
        "was were is be been being would could can will i i'd id d ll i'll i'm im m like prefer",
        "preferably preferred rather than want wanted wanting need needs nice good great ideally "
        "to",
        "drop forget try within of more less over up down mind don't dont do doesn't that",
        "anything something somewhere anywhere else actually also too well as with from really",
        "paying pays pay paid least at most some show me see look looking make out there them "
        "those",
        "these this my mine either way back take off remove include including add exclude without",
        "contract contracts position positions posts post shift shifts based place places area",
        "areas bit ideally bonus hopefully get got find should must has salary on so yes yeah",
        "sorry oh um er hmm right now thing things limit keep change changed swap switch never",
        "even again instead better best option options open fine happy looking willing only",
        "after alright allright consider against opposed averse doing works suits both",
        "problem issue doable acceptable anymore wouldn't wouldnt couldn't did didn't before",
        "besides perfectly",
        "longer any more filter search let let's lets s t go going we'll we hi hello thanks",
    )
    for word in line.split()
)
_WHAT_ABOUT = re.compile(r"\b(?:what|how) (?:about|if)\b|\bwhat (?:i|we) said(?: about)?\b")
_WORD = re.compile(r"[a-z']+|\d+")


def only_carries(words: str) -> bool:
    """Whether these words, left over besides the facts of a message, say nothing of their own."""
    rest = _WHAT_ABOUT.sub(" ", _plain(words).casefold())
    return all(word in _CARRIERS for word in _WORD.findall(rest))
