"""Permission given in a person's own words: whole, with a limit, or too early."""

from __future__ import annotations

import re
from dataclasses import dataclass

from frontline.domain.grant_words import is_all_grant
from frontline.domain.masking import is_masked, without_conditions
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
    r"(?:^|[\s,;.\u2013-])(?:and )?"
    r"(?P<limit>(?:but|just|only|though|although|please|and)?[ ,]*(?:please )?"
    r"(?:(?:just |only )?(?:not|never)\b(?! (?:yet|now|today|sure|really|happy|ok)\b)"
    r"|(?:don'?t|do not|never) (?:share|tell|give|pass|contact|call|ring|phone|e-?mail|text|use"
    r"|show|let|mention|include|send (?:it|them|that|anything|my \w+) to)\b"
    r"|except\b|apart from\b|other than\b|as long as\b|provided\b|unless\b|leave out\b"
    r"|only (?:with|to|for|if|by|this|that|the one)\b"
    r"|(?:for |with |to )?(?:this|that|the) (?:\w+ )?(?:role|job|post|position|appointment|vacancy"
    r"|employer|trust|purpose)(?:\W+(?:only\b|and (?:for )?(?:no|nothing|nobody|no one)\b"
    r"|(?:for )?this (?:role|job|post|position|vacancy)\b))"
    r"|(?:for |to |with )?(?:no|nothing|nobody|no one) (?:other|else)\b"
    r"|for this (?:role|job|post|position|appointment|vacancy|purpose)\W*$"
    r"|keep (?:my |the )?\w+(?: \w+){0,3} (?:out|private)\b).*)$",
    re.IGNORECASE | re.DOTALL,
)
_ALONE = re.compile(r"^(?:only|just)\s*[,;.]\s*", re.IGNORECASE)
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
    r"|no(?:thing)? (?:more )?changes?)\b"
    r"|^\W*(?:there(?:'s| is| are) )?(?:no|nothing|none)(?: (?:more|further|other|else))?"
    r" (?:changes?|corrections?|to change)\b",
    re.IGNORECASE,
)

