"""What somebody says right after a card about their safety, while they have not gone back to work.

Until they take up jobs again nothing is searched, asked or offered: the reply stays with them. What
is neither about how they are nor a few words to the card is theirs to say as ever.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import Enum

from frontline.domain.conversation import Message, Speaker
from frontline.domain.plain_words import plain_words
from frontline.domain.safety import SafetyKind
from frontline.domain.safety_marks import LISTENED, is_listened, safety_kind


class Said(str, Enum):
    """How somebody answers the card; the values name the replies."""

    THANKS = "thanks"
    SAFE = "safe"
    NOT_CALLING = "not_calling"
    A_PERSON = "a_person"
    ALONE = "alone"
    WORK = "work"
    MORE = "more"
    OF_AN_EMERGENCY = "emergency"


_FEW = 40
# Asked for outright, it is what they want to talk about now.
_TAKES_UP = re.compile(
    r"\b(?:(?:find|show|get|give|send|search|look(?:ing)?) (?:me |us )?(?:for )?(?:\w+ ){0,4}"
    r"(?:jobs?|roles?|work|vacanc(?:y|ies)|shifts|posts?|positions?)"
    r"|(?:jobs?|roles?|vacancies|posts?) (?:in|near|around|at|for|from|that|with)"
    r"|any(?:thing)? (?:\w+ ){0,3}(?:jobs?|roles?|vacanc(?:y|ies)|in [a-z]+)"
    r"|apply|applying|application|my cv|register my|send my details|the (?:first|second|last) one"
    r"|(?:lets|can we|could we|shall we|id like to|i want to|i would like to|want to|ready to"
    r"|ok|okay|please|and|now|so) (?:just )?(?:carry on|continue|go on|go back|get back|move on"
    r"|resume)"
    r"|back to (?:the )?(?:jobs?|search|form|questions?|application|chat|work search)"
    r"|where were we|the job chat|the jobs|(?:delete|erase|remove) (?:this|my|it|the|everything)"
    r"|complain(?:t)?)\b|^(?:carry on|continue|resume|go on)(?: (?:please|then|now))*$"
)
# An answer to a question of a form that was open.
_GIVES_DETAILS = re.compile(r"@|(?:\d[\s-]?){5,}")
_CANNOT = r"(?:cant|cannot|can not|couldnt|wont|dont want to|do not want to|dont think i can)"
_NO_CALL = (
    rf"\b(?:{_CANNOT}|dont|im not|not going to|not gonna|(?:too )?(?:scared|afraid|ashamed"
    r"|embarrassed) to|hate|dont like|no)\b.{0,24}"
    r"\b(?:call(?:ing)?|ring(?:ing)?|phon(?:e|es|ing)|talk(?:ing)? to (?:any|some|a|them|stranger)"
    r"|speak(?:ing)? to)"
    r"|\b(?:no ?one|nobody|they|it|line|phone)\b.{0,20}\b(?:answers?|answering|picks? up|engaged"
    r"|busy|on hold|helps?|helped|cares|listens)\b|\b(?:what(?:s| is) the point|tried (?:that|them"
    r"|it|calling|ringing|all)|they (?:wont|dont|cant|didnt|never) help|no credit|no signal)\b"
)
_TO_THE_CARD: Mapping[Said, re.Pattern[str]] = {
    Said.THANKS: re.compile(
        r"^(?:(?:ok|okay|oh|right|yes|yeah|no|sorry|well|aw+|that(?:s| is) (?:kind|nice|sweet))"
        r"[ |]{1,3})*"
        r"(?:thanks?|thank you|thx|ta|cheers|bless you|i appreciate)\b(?:(?! but\b)[^?]){0,60}$"
    ),
    Said.NOT_CALLING: re.compile(_NO_CALL),
    Said.SAFE: re.compile(
        r"\bi(?:m| am| feel|m feeling)(?: a bit| a little| bit| much| all| really| doing| quite"
        r"| actually)* (?:ok|okay|fine|safe|alright|all right|better|calm(?:er)?|not going to do"
        r" anything|not in danger)\b"
        r"|\bi(?:ve| have|ll| will|m going to| am going to|m gonna)? ?(?:just )?(?:rang|rung|called"
        r"|phoned|texted|spoke(?:n)?|told|call|ring|phone|text|speak to|talk to|messaged|message)"
        r" (?:to )?(?:them|him|her|999|111|samaritans|the samaritans|shout|my|a|someone|somebody"
        r"|lifeline)\b"
        r"|\b(?:hes|shes|he is|she is|they are|theyre|my \w+(?: is|s)?) (?:just |now )?(?:here"
        r"|with me"
        r"|coming|on (?:her|his|their) way|sat with me|next to me)\b"
        r"|\b(?:with|to|and) my (?:mum|mam|mom|dad|sister|brother|friend|husband|wife|partner|son"
        r"|daughter|neighbour|nan|mate|flatmate|girlfriend|boyfriend)(?: now)?\b"
        r"|\b(?:ambulance|paramedics?|police|they|help) (?:is|are|s|re|just)? ?(?:here|coming"
        r"|on (?:the|its|their) way|arrived)\b|\b(?:hes|shes|he is|she is) (?:ok|okay|breathing"
        r"|awake|fine|better|safe)\b|\bon the phone (?:to|with)\b|\bfeel(?:ing)? (?:a bit"
        r" |bit |a little |much )?(?:better|calmer)\b"
    ),
    Said.A_PERSON: re.compile(
        r"\bare you (?:even |actually |just |still )?(?:a |an )?(?:real|human|person|bot|robot"
        r"|machine|there|still there|ai)\b"
        r"|\bis (?:anyone|anybody|someone|somebody|there anyone) (?:there|here|real)\b"
        r"|\b(?:can|could|may) (?:i|you|we) (?:just )?(?:talk|listen|stay|chat|speak)\b"
        r"|\b(?:talk|speak) to (?:someone|somebody|a (?:real )?(?:person|human)|you)\b"
        r"|\bdo you (?:care|understand|even)\b|\bwill you (?:stay|listen|help)\b"
        # Asked about the lines, it is told that somebody answers there at any hour.
        r"|\b(?:samaritans?|childline|lifeline|help ?lines?|crisis (?:team|line)|those (?:lines"
        r"|numbers)|these (?:lines|numbers)|shout)\b"
    ),
    Said.ALONE: re.compile(
        r"\b(?:on my own|by myself|alone|lonely|just me|no ?one (?:here|around|else|to|at|left)"
        r"|nobody (?:here|around|else|to|at|left)|have (?:no ?one|nobody)|no friends|no family)\b"
    ),
    Said.WORK: re.compile(
        rf"\b(?:{_CANNOT}|dread(?:ing)?|scared (?:of|to)|hate|sick of|how can i|too much"
        r"|frightened of|have to|got to|supposed to|starts? at|late for)\b.{0,40}"
        r"\b(?:shifts?|work|ward|nights?|rota|go(?:ing)? in|my (?:job|boss|manager|patients))\b"
        r"|\bmy (?:shift|work|boss|manager|ward|rota)\b.{0,40}"
        rf"\b(?:{_CANNOT}|starts?|too much|killing|bull(?:y|ies|ying)|hates?|shout(?:s|ed)?|face"
        r"|cope|break(?:s|ing)?)\b"
    ),
    Said.MORE: re.compile(
        r"\bi(?:m| am| feel|ve been| have been|m feeling| feel like| just feel)?"
        r" (?:just |so |really |very |feeling |too |all |a bit ){0,3}(?:tired|scared|sad|empty|lost"
        r"|numb|hopeless|ashamed|exhausted|worthless|low|down|crying|broken|frightened|panicking"
        r"|shaking|a burden|useless|stuck|trapped|drained|done|overwhelmed|desperate|awful"
        r"|terrible|struggling|ill|unwell|depressed|anxious)\b"
        rf"|\bi {_CANNOT} (?:stop|sleep|cope|breathe|think|eat|do (?:it|this|that)|face|take|go on"
        r"|carry on|see|bear)\b|\bit(?:s| is| all)? (?:so |too |really |just )?(?:hurts?|hard|much"
        r"|dark|pointless|heavy)\b|\bi dont know what\b|\bdont (?:go|leave me)\b|\bwhy (?:me"
        r"|bother)\b"
        r"|\b(?:hes|shes|he is|she is|my \w+ (?:is|has|was|died|left)|he died|she died)\b"
        r"|^(?:please )?help(?: me)?(?: please)?$"
        r"|^(?:honestly |sorry |oh )?(?:idk|i (?:really |just |honestly )?dont know)(?: any ?more)?"
        r"(?:$| \|| what| how| why| if i can)"
        r"|\b(?:everything|all of it|it all|its all|my life|life|nothing|things)\b.{0,30}\b(?:too"
        r" much|wrong|pointless|matters?|helps?|falling apart|hard|over|dark|gone|unbearable|a mess"
        r"|against me|hopeless|broken)\b"
        r"|\b(?:its|this is|that is|thats) (?:all |just )*too much\b|\bhad enough\b|\bworn out\b"
    ),
}
_BRIEF = re.compile(
    r"(?:y|n|yes|yeah|yep|no|nope|nah|ok|okay|k|hm+|i know|maybe|sure|right|idk|i dont know|dunno"
    r"|sorry|im sorry|i am sorry|fine|whatever|not really|i guess|i suppose|please|oh|i see"
    r"|understood|will do|i will|i cant|i am|im here|hello|hi|hey|you there)"
    r"(?:[ |]+(?:y|yes|no|ok|okay|sorry|please|then|really|now|i guess|i suppose|hello|hi))*"
)


def answers_a_card(history: Sequence[Message], message: Message) -> bool:
    """Whether the visitor's message before this one was answered by a card, or by such a reply."""
    told = [m for m in history if m.speaker is Speaker.VISITOR and m.seq < message.seq]
    return bool(told) and (safety_kind(told[-1]) in _CARED_FOR or is_listened(told[-1]))


