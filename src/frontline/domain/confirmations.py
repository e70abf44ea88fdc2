"""What somebody says to "shall I really?": that they are sure, that they are not, or a question.

A yes here cannot be taken back, so every piece of the message has to be a part of a yes: "yes, go
ahead and delete the lot" is one, "go ahead and explain" and "yes but what goes?" are none.
"""

from __future__ import annotations

import re

_THE_LOT = (
    r"(?: (?:it|that|them|this|me|everything|all|the lot|the whole lot|every(?:thing)? bit|all of"
    r" (?:it|that|them)|everything (?:you(?:'ve| have)(?: got)?|about me)|this chat|the chat|the"
    r" talk|my (?:data|details|information|info|stuff|things|application|answers|record)s?"
    r"|the (?:cv|chats?|messages|e-?mails|answers|details|record|file)|my (?:cv|chats?|e-?mails)"
    r"|off|out|down|up|now|away|forever|for good|completely|permanently|anyway|please|then)){0,5}"
)
_LEADS = r"(?:ok(?:ay)?|right|well|fine|alright|all right|oh|and|so|then|just|now|please|still)"
_YES = "|".join(
    (
        r"y|ye|yh|yes|yeah|yea|yep|yup|ya|aye|sure|sure thing|absolutely|definitely|affirmative"
        r"|certainly|indeed|of course|correct|right|exactly|positive|confirm(?:ed)?|agreed",
        r"(?:i'?m|i am|am) (?:(?:very|quite|absolutely|really|totally|completely|100 ?%"
        r"|(?:a )?hundred per ?cent|pretty|dead) )?(?:certain|sure|positive|serious)"
        r"(?: about (?:it|that|this))?",
        r"(?:very|quite|absolutely|totally|completely|100 ?%|dead) (?:certain|sure|positive)"
        r"|100 ?%|certain|no doubt(?: about it)?",
        r"i (?:am|do|would|really do|do mean it|mean it|confirm(?: (?:it|that|this))?|understand"
        r"|know|still want (?:to|it|that)(?: \w+){0,3})",
        r"(?:i )?(?:still |really |do )?(?:want|would like|'d like) (?:you to |it |that |them )?"
        rf"(?:all )?(?:done|gone|deleted|erased|removed|wiped|withdrawn|cancelled){_THE_LOT}",
        r"do it|do that|do so|please do|go on|go ahead|go for it|proceed|get on with it"
        r"|get it done|let'?s do (?:it|that)|you (?:can|may)(?: do (?:it|that))?",
        rf"(?:go (?:on|ahead) and |you (?:can|may) |i want you to |to )?(?:delete|erase|remove|wipe"
        rf"|bin|scrub|clear|destroy|withdraw|cancel|get rid of|take (?:it|me|them) (?:off|out))"
        rf"{_THE_LOT}",
        r"(?:that'?s|that is|it is|it'?s) (?:right|correct|fine|ok(?:ay)?|what i (?:want|said"
        r"|meant|asked(?: for)?))(?: (?:with|by) me)?",
        r"(?:all|the lot|everything|the whole lot|all of (?:it|that|them)|the (?:cv|chats?|messages"
        r"|e-?mails|answers|details|file))(?: (?:has to|must|can) go)?",
    )
)
_TAILS = r"(?:please|pls|plz|thanks|thank you|ta|cheers|then|now|mate|love|today|anyway|too|and)"
_CONFIRMS = re.compile(rf"(?:{_LEADS} )*(?:{_YES})(?: (?:{_YES}|{_LEADS}|{_TAILS}))*")
_NO = (
    r"n|no|nope|nah|not (?:yet|now|really|any ?more)|don'?t|do not|stop|wait no|never ?mind"
    r"|(?:please )?(?:don'?t|do not) (?:do|delete|erase|remove|wipe)(?: (?:it|that|this|them"
    r"|anything))?"
    r"|(?:keep|leave)(?: (?:it|that|them|everything|my \w+|all of it|things|as it is|it as it is"
    r"|it there|it be))?|forget (?:it|that)|(?:i(?:'ve| have) )?changed my mind|on second"
    r" thoughts?|i'?d rather (?:not|keep it|you didn'?t)|no need"
)
_DECLINES = re.compile(
    rf"(?:{_LEADS} |actually |sorry |hang on |wait )*(?:{_NO})"
    rf"(?: (?:{_NO}|{_LEADS}|{_TAILS}|actually|sorry|for now))*"
)
_SIGNS = re.compile(r"[^\w'%]+")


