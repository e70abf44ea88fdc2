"""Telling a question from an answer while a question of ours is open.

The words decide together with the intent, because either alone is wrong too often: "Will Grace"
is a name that starts like a question, "must I stop work in April?" is no wish to stop.
"""

from __future__ import annotations

import re

from frontline.domain.asked_and_told import asks_anything, told_in

_REQUEST = re.compile(
    r"^\W*(?:(?:sorry|actually|oh|wait|please|and|so)\W{1,3}){0,2}(?:can|could|may) (?:i|we|you)\b",
    re.IGNORECASE,
)
_CONTROL = re.compile(
    r"\b(?:stop|cancel|quit|exit|abandon|forget (?:it|about)|pause|break|later|finish|come back"
    r"|another time|tomorrow instead|carry on|continue|skip|next|rather not|pass|repeat|again"
    r"|told you|have so far|noted|read (?:it|that|them) back|summary|never ?mind)\b",
    re.IGNORECASE,
)
_APPLIES = re.compile(
    r"^\W*(?:(?:hi|hello|hey|please|ok(?:ay)?|yes|right|great|and|so|could you|can you"
    r"|(?:i would|i should|i'?d|i) (?:like|want|wish|love) to|i wanna|let me|i'?m going to"
    r"|i'?ll)\W{1,3}){0,3}"
    r"(?:(?:still )?submit me\b|apply(?:ing)?\b"
    r"|put (?:me|my name) (?:forward|up|down)\b|i'?m applying\b"
    r"|go for (?:the|that|this) (?:[\w'&/-]+ ){0,5}(?:job|role|post|position|vacancy|one)\b)",
    re.IGNORECASE,
)
_APPLIES_LAST = re.compile(
    r"(?<!\bwhen)(?<!\bhow)(?<!\bwhere)(?<!\bwhy)(?<!\bwho)[,;.!?]*\s+(?:and\s+)?"
    r"(?:(?:can|could|may) i (?:please )?apply"
    r"|(?:i(?:'?d| would) (?:like|love) to|i want to|want to) apply)"
    r"(?: please| for (?:it|that))?\W*$"
    r"|[,;.!?]\s*(?:please )?apply(?: please)?\W*$",
    re.IGNORECASE,
)
_TELL_ME = re.compile(
    r"^\W*(?:(?:hi|hello|hey|please|ok(?:ay)?|yes|could you|can you)\W{1,3}){0,3}"
    r"(?:tell me (?:(?:a bit|some)? ?more )?(?:about|of)|(?:some )?more (?:about|on)|what(?:'s| is)"
    r"|describe|details (?:of|on|for))\b",
    re.IGNORECASE,
)
_REGISTERS = re.compile(
    r"^\W*(?:(?:hi|hello|hey|please|ok(?:ay)?|yes|could you|can you"
    r"|(?:i would|i'?d|i) (?:like|want|wish) to|can i|could i|let me)\W{1,3}){0,3}"
    r"(?:register(?! (?:as|with the))\b|sign (?:me )?up\b|put me on your books\b)",
    re.IGNORECASE,
)
_WHY = re.compile(
    r"\bwhy\b|\bwhat (?:do|would|will) (?:you|u|ya) (?:need|want|use|do)\b"
    r"(?! with (?:all )?(?:my|the|our|people'?s) (?:personal )?(?:data|details|info))"
    r"|\bwhat(?:'?s| is) (?:this|that|it) for\b|\bwhat for\b"
    r"|\b(?:is|was) (?:that|this|it) (?:really )?(?:necessary|needed)\b"
    r"|\bdo (?:you|u|ya) (?:really )?need (?:my|that|this|it|to know)\b",
    re.IGNORECASE,
)
# What follows an answer: "priya@example.org, why do u need it".
_NEXT_CLAUSE = re.compile(r"[,;.!]\s+(?:and |but )?|\s(?:and|but)\s", re.IGNORECASE)
_CORRECTION = re.compile(
    r"\b(?:sorry|actually|wrong|mistake|mistyped|typo|change|correct(?:ion)?"
    r"|should (?:be|say|have been)|meant|instead|i gave you|not\s+\S{1,64}$)\b|\bnot \.",
    re.IGNORECASE,
)


