"""Messages that mean nothing by themselves: "yes", "the second one", "same as before"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum


class Bare(str, Enum):
    """What a bare answer says; what it is said to decides what happens."""

    YES = "yes"
    NO = "no"
    GO_ON = "go_on"
    CARRY_ON = "carry_on"
    LATER = "later"
    BOTH = "both"
    NEITHER = "neither"
    THAT_ONE = "that_one"
    SAME = "same"
    NUMBER = "number"
    LAST = "last"


@dataclass(frozen=True)
class BareAnswer:
    """`number` counts from 1 for "the second one"; for "30" it is 30 and `counted` is False."""

    kind: Bare
    number: int = 0
    counted: bool = False


_KIND = {
    Bare.YES: (
        r"y|ye|yh|yes|yes yes|yeah|yea|yep|yup|ya|aye|sure|sure thing|ok|okay|k|alright"
        r"|all right|of course|course|please do|yes please|yes do|do it|do that"
        r"|let'?s do (?:it|that)|that'?s fine|(?:that )?sounds (?:good|great|fine)|good idea"
        r"|why not|i would|i do|i'?d like that|(?:yes )?that would be (?:good|great)"
        r"|absolutely|definitely|correct|right|yes (?:it|that) is"
    ),
    Bare.NO: (
        r"n|no|nope|nah|no no|not really|no thanks|no thank you|no ta|i'?m good|i'?m fine"
        r"|leave it|leave that|drop it|forget it|forget that|never ?mind|don'?t bother|no need"
        r"|doesn'?t matter|it doesn'?t matter|pass|skip|skip it|i'?ll pass|rather not"
        r"|i'?d rather not|nothing|nothing else|not for me|not interested"
        r"|no it'?s (?:ok|okay|fine)"
    ),
    Bare.GO_ON: r"go on|go on then|go ahead|keep going|proceed|next|and then|go for it",
    Bare.CARRY_ON: r"carry on|carry on then|continue|let'?s carry on|let'?s continue",
    Bare.LATER: (
        r"later|maybe later|not now|not right now|not yet|another time|some other time"
        r"|maybe another time|maybe|perhaps|perhaps later|i'?ll think about it"
        r"|let me think(?: about it)?"
    ),
    Bare.BOTH: (
        r"both|both of them|both of those|the two|the pair|all|all of them|all of those|either"
        r"|any of them|both one|the both"
    ),
    Bare.NEITHER: (
        r"neither|neither of (?:them|those)|none|none of (?:them|those|these)"
        r"|not (?:those|these)|nothing there|none of that|no not (?:those|that|these)"
        r"|something else|anything else instead"
    ),
    Bare.THAT_ONE: (
        r"that one|this one|that|this|it|the one|that role|this role|that job|this job|the job"
        r"|the role|that'?s the one|i like that one|i like that|that one there"
    ),
    Bare.SAME: (
        r"same|the same|same again|same as before|same as last time|as before|like before"
        r"|the same as before|same search|the usual"
    ),
    Bare.LAST: r"(?:the )?last(?: one)?|the bottom one",
}
_ORDINALS = {
    **{name: n for n, name in enumerate(("first", "second", "third", "fourth", "fifth"), start=1)},
    **{name: n for n, name in enumerate(("1st", "2nd", "3rd", "4th", "5th"), start=1)},
    **{name: n for n, name in enumerate(("one", "two", "three", "four", "five"), start=1)},
    "top": 1,
    "latter": 2,
    "former": 1,
}
_COUNTED = re.compile(
    rf"(?:(?:the|option|number|no|nr|choice|answer) )?(?P<name>{'|'.join(_ORDINALS)})"
    r"(?: (?:one|option|choice|role|job))?"
    r"|(?:option|number|no|nr|choice|#) ?(?P<digit>[1-9])"
)
_FIGURE = re.compile(r"(?P<figure>\d{1,3}(?:,\d{3})+|\d{1,6})")
_BEFORE = re.compile(
    r"(?:ok|okay|oh|um|er|hmm|well|so|and|then|actually|just|yes|no|i'?d say|i'?ll take|i'?ll have"
    r"|let'?s go (?:with|for)|go (?:with|for)|tell me about|show me|i mean|i want|maybe|think) "
)
_BEHIND = re.compile(
    r"(?: (?:please|pls|plz|thanks|thank you|ta|then|mate|love|cheers|i think|i guess))+$"
)
_ONLY_THANKS = re.compile(
    r"(?:ok|okay|k|great|alright|right|cool|fine|sure) (?:thanks|thank you|ta|cheers)"
)
_SIGNS = re.compile(r"(?:[^\w'#,]|,(?!\d{3}\b))+")
_PATTERNS = {kind: re.compile(said) for kind, said in _KIND.items()}
LONGEST = 40


def bare_answer(text: str) -> BareAnswer | None:
    """What the message says, if it is such an answer and nothing else."""
    if len(text) > LONGEST:
        return None
    said = _SIGNS.sub(" ", text.casefold().replace("\u2019", "'")).strip(" ,'")
    if _ONLY_THANKS.fullmatch(said):
        return None
    found = _read(said)
    said = _BEHIND.sub("", said)
    while not found:
        found = _read(said)
        opening = _BEFORE.match(said)
        if not opening:
            break
        said = said[opening.end() :]
    return found


def _read(said: str) -> BareAnswer | None:
    kind = next((kind for kind, known in _PATTERNS.items() if known.fullmatch(said)), None)
    if kind:
        return BareAnswer(kind)
    counted = _COUNTED.fullmatch(said)
    if counted:
        number = int(counted["digit"]) if counted["digit"] else _ORDINALS[counted["name"]]
        return BareAnswer(Bare.NUMBER, number, counted=True)
    figure = _FIGURE.fullmatch(said)
    return BareAnswer(Bare.NUMBER, int(figure["figure"].replace(",", ""))) if figure else None


_ASKS_YES_OR_NO = re.compile(
    r"(?:^|[.!?:,\n]\s*)(?:so |or )?(?:shall|would you|do you (?:want|agree)|did you mean|is that"
    r"|should|can) [^.!?\n]*\?[^?]*$",
    re.IGNORECASE,
)


def asks_yes_or_no(text: str) -> bool:
    """Whether what the assistant said ends in a question that a bare "yes" answers.

    "Did you mean to apply, or to search?" is none.
    """
    asked = _ASKS_YES_OR_NO.search(text)
    return bool(asked) and ", or " not in (asked.group() if asked else "")
