"""What people ask about a job that no field of a vacancy holds, and how adverts speak of it."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Subject:
    """One thing a job may have, such as parking.

    `asked` finds it in a question, `told` in an advert. `name` is how it is called where the
    advert is silent; `general` the approved answer about it that holds for every job, if any.
    """

    name: str
    asked: re.Pattern[str]
    told: re.Pattern[str]
    general: str = ""


def _subject(name: str, asked: str, told: str, general: str = "") -> Subject:
    return Subject(
        name,
        re.compile(rf"\b(?:{asked})", re.IGNORECASE),
        re.compile(rf"\b(?:{told})", re.IGNORECASE),
        general,
    )


# The first that a question names is meant: what is more particular stands before what is not.
SUBJECTS = (
    _subject(
        "driving",
        r"driv(?!en\b)\w*|(?:driving|driver'?s) licen[cs]e|(?:a|my|own|your|ur) (?:car|vehicle"
        r"|transport|wheels)\b|car (?:needed|required|essential|driver|owner)|vehicle",
        r"driv(?:er|ing|e)\b|(?<!electric pool )cars?\b(?! park)|own (?:transport|vehicle)|van\b",
    ),
    _subject("parking", r"park(?:ing)?\b|car ?park", r"parking|car park"),
    _subject(
        "travel costs",
        r"(?:travel|petrol|fuel|mileage)\W+(?:expenses|costs?|money|allowance)|expenses|mileage"
        r"|(?:pay|cover|refund)\w* (?:my |the |for )*(?:travel|petrol|fuel|bus|train)\b",
        r"mileage|expenses|(?:travel|site days) paid|pool cars?",
    ),
    _subject(
        "help with moving or a place to live",
        r"accommodation|relocat\w*|somewhere to (?:live|stay)|housing|mov(?:ing|e) (?:costs?"
        r"|house|expenses|help|there|to the area)|(?:help|money|pay) (?:\w+ ){0,3}(?:to move|with"
        r" (?:the |a |my )?mov(?:e|ing))|place to (?:live|stay)",
        r"accommodat|relocat|place to (?:live|stay)",
        "faq/relocation",
    ),
    _subject(
        "a job share or flexible hours",
        r"job.?shar\w*|flexi\w*|compressed hours|(?:choose|pick|set|make) (?:\w+ ){0,2}(?:shifts?"
        r"|rota|hours|days)|(?:self.?roster\w*|own (?:rota|shifts|hours|roster))",
        r"flexib\w* (?:hours|working)|job share|when they suit|self.?roster|rota you|rota requests"
        r"|if you like it that way|over three or four days|annualised",
        "faq/part_time_and_flexible",
    ),
    _subject(
        "the days in the office or at home",
        r"(?:days?|how often|how much|times).{0,25}(?:office|home|site|come in)\b"
        r"|(?:office|site|home) days|(?:come|coming|go|going|get) in\b|make (?:me|you) come in"
        r"|home.?based|(?:all|fully|completely|totally|100%|entirely) (?:at |from )?(?:home"
        r"|remote)(?! visits?)",
        r"(?:days?|tuesdays?|office).{0,40}(?:home|office|week|month|in [A-Z])|remote|from home"
        r"|half at home|meetings a year|where you like",
        "faq/remote_work",
    ),
    _subject(
        "how long the contract is",
        r"how long (?:is|are|was|will|would|does|do)\b(?!.{0,12}\b(?:open|advert|up\b|been|app|form"
        r"|process|take|till|until|left|wait|hear|ke[ep]\w+|store\w*|closes?|shuts?))"
        r"|(?:contract|cover) length|length of (?:the )?contract"
        r"|until when|fixed term until|how many months",
        r"(?:\w+[ -])?(?:month|year)s?\b.{0,40}(?:post|term|contract|cover|locum|secondment|study"
        r"|programme|project|overwhelm|fixed)|(?:fixed term|contract|cover|secondment|locum|post"
        r"|study|programme|work)\b.{0,45}(?:months?|years?|march|april)\b|^(?:\w+ ){1,2}months?\W*$"
        r"|a year in\b|two years, four",
    ),
    _subject(
        "newly qualified people or years of experience",
        r"newly.?qualified|years of experience|how many years|fresh out of|straight from (?:uni"
        r"|college)|(?:just|recently) qualified|student|final year|haven'?t got (?:my )?(?:pin|hcpc"
        r"|nmc)|due to qualify",
        r"newly|years? (?:of|in|after)|year's|due this year|students|equal experience",
    ),
    _subject(
        "experience",
        r"experience\w*|never done|no background",
        r"experience|(?:years?|months) (?:of|in|after)|background|record of|newly qualified|equal",
    ),
    _subject(
        "a lowest age",
        r"(?:lowest|minimum|youngest|min) age|how old|age limit|over 18|under 18|(?:be|at|is"
        r"|over|under) (?:16|17|18)\b(?! (?:hours|months|weeks))",
        r"\d\d or over|age \d\d|over \d\d",
    ),
    _subject(
        "training",
        r"train(?:ing|ed)\b|courses?\b|college|study (?:leave|time|day)|preceptorship|induction"
        r"|diploma|learn on the job|teach(?:ing)? (?:me|us)\b",
        r"train(?:ing|ed)? (?:given|from|offered|and)|with training|training|course|college"
        r"|certificate paid|teaching|diploma|induction|the rest we teach|preceptor",
        "faq/training_and_cpd",
    ),
    _subject("supervision", r"supervis\w*", r"supervis"),
    _subject(
        "recorded calls",
        r"(?:calls?|phone).{0,20}(?:record|listen|monitor)\w*|(?:record|listen).{0,20}calls?",
        r"calls?\b.{0,40}(?:listened|recorded)|recorded",
    ),
    _subject(
        "working alone or in pairs",
        r"alone\b|lone.?work\w*|on (?:my|your|ur) own|in (?:twos|pairs)|by (?:my|your)self",
        r"alone|always two|in pairs|solo|on your own|with two carers|works well alone",
    ),
    _subject(
        "the interview",
        r"interview\w*(?:.{0,20}\b(?:video|zoom|teams|in person)\b)?|assessment day",
        r"interview",
        "faq/interview_tips",
    ),
    _subject(
        "visits and travelling",
        r"travel\w*|visits?\b|video|zoom|face to face|in person",
        r"travel|visits?\b|site days|video|in person|trips",
    ),
    _subject(
        "the start date",
        r"start date|when (?:would|does|do|will|can|could) (?:it|i|they|the job) (?:start"
        r"|begin|want"
        r" (?:me|someone) to start)|how soon",
        r"start(?:s|ing)? (?:in|on|date|at once|soon)|available (?:soon|within|in)|go-live",
    ),
    _subject(
        "how often the pay comes",
        r"paid (?:weekly|monthly|every)|(?:weekly|monthly) pay|pay (?:weekly|monthly)|pay.?day"
        r"|how often (?:do|does|are|is|will|would).{0,15}pa(?:y|id)",
        r"pa(?:y|id) (?:weekly|monthly|every week)|weekly pay|every week",
        "faq/pay_frequency",
    ),
    _subject(
        "shifts and working times",
        r"shifts?\b|rota\b|rosters?\b|nights?\b|weekends?|evenings?|on.?call|(?:which|what|how many"
        r") (?:\w+ )?(?:days|nights|hours)|earl(?:y|ies)|lates\b|days a week|a week\b|bank holidays"
        r"|term.?time|school (?:hours|holidays|run)|(?:exact|actual|what) (?:hours|times)"
        r"|(?:start|finish|clock off) (?:times?|at)\b|what time|christmas|mornings\b|afternoons\b"
        r"|days or nights|finish\w*",
        r"(?<!whole )shifts?\b|rota\b|nights?\b(?! when)|weekends?|evenings?|on.call|earlies"
        r"|early starts"
        r"|\w+ days (?:a week|alongside)|hours (?:over|a week)|term time|over \w+ days|mornings"
        r"|\d+(?:\.\d+)? hours|\d\.\d\d to \d|sessions? (?:a|from)|twenty|thirty hours"
        r"|\w+ (?:days|sessions) a (?:week|month)",
    ),
    _subject("ir35", r"ir35|umbrella", r"ir35|umbrella"),
    _subject(
        "who it reports to",
        r"report to|(?:line )?manager\b|my boss|who manages",
        r"report to|matron\b|led by|line manager|supervis",
    ),
    _subject(
        "the team",
        r"team\b|who (?:would|do|will) (?:i|you) (?:work with|manage)|how many (?:people|staff"
        r"|nurses"
        r"|colleagues|midwives)",
        r"teams?\b|staff\b|colleagues|(?:lead|manage) \w+ |(?:six|\d+) (?:midwives|nurses|people)"
        r"|two nurse|beside",
    ),
    _subject(
        "patients or caseload",
        r"caseload|how many (?:patients|beds|women|children|clients)|patients? (?:a|per)"
        r"|(?:how long"
        r"|how much time|minutes).{0,25}(?:patient|appointment|client|slot)\w*|appointments?\b"
        r"|ratio",
        r"caseload|beds?\b|\d+ (?:women|people)|minutes?\b|slots|appointments|list no longer",
    ),
    _subject("a uniform", r"uniform|dress code|scrubs\b", r"uniform|shirt"),
    _subject(
        "leave",
        r"(?:annual )?leave\b(?! (?:my|me|it))|holidays?\b|days off",
        r"annual leave|holiday",
    ),
    _subject("a pension", r"pension\w*|superannuation", r"pension"),
    _subject("sick pay", r"sick (?:pay|leave)", r"sick pay"),
    _subject("childcare", r"child.?care|creche|nursery", r"child.?care|creche|nursery"),
    _subject(
        "benefits", r"benefits|perks|bonus|gym\b|discounts?", r"benefits|bonus|gym\b|discount"
    ),
    _subject(
        "equipment",
        r"laptop|equipment|kit\b|phone provided|desk at home|broadband",
        r"laptop|workstation|equipment|broadband|we bring|quiet room",
    ),
    _subject("a criminal record check", r"dbs\b|crb\b|police check", r"dbs\b", "faq/dbs"),
    _subject(
        "the language needed",
        r"welsh\b|speak (?!to\b|with\b)\w+|ielts|oet\b|english test",
        r"welsh|language|spanish|yoruba|english",
    ),
)


def subjects_of(question: str) -> list[Subject]:
    """What a question asks about a job, in its order; empty where it names nothing of these.

    Words that one subject has taken name no other: "a day at college" asks for training alone.
    """
    plain = question.replace("\u2019", "'")
    found: list[tuple[re.Match[str], Subject]] = []
    for subject in SUBJECTS:
        said = subject.asked.search(plain)
        if said and all(said.end() <= m.start() or m.end() <= said.start() for m, _ in found):
            found.append((said, subject))
    return [subject for _, subject in sorted(found, key=lambda each: each[0].start())]