def is_question(text: str) -> bool:
    """Whether a message asks something, in all of it or in a part: see `asked_and_told`."""
    return asks_anything(text)


def is_request(text: str) -> bool:
    """Whether what looks like a question asks for something to be done: "can I finish later?"."""
    return bool(_REQUEST.search(text))


def only_asks(text: str) -> bool:
    """Whether a message wants to know something and asks for nothing to be done."""
    return is_question(text) and not is_request(text)


def names_a_control(text: str) -> bool:
    """Whether words of stopping, waiting, skipping or looking back occur at all."""
    return bool(_CONTROL.search(text))


def opens_application(text: str) -> bool:
    """Whether a message begins by asking to be put forward, whatever facts follow."""
    return bool(_APPLIES.search(text.replace("\u2019", "'")))


_DOES_NOT_APPLY = re.compile(
    r"\b(?<!why )(?:do not|don'?t|dont|not|never|no need to|won'?t|rather you didn'?t)"
    r"(?: (?:want|wish|going|ready|looking|like|you|me|to|for|yet|actually|really|intend|intending"
    r"|planning|mean|here|dare)){0,4}"
    r" (?:apply|applying|put(?:ting)? me (?:forward|down|up|in)|sign(?:ing)? me up"
    r"|an application|register(?:ing)? me)\b(?! (?:too|only|just|without|before|until)\b)",
    re.IGNORECASE,
)


def refuses_to_apply(text: str) -> bool:
    """Whether somebody says that they are not applying: "no don't apply me, just looking"."""
    plain = text.replace("\u2019", "'")
    applies = opens_application(plain) or ends_applying(plain)
    told = told_in(plain)
    return bool(_DOES_NOT_APPLY.search(told)) and not applies


def ends_applying(text: str) -> bool:
    """Whether a message names something and then asks to apply: "midwife in York, can I apply?"."""
    return bool(_APPLIES_LAST.search(text.replace("\u2019", "'")))


def asks_to_be_told(text: str) -> bool:
    """Whether a message begins by asking to read about something: "tell me about FD-1001"."""
    return bool(_TELL_ME.search(text.replace("\u2019", "'")))


def opens_registration(text: str) -> bool:
    """Whether a message begins by asking to be registered without a role in mind."""
    return bool(_REGISTERS.search(text.replace("\u2019", "'")))


def asks_why(text: str) -> bool:
    """Whether a message, or a clause of it that follows an answer, asks why we want to know."""
    plain = text.replace("\u2019", "'")
    clauses = (plain, *_NEXT_CLAUSE.split(plain))
    return any(_WHY.search(clause) and is_question(clause) for clause in clauses)


def sounds_like_a_correction(text: str) -> bool:
    """Whether the words announce that something given before was wrong."""
    return bool(_CORRECTION.search(text))


_YES = re.compile(
    r"^\W*(?:(?:thanks?|thank you|great|perfect|lovely|brilliant|cool|alright|all right|well"
    r"|then|right"
    r"|fine|good|excellent|ok|okay|ready|now|please|that['\u2019]?s all right|all set)\W{1,3}){0,3}"
    r"(?:yes|yeah|yep|yup|ya|sure|ok|okay|of course|go on|go ahead|please do|correct|right"
    r"|that'?s (?:right|fine|correct)|i (?:do|agree|consent)|agreed?|happy (?:with|for)|send|submit"
    r"|(?:it )?(?:all )?looks? (?:good|fine|right|great|ok)|all (?:good|correct|right)"
    r"|that['\u2019]?s (?:all )?(?:good|great|ok|perfect)|perfect|ready to send|y|yh|yea|aye"
    r"|i confirm|confirmed|(?:certain(?:ly)?|definitely|absolutely)(?! not)"
    r"|i'?m (?:(?!not)\w+ )?(?:certain|sure)(?! (?:i|if|about|that|whether))|spot on|no changes"
    r"|sounds (?:good|great|fine|right|ok)"
    r"|fine(?: by me| with me)?(?=\W*$|\W+but\b)|good to go|go for it"
    r"|do it(?! (?:later|again|tomorrow))|crack on|off you go"
    r"|fire away|(?:please )?proceed|approved?"
    r"|(?:everything|all)(?:'?s| is| of it is| looks?| seems)? (?:all )?(?:good|correct|right|fine"
    r"|ok|okay|there|perfect|great|in order))\b",
    re.IGNORECASE,
)
_NO = re.compile(
    r"^\W*(?:no|nope|nah|none|not (?:really|now|yet)|i'?d rather not"
    r"|don'?t|do not|i (?:don'?t|do not))\b",
    re.IGNORECASE,
)
_BARE_NO = re.compile(
    r"^\W*(?:no|nope|nah|none|no,? thanks?(?: you)?|not really)\W*$", re.IGNORECASE
)


