"""The one point of a question about somebody's data: how long, who reads it, does my boss see it.

A general question has no point, and is answered as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_THEIRS = (
    r"(?:it|that|this|them|everything|anything|any of (?:it|this|that)|all (?:of )?(?:it|this|that)"
    r"|(?:my|our|your|people'?s|the|this|these|those) (?:\w+ ){0,2}?(?:data|details?"
    r"|info(?:rmation)?"
    r"|stuff|cvs?|records?|chats?|conversations?|talk|messages?|answers?|numbers?|address(?:es)?"
    r"|e-?mails?|names?|files?|things|application|registration)"
    r"|what (?:i|we) (?:\w+ ){0,2}(?:say|said|type|typed|write|wrote|tell|told|put|give|gave|send"
    r"|sent)(?: (?:you|here|in here|down|in))*|cvs?|details|data)"
)
_BOSS = (
    r"(?:(?:current |present |old |ex-?)?(?:boss|manager|employer|matron|supervisor|line manager"
    r"|trust|ward|practice|work(?:place)?|agency|colleagues?|hr|team|family|husband|wife|partner"
    r"|parents?|mum|dad|college|university|home office|school)s?)"
)
_FINDS_OUT = (
    r"(?:find(?:s|ing)? out|found out|know(?:s|ing)?|get(?:s)? to (?:know|hear|see)|see(?:s)?"
    r"|be (?:told|informed|contacted|notified|asked)|hear(?:s)?|get(?:s)? wind|notice(?:s)?|tell"
    r"|contact|inform|notify)"
)
_POINTS: Mapping[str, re.Pattern[str]] = {
    "feared": re.compile(
        r"\b(?:my )?(?:ex|ex-?(?:husband|wife|partner|boyfriend|girlfriend)|abuser|stalker"
        r"|violent \w+"
        r"|(?:he|she) (?:hit|hits|stalks|hurt|threatened))\b.{0,120}\b(?:must(?:n'?t| not)|can'?t"
        r"|cannot"
        r"|shouldn'?t|don'?t want|never|not|will|could|might|if)\b.{0,40}\b(?:get|gets|see|sees"
        r"|find|finds"
        r"|know|knows|have|has|reach|come|turn up)\b"
    ),
    "boss": re.compile(
        rf"\b(?:will|would|can|could|does|do|might|is|are|what if|don'?t want|so|if)\b.{{0,40}}"
        rf"\b(?:my|our|the) {_BOSS}\b.{{0,40}}\b{_FINDS_OUT}\b"
        rf"|\b(?:will|do|would|are|can|could) you (?:ever |going to )?(?:tell|contact|ring|call"
        rf"|inform"
        rf"|telling|contacting|let)\b.{{0,20}}\b(?:my|our) {_BOSS}\b"
        rf"|\b(?:secret|confidential|private|hidden|between us) from (?:my|our) {_BOSS}\b"
        rf"|\b(?:my|our) {_BOSS} (?:must(?:n'?t| not)|can'?t|cannot|shouldn'?t) {_FINDS_OUT}\b"
    ),
    "how_long": re.compile(
        r"\bhow long\b.{0,30}\b(?:keep|keeping|hold|holding|store|storing|save|retain|have)\b"
        rf"(?: on to| hold of)? {_THEIRS}\b"
        rf"|\bhow long\b.{{0,12}}\b(?:is|are|will|does|do|would) {_THEIRS}\b.{{0,12}}"
        r"\b(?:kept|stored|held|saved|retained|stay|last|on file|there|live)\b"
        r"|\b(?:retention (?:period|policy|time)|how long for)\b"
        rf"|\bwhen (?:is|are|will|do|does|would)\b.{{0,12}}{_THEIRS}\b.{{0,14}}"
        r"\b(?:deleted|erased|removed|destroyed|wiped|go)\b"
    ),
    "sold": re.compile(
        rf"\b(?:sell|sold|selling|flog|trade|share|shared|sharing|pass|passed|give|given|giving)\b"
        rf".{{0,40}}\b(?:third part(?:y|ies)|other (?:compan(?:y|ies)|firms?|agenc(?:y|ies)|people)"
        r"|advertis\w+|marketing|insur\w+|anybody else|anyone else|somebody else|someone else)\b"
        rf"|\b(?:sell|sold|selling|flog)\b(?: on)?\W{{0,2}}(?:{_THEIRS})?(?: on)?\W*$"
        rf"|\b(?:sell|sold|selling|flog)\b(?: on)? {_THEIRS}\b|\b{_THEIRS} (?:be )?sold\b"
        r"|\b(?:spam|cold calls?|marketing e-?mails?|mailing list)\b"
    ),
    "trained": re.compile(
        r"(?<!\bi )\b(?:train(?:s|ed|ing)?|teach|learns?|learning)\b.{0,30}"
        r"\b(?:ai|a\.i\.|chat ?bots?|bots?|computers?|models?|machines?|algorithms?|from me|robot"
        r"|from (?:what|this|my))\b|\b(?:chat ?gpt|openai|google|microsoft|facebook|meta)\b.{0,30}"
        r"\b(?:get|see|read|have|use|store|send|sent)\b"
        r"|\b(?:sent|send|goes?|going|give|given)\b.{0,30}\b(?:chat ?gpt|openai|google|microsoft)\b"
        r"|\buse[ds]?\b.{0,20}\bto (?:train|teach)\b"
    ),
    "held": re.compile(
        r"\bwhat (?:\w+ ){0,3}?(?:do|have|did) (?:you|u|yous|they)(?: lot| guys)? (?:\w+"
        r" ){0,2}?(?:hold"
        r"|have|got|keep|store|know|save|collect|collected|kept|saved|stored)\b.{0,24}"
        r"\b(?:me|my|us|people|person|somebody|someone|file|record)\b"
        r"|\bwhat(?:'s| is| are)\b.{0,20}\b(?:held|stored|kept|saved|on file|in my file|on my file"
        r"|on record)\b|\bwhat (?:data|information|info|details)\b.{0,30}"
        r"\b(?:collect|hold|keep|store|use|take|gather|need)\b"
    ),
    "see_it": re.compile(
        rf"\b(?:can|could|may|how (?:do|can|could)) i (?:\w+ )?(?:see|read|look at|get hold of|view"
        rf"|have a look at|have a copy of|download|print) {_THEIRS}(?: (?:please|here|now"
        rf"|somewhere|first|you (?:have|hold)|about me))*\W*$"
    ),
    "where": re.compile(
        rf"\bwhere (?:is|are|does|do|will|would|abouts)\b.{{0,30}}\b(?:stored|kept|saved|held|go"
        rf"|goes"
        r"|going|live|servers?|sit|end up)\b"
        r"|\b(?:which|what|whose|your|the) (?:country|servers?|cloud|data ?cent(?:re|er))\b"
        r"|\b(?:in|outside|leave|leaves|leaving) (?:the )?(?:uk|eu|europe|country|us|usa"
        r"|america)\b.{0,20}"
        r"\b(?:data|stored|kept|servers?|details)\b"
        rf"|\b{_THEIRS} (?:stored|kept|held|sent)?\W{{0,2}}(?:in|outside|leave|abroad)\b.{{0,12}}"
        r"\b(?:uk|eu|europe|country|abroad|america|cloud)\b"
    ),
    "safe": re.compile(
        r"\b(?:is|are|how|will)\b.{0,24}\b(?:secure(?:ly|d)?|encrypt\w*|hacked|hackable|safe(?:ly)?"
        r"|protected)\b(?=.{0,30}\b(?:here|data|details|info\w*|chat|it|this|site|stored|kept|cv"
        r"|\?)|\W*$)|\bdata breach\b|\bget hacked\b"
    ),
    "recorded": re.compile(
        r"\b(?:is|are|was|does|do)\b.{0,30}\b(?:recorded|recording|logged|monitored|listening"
        r"|eavesdrop\w*|saved somewhere)\b"
        r"|\b(?:is|are) (?:this|the|these|my) (?:chat|conversation|talk|messages?) (?:saved|kept"
        r"|stored)\b"
    ),
    "anonymous": re.compile(
        r"\b(?:anonymous(?:ly)?|without (?:giving|saying|telling) (?:you )?(?:my|a) (?:real"
        r" )?(?:name"
        r"|details)|incognito|stay private|without (?:my|a) (?:real )?name)\b"
    ),
    "on_device": re.compile(
        r"\b(?:cookies?|track(?:ing|ed|s)?(?: me)?|shared (?:computer|laptop|pc|ipad|phone)|work"
        r" (?:computer|laptop|pc|phone)|browser (?:history)?|someone else'?s (?:phone|computer"
        r"|laptop))\b"
    ),
    "regulator": re.compile(
        r"\b(?:ico|information commissioner\w*|data protection (?:officer|person|lead|registration)"
        r"|dpo|who (?:is|'s) (?:responsible|in charge|the controller))\b"
    ),
    "who_reads": re.compile(
        rf"\bwho(?:'s| is| else| all| exactly| will| can| gets? to| has| have| ever| else can)*"
        rf" (?:\w+ ){{0,2}}?(?:reads?|sees?|seen|looked at|had|got|access(?: to)?|gets?|looks? at"
        rf"|reading|seeing|view|look"
        rf" at|get hold of|(?:have |has )?access to)\b(?: (?:at|to))? {_THEIRS}"
        rf"|\b(?:does|do|can|could|will|would|is) (?:anyone|anybody|someone|somebody|a (?:real"
        rf" )?(?:person"
        rf"|human)|people|strangers?|everyone|other (?:people|users|candidates))(?: else)?"
        rf" (?:\w+ ){{0,2}}?"
        rf"(?:reads?|see|access|reading|seeing|look at|watching|watch) {_THEIRS}"
    ),
}
_QUESTION = re.compile(
    r"\?|\b(?:who|what|when|where|how|will|would|can|could|does|do|is|are|did|if|must(?:n'?t)?"
    r"|can'?t)\b"
)
_LONGEST = 30


def privacy_point(text: str) -> str | None:
    """The key of what a short question about somebody's own data is after; None without one."""
    plain = text.casefold().replace("\u2019", "'")
    if _POINTS["feared"].search(plain):
        return "feared"
    if len(plain.split()) > _LONGEST or not _QUESTION.search(plain):
        return None
    return next((key for key, said in _POINTS.items() if said.search(plain)), None)
