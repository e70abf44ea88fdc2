"""Which answer a person means to change, and to what."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from frontline.domain.answers import read_answer
from frontline.domain.application_draft import Draft
from frontline.domain.call_time import read_call_time
from frontline.domain.endings import with_last_digits, with_other_domain
from frontline.domain.handoff import CaseKind
from frontline.domain.heard import Heard, Reading
from frontline.domain.register_slips import wrong_character
from frontline.domain.screening import WHEN, AnswerKind, Question
from frontline.domain.staff_changed import renumbered
from frontline.domain.staff_wanted import (
    CONTRACT,
    NEEDS,
    PLACE,
    START,
    staff_stated,
    with_new_numbers,
)
from frontline.domain.stated_facts import facts_in
from frontline.domain.turn_taking import sounds_like_a_correction
from frontline.domain.uk_time import to_uk

# The first that fits counts, so "phone number" comes before the bare "number" of a register.
_FIELDS = (
    ("email", r"e-?mail|address|\.(?:com|org|net|co\.uk|uk)\b"),
    ("phone", r"phone|\bmobile|\btel(?:ephone)?\b|\bcell"),
    ("organisation", r"organi[sz]ation|company|trust|\bemployer"),
    ("registration", r"registration|\bpin\b|\bnmc\b|\bgmc\b|\bhcpc\b|\bgphc\b"),
    ("notice", r"notice|start(?: date)?|available|weeks?\b|months?\b"),
    ("right_to_work", r"right to work|visa|sponsor"),
    ("experience", r"experience|years?\b"),
    ("profession", r"profession|\bjob\b|\brole\b|occupation|\bi'?m an?\b"),
    ("when", r"\bwhen\b|time to (?:call|ring)"),
    ("name", r"\bname|spel(?:t|l|led)"),
    ("phone", r"\bnumber\b"),
)
# What an employer is asked; "role" and "start" are theirs before they are a candidate's.
_OF_EMPLOYERS = (
    (CONTRACT, r"contract|permanent|fixed[- ]term|\btemp(?:orary)?\b|\blocum|\bbank\b"),
    (START, r"\bstart|\bbegin|\bfrom (?:when|next)\b|\bwhen\b|\bdate\b|\burgent"),
    (PLACE, r"\bplace\b|\bwhere\b|\blocation|\btown\b|\bcity\b|\bsite\b"),
    (NEEDS, r"\bneed|\bheadcount|\bhow many\b|\bstaff\b|\broles?\b|\bnumber of\b"),
)
Patterns = tuple[tuple[str, re.Pattern[str]], ...]


def _compiled(fields: Iterable[tuple[str, str]]) -> Patterns:
    return tuple((key, re.compile(pattern, re.IGNORECASE)) for key, pattern in fields)


_PATTERNS = _compiled(_FIELDS)
_PATTERNS_OF_EMPLOYERS = _compiled((*_FIELDS[:3], *_OF_EMPLOYERS, *_FIELDS[3:]))
_X_NOT_Y = re.compile(r"(\S{1,80})[,\s]{1,3}(?:and )?not (\S{1,80})", re.IGNORECASE)
_NOT_Y_X = re.compile(r"\bnot (\S{1,80}?)[,.\s]{1,3}(?:but |it'?s )?(\S{1,80})", re.IGNORECASE)
_THE_LAST = re.compile(r"\b(?:last|previous) (?:one|answer|thing|bit)\b", re.IGNORECASE)
_INSTEAD = re.compile(r"(\S{1,80}) (?:instead of|rather than) (\S{1,80})", re.IGNORECASE)
# "Actually we need 4 physios" says the whole request anew, "make it 4 physios" a part of it.
_WANTED_ANEW = re.compile(r"\b(?:need|want|require|looking for)\b", re.IGNORECASE)
_SHORTEST_WORD = 2
_FIGURE = re.compile(r"\d{1,3}")
# The words of these are what a recruiter reads.
_SHOWN_AS_SAID = frozenset(
    {AnswerKind.NAME, AnswerKind.PROFESSION, AnswerKind.EXPERIENCE, AnswerKind.NOTICE}
)
_SHAPED = frozenset(
    {AnswerKind.EMAIL, AnswerKind.PHONE, AnswerKind.NOTICE, AnswerKind.REGISTRATION}
)
_NEW_VALUE = re.compile(
    r"\b(?:should (?:be|say|have been)|i meant|is actually|is|it'?s|make (?:it|that)"
    r"|(?:change|correct) (?:it|that|(?:my|the|our) [\w ]{1,30}?) to)\s+(?P<value>[^\n]{1,300})",
    re.IGNORECASE,
)


def field_meant(draft: Draft, heard: Heard) -> str | None:
    """The key of the answered question a correction is about, or None when it does not say."""
    answered = [answer.question for answer in draft.answers]
    if heard.pressed in answered:
        return heard.pressed
    stated = next((key for key in _stated(draft, heard) if key in answered), None)
    misread = "registration" in answered and wrong_character(heard.text)
    if misread and not stated:
        return "registration"
    swapped = _holding_what_was_wrong(draft, heard.text)
    if swapped:
        return swapped
    named = next((k for k, p in _patterns(draft) if k in answered and p.search(heard.text)), None)
    return _own_field(draft, heard.text) or named or stated


def _holding_what_was_wrong(draft: Draft, text: str) -> str | None:
    """The shortest answer with the wrong word of "it's Daniel not Dan" as a word of its own."""
    swap = _swap(text)
    if not swap or len(swap[0]) < _SHORTEST_WORD:
        return None
    wrong = re.compile(rf"(?<!\w){re.escape(swap[0])}(?!\w)", re.IGNORECASE)
    holding = [each for each in draft.answers if wrong.search(each.words)]
    return min(holding, key=lambda each: len(each.words)).question if holding else None


def _patterns(draft: Draft) -> Patterns:
    is_employer = draft.kind is CaseKind.EMPLOYER_ENQUIRY
    return _PATTERNS_OF_EMPLOYERS if is_employer else _PATTERNS


def _stated(draft: Draft, heard: Heard) -> Mapping[str, Reading]:
    """The facts of a message; in an employer's enquiry those of the staff wanted come first."""
    if draft.kind is not CaseKind.EMPLOYER_ENQUIRY:
        return {**facts_in(heard), **_time_said(draft, heard)}
    return {**staff_stated(heard), **facts_in(heard)}


