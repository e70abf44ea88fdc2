"""What people ask once something is sent, or think it is: "when will I hear?", "did it go?"."""

from __future__ import annotations

import re

_WHO = (
    r"(?:i|we|you|they|he|she|it|this|that|some(?:one|body)|any(?:one|body)|a recruiter|the"
    r" recruiter|my \w+)"
)
_WHEN_ANSWERED = re.compile(
    rf"\bwhen (?:will|do|can|should|might|would|['\u2019]ll|am i going to|are (?:you|they)"
    rf" going to) ?(?:{_WHO} )?"
    r"(?:expect to )?(?:hear|know|get (?:back|a (?:reply|call|response)|an answer)|(?:be"
    r" )?(?:call|ring|phone|contact|answer)"
    r"|reply|respond|be in touch|find out|be (?:sorted|dealt|looked|done|read))"
    r"|\bwhen (?:i|we)(?:['\u2019]?ll| will| can expect to| might| should) (?:hear|know|get (?:back"
    r"|a (?:reply|call|response)|an answer))\b"
    r"|\bhow (?:long|soon) (?:until|till|before|will it (?:take|be)|does it (?:\w+"
    r" )?take)\b.{0,30}\b(?:hear|reply|answer"
    r"|get back|call|contact|respon\w+)\b"
    r"|\bwhen (?:will|does|is) (?:it|this|that|my \w+) (?:going to )?(?:be )?(?:sorted|dealt"
    r" with|fixed|done|looked at|read)\b"
    rf"|\bhow (?:soon|quick(?:ly)?|long)\b.{{0,12}}\b(?:will|would|can|before|until"
    rf"|till)\b.{{0,6}}\b{_WHO}\b"
    r".{0,8}\b(?:ring|call|phone|contact|get back|be in touch|answer|reply)\b"
    r"|^\W*(?:and |so |ok(?:ay)? )?what happens (?:next|now|then|after (?:that|this))\b",
    re.IGNORECASE,
)
_HOW_LONG = re.compile(
    r"^\W*(?:and |so |ok(?:ay)? )?how long (?:will|does) (?:it|that|this)(?: \w+)? take\W*$",
    re.IGNORECASE,
)
_IF_DONE = re.compile(
    r"^\W*(?:so |and |ok(?:ay)? |but )?(?:are you (?:really |quite )?sure|r u"
    r" sure)\b(?!.*\b(?:all|only|enough|more)\b)"
    r"|\b(?:did|has|have|is|was) (?:it|that|this|they|everything|my \w+)(?: (?:all|really"
    r"|definitely|been|already|now)){0,2}"
    r" (?:go(?:ne)?(?: through)?|sent|work(?:ed)?|submitted|done|set up|deleted|stopped"
    r"|cancelled|saved|arrive[d]?)\b"
    r"|\bis (?:it|that|this|my \w+) (?:definitely|really|now|all|actually) (?:withdrawn|out|off"
    r"|gone"
    r"|cancelled|sent|done|in|taken out)\b|\bconfirm\b.{0,20}\b(?:it['\u2019]?s|it is"
    r"|that['\u2019]?s|has)"
    r" (?:been )?(?:asked|sent|done|passed|withdrawn)\b"
    r"|\bdid you (?:get|send|receive|save|delete|stop) (?:it|that|this|them|everything|my \w+)\b",
    re.IGNORECASE,
)
_IF_ANYTHING_SENT = re.compile(
    r"\b(?:did|has|have|is|was|were) (?:anything|any of (?:it|that|this)|something|nothing)"
    r"(?: (?:get|got|actually|been|already|go))* (?:sent|gone?|passed on|submitted|through)\b"
    r"|^\W*(?:(?:and|so|but|ok(?:ay)?)\W{1,3}){0,2}(?:they|nobody|no one|the (?:recruiters?"
    r"|employers?|hospital|trust)) (?:(?:has|have|had|ha(?:s|ve)n['\u2019]?t|didn['\u2019]?t|never"
    r"|not|will|won['\u2019]?t) ){1,2}(?:get|got|gotten|had|receive[d]?|seen?) (?:it|that|this"
    r"|any of it|anything)\W*$",
    re.IGNORECASE,
)
_MUST_I = (
    r"\b(?:do|should|must|shall|ought|will|would) i (?:also )?"
    r"(?:(?:need|have|ought) )?(?:to )?(?:also )?"
)
_SEND_AGAIN = re.compile(
    rf"{_MUST_I}(?:re-?(?:send|submit|apply)"
    r"|(?:send|submit|apply|do|fill)\b(?: \w+){0,3} (?:again|twice|a second time))\b",
    re.IGNORECASE,
)
_CALL_TOO = re.compile(
    rf"{_MUST_I}(?:ring|call|phone|contact|chase|e-?mail)\b"
    r"(?: (?:them|you|the (?:recruiter|employer|trust|hospital|agency|office)))?"
    r"(?: (?:too|as well|myself|also|about (?:it|that|this)))*\W*$",
    re.IGNORECASE,
)
_WHO_READS = re.compile(
    r"\bwho(?:['\u2019]?s| is| will)?(?: (?:going to|actually|exactly|will|be))*"
    r" (?:looks?|looking|reads?|reading|sees?|seeing|deals?|dealing|handles?|handling|gets?|getting"
    r"|investigates?|investigating|checks?|checking|decides?|deciding)"
    r"(?: (?:at|into|with|on|after|about))? (?:this|it|that|these|them|(?:my|the|a) complaints?"
    r"|complaints?)\W*(?:$|\?.{0,30}$)",
    re.IGNORECASE,
)
_IN_WRITING = re.compile(
    r"\b(?:will|do|can|could|would|is|shall|may)\b.{0,40}\b(?:in writing|written (?:reply|answer"
    r"|response)"
    r"|by (?:e-?mail|letter|post)|a letter)\b",
    re.IGNORECASE,
)
_PROCEDURE = re.compile(
    r"\bwho deals with (?:it|this|that|these|complaints)\b|\bhow long (?:does|will"
    r"|do)\b.{0,24}\btake\b|"
    r"\bcomplaints? (?:procedure|process|policy|system)\b|\bhow (?:do|does|are|will|is)\b.{0,24}"
    r"\b(?:complaints?|it|this)\b.{0,12}\b(?:handled?|dealt with|looked into|investigated|work)\b",
    re.IGNORECASE,
)
_FEEDBACK_WANTED = re.compile(
    r"\bfeed ?back\b.{0,60}\b(?:why|interview|application|not (?:chosen|selected|successful"
    r"|shortlisted)|wasn['\u2019]?t (?:chosen|selected|successful|shortlisted|picked)"
    r"|didn['\u2019]?t"
    r" get|unsuccessful|rejected|turned down|rejection)\b"
    r"|\bwhy (?:was i|wasn['\u2019]?t i|did i|didn['\u2019]?t i|i (?:was|wasn['\u2019]?t"
    r"|didn['\u2019]?t))\b.{0,24}"
    r"\b(?:chosen|selected|successful|unsuccessful|shortlisted|picked|rejected|turned down"
    r"|get (?:it"
    r"|the job|through|an interview))\b",
    re.IGNORECASE,
)
_LONGEST = 14


