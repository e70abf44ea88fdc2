"""Permission given in a person's own words: whole, with a limit, or too early."""

from __future__ import annotations

import re

from frontline.domain.turn_taking import is_question, says_yes

_LEAD = (
    r"^\W*(?:(?:yes|yeah|yep|yup|yh|yea|aye|sure|ok|okay|of course|course|fine|that'?s (?:fine|ok"
    r"|okay)|please|absolutely|definitely|certainly|no (?:problem|worries|bother)|go on|go ahead"
    r"|and|so|right|great|i agree|agreed|happy)\W{1,3}){0,4}"
)
_VERB = (
    r"(?:keep|share|pass|send|forward|use|hold|store|contact|call|ring|phone|e-?mail|text|write"
    r"|get in touch|put me forward|go ahead|give)"
)
_THINGS = (
    r"(?:it|them|that|this|everything|my (?:\w+ )?(?:details|data|info\w*|application|answers))"
)
_PERMITS = re.compile(
    _LEAD + r"(?:"
    rf"(?:you|u|they|linq|recruiters?|a recruiter)(?: can| may| could|(?:'re| are) (?:free|welcome"
    rf"|allowed) to)(?: certainly| all| definitely| please| go ahead and)? {_VERB}\b"
    r"|(?:you|u)(?:'ve| have)?(?: got)? (?:my |full |all my ){1,2}(?:permission|consent)\b"
    r"|i (?:do |fully |happily |hereby )?(?:give|grant) (?:you )?(?:my )?(?:full )?(?:permission"
    r"|consent)\b|(?:permission|consent) (?:given|granted)\b"
    r"|(?:go ahead and |feel free to |(?:i'?m )?(?:happy|fine|ok|okay) (?:(?:for|with) (?:you|them)"
    r" (?:to )?|to ))?(?:share|sharing|pass|passing|forward) (?:away\b|on\b|"
    rf"{_THINGS}(?: on| over| along)?\b)"
    r")",
    re.IGNORECASE,
)
# Where another question is open, nothing but the permission may be said.
_NOTHING_ELSE = re.compile(
    r"(?:[\s,.!]|\b(?:it|them|that|this|everything|my|me|all|details|data|info|information"
    r"|application|answers|on|over|along|away|about|and|to|with|the|them|you|can|may|contact|call"
    r"|get|in|touch|keep|share|employers?|trusts?|hospitals?|recruiters?|team|please|thanks|thank"
    r"|mate|love|role|job|permission|for|forward)\b)*",
    re.IGNORECASE,
)
_LIMIT = re.compile(
    r"(?:^|[\s,;.\u2013-])(?P<limit>(?:but|just|only|though|although|please|and)?[ ,]*(?:please )?"
    r"(?:(?:just |only )?(?:not|never)\b(?! (?:yet|now|today|sure|really|happy|ok)\b)"
    r"|(?:don'?t|do not|never) (?:share|tell|give|pass|contact|call|ring|phone|e-?mail|text|use"
    r"|show|let|mention|include|send (?:it|them|that|anything|my \w+) to)\b"
    r"|except\b|apart from\b|other than\b|as long as\b|provided\b|unless\b|leave out\b"
    r"|only (?:with|to|for|if|by)\b|keep (?:my |the )?\w+(?: \w+){0,3} (?:out|private)\b).*)$",
    re.IGNORECASE | re.DOTALL,
)
_PUTS_RIGHT = re.compile(
    r"\b(?:wrong|mistakes?|typo|change|should be|correct|instead)\b|@|\d{5}", re.IGNORECASE
)
_IF_REFUSED = re.compile(
    r"\bwhat (?:happens|will happen|would happen|if|then)\b.{0,20}\bi (?:say no|said no|refuse"
    r"|disagree|decline|(?:don'?t|do not|didn'?t) (?:agree|consent|say yes|give (?:\w+ )"
    r"?(?:permission|consent)|want (?:to|that|this)))\b"
    r"|\b(?:do|must) i (?:have to )?(?:agree|consent|say yes|give (?:\w+ )?permission)\b"
    r"|\b(?:can|may|could) i (?:say no|refuse)\b",
    re.IGNORECASE,
)
_NOTHING_TO_CHANGE = re.compile(
    r"^\W*(?:no|nope|nah)\W{1,3}(?:(?:thanks?|thank you)\W{1,3})?"
    r"(?:(?:the rest|everything(?: else)?"
    r"|it|all|all of it|the others?)(?:'s| is| are| looks?| was)? (?:all )?(?:right|correct|fine"
    r"|good|ok|okay)|that'?s (?:everything|all|it|the lot|correct|right|all (?:right|correct"
    r"|good))|thats (?:everything|all|it|right|correct)|nothing (?:else|more)(?: to \w+)?"
    r"|no(?:thing)? (?:more )?changes?)\b",
    re.IGNORECASE,
)


def _plain(text: str) -> str:
    return text.replace("\u2019", "'").strip()


def gives_permission(text: str) -> bool:
    """Whether somebody permits in words of their own, limits or not: "yes you may share them"."""
    plain = _plain(text)
    return not is_question(plain) and (bool(_permitted(plain)) or _is_limited_yes(plain))


def permits_and_no_more(text: str) -> bool:
    """Whether a message permits and says nothing that could answer another question."""
    plain = _plain(text)
    found = None if is_question(plain) else _permitted(plain)
    return bool(found and _NOTHING_ELSE.fullmatch(plain[found.end() :]))


def limit_of(text: str) -> str:
    """The limit put on a permission, in the person's words; empty without one."""
    found = _LIMIT.search(_plain(text))
    return found["limit"].strip(" ,.") if found else ""


def asks_about_refusing(text: str) -> bool:
    """Whether somebody wants to know what becomes of a no: "what happens if I say no?"."""
    plain = _plain(text)
    return bool(_IF_REFUSED.search(plain)) and is_question(plain)


def changes_nothing(text: str) -> bool:
    """Whether a "no" means that nothing is left to change: "no, the rest is right"."""
    return bool(_NOTHING_TO_CHANGE.search(_plain(text)))


def _permitted(plain: str) -> re.Match[str] | None:
    found = _PERMITS.search(plain)
    return None if found is None or _PUTS_RIGHT.search(plain) else found


def _is_limited_yes(plain: str) -> bool:
    return says_yes(plain) and bool(_LIMIT.search(plain)) and not _PUTS_RIGHT.search(plain)
