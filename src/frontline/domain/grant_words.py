"""A yes to passing somebody's details on, said in whole sentences of their own.

A message is a grant only when all of it is one: who may do what with the details, for whom, and
the limit put on it. Anything left over may answer another question, or take the yes back.
"""

from __future__ import annotations

import re

_LEAD = (
    r"\W*(?:(?:yes|yeah|yep|yup|yh|yea|ya|aye|sure|ok|okay|k|of course|course|absolutely|certainly"
    r"|definitely|please|no (?:problem|worries|bother)|go on|go ahead|and|so|well|then|right|great"
    r"|good|lovely|agreed|i agree|i see|in that case|i understand|thanks?|thank you|fine|happy"
    r"|(?:that'?s|thats|it'?s) (?:all right|alright|fine|ok|okay|good|no problem|grand))"
    r"\W{1,3}){0,5}"
)
_DETAILS = r"(?:details?|data|info|information|application|answers|particulars|facts)"
_THINGS = (
    r"(?:it|them|that|this|these|those|everything|all of (?:it|this|that)"
    r"|what i(?:'ve| have)? (?:said|told you|given you|gave you)"
    rf"|(?:all )?(?:my|these|those|the|this)(?: \w+)? {_DETAILS})"
)
# No word of time, doubt or another clause: "share it with them when I say so" is no grant yet.
_NAME = (
    r"(?!(?:when|if|once|after|before|until|till|but|not|never|no|only|just|and|or|from|i|i'm|is|are"
    r"|was|because|who|what|unless|except)\b)[a-z][a-z'&-]*"
)
_FOR_WHOM = rf"(?:with|w|to|for|by|at|about) (?:u|{_NAME})(?: {_NAME}){{0,5}}"
_ON = r"(?: (?:on|over|along|away|around|across|through|back|forward))?"
_PASSES = (
    r"(?:"
    rf"(?:share|sharing|pass|passing|send|sending|forward|forwarding|release|releasing|submit"
    rf"|give|giving|show|showing|tell|telling) (?:them |the \w+ )?{_THINGS}{_ON}"
    rf"|(?:share|sharing|pass|passing|forward|forwarding)(?: (?:on|over|along|away))?"
    rf"(?= {_FOR_WHOM})|(?:share|sharing)(?: away)?"
    rf"|(?:have|having|see|seeing|read|get|use|using|keep|keeping|hold|holding|store|storing|receive"
    rf"|look at) {_THINGS}"
    r")"
)
_THEM = r"(?:you|u|ya|they|them|linq|recruiters?|(?:the|a|your|this|that) \w+(?: \w+)?)"
_MAY = (
    r"(?:(?:can|may|could|are (?:free|welcome|allowed) to|'re (?:free|welcome|allowed) to)"
    r"(?: certainly| all| definitely| please| go ahead and| both| now)?)"
)
_IS_FINE = (
    r"(?:happy|fine|ok|okay|alright|all right|good|content|comfortable|cool|grand|no problem)"
)
_I_AM = (
    r"(?:(?:i'?m|i am|im|that'?s|thats|it'?s|its|it is|that is) )?(?:quite |very |all |perfectly )?"
)
_PERMISSION = r"(?:permission|consent|go[- ]ahead|authori[sz]ation|agreement|blessing)"
_TO_PASS = rf"(?: (?:to|for|for (?:you|u|them) to) {_PASSES})?"
_GRANTS = (
    r"(?:"
    rf"{_THEM} {_MAY} {_PASSES}"
    # A place or an employer by its name, of which the details can be the only thing it may have.
    rf"|(?!(?:i|we)\b){_NAME}(?: {_NAME})? (?:can|may) (?:have|see|get|keep) {_THINGS}"
    rf"|(?:you|u)(?:'ve| have)?(?: got)? (?:my |full |all my ){{1,2}}{_PERMISSION}{_TO_PASS}"
    rf"|i (?:do |fully |happily |hereby |am |can )?(?:give|grant|giving|granting) "
    rf"(?:(?:you|u|them|linq) )?(?:my )?(?:full )?{_PERMISSION}{_TO_PASS}"
    rf"|{_PERMISSION} (?:is )?(?:given|granted){_TO_PASS}"
    r"|i (?:do |fully |happily |hereby )*(?:allow|permit|authori[sz]e|consent|agree|let|approve)"
    rf"(?: (?:to|that|with|of|for))?(?: {_THEM})?(?: (?:to|can|may))?(?: my)? {_PASSES}"
    rf"|i (?:do|fully|happily|hereby) (?:consent|agree|permit it|allow (?:it|this|that))"
    rf"|{_I_AM}{_IS_FINE}(?: (?:with|by|for) (?:me|us))?(?: (?:if|for|to|with|about))?"
    rf"(?: {_THEM})?(?: to| can| may)? {_PASSES}"
    rf"|let {_THEM} (?:have|see|read|get) {_THINGS}"
    rf"|(?:(?:to|with) )?(?:sharing|passing)(?: {_THINGS})?{_ON}(?: {_FOR_WHOM})?"
    rf"(?: (?:is|are|sounds) (?:absolutely |all )?{_IS_FINE})?"
    rf"|(?:(?:go ahead and|feel free to|please|do|to) )*(?:share|pass|forward) {_THINGS}{_ON}"
    rf"|(?:(?:go ahead and|feel free to|please|do|to) )*(?:share|forward|pass on|pass along)"
    rf"(?: away)?(?=\W*$|,| {_FOR_WHOM})"
    r")"
)
_BOUND = r"(?:this|the|that) (?:one )?(?:role|job|post|position|appointment|vacancy|employer|trust)"
_REST = (
    rf"(?:[\s,.!;-]+(?:{_FOR_WHOM}|{_BOUND}(?: only)?|too|as well|also|please|pls|thanks?|thank you"
    r"|mate|love|yes|now|then|by all means|of course|with pleasure|no problem|fine|i agree))*"
)
_GRANT = re.compile(_LEAD + _GRANTS + _REST + r"\W*", re.IGNORECASE)


def is_all_grant(words: str) -> bool:
    """Whether words, a limit taken off their end, permit passing details on and say no more."""
    return bool(_GRANT.fullmatch(" ".join(words.split())))
