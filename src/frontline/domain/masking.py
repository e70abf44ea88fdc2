"""What must not be kept of a visitor's message, taken out before anything is stored.

Rules: UK GDPR Article 5(1)(c) (no more than is needed), Articles 9 and 10 (health, belief and
criminal records), Rehabilitation of Offenders Act 1974, Equality Act 2010 ss. 4 and 39 (age,
pregnancy and religion have no part in who is offered work). Share codes belong into the employer's
check and not into a chat. Contact details and professional registration numbers are what the chat
is for, and stay.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from frontline.domain.told_of_oneself import AGE_DISCLOSED, FAITH_DISCLOSED, is_own_faith


class Category(str, Enum):
    """What kind of thing was taken out; the value is what a person reads in its place."""

    SHARE_CODE = "share code removed"
    NATIONAL_INSURANCE = "National Insurance number removed"
    CARD = "card number removed"
    PASSPORT = "passport number removed"
    HEALTH = "health information removed"
    FAITH = "information about faith removed"
    AGE = "age removed"
    CONVICTION = "criminal record information removed"


@dataclass(frozen=True)
class Masked:
    """The text that may be kept, and which categories were taken out of it, in a fixed order."""

    text: str
    categories: tuple[Category, ...] = ()


def is_masked(kept: str) -> bool:
    """True when something was taken out of this text before it was kept."""
    return any(f"[{category.value}]" in kept for category in Category)


def without_marks(kept: str) -> str:
    """What a person said beside the things that were taken out; empty when nothing is left."""
    said = kept
    for category in Category:
        said = said.replace(f"[{category.value}]", "")
    return " ".join(said.split()) if any(map(str.isalnum, said)) else ""


def without_conditions(text: str) -> str:
    """The text with a mark for "my epilepsy" and the like, which alone may tell of anybody."""
    return _CONDITION_NAMED.sub(rf"\g<1>[{Category.HEALTH.value}]", text)


def mask(text: str) -> Masked:
    """The message without share codes, NI, card and passport numbers, health, faith, age and
    convictions.

    A mark such as "[share code removed]" stands where something was. Working talk of clinicians
    ("I nurse patients with HIV") stays as it is. Time grows in line with the length of the text.
    """
    found: list[Category] = []
    for category, pattern, is_meant in _RULES:
        masked = _without(text, pattern, is_meant, f"[{category.value}]")
        if masked != text:
            found.append(category)
            text = masked
    return Masked(text, tuple(dict.fromkeys(found)))


Match = re.Match[str]


# One character for one, so that what is found in the plain text lies at the same place.
_APOSTROPHES = str.maketrans(dict.fromkeys("\u2019\u2018\u02bc\u00b4`\uff07", "'"))


def _without(
    text: str, pattern: re.Pattern[str], is_meant: Callable[[Match], bool], mark: str
) -> str:
    """The text with a mark for each secret, however its apostrophes are typed."""
    kept, end = "", 0
    for match in pattern.finditer(text.translate(_APOSTROPHES)):
        if is_meant(match):
            kept += text[end : match.start("secret")] + mark
            end = match.end("secret")
    return kept + text[end:]


def _passes_luhn(match: Match) -> bool:
    """The check digit of ISO/IEC 7812, which a real card number always satisfies."""
    digits = [int(character) for character in match["secret"] if character.isdigit()]
    doubled = [2 * digit // 10 + 2 * digit % 10 for digit in digits[-2::-2]]
    check_sum = sum(digits[-1::-2]) + sum(doubled)
    return check_sum % 10 == 0


def _mixes_letters_and_digits(match: Match) -> bool:
    secret = str(match["secret"])
    letters = sum(character.isalpha() for character in secret)
    digits = sum(character.isdigit() for character in secret)
    return letters >= 1 and digits >= 2


def _always(_: Match) -> bool:
    return True


def _is_not_about_work(match: Match) -> bool:
    return not _WORK_AFTER.match(match.string, match.end())


# A Home Office share code is nine letters and digits; for work it begins with W, for renting with
# S (rtwcomply.co.uk). Named as one, any nine will do.
_SHARE_CODE_NAMED = re.compile(
    r"\b(?:share|sharing|rtw|right to work) ?code\b(?:\W+(?:is|its|it's|number|for|work|"
    r"here)){0,3}\W{1,3}"
    r"(?P<secret>[A-Z0-9]{3}[ -]?[A-Z0-9]{3}[ -]?[A-Z0-9]{3})\b",
    re.IGNORECASE,
)
_SHARE_CODE = re.compile(
    r"(?<![\w@.])(?P<secret>[WS][A-Z0-9]{2}(?P<gap>[ -]?)[A-Z0-9]{3}(?P=gap)[A-Z0-9]{3})(?![\w@])"
)
# Two letters, six digits, A to D; HCPC numbers have no letter at the end (gov.uk, NIM39110).
_NATIONAL_INSURANCE = re.compile(
    r"\b(?P<secret>[A-Z]{2}(?:\d{6}|[ -]\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?)[A-D])\b", re.IGNORECASE
)
# Phone numbers start with 0 or +; a DBS certificate has twelve digits.
_CARD = re.compile(r"(?<![\d+])(?<!\d[ -])(?P<secret>[2-6]\d(?:[ -]?\d){12,17})(?![ -]?\d)")
_PASSPORT = re.compile(
    r"\bpass ?port\b(?:\W+(?:number|no|num|is|its|it's)){0,3}\W{1,4}"
    r"(?P<secret>[A-Z]{0,2} ?\d{6,9}[A-Z]?)\b",
    re.IGNORECASE,
)

_CONDITION = (
    r"(?:epilep(?:sy|tic)|diabet(?:es|ic)|asthma(?:tic)?|hiv(?: positive|\+)?|aids|cancer|"
    r"leuk(?:a)?emia|lymphoma|"
    r"depress(?:ion|ed)|anxiety(?: disorder)?|panic attacks|bipolar(?: disorder)?|"
    r"schizophreni(?:a|c)|psychosis|"
    r"ptsd|ocd|adhd|add|autis(?:m|tic)|asd|asperger'?s?|dyslexi(?:a|c)|dyspraxi(?:a|c)|dyscalculia|"
    r"multiple sclerosis|\bms\b|arthritis|fibromyalgia|chronic (?:fatigue(?: syndrome)?|pain|"
    r"illness)|lupus|crohn'?s"
    r"(?: disease)?|(?:ulcerative )?colitis|ibs|ibd|endometriosis|migraines?|long covid|"
    r"sickle cell(?: disease)?|"
    r"hepatitis(?: [abc])?|tuberculosis|parkinson'?s|coeliac(?: disease)?|psoriasis|eczema|"
    r"vertigo|tinnitus|"
    r"(?:heart|kidney|liver|lung|thyroid|back|mental health|medical|health|eating|"
    r"blood) (?:condition|disease|problems?|"
    r"issues?|failure|disorder|illness)s?|(?:bad|dodgy) (?:back|knees?|hips?|heart)|slipped disc|"
    r"anorexia|bulimia|"
    r"hearing (?:loss|impairment)|deaf(?:ness)?|hard of hearing|blind(?:ness)?(?! to\b)|"
    r"(?:visually|"
    r"hearing) impair(?:ed|ment)|"
    r"partially sighted|disab(?:led|ility|ilities)|learning difficulties|pregnant|infertil(?:e|"
    r"ity)|"
    r"addict(?:ion|ed to \w+)?|alcoholi(?:c|sm)|a stammer|"
    r"stroke(?! (?:lads|ladies|patients|unit|ward|team))|heart attack|miscarriage|"
    r"(?:nervous )?breakdown(?! (?:of|in) )|"
    r"stoma|pacemaker|tumou?r|hernia|seizures|fits|panic disorder|low mood|burn ?out|"
    r"(?:work related )?stress)"
)
_EXTENT = (
    r"(?:(?:a|an|some|the|very|really|quite|severe|mild|moderate|bad|chronic|acute|clinical|"
    r"type (?:1|2|one|two)|"
    r"stage \w+|early|postnatal|breast|prostate|bowel|skin|ovarian|cervical|a bit of|history of|"
    r"form of|lot of|also|"
    r"been|registered|partially|profoundly|living with|suffering (?:from|with)|recovering from|"
    r"currently|still|"
    r"slightly|\d+ (?:weeks|months)|weeks|months) ){0,4}"
)
_CONDITION_NAMED = re.compile(rf"\b((?:the|my|about) ){_EXTENT}{_CONDITION}(?!\w)", re.IGNORECASE)
_RELATION = (
    r"my (?:mum|dad|mother|father|son|daughter|wife|husband|partner|brother|sister|child|baby|kid|"
    r"nan|gran)"
)
_MORE_CONDITIONS = (
    rf"(?:(?:,| and| &| with| plus|,? also)(?: i have)? {_EXTENT}{_CONDITION}(?!\w)){{0,4}}"
)
_HEALTH_DISCLOSED = re.compile(
    rf"\b(?P<secret>(?:"
    rf"(?:i (?:have|hav|had|got|get|suffer(?:ed)? (?:from|with)|live with|struggle with|"
    rf"was born with)|i(?:['’]?ve)(?: got| had)?|"
    rf"i (?:have|had) (?:got|had)|i(?: am|['’]?m)|i was|{_RELATION} (?:has|is|had|suffers from|"
    rf"has got)|"
    rf"(?<!\w )(?:had|got|suffering (?:from|with))|(?:i['’]?m |i am )?in remission from|rehab for|"
    rf"(?:i (?:was|have been|got)|i['’]?ve (?:just )?been|been|recently|was) diagnosed (?:with|as)|"
    rf"(?:i am|i['’]?m|i was|i have been|i['’]?ve been|been|was) (?:off sick|signed off|off work|"
    rf"on sick leave)(?: sick)? "
    rf"(?:with|for|due to|because of)|because of my|due to my|with my|my|recovering from) "
    rf"{_EXTENT}{_CONDITION}(?!\w){_MORE_CONDITIONS})"
    rf"|(?:i was|i['’]?ve been|i have been) sectioned"
    rf"|(?:i am|i['’]?m|we are|we['’]?re) (?:also |now )?(?:expecting(?: (?:a (?:baby|child)|twins"
    rf"|our \w+(?: child| baby)?|again)| in \w+|(?= and| but|[.,!?]|$))|(?:trying|ttc) for a baby"
    rf"|on (?:my )?maternity leave(?! cover| contract)|due to give birth)"
    rf"|my (?:baby|child) is due(?: in \w+)?|i (?:have )?just had (?:a|my) baby"
    rf"|i['’]?ve just had (?:a|my) baby|my pregnancy"
    rf"|i(?: am|['’]?m| take| have to take|['’]?ve been (?:put )?on) (?:on |"
    rf"taking )?(?:antidepressants|anti-depressants|"
    rf"insulin|medication for [\w ]{{3,30}}|chemo(?:therapy)?|dialysis|lithium|methadone|"
    rf"beta blockers)"
    rf"|(?:i use|i['’]?m in|i am in|i need|i['’]?m using) (?:a|my) wheelchair|"
    rf"i['’]?m a wheelchair user|i am a wheelchair user"
    rf"|i (?:wear|use|have) (?:a )?hearing aids?)",
    re.IGNORECASE,
)
_WORK_WORD = (
    r"(?:patients?|clients?|residents?|nurs\w+|experience|care|clinics?|wards?|units?|teams?|"
    r"services?|specialists?|"
    r"training|trainer|qualifications?|certificates?|courses?|diploma|degree|masters|background|"
    r"jobs?|roles?|research|"
    r"work|module|link|champion|lead|educator|awareness|management|support|practitioner|"
    r"advis[eo]r|pathways?|centre|"
    r"hospital|project|teacher|knowledge|skills|screening|midwif\w+|workers?|carer|consultants?|"
    r"therap\w+|team|budget"
    r"|rehab\w*|physio\w*|interest|sector|liaison|interpreter|school|confident|charity)"
)
_WORK_AFTER = re.compile(
    rf"(?:['’]s)?(?:(?:,| and| or| &|/| to| of| in| with) ?[\w-]+(?: [\w-]+)?){{0,2}}(?: (?!but\b|"
    rf"so\b|and\b|i\b)[\w-]+){{0,2}} "
    rf"{_WORK_WORD}\b",
    re.IGNORECASE,
)

_TO_CLAUSE_END = r"(?:(?! (?:but|so|will|does|is that|can i|would)\b)[^.!?;,\n]){0,120}"
_CONVICTION_DISCLOSED = re.compile(
    r"\b(?P<secret>(?:"
    r"(?:i was|i['’]?ve been|i have been|i got|i am|i['’]?m|(?<!\w )(?:was|got|been)) (?:once |"
    r"previously |currently |"
    r"recently |also )?(?:convicted|"
    r"cautioned|arrested|found guilty|jailed|imprisoned|sent to (?:prison|jail)|sentenced|"
    r"on probation|charged with(?! (?:a|the) fee)|"
    r"done for|on bail|on tag)"
    r"|i (?:have|had|got|do have)(?: got)?(?! to\b) (?:a|an|some|one|two|three|old|previous|few|"
    r"spent|unspent|[\w ]{1,20}?)?"
    r"(?: (?:a|an|old|spent|unspent|previous|past|criminal|minor|driving|drink driving|few|"
    r"couple of))* ?"
    r"(?:convictions?(?! in\b)|criminal records?|police cautions?|police record|caution for|"
    r"cautions? from)"
    r"|i['’]?ve (?:got )?(?:a|an|some|one|two|spent|unspent|old|previous)(?: (?:old|spent|unspent|"
    r"previous|past|criminal|"
    r"minor|driving))* "
    r"(?:convictions?|criminal record|cautions?|police record)"
    r"|i (?:served|did|spent)(?: \w+){1,3} (?:in|inside) (?:prison|jail|custody|"
    r"a young offenders\w*)"
    r"|i(?:['’]?ve| have)? (?:been|was|went) (?:to|in) (?:prison|jail)|i(?:['’]?ve|"
    r" have)? done time"
    # Asking whether one must tell of it tells nothing yet.
    r"|(?<!you about )(?<!them about )(?<!asks about )(?<!ask about )(?<!declare )(?<!disclose )"
    r"(?<!mention )(?<!check )"
    r"my (?:spent |unspent |old |previous |criminal |past )?(?:convictions?|criminal record|"
    r"caution)"
    r")\b" + _TO_CLAUSE_END + r")",
    re.IGNORECASE,
)
_CONVICTION_DENIED_OR_WORK = re.compile(
    r"\bi (?:have|had|got|do have)(?: got)? (?:no|never|not|zero|any)\b|\b(?:prison|jail|custody|"
    r"prisons) (?:health\w*|"
    r"nurs\w+|service|officer|medical|mental|wing|setting|inreach|reception|as an? )|\b(?:on|"
    r"with) (?:people|patients)|"
    r"charged with (?:leading|running|managing|developing|the)|sentenced to (?:a|"
    r"another) (?:night|shift)|arrested "
    r"(?:patient|and was resus)",
    re.IGNORECASE,
)


def _is_a_disclosure(match: Match) -> bool:
    return not _CONVICTION_DENIED_OR_WORK.search(match["secret"])


_RULES: tuple[tuple[Category, re.Pattern[str], Callable[[Match], bool]], ...] = (
    (Category.SHARE_CODE, _SHARE_CODE_NAMED, _always),
    (Category.SHARE_CODE, _SHARE_CODE, _mixes_letters_and_digits),
    (Category.NATIONAL_INSURANCE, _NATIONAL_INSURANCE, _always),
    (Category.PASSPORT, _PASSPORT, _always),
    (Category.CARD, _CARD, _passes_luhn),
    (Category.CONVICTION, _CONVICTION_DISCLOSED, _is_a_disclosure),
    (Category.HEALTH, _HEALTH_DISCLOSED, _is_not_about_work),
    (Category.AGE, AGE_DISCLOSED, _always),
    (Category.FAITH, FAITH_DISCLOSED, is_own_faith),
)