def says_yes(text: str) -> bool:
    """Whether an answer to a yes-or-no question opens with a yes and asks nothing."""
    return bool(_YES.search(text.replace("\u2019", "'"))) and not is_question(text)


def agrees_to_all(text: str) -> bool:
    """Whether a yes in few words names nothing to be changed: "all correct, off you go"."""
    few = len(text.split()) <= _LONGEST_YES
    return few and says_yes(text) and not _NAMES_A_CHANGE.search(text)


_LONGEST_YES = 10
_NAMES_A_CHANGE = re.compile(
    r"\b(?:but|except|apart|although|though|not|wrong|change|only|later|pause|stop|cancel|wait"
    r"|delete|after|before)\b|\d|@",
    re.IGNORECASE,
)


def says_no(text: str) -> bool:
    """Whether an answer to a yes-or-no question opens with a no."""
    return bool(_NO.search(text.replace("\u2019", "'")))


_CLEAR_NO = re.compile(
    r"^\W*(?:(?:sorry|actually|erm?|um+|oh|well|i'?m afraid|i think)\W{1,3}){0,2}"
    r"(?:(?:no|nope|nah)\b(?!\W{1,3}(?:problem|worries|visa|sponsor|phone|email|pin|registration"
    r"|experience|notice|limits?|restrictions?))|not (?:really|now|yet|at the moment)\b"
    r"|i'?d rather not\b"
    r"|never\W*$)|\bbut not (?:yet|now)\b"
    r"|\b(?:(?:do not|don'?t|won'?t|can'?t|will not|cannot) (?:agree|consent"
    r"|want (?:you to|to"
    r"|it|that|this)|give (?:my )?(?:permission|consent)|send)|disagree|refuse|not (?:happy|ok|okay"
    r"|comfortable) (?:with|about)|rather (?:you )?(?:didn'?t|not))\b",
    re.IGNORECASE,
)
_LONGEST_NO = 14


def says_clearly_no(text: str) -> bool:
    """Whether an answer to a yes-or-no question refuses, in no more words than that takes."""
    plain = text.replace("\u2019", "'")
    return (
        bool(_CLEAR_NO.search(plain))
        and not is_question(plain)
        and (len(plain.split()) <= _LONGEST_NO)
    )


_SENDS = re.compile(
    r"\b(?:send|submit)\b(?: (?:it|that|them|this|my \w+))?(?: off| in| now| then| through| over)?"
    r"(?:\W{1,3}(?:please|pls|plz|mate|love|thanks?|thank you|cheers))?\W*$",
    re.I,
)
_NOT_SENT = re.compile(r"\b(?:not|n't|never|before you|dont) (?:\w+ )?(?:send|submit)\b", re.I)
_BYE = re.compile(
    r"^\W*(?:(?:ok|okay|right|well|thanks?|thank you|cheers|ta|anyway|great|lovely|so"
    r"|that['\u2019]?s all"
    r"|for now|so much|much obliged|i['\u2019]?m off|i have to|i['\u2019]?ve got to|got to|need to"
    r"|must)\W{1,3}){0,5}"
    r"(?:(?:good ?)?bye(?: bye)?|see (?:you|ya)|have to go|gotta go|(?:got to|have to"
    r"|must) (?:go|dash|run)"
    r"|go|i['\u2019]?m off|off now|speak (?:soon|later)|talk later|ttyl|cya|take care|good night)"
    r"(?: (?:now|then|for now|later|soon|you|mate|love|thanks?|thank you))*\W*$",
    re.IGNORECASE,
)


