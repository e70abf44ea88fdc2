"""Whether a question asks after one role, or after roles and recruiters in general."""

from __future__ import annotations

import re

_THE_ROLE = re.compile(
    r"\b(?:it|its|it['\u2019]s|they|this|that (?:one|role|job|post)"
    r"|the (?:role|job|post|position|employer|trust|one))\b",
    re.IGNORECASE,
)
_US = re.compile(r"\b(?:you|your|yours|recruiters?)\b", re.IGNORECASE)
_IN_GENERAL = re.compile(
    r"\b(?:jobs|roles|vacancies|posts|positions|in general|generally|usually|normally"
    r"|charg\w+|fees?|costs?|free|bands(?! (?:are|is) (?:they|these|those|it|that)\b)"
    r"|mean|means|worth|difference|how often|weekly|monthly|pay ?day"
    r"|(?:have|need) to pay|(?:do|must) i pay|(?:when|how) (?:do|will|am) i (?:get|be)? ?paid"
    r"|agency|agencies)\b",
    re.IGNORECASE,
)
_MOST_WORDS = 7
# "They" may be the employer of one role.
_SEVERAL = re.compile(
    r"\b(?:them|these|those|each|both|all (?:of|three|the)|any of|the (?:others|two|three))\b",
    re.IGNORECASE,
)
_ONE = re.compile(r"\b(?:it|its|it['\u2019]s|this|that|the (?:role|job|post|position|one))\b", re.I)
_WHICH = re.compile(
    r"\bwhich (?:ones?|of (?:them|these|those|the)|is|are|can|offers?|sponsors?|lets?|do|does|has"
    r"|have|needs?|wants?)\b"
    r"|\b(?:are|is|do|does|can|could|have|has|would) (?:any|either|some)(?: one)?"
    r"(?: of (?:them|these|those))?\b(?!(?: \w+){0,3} (?:jobs?|roles?|vacancies|posts?|work)\b)",
    re.IGNORECASE,
)
_CLOSER_TO_HOME = re.compile(
    r"\b(?:closer|nearer|less far)(?: by)?(?: to| from)?"
    r" (?:home|me|my (?:home|house|place)|where i)\b"
    r"|^\W*(?:(?:is there|have you got|do you have|got|any) )?(?:anything|something|one|ones)"
    r"(?: a bit| any)? (?:closer|nearer|less far)(?: by)?\W*$",
    re.IGNORECASE,
)


_DUTY = re.compile(
    r"\b(?:would|will|do|must|should|could|can|am|might) i\b|\bi(?:'?d|'?ll| would| will) "
    r"(?:have to|need to"
    r"|be (?:doing|working|based|managed|paid))\b|\bwould (?:it|that|this) (?:mean|involve)\b",
    re.IGNORECASE,
)
_POSSIBLE = re.compile(
    r"\b(?:can|could|may|might) (?:i|it|this|that|you|we|they|one)\b|\b(?:possible|option"
    r"|optional|allow(?:ed)?"
    r"|open to|consider(?:ed)?|negotiable|happy (?:with|to)|willing)\b",
    re.IGNORECASE,
)
_FLEXIBLE = re.compile(r"\bflexi\w*|\bjob.?share\b|\bcompressed hours\b", re.IGNORECASE)
_NICE = re.compile(
    r"^\W*(?:it |that |and |but |ok )?(?:would|'?d) be (?:really |very |so )?(?:nice|good|great"
    r"|lovely"
    r"|ideal|perfect|better|handy|brilliant|a bonus|a plus)\b",
    re.IGNORECASE,
)


def asks_ones_duty(text: str) -> bool:
    """Whether it asks what one would do or have in a job: "would I have to work weekends"."""
    return bool(_DUTY.search(text)) and not asks_in_general(text)


def asks_if_possible(text: str) -> bool:
    """Whether it asks if something can be had otherwise: "can I do it part time"."""
    return bool(_POSSIBLE.search(text))


def asks_for_flexibility(text: str) -> bool:
    """Whether it asks for flexible working, which is more than full or part time."""
    return bool(_FLEXIBLE.search(text))


def says_what_would_be_nice(text: str) -> bool:
    """Whether it wishes, however much it sounds like a question: "would be nice if it was "
    "remote"."""
    return bool(_NICE.search(text.replace("\u2019", "'")))


def names_the_role(text: str) -> bool:
    """Whether it speaks of a role as known: "is it", "the post"; not of roles in general."""
    return bool(_THE_ROLE.search(text)) and not asks_in_general(text)


def asks_in_general(text: str) -> bool:
    """Whether it asks how things are for everybody: "do I have to pay", "what do bands mean"."""
    return bool(_IN_GENERAL.search(text))