def _plain(text: str) -> str:
    return _SIGNS.sub(" ", text.casefold().replace("\u2019", "'")).strip()


def confirms(text: str) -> bool:
    """Whether the message says that they are sure, and nothing besides."""
    return "?" not in text and bool(_CONFIRMS.fullmatch(_plain(text)))


def takes_back(text: str) -> bool:
    """Whether the message says that it is not to be done after all, and nothing besides."""
    return "?" not in text and bool(_DECLINES.fullmatch(_plain(text)))


# What people want to know before everything they told is deleted, by the key of the answer.
_ASKED_BEFORE_DELETING = {
    "not_yet": re.compile(
        r"\b(?:have|has|did|is|was|are) (?:you|it|that|this|they|everything)(?: (?:all|really"
        r"|already))*"
        r" (?:deleted?|erased?|removed?|gone|done|wiped?)\b"
    ),
    "copy": re.compile(r"\b(?:the|my|a) copy\b|\bget (?:it|them) first\b|\bdownload\b"),
    "for_good": re.compile(
        r"\b(?:permanent(?:ly)?|for good|forever|for ever|undo(?:ne)?|undoable|get (?:it|them|any"
        r" of it|that) back|come back|restore|recover|reversible|irreversible|change my mind"
        r" (?:later|after))\b"
    ),
    "proof": re.compile(
        r"\b(?:confirm(?:ation|ed)?|proof|prove|receipt|certificate|in writing|how (?:will|do|would"
        r"|can) i know|let me know|tell me when|e-?mail me)\b"
    ),
    "what_stays": re.compile(
        r"\b(?:my (?:cv|applications?|registration|account|job alerts?|alerts?)"
        r"|already sent|i (?:have |'ve )?(?:already )?(?:sent|applied)|recruiters?|agency"
        r"|employers?|hospital|copies|back-?ups?|what (?:do|will|would) you keep|what stays"
        r"|anything left|anything (?:be )?(?:kept|stored))\b"
    ),
    "how_soon": re.compile(
        r"\b(?:how (?:long|soon|quick(?:ly)?|fast)|when (?:will|does|is|would)|straight ?away"
        r"|right away|immediately|instantly|at once)\b"
    ),
    "what_goes": re.compile(
        r"\bwhat\b.{0,40}\b(?:goes?|going|gone|deleted?|erased?|removed?|wiped?|happens?|lose|lost"
        r"|included?|mean|exactly|covers?)\b|\b(?:everything|all of it|the lot|this chat|only this"
        r"|just this)\b|\bwhat goes\b|\bwhat(?:'s| is) (?:it|that|this|everything|in it)\b"
    ),
}
_A_MOMENT = r"(?:a|one|just a|another)? ?(?:sec|second|mo|moment|minute|bit)"
_WAITS = re.compile(
    r"(?:(?:oh|no|ok|okay|sorry|please|just|um+|erm?|hm+|well) )*"
    rf"(?:hang on|hold on|wait|give me {_A_MOMENT}|(?:just )?one {_A_MOMENT}|just {_A_MOMENT}"
    r"|let me think|i need to think|(?:i'?m )?not sure(?: yet)?|i don'?t know(?: yet)?|hm+|um+"
    r"|erm?)"
    rf"(?: (?:a|about it|about that|yet|now|on|please|{_A_MOMENT}|let me think|not yet))*"
)


def asked_before_deleting(text: str) -> str | None:
    """The key of what is asked about the deletion, "wait" for who needs a moment; else None."""
    plain = text.casefold().replace("\u2019", "'")
    if _WAITS.fullmatch(_plain(text)):
        return "wait"
    if "?" not in plain and not _ASKS.search(plain):
        return None
    return next((key for key, said in _ASKED_BEFORE_DELETING.items() if said.search(plain)), None)


_ASKS = re.compile(
    r"\b(?:what|when|how|who|will|would|does|do you|is it|is that|can i|could i|and if)\b"
    r"|^\W*(?:(?:and|so|but|ok(?:ay)?)\W+)?(?:can|could|is|are|did|has|have|must) (?:it|that|this"
    r"|everything|i|they|you)\b"
)