def _time_said(draft: Draft, heard: Heard) -> Mapping[str, Reading]:
    """The one time a message names, where a time for the call was given before."""
    changes = heard.intent == "correct" or sounds_like_a_correction(heard.text)
    if heard.is_button or not changes or draft.answer_to(WHEN.key) is None:
        return {}
    said = read_call_time(heard.text, to_uk(heard.at).replace(tzinfo=None), heard.office)
    return {WHEN.key: read_answer(WHEN, heard)} if said else {}


def _own_field(draft: Draft, text: str) -> str | None:
    """The answer to a role's own question whose whole label is named: "driving", "shifts"."""
    said = text.casefold()
    own = (answer for answer in draft.answers if answer.question.startswith("own_"))
    return next((each.question for each in own if each.label.casefold() in said), None)


def names_another_field(draft: Draft, heard: Heard) -> bool:
    """Whether only fields that have no answer yet are named: "my email is …" corrects nothing."""
    answered = {answer.question for answer in draft.answers}
    named = fields_named(draft, heard.text)
    return bool(named) and not named & answered


def fields_named(draft: Draft, text: str) -> set[str]:
    """The keys of the questions whose answers a text names, given or not: "my number"."""
    named = {key for key, pattern in _patterns(draft) if pattern.search(text)}
    # "My PIN number" is no phone number.
    return named - {"phone"} if "registration" in named else named


def last_answer_meant(draft: Draft, last: Question, heard: Heard) -> bool:
    """Whether "that last one", or a new value alone, points at the answer given last."""
    if heard.is_button:
        return False
    if _THE_LAST.search(heard.text):
        return True
    reading = new_value(draft, last, heard) if _NEW_VALUE.search(heard.text) else None
    return bool(reading and not reading.problem)


def names_a_new_value(heard: Heard) -> bool:
    """Whether the words say what something should be: "the location is Beverley"."""
    return bool(_NEW_VALUE.search(heard.text) or _swap(heard.text))


_AROUND = re.compile(
    r"^\W*(?:(?:and|but|no|sorry|wait|hang on|oh|actually|it'?s|its|that'?s|(?:the|my) experience"
    r"|should be|should say|should have been|is|was|make it|put|i meant)"
    r"\b\W{0,3}){1,5}(?=\S)|,?\s(?:and )?not \w+(?: \w+)?\W*$",
    re.IGNORECASE,
)


def _bare(question: Question, fact: Reading) -> Reading:
    """ "6 years" of "the experience should be 6 years": the words that an employer reads."""
    if question.kind is not AnswerKind.EXPERIENCE:
        return fact
    words = _AROUND.sub("", fact.words).strip(" ,.")
    return replace(fact, words=words) if any(map(str.isalnum, words)) else fact


def _in_all(draft: Draft, question: Question, heard: Heard) -> Reading | None:
    """ "8 is only in the UK, together with Poland it is 12": the other figure, in those words."""
    saved = draft.answer_to(question.key)
    if saved is None or question.kind is not AnswerKind.EXPERIENCE:
        return None
    before, told = _FIGURE.findall(saved.words), _FIGURE.findall(heard.text)
    others = [figure for figure in told if figure not in before]
    if len(before) != 1 or len(others) != 1 or before[0] not in told:
        return None
    words = _SORRY.sub("", heard.text.strip())
    return Reading(f"{others[0]} years", words) if _TOGETHER.search(words) else None