_OF_ALL_JOBS = re.compile(
    r"\b(?:jobs|roles|vacancies|posts|positions|in general|generally|usually|normally|typically"
    r"|agency|agencies|difference|people|everyone|most)\b",
    re.IGNORECASE,
)


def asks_of_all_jobs(text: str) -> bool:
    """Whether it plainly speaks of jobs at large: "do jobs usually have parking"."""
    return bool(_OF_ALL_JOBS.search(text))


def may_ask_of_a_role(text: str) -> bool:
    """Whether a fact it names can be one role's: "what's the pay?", "do you know what it pays?".

    A long question that does not speak of the role asks about the world.
    """
    if names_the_role(text):
        return True
    short = len(text.split()) <= _MOST_WORDS
    return short and not (asks_in_general(text) or _US.search(text))


def asks_of_several(text: str) -> bool:
    """Whether it plainly speaks of several roles: "when do these close"."""
    return bool(_SEVERAL.search(text))


def asks_of_one(text: str) -> bool:
    """Whether it plainly speaks of a single role: "is it hybrid?"."""
    return bool(_ONE.search(text)) and not asks_of_several(text)


def asks_which_fit(text: str) -> bool:
    """Whether it asks which of the roles known have something: "are any of them hybrid?"."""
    return bool(_WHICH.search(text))


# Everyday words for a fact of a role, which mean other things elsewhere.
_IN_WORDS = (
    (
        "closes",
        re.compile(
            r"\b(?:when|what date|how long)\b.{0,30}\b(?:shuts?|clos(?:es?|ing))\b"
            r"|\b(?:is|are) (?:it|that|this|they|the (?:job|role"
            r"|post))(?: one)? (?:still )?open long\b"
            r"|\bhow long (?:is|will|have) .{0,20}\b(?:open|left|got to apply)\b"
            r"|\bstill (?:open|going|there|live|available|up|on)\b|\b(?:the )?closing dates?\b"
            r"|\bdeadlines?\b",
            re.I,
        ),
    ),
    (
        "posted",
        re.compile(
            r"\bhow long (?:has|have|is) .{0,15}\b(?:been (?:up|on|open|advertised|live|out"
            r"|there)|up)"
            r"\b|\bwhen (?:was|did|were) .{0,20}\b(?:posted|advertised|put up|go up|listed"
            r"|come out)\b",
            re.I,
        ),
    ),
    (
        "requirements",
        re.compile(
            r"\b(?:want|need|ask(?:ing)? for|require|expect)\b.{0,15}\bexperience\b"
            r"|\bwhat (?:do|would|are) (?:they|i) (?:ask(?:ing)? for|look(?:ing)? for|want|need)\b",
            re.I,
        ),
    ),
    (
        "place",
        re.compile(
            r"\bwhere (?:exactly |abouts )?(?:is (?:it|this|that)|(?:would|will) (?:i|it) be)\b",
            re.I,
        ),
    ),
    (
        "pay",
        re.compile(
            r"\b(?:for|where.?s it|how.?s it) (?:the )?(?:money|paid|pay)\b"
            r"|\bhow much(?: (?:is|does) (?:it|that|this|the \w+)(?: one| job)?(?: pay)?)?\W*$"
            r"|\b(?:what|how) about (?:the )?(?:money|pay|salary)\b|\b(?:the|what) (?:pay"
            r"|salary|wage)\b"
            r"|\b(?:pay|money|wages?|salary) (?:like|there|on (?:it|that|this))\b",
            re.I,
        ),
    ),
    (
        "sponsorship",
        re.compile(
            r"\b(?:do|does|would|will) (?:they|it|this(?: one)?|that(?: one)?) sponsor\b"
            r"|\bthey (?:sponsor|give sponsorship)\b",
            re.I,
        ),
    ),
    ("hours", re.compile(r"\b(?:and|what about|what are|what'?s) (?:the|its) hours\b", re.I)),
)


def facts_in_words(text: str) -> list[str]:
    """The facts that a question about a role asks for in everyday words: "when does it shut"."""
    return [fact for fact, said in _IN_WORDS if said.search(text)]


_HOW_FAR = re.compile(
    r"\bhow (?:far|many miles|close|near)\b(?! (?:can|do|will|would|are you (?:willing|able"
    r"|happy)) (?:i|you))"
    r"|\bhow long (?:would|does|will) it take (?:me )?to (?:get|drive|travel)",
    re.IGNORECASE,
)


def asks_how_far(text: str) -> bool:
    """Whether it asks how far away a role is: "how far is it from Stockport"."""
    return bool(_HOW_FAR.search(text))


def asks_closer_to_home(text: str) -> bool:
    """Whether it asks for roles nearer to where the visitor lives: "anything closer?"."""
    return bool(_CLOSER_TO_HOME.search(text))
