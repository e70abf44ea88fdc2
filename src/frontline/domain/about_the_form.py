"""Questions about the talk itself: "how many more?", "did you get my number?", "is that too long?".

They are answered from what is known of the application, before anything looks for an answer
elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from frontline.domain.asked_and_told import parts_of
from frontline.domain.turn_taking import asks_to_send

_WHO = r"(?:you|u|ya|ye|it|they)"
_OTHER_TIMES = (
    r"(?!.*\b(?:hear|reply|answer me|get back|process|checks?|dbs|visa|interview|start|contract"
    r"|role|shifts?|job|advert|notice|commute|training|induction|offer|keep|store|store[d]?|open"
    r"|stay|wait|data|details|recruiters?|be in touch|pay|paid|pays|earn|cost|hours|holidays?)\b)"
)
_LEFT = re.compile(
    r"\bhow (?:many|much)(?: more| other)?(?: (?:questions?|things?|steps?|of these))?"
    r"(?: (?:more|left|to go|are (?:left|there)|is (?:left|there)|do (?:you|u) (?:have|need)"
    r"|longer|till?|until|before))\b"
    + _OTHER_TIMES
    + r"|\bhow (?:many|much) (?:more|other)? ?(?:questions?|steps?)\b"
    r"|\bhow (?:much )?long(?:er)?"
    r"(?:\W*$| (?:left|to go|until we|till we)\b| (?:is|will|does|would) (?:this|it|that|the"
    rf" (?:form|rest|questions|whole thing|application(?! process)))\b){_OTHER_TIMES}"
    r"|\bhow far (?:are we|through|along)\b"
    r"|\b(?:are we|am i|is (?:it|that|this))(?: (?:nearly|almost|just about))? (?:done|there"
    r"|finished|over)\b|^\W*(?:nearly|almost) (?:done|there|finished)\W*$"
    r"|^\W*(?:so |and |ok(?:ay)? )?is (?:that|this|it) (?:everything|all|it|the lot|the last"
    r" (?:one|question))(?: (?:you|u) (?:need|want))?(?: now)?\W*$"
    r"|\bwhat(?:'?s| is| are)? (?:still )?(?:left|missing|outstanding|remaining)\b(?! of| in the)"
    r"|^\W*(?:so |and |ok(?:ay)? )?what(?:'?s| is) next\W*$"
    r"|\bwhat (?:else|more|other (?:things|details|info\w*)) (?:do|does|is|are|would|will)"
    rf" (?:{_WHO}|there|i)\b(?: still)?(?: need| want| to (?:do|answer|fill))?"
    r"\W*(?:from me|to know)?\W*$"
    rf"|\bwhat do {_WHO} (?:still|also) (?:need|want)\b"
    r"|\b(?:anything|something) (?:else|more|missing|left)"
    r"(?: (?:you|u) (?:need|want)| (?:for me )?to (?:do|answer|fill in|add)| from me)\b"
    r"|\b(?:many|much) more (?:questions?|to (?:go|do|answer))\b|^\W*more questions\W*$",
    re.IGNORECASE,
)
_HELD = re.compile(
    rf"\b(?:did|do|have|has) {_WHO}(?: (?:actually|even|all|already|still|definitely))?"
    r" (?:get|got|gotten|receive[d]?|have|save[d]?|note[d]?|see|seen|taken?"
    r"|stored?|written|write|keep|kept|put)(?: down)? (?P<what>(?:all )?(?:my|that|this|it|both"
    r"|everything|the (?=\w{0,6} ?(?:number|phone|e-?mail|pin)))\b[\w' -]{0,40})\W*$"
    r"|\b(?:what|which) (?P<named>(?:phone |mobile |e-?mail |pin |contact )?(?:number|phone|mobile"
    r"|e-?mail|address|name|pin|notice|job|profession|experience)) "
    rf"(?:do|did|have) (?:{_WHO}|i) (?:have|got|give|gave|put|say|type|note)\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b(?:cv|r[eé]sum[eé]|application|job|vacanc\w+|role|message to|privacy|data|permission"
    r"|time|chance|idea|car ?park|parking)\b",
    re.IGNORECASE,
)
_TOLD = r"(?:that|this|it|(?P<told>\d+ \w+|\w+ (?:weeks?|months?|years?)))"
_ALRIGHT = re.compile(
    rf"\b(?:is|was|would|will|wud|s) {_TOLD}(?: be)?(?: (?:\w+ )?(?:ok|okay|alright|all right|fine"
    r"|enough|good enough|a problem|an issue|acceptable|normal|soon enough|long enough)\b"
    r"(?! (?:if|to|that|for|when|with)\b)"
    r"| (?:\w+ )?too (?:long|much|short|little|late|soon|few|far off)\b)"
    r"|\b(?:ok|okay|alright|fine) or (?:is (?:that|it) )?too (?:long|late|short|little)\b"
    r"|^\W*(?:is |bit |a bit |not |or )?too (?:long|short|late|little|much)\W*$"
    r"|\b(?:does|do|will|would|might) (?:that|it|they|this)(?: really)? (?:matter|count(?: against"
    r" me)?|put (?:them|you|people) off|rule me out|go against me|be held against me|stop me"
    r"|be (?:too long|an issue|a problem))\b",
    re.IGNORECASE,
)
_LOOKS_BACK = re.compile(
    r"^\W*(?:(?:(?:can|could|may) (?:i|we|you)|let me|i'?d like to|i would like to|i want to|please"
    r"|(?:would|could|can|will) you(?: please| kindly| mind)?(?: be so (?:good|kind) as to)?"
    r"|be so (?:good|kind) as to|kindly|thank you|thanks|just|ok|okay|yes|no|wait|hang on"
    r"|first)\W{1,3}){0,4}"
    r"(?:(?:see|show|read|check|view|review|look (?:at|over)|go (?:over|through)|run (?:through"
    r"|over)|have a look at|double[- ]check)(?: me| back)? (?:it|that|them|this|everything"
    r"|all of it|what (?:i|you)(?:'?ve| have)? (?:said|put|got|have|told|given|wrote|entered|typed"
    r"|recorded|noted|taken|written|saved|collected)(?: you)?(?: down)?"
    r"|(?:my|the|all my) (?:summary|answers|details|application|list|form|review|info\w*))"
    r"(?: (?:again|back|all|once more|over|first|please|to me|one more time|so far|now"
    r"|before (?:it|i|you|we)\b.*))*"
    r"|what (?:have|did) (?:i|you) (?:said?|put|got|have|written|noted?|recorded?|taken|told you"
    r"|tell you)"
    r"(?: (?:down|so far|again|till now|already))*|recap|summary"
    r"|(?:show|read)(?: (?:me|us))?(?: back)? (?:again|once more|one more time))(?: please)?\W*$",
    re.IGNORECASE,
)
_LONGEST = 14


@dataclass(frozen=True)
class AskedOfForm:
    """What a message asks about the talk itself, and what else it says.

    `held` are the words for what somebody asks whether we have it; empty when they do not.
    """

    left: bool
    held: str
    alright: bool
    rest: str


def asked_of_the_form(text: str) -> AskedOfForm | None:
    """The questions of a message about the talk itself; None when it asks nothing of that kind."""
    clauses = [part.text for part in parts_of(text.replace("\u2019", "'"))]
    own = [clause for clause in clauses if _is_of_the_form(clause)]
    if not own:
        return None
    said = " ".join(own)
    rest = " ".join(_told_in(clause) if clause in own else clause for clause in clauses)
    return AskedOfForm(
        bool(_LEFT.search(said)), _held_in(said), bool(_ALRIGHT.search(said)), rest.strip()
    )


def asks_to_look_back(text: str) -> bool:
    """Whether somebody wants to read what is noted: "can I see it again?"."""
    return bool(_LOOKS_BACK.search(text.replace("\u2019", "'")))


_LOOK_AND_SEND = re.compile(
    r"(?P<look>(?:(?!\b(?:before|until|till|if|when|after)\b).)+?)[\s.,;!?]+"
    r"(?P<send>(?:(?:and|then|yes|yep|yeah|yup|ok|okay|please|now|just)\W+){0,4}"
    r"(?:send|submit)\b.*)",
    re.IGNORECASE | re.DOTALL,
)


def asks_to_look_and_send(text: str) -> bool:
    """Whether everything is to be shown once more and then sent: "show me again. yep, send it"."""
    found = _LOOK_AND_SEND.fullmatch(text.strip())
    return bool(found and asks_to_look_back(found["look"]) and asks_to_send(found["send"]))


def _is_of_the_form(clause: str) -> bool:
    if len(clause.split()) > _LONGEST:
        return False
    return bool(_LEFT.search(clause) or _held_in(clause) or _ALRIGHT.search(clause))


def _told_in(clause: str) -> str:
    """ "3 years" of "3 years is that enough" and of "is 3 years enough"."""
    found = _ALRIGHT.search(clause)
    return (clause[: found.start()].strip(" ,") or found["told"] or "") if found else ""


def _held_in(clause: str) -> str:
    found = _HELD.search(clause)
    said = (found["what"] or found["named"] or "") if found else ""
    return "" if _ELSEWHERE.search(said) else said