_SORRY = re.compile(r"^\W*(?:(?:no|sorry|oh|wait|actually|ah)\b\W{1,3}){1,3}", re.IGNORECASE)
_TOGETHER = re.compile(
    r"\b(?:only|just|in (?:all|total)|total|together|altogether|overall|counting|including)\b",
    re.IGNORECASE,
)


def new_value(draft: Draft, question: Question, heard: Heard) -> Reading | None:
    """What the answer becomes, or None when the message only says that it is wrong."""
    fact = _stated(draft, heard).get(question.key)
    if question.key == NEEDS:
        # A number alone, or half a sentence, would take the place of the whole request.
        return _other_staff(draft, heard, fact) if fact else None
    if fact:
        return _bare(question, fact)
    rewritten = _ended_otherwise(draft, question, heard) or _in_all(draft, question, heard)
    rewritten = rewritten or _rewritten(draft, question, heard)
    if rewritten:
        return rewritten
    stated = _NEW_VALUE.search(heard.text)
    if not stated or not _says_something(stated["value"]):
        return _recognised(question, heard)
    said = stated["value"].split(", not ")[0].split(" not ")[0].strip(" .")
    return _another_figure(draft, question, said, heard) or _read(question, said, heard)


def _ended_otherwise(draft: Draft, question: Question, heard: Heard) -> Reading | None:
    """ "It ends in .org", "the last three are 167": the saved value with that ending."""
    saved, ending_of = draft.answer_to(question.key), _ENDINGS.get(question.kind)
    ending = ending_of(saved.value, heard.text) if saved and ending_of else None
    reading = _read(question, ending, heard) if ending else None
    return None if reading is None or reading.problem else reading


_ENDINGS: Mapping[AnswerKind, Callable[[str, str], str | None]] = {
    AnswerKind.EMAIL: with_other_domain,
    AnswerKind.PHONE: with_last_digits,
}


def _another_figure(draft: Draft, question: Question, said: str, heard: Heard) -> Reading | None:
    """ "Make it 8" after "6 weeks": the same words with the other figure."""
    saved = draft.answer_to(question.key)
    if not saved or not _FIGURE.fullmatch(said) or len(_FIGURE.findall(saved.words)) != 1:
        return None
    reading = _read(question, _FIGURE.sub(said, saved.words), heard)
    return None if reading.problem else reading


def _other_staff(draft: Draft, heard: Heard, fact: Reading) -> Reading:
    """The whole request anew, or the one before with another number for a role of it."""
    saved, anew = draft.answer_to(NEEDS), _WANTED_ANEW.search(heard.text)
    told = renumbered(saved.words, saved.value, heard.text) if saved and not anew else None
    numbers = with_new_numbers(saved.value, fact.value) if saved and not anew else None
    if saved and told:
        unread = saved.value == saved.words
        return Reading(fact.value if unread else numbers or told[1], told[0])
    if saved and numbers:
        return Reading(numbers, f"{saved.words.rstrip(' .')}; {heard.text.strip()}")
    request = _NEW_VALUE.search(heard.text)
    return replace(fact, words=request["value"].strip(" .")) if request else fact


def _rewritten(draft: Draft, question: Question, heard: Heard) -> Reading | None:
    """Part of the saved value put right: ".org not .com" in an address."""
    saved = draft.answer_to(question.key)
    swap = _swap(heard.text)
    if not saved or not swap or swap[0].lower() not in saved.value.lower():
        return None
    if swap[0].isdigit() and not any(map(str.isdigit, swap[1])):
        return None  # In "9 years not 8" the other figure stands before the word.
    at = saved.value.lower().rindex(swap[0].lower())
    text = saved.value[:at] + swap[1] + saved.value[at + len(swap[0]) :]
    reading = _read(question, text, heard)
    as_it_is = reading.problem or question.kind in _SHOWN_AS_SAID
    return reading if as_it_is else Reading(reading.value, heard.text.strip())


def _swap(text: str) -> tuple[str, str] | None:
    """(wrong, right) of "X not Y" or "not Y, X", without the full stop that ends the sentence."""
    found = _X_NOT_Y.search(text) or _INSTEAD.search(text)
    if found:
        return found[2].rstrip(".,!"), found[1].strip(",!")
    found = _NOT_Y_X.search(text)
    return (found[1].strip(",!"), found[2].rstrip(".,!")) if found else None


def _read(question: Question, text: str, heard: Heard) -> Reading:
    return read_answer(question, Heard(text, "inform", heard.at))


def _recognised(question: Question, heard: Heard) -> Reading | None:
    """A value known by its shape anywhere in the sentence; elsewhere any words would do."""
    reading = _read(question, heard.text, heard) if question.kind in _SHAPED else None
    misread = question.key == "registration" and wrong_character(heard.text)
    return reading if reading and (misread or not reading.problem) else None


def _says_something(value: str) -> bool:
    """False for "my name is wrong", which gives no new value."""
    return not re.match(r"^\W*(?:wrong|incorrect|a mistake|not right|mistyped|old)\b", value, re.I)