# Where what should be left out was taken out of the message already: "but don't tell them about".
_JOINED = re.compile(r"(\s+(?:and|or|nor)\s+|[,;]\s*)", re.IGNORECASE)
_CUT_OFF = re.compile(
    r"^\W*(?:(?:but|just|only|though|although|please|and|not|no|never|don'?t|do not|dont|also|so|it"
    r"|that|which|they|them|anyone|anybody|people|the|an?|any|my|me|i|i'?m|is|was|be|know|knows"
    r"|knowing|about|of|on|with|to|out|in|for|regarding|say|saying|tell|telling|mention|mentioning"
    r"|include|share|pass|give|let|show|leave|keep|private|secret|quiet|as long as|provided|unless"
    r"|except|apart from|other than|you|had|having|because|bit|part|thing|stuff|tho|confidential"
    r"|between us|to yourself|to yourselves|himself|please)\b\W*)+$",
    re.IGNORECASE,
)
# "I do not consent" opens like "I do".
_REFUSES = re.compile(r"^\W*(?:(?:no|sorry|well)\W{1,3})?i (?:do|am) not\b", re.IGNORECASE)
_NEGATES = re.compile(r"\b(?:not|never|stop|\w+n't|dont)\b", re.IGNORECASE)
_TO_OTHERS = re.compile(
    r"\b(?:shar(?:e|ing)|pass(?:ing)?|forward(?:ing)?|employers?|trust|hospital)\b"
    r"|\bthey (?:can|may|could) (?:have|see|keep)\b|\bthis (?:role|job|post)\b",
    re.IGNORECASE,
)
_SAYS_NOT = re.compile(r"\b(?:not|never|no|only|except|unless|\w+n't)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Limit:
    """A limit put on a permission, in the person's words; empty when there is none to pass on.

    `of_private` is True where it was about health or the like, which is never passed on anyway.
    """

    words: str = ""
    of_private: bool = False


def _plain(text: str) -> str:
    return text.replace("\u2019", "'").strip()


def gives_permission(text: str) -> bool:
    """Whether somebody permits in words of their own, limits or not: "yes you may share them"."""
    plain = _plain(text)
    said = bool(_permitted(plain)) or _is_limited_yes(plain)
    return not is_question(plain) and (said or _is_grant(plain))


def permits_and_no_more(text: str) -> bool:
    """Whether a message permits and says nothing that could answer another question."""
    plain = _plain(text)
    if is_question(plain):
        return False
    found = _permitted(plain)
    return bool(found and _NOTHING_ELSE.fullmatch(plain[found.end() :])) or _is_grant(plain)


def takes_nothing_back(text: str) -> bool:
    """Whether all of a message permits, so that it can be no withdrawal, whatever it is like."""
    return permits_and_no_more(text) and not _NEGATES.search(_plain(text))


def permits_telling_others(text: str) -> bool:
    """Whether it permits passing details on to an employer, which permits no e-mails of ours."""
    return permits_and_no_more(text) and bool(_TO_OTHERS.search(_plain(text)))


def limit_of(text: str) -> Limit:
    """The limit put on a permission, without what it says of health and the like."""
    found = _LIMIT.search(_plain(text))
    said = without_conditions(found["limit"]).strip(" ,.") if found else ""
    # "With Irwell only, not with any other employer" has said its first half by then.
    said = _ALONE.sub("", said)
    pieces = _JOINED.split(said)
    kept = [n for n in range(0, len(pieces), 2) if not _is_private(pieces[n])]
    whole = len(kept) == len(pieces[::2])
    words = said if whole else " and ".join(pieces[n].strip() for n in kept)
    # "Not my diabetes or my employer" without its first half still says not.
    says_not = "not " if kept and kept[0] > 0 and not _SAYS_NOT.search(words) else ""
    return Limit(says_not + words, of_private=bool(said) and not whole)


def _is_private(piece: str) -> bool:
    """Whether a piece names a condition, or breaks off where one was taken out."""
    return is_masked(piece) or bool(_CUT_OFF.fullmatch(piece))


_OF_ONES_WORK = re.compile(
    r"\b(?:pin|registration|regist\w+|dbs|licen[cs]e|driv\w+|points|visa|iv'?s?|rounds?|meds"
    r"|medicines|years?|yrs?|months?|shifts?|wards?|nights|qualified|degree|trained|training"
    r"|worked|experience|certificate|competenc\w+|revalidat\w+|preceptorship|nqp)\b",
    re.IGNORECASE,
)
_OF_THE_PERMISSION = re.compile(
    r"\b(?:agree\w*|consent\w*|permission|send|submit|share|pass (?:it|them|this|that|my)|go ahead"
    r"|forward|keep|happy|correct|that'?s (?:right|fine|ok|okay)|looks?|do it"
    r"|all (?:good|right))\b",
    re.IGNORECASE,
)


def tells_of_work_only(text: str) -> bool:
    """Whether a message, yes or no yes, is about somebody's work: "yes my PIN is in date"."""
    plain = _plain(text)
    return bool(_OF_ONES_WORK.search(plain)) and not _OF_THE_PERMISSION.search(plain)


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


def _is_grant(plain: str) -> bool:
    """Whether all of it permits, but for a limit at its end."""
    limit = _LIMIT.search(plain)
    granted = (plain, plain[: limit.start()]) if limit else (plain,)
    return not _PUTS_RIGHT.search(plain) and any(map(is_all_grant, granted))


def _is_limited_yes(plain: str) -> bool:
    refused = _REFUSES.search(plain) or _PUTS_RIGHT.search(plain)
    return says_yes(plain) and bool(_LIMIT.search(plain)) and not refused