def asks_to_send(text: str) -> bool:
    """Whether a message wants things sent off now: "yes send it"."""
    plain = text.replace("\u2019", "'")
    return bool(_SENDS.search(plain)) and not is_question(plain) and not _NOT_SENT.search(plain)


_LIMITS_SENDING = re.compile(
    r"\b(?:not|\w*n't|dont|never|no|nothing|before|until|till|unless|if|once|when|after|wait|hold"
    r"|first|but|except|without|remove|delete|change|wrong|instead)\b",
    re.IGNORECASE,
)


def orders_sending(text: str) -> bool:
    """Whether a message wants it sent as it is: "do send it", "that is in order. Send it."."""
    plain = text.replace("\u2019", "'")
    return bool(_SENDS.search(plain)) and "?" not in plain and not _LIMITS_SENDING.search(plain)


def takes_leave(text: str) -> bool:
    """Whether a message says goodbye and nothing else; "go" alone is none."""
    return bool(_BYE.match(text)) and text.strip(" .!").casefold() != "go"


def is_bare_no(text: str) -> bool:
    """Whether a message is a no and nothing else."""
    return bool(_BARE_NO.search(text))


_DECLINES = re.compile(
    r"\b(?:(?:do not|don't) (?:want|wish) to|won't|will not|would rather not|'?d rather not"
    r"|prefer not to|not comfortable)\b.{0,20}"
    r"\b(?:giv(?:e|ing)|say(?:ing)?|tell(?:ing)?|shar(?:e|ing)|answer(?:ing)?|provide|disclose)\b"
    r"|^\W*(?:i'?d )?(?:rather|prefer) not(?: to)?\W*$",
    re.IGNORECASE,
)
_TELLS_LATER = re.compile(
    r"\b(?:tell|give|send|say|answer|let) (?:(?:you|u|it|that|this|them|one|know|my \w+) ){0,3}"
    r"(?:later|another time|next time|tomorrow|when i (?:have|know|find) \w+)\b"
    r"|\b(?:ask me|come back to (?:that|this|it)) (?:that |this )?(?:later|again later)\b"
    r"|\bcome back to (?:that|this|it)(?: one)?\W*$",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"^\W*(?:(?:please|sorry|oops|no|wait|ok|can we|can i|could (?:we|i)|let'?s"
    r"|i (?:want|need) to)\W{1,3}){0,3}"
    r"(?:(?:go|going|take me|step|one step|move) back(?: (?:a|one) (?:step|question))?"
    r"|back(?: (?:a|one) (?:step|question))?|(?:the )?(?:previous|last) question)"
    r"(?: please| again)?\W*$",
    re.IGNORECASE,
)
_HAS_NONE = re.compile(
    r"^\W*(?:i (?:have|'ve got) no|i (?:don't|do not) have (?:an?|any)|no)"
    r" (?:tele)?(?:phone|mobile|number|e-?mail|experience)\b[^,;.]{0,20}$",
    re.IGNORECASE,
)


def declines_to_say(text: str) -> bool:
    """Whether a message refuses an answer or puts it off: "I'll tell you later"."""
    plain = text.replace("\u2019", "'")
    put_off = _TELLS_LATER.search(plain) and (not is_question(plain) or is_request(plain))
    return bool(put_off) or (bool(_DECLINES.search(plain)) and not is_question(plain))


def goes_back(text: str) -> bool:
    """Whether a message asks for the question before: "go back"."""
    return bool(_BACK.search(text.replace("\u2019", "'")))


def has_none(text: str) -> bool:
    """Whether a message says that there is nothing to give: "no phone"."""
    return bool(_HAS_NONE.search(text.replace("\u2019", "'")))


_FOR_ANOTHER = re.compile(
    r"\bmy (?:daughter|son|husband|wife|partner|friend|sister|brother|mum|mother|dad|father"
    r"|cousin|niece|nephew|mate|colleague)s?\b.*"
    r"\b(?:put|give|send|add|register|enter|leave|sign)\b.{0,20}\b(?:her|him|his|their|them)\b",
    re.IGNORECASE,
)


def registers_another(text: str) -> bool:
    """Whether somebody wants to give the details of a relative or friend instead of their own."""
    return bool(_FOR_ANOTHER.search(text))