def listened(history: Sequence[Message], message: Message) -> Said | None:
    """What a typed message right after a card, or after such a reply, says; None for the rest."""
    kind = _kind_of(history, message)
    if message.payload is not None or kind is None or not answers_a_card(history, message):
        return None
    said = _said(message.text)
    if said is None or kind is SafetyKind.CRISIS:
        return said
    return said if said in {Said.THANKS, Said.SAFE} else Said.OF_AN_EMERGENCY


def mark_of(said: Said) -> str:
    """The payload that keeps what was said from recruiters and remembers the reply."""
    return f"{LISTENED}{said.value}"


def times_said(history: Sequence[Message], message: Message, said: Said) -> int:
    """How often the same was said before, so that the reply has other words."""
    return sum(each.payload == mark_of(said) and each.seq < message.seq for each in history)


# What is wrong where somebody is looked after is a concern, and no more of the emergency.
_REPORTS = re.compile(
    r"\b(?:report (?:it|this|that|them|him|her|what|someone|somebody|a concern)|safeguarding|cqc"
    r"|whistle ?blow\w*|raise (?:it|this|a concern)|speak(?:ing)? up about|left alone all night"
    r"|nobody (?:is )?on the floor)\b"
)


def _said(text: str) -> Said | None:
    plain = plain_words(text)
    if _REPORTS.search(plain):
        return None
    if len(plain.split()) > _FEW or _GIVES_DETAILS.search(text) or _TAKES_UP.search(plain):
        return None
    found = (said for said, words in _TO_THE_CARD.items() if words.search(plain))
    return next(found, Said.MORE if _BRIEF.fullmatch(plain) else None)


def _kind_of(history: Sequence[Message], message: Message) -> SafetyKind | None:
    kinds = [safety_kind(each) for each in history if each.seq < message.seq]
    return next((kind for kind in reversed(kinds) if kind in _CARED_FOR), None)


_CARED_FOR = {SafetyKind.CRISIS, SafetyKind.EMERGENCY}
