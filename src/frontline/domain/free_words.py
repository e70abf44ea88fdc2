"""Which words of a message answer a question that takes any words, if any of them do.

A profession and somebody's experience may be put in nearly any words, so nearly any message could
be taken for one. Words count when they have a sign of their own field, or no sign of anything
else; what asks, wishes, steers the talk or tells of another field stays out.
"""

from __future__ import annotations

import re
from dataclasses import replace
from enum import Enum

from frontline.domain.asked_and_told import told_in
from frontline.domain.bare_answers import Bare, bare_answer
from frontline.domain.contact_details import find_email, find_phone
from frontline.domain.experience import find_years, years_since
from frontline.domain.heard import Heard
from frontline.domain.notice import find_bare_start, find_notice
from frontline.domain.registers import body_named, body_of_profession
from frontline.domain.registration import find_registration_numbers
from frontline.domain.right_to_work import status_told
from frontline.domain.screening import AnswerKind, Question

GATED = frozenset({AnswerKind.PROFESSION, AnswerKind.EXPERIENCE})


class Sign(Enum):
    """What a piece of a message is about."""

    OWN = "own"
    OTHER = "other"
    COURTESY = "courtesy"
    PLAIN = "plain"


_WORK_FACTS = {"profession", "role", "specialty"}
_PIECES = re.compile(
    r"[,;\n]\s*|(?<=\w\w)\.\s+|\s(?:but|so)\s|\s(?:and|n|&)\s(?=(?:i|i['\u2019]?m|im|my"
    r"|i['\u2019]ve)\b)",
    re.IGNORECASE,
)
_JOB = re.compile(
    r"\b(?:nurs\w+|midwi\w+|doctor|gp|hca|rgn|rmn|rnld|odp|ahp|carer|care (?:worker|assistant|home)"
    r"|assistant|manager|officer|engineer|developer|analyst|scientist|therapist|consultant|teacher"
    r"|lecturer|student|trainee|apprentice|graduate|retired|unemployed|volunteer|director|designer"
    r"|administrator|receptionist|coordinator|practitioner|technician|technologist|pharmac\w+"
    r"|paramedic|surgeon|dentist|physio\w*|radiograph\w+|dietiti?c?ian|\w{3,}ologists?"
    r"|\w{3,}trists?"
    r"|\w{3,}apists?|support worker|social worker|porter|cleaner|driver|secretary|clerk|chef|cook"
    r"|lead|leader|head of|specialist|advis[eo]r|researcher|writer|architect|programmer|accountant"
    r"|self[- ]employed|freelance\w*|locum|registrar|physician|an[ae]*sthetist|matron|sister"
    r"|between (?:jobs|roles|work)|not working|out of work|stay at home|homemaker|no job"
    r"|career break"
    r"|\w{4,}(?:icians?|keepers?|makers?|workers?))\b",
    re.IGNORECASE,
)
_SAYS_OWN_JOB = re.compile(
    r"\b(?:i work|i['\u2019]?m working|i am working|my (?:job|profession|role|occupation|trade) is"
    r"|i(?:['\u2019]?m| am) an? |employed as|working as|trained as|qualified as|i teach|i run)\b",
    re.IGNORECASE,
)
_EXPERIENCE = re.compile(
    r"\b(?:experienc\w*|exp|work(?:ed|ing)?|train(?:ed|ing)|qualif\w+|ward|wards|hospital\w*"
    r"|clinic\w*"
    r"|theatres?|icu|itu|a&e|a and e|hdu|ccu|nicu|community|nhs|private sector|agency|bank|mostly"
    r"|mainly|led|lead|ran|run|managed|managing|teams?|projects?|placements?|newly|new to|fresh"
    r"|none|never|no experience|loads|lots|plenty|some|a bit|a little|limited|care|caring|cared"
    r"|nurs\w+"
    r"|medicine|surgery|surgical|paediatric\w*|critical|acute|palliative|mental health|dementia"
    r"|systems?|software|data|implement\w*|design\w*|research\w*|volunteer\w*|degree|diploma"
    r"|nvq|year"
    r"|done|did|been|specialis\w+|background|homes?|trust|mat\w* unit|labour|delivery|gp"
    r"|surger\w+)\b",
    re.IGNORECASE,
)
_OF_NOTICE = re.compile(
    r"\bnotice\b|\b(?:can|could|able to|free to|to|when|i['\u2019]?ll) (?:i (?:can |could )?)?"
    r"(?:start|begin)\b|\bavailab\w+|\bstart(?:ing)? (?:in|on|from|after|next|asap|date)\b",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(
    r"\b(?:visa|sponsor\w*|right to work|settled status|ilr|leave to remain|citizen\w*|e-?mail"
    r"|phone|mobile|(?:my|the|a) number|my pin|nmc|gmc|hcpc|gphc|not registered|registered with"
    r"|registration)\b",
    re.IGNORECASE,
)
_SEEKS = re.compile(
    r"\b(?:look(?:ing)? (?:for|at)|show me|find me|search\w*|jobs? (?:in|near|around|for)|vacanc\w+"
    r"|any (?:jobs?|roles?|work)|roles? (?:in|near|for)|apply|register)\b",
    re.IGNORECASE,
)
_OF_TERMS = re.compile(
    r"\b(?:part[- ]time|full[- ]time|shifts?|nights?|weekends?|hours|holidays?|pay|salary|wage|kids"
    r"|children|school run|commut\w+|parking|pension|contract|flexible|remote(?:ly)?|hybrid"
    r"|interview"
    r"|job description|benefits?|leave owing)\b",
    re.IGNORECASE,
)
# "Nursing for eight years" says how long; "eight years as a nurse" says what as well.
_AT_WORK = re.compile(r"\b(?:nursing|care homes?|caring|midwifery|pharmacy)\b", re.IGNORECASE)
_YEARS_AS = re.compile(r"^.{0,40}\b(?:years?|yrs?|months?)\b.{0,20}?\bas (?:an? )?", re.IGNORECASE)
_WITHOUT_WORK = re.compile(
    r"\bnot (?:currently |actually )?(?:working|employed|in work)\b|\b(?:no|without a"
    r"|don['\u2019]?t"
    r" have a|haven['\u2019]?t got a) job\b|\bout of work\b|\bdo(?:n['\u2019]?t| not) work\b"
    r"(?! with| in| for| on)",
    re.IGNORECASE,
)
_A_DAY = re.compile(
    r"\b(?:tomorrow|today|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|next (?:week"
    r"|month)|asap"
    r"|immediately|straight ?away|right away)\b",
    re.IGNORECASE,
)
_STEERS = re.compile(
    r"\b(?:send (?:it|them|that|off)|submit|carry on|continue|go (?:on|ahead|back)|next|stop|cancel"
    r"|skip|pause|later|delete|remove|change|wrong|mistake|never ?mind|what have"
    r"|(?:set|mark|put|update) (?:me|my (?:status|application|score)) (?:as|to|at)|shortlist\w*"
    r"|ignore (?:all|any|previous))\b",
    re.IGNORECASE,
)
_NEGATES = re.compile(
    r"^\W*(?:no|not|nope|nah|never|don['\u2019]?t|do not|i don['\u2019]?t|i do not|i can['\u2019]?t"
    r"|i won['\u2019]?t|i['\u2019]?d rather|i haven['\u2019]?t|i have no|there['\u2019]?s)\b",
    re.IGNORECASE,
)
_COURTESY = re.compile(
    r"^\W*(?:(?:yes|yeah|yep|ok|okay|sure|fine|thanks?|thank you|please|hi|hello|hey|great|good"
    r"|cool"
    r"|lovely|perfect|alright|all right|right|well|so|that['\u2019]?s (?:fine|ok|right|all)"
    r"|of course"
    r"|go on|go ahead|mate|love|cheers|ta|no worries|no problem|then|um+|er+m?)\W*){1,5}$",
    re.IGNORECASE,
)
_LEAD_IN = re.compile(
    r"^(?:(?:hi|hello|yes|yeah|ok|okay|well|so|and|actually|sorry|um+|er+m?|like i said|as i said"
    r"|i (?:already )?(?:said|told you)(?: that)?)[\s,.]{1,3}){0,3}"
    r"(?:(?:i['\u2019]?m|i am|im|it['\u2019]?s|i work as|i['\u2019]?m working as|working as|work as"
    r"|i do|my (?:job|profession|role|occupation|trade) is|by (?:trade|profession) i['\u2019]?m"
    r"|i was|was"
    r"|at the moment i['\u2019]?m)\s)?(?:(?:currently|now|just|also|presently|employed as)\s){0,2}"
    r"(?:an?\s)?",
    re.IGNORECASE,
)
# "15 years of training, oh and my notice is …": what led over to something else.
_LEFT_OVER = re.compile(
    r"(?:[\s,;]+(?:oh|and|also|plus|but|so|um+|er+m?|btw|then))+\W*$", re.IGNORECASE
)
_FIGURE = re.compile(r"^\W*(?:about |around |over |nearly )?\d{1,2}\s?\+?\W*$", re.IGNORECASE)
_POINTS = {Bare.BOTH, Bare.THAT_ONE, Bare.SAME, Bare.LAST, Bare.NUMBER}
# A job nobody has heard of is short; a longer sentence without a sign tells of something else.
_SHORT_JOB, _SHORT_PAST, _SHORT_DAY = 5, 2, 3
_SURE = 0.6
_MAY_BE_ANSWERS = {"inform", "affirm", "unsure", "correct", "out_of_scope", "nlu_fallback"}


def fitting_words(question: Question, heard: Heard) -> str:
    """The words that answer this question in free words, as typed; empty when none of them do."""
    told = told_in(heard.text)
    pieces = _pieces(told)
    signs = [sign_of(told[a:b], question, heard) for a, b in pieces]
    if Sign.OWN in signs:
        kept = [place for place, sign in zip(pieces, signs) if sign in {Sign.OWN, Sign.PLAIN}]
        words = _together(told, pieces, kept)
    elif set(signs) == {Sign.PLAIN} and _may_answer(question, told, heard):
        words = told
    else:
        return ""
    words = _LEFT_OVER.sub("", words)
    return _as_profession(words) if question.kind is AnswerKind.PROFESSION else words.strip()


def sign_of(piece: str, question: Question, heard: Heard) -> Sign:
    """What this piece of a message is about while this question is open."""
    if _COURTESY.fullmatch(piece):
        return Sign.COURTESY
    if _STEERS.search(piece) or _SEEKS.search(piece):
        return Sign.OTHER
    if question.kind is AnswerKind.PROFESSION:
        return _sign_of_profession(piece, heard)
    return _sign_of_experience(piece, heard)


def is_courtesy(text: str) -> bool:
    """Whether a message is good will and nothing else: "sure, go ahead"."""
    return bool(_COURTESY.fullmatch(text))


def says_nothing_else(question: Question, heard: Heard) -> bool:
    """Whether no word of the message has a sign of anything but this field."""
    told = told_in(heard.text)
    signs = {sign_of(told[a:b], question, heard) for a, b in _pieces(told)}
    return bool(told) and Sign.OTHER not in signs and Sign.COURTESY not in signs


def _sign_of_profession(piece: str, heard: Heard) -> Sign:
    if find_email(piece) or find_phone(piece) or status_told(piece):
        return Sign.OTHER
    if _WITHOUT_WORK.search(piece):
        return Sign.OWN
    titled = _AT_WORK.sub("", piece) if find_years(piece) else piece
    job = _names_work(piece, heard) or _JOB.search(titled) or body_of_profession(titled)
    if job and not _NEGATES.search(piece):
        return Sign.OTHER if _OF_NOTICE.search(piece) else Sign.OWN
    other = _of_another(piece, heard) or find_years(piece) or years_since(piece, heard.today)
    if other or _OF_TERMS.search(piece) or _NEGATES.search(piece):
        return Sign.OTHER
    return Sign.OWN if _SAYS_OWN_JOB.search(piece) else Sign.PLAIN


def _sign_of_experience(piece: str, heard: Heard) -> Sign:
    if _of_another(piece, heard):
        return Sign.OTHER
    lasted = find_years(piece) is not None or years_since(piece, heard.today) is not None
    if lasted or _FIGURE.search(piece) or _names_work(piece, heard) or _JOB.search(piece):
        return Sign.OWN
    length = find_notice(piece, heard.today)
    if _EXPERIENCE.search(piece) or (length and not length.starts_on):
        return Sign.OWN
    return Sign.OTHER if _OF_TERMS.search(piece) or _NEGATES.search(piece) else Sign.PLAIN


def _of_another(piece: str, heard: Heard) -> bool:
    """Whether a piece has a sign of a fact that every candidate is asked for elsewhere."""
    if find_email(piece) or find_phone(piece) or find_registration_numbers(piece):
        return True
    if _OF_NOTICE.search(piece) or _OF_OTHERS.search(piece) or status_told(piece):
        return True
    few = len(piece.split()) <= _SHORT_DAY
    return few and bool(_A_DAY.search(piece) or _is_a_date(piece, heard))


def _is_a_date(piece: str, heard: Heard) -> bool:
    found = find_bare_start(piece, heard.today)
    return bool(found and found.starts_on)


def speaks_of_work(piece: str, heard: Heard) -> bool:
    """Whether a piece of a message names a job or a field of work: "RGN 12 years"."""
    return _names_work(piece, heard) or bool(_JOB.search(piece))


def _names_work(piece: str, heard: Heard) -> bool:
    named = (words for kind, _, words in heard.facts if kind in _WORK_FACTS)
    return any(words and words in piece for words in named)


def _may_answer(question: Question, told: str, heard: Heard) -> bool:
    """Whether words without any sign are likely an answer, being short or taken for one."""
    bare = bare_answer(told)
    if not told or (bare and bare.kind in _POINTS) or not any(map(str.isalpha, told)):
        return False
    if told != heard.text.strip():
        return False
    words = len(told.split())
    if question.kind is AnswerKind.EXPERIENCE:
        return words > _SHORT_PAST and _is_taken_for_one(heard)
    return words <= _SHORT_JOB and (words <= _SHORT_PAST or _is_taken_for_one(heard))


def _is_taken_for_one(heard: Heard) -> bool:
    return heard.intent in _MAY_BE_ANSWERS or heard.confidence < _SURE


def _pieces(told: str) -> list[tuple[int, int]]:
    """Where each piece of the text begins and ends."""
    cuts = [(found.start(), found.end()) for found in _PIECES.finditer(told)]
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(told)]
    return [(a, b) for a, b in zip(starts, ends) if told[a:b].strip(" .!?")]


def _together(told: str, pieces: list[tuple[int, int]], kept: list[tuple[int, int]]) -> str:
    """The pieces kept, with what stood between those that were neighbours."""
    said = ""
    for place in kept:
        at = pieces.index(place)
        joined = at > 0 and pieces[at - 1] in kept
        between = told[pieces[at - 1][1] : place[0]] if joined else ", " if said else ""
        said += between + told[place[0] : place[1]]
    return said


def _as_profession(words: str) -> str:
    """The job without "I'm a" and without a register's number in the same breath."""
    for found in reversed(find_registration_numbers(words)):
        words = words[: found.start] + words[found.end :]
    body = body_named(words)
    words = (
        re.sub(rf"\b{body.value}\b(?: (?:pin|number|no)\b)?", "", words, flags=re.I)
        if body
        else words
    )
    words = _YEARS_AS.sub("", words.strip())
    bare = _LEAD_IN.sub("", words, count=1).strip(" ,.;:!-")
    return re.sub(r"\s{2,}", " ", bare) or words.strip()


def with_words(heard: Heard, words: str) -> Heard:
    """The same message, as if only these words of it had been typed."""
    return heard if words == heard.text else replace(heard, text=words)