def asks_when_answered(text: str) -> bool:
    """Whether somebody asks when they will hear, or what happens now, in a few words."""
    return len(text.split()) <= _LONGEST and bool(_WHEN_ANSWERED.search(text))


def asks_how_long(text: str) -> bool:
    """Whether somebody asks how long it takes; before anything is sent that may be the form."""
    return bool(_HOW_LONG.search(text))


def asks_if_done(text: str) -> bool:
    """Whether somebody asks if what was said to be done is done: "are you sure that's gone?"."""
    return len(text.split()) <= _LONGEST and bool(_IF_DONE.search(text))


def asks_if_anything_sent(text: str) -> bool:
    """Whether somebody asks if anything at all went out: "did anything get sent?"."""
    return len(text.split()) <= _LONGEST and bool(_IF_ANYTHING_SENT.search(text))


def asks_to_send_again(text: str) -> bool:
    """Whether somebody asks if they must send the same once more."""
    return len(text.split()) <= _LONGEST and bool(_SEND_AGAIN.search(text))


def asks_whether_to_call(text: str) -> bool:
    """Whether somebody asks if they must call besides: "should I ring them too?"."""
    return len(text.split()) <= _LONGEST and bool(_CALL_TOO.search(text))


def asks_who_reads(text: str) -> bool:
    """Whether somebody asks who looks at what they tell: "so who looks at this?"."""
    return len(text.split()) <= _LONGEST and bool(_WHO_READS.search(text))


def asks_for_it_in_writing(text: str) -> bool:
    """Whether somebody asks if the answer comes in writing: "will I get a reply in writing?"."""
    return len(text.split()) <= _LONGEST and bool(_IN_WRITING.search(text))


def asks_how_complaints_go(text: str) -> bool:
    """Whether somebody asks how complaints are dealt with."""
    return bool(_PROCEDURE.search(text))


def wants_reasons(text: str) -> bool:
    """Whether an applicant asks for feedback on why they were not chosen."""
    return bool(_FEEDBACK_WANTED.search(text))
