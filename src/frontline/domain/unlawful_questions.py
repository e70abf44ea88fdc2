"""What a screening question must not ask before an offer, and why not.

Recruiters and feeds write questions for a vacancy; each passes here before anybody is asked it.
The reasons name the law, so that the person who wrote the question can look it up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from frontline.domain.plain_words import folded
from frontline.domain.unlawful_about_home_life import ABOUT_HOME_LIFE
from frontline.domain.unlawful_about_origin import ABOUT_ORIGIN_AND_CONDUCT
from frontline.domain.unlawful_about_the_body import ABOUT_THE_BODY
from frontline.domain.unlawful_of_anyone import ALWAYS, FOR_DOCUMENTS
from frontline.domain.unlawful_subjects import Subject, Wording
from frontline.domain.working_talk import WORKING_TALK


@dataclass(frozen=True)
class Refusal:
    """Why a question is not asked: its subject, the words it is known by, the reason, the law."""

    subject: Subject
    words: str
    reason: str
    source: str

    @property
    def message(self) -> str:
        """The refusal in one or two plain sentences for whoever wrote the question."""
        return f"This asks about {self.subject.value} ({self.words!r}). {self.reason} {self.source}"


_WHY: Mapping[Subject, tuple[str, str]] = {
    Subject.HEALTH: (
        "Health may not be asked about before an offer; a person sees to any check afterwards.",
        "Source: Equality Act 2010 s.60; UK GDPR Art 9.",
    ),
    Subject.DISABILITY: (
        "Disability may not be asked about before an offer. Adjustments for the interview are"
        " asked for apart, and go to a person.",
        "Source: Equality Act 2010 s.60 and s.20; UK GDPR Art 9.",
    ),
    Subject.SICKNESS_ABSENCE: (
        "Sickness absence is a question about health, which may not be asked before an offer.",
        "Source: Equality Act 2010 s.60; UK GDPR Art 9.",
    ),
    Subject.PREGNANCY_AND_FAMILY: (
        "Pregnancy, children and caring must not weigh. Ask which hours the person can do.",
        "Source: Equality Act 2010 s.4, s.13, s.18 and s.19.",
    ),
    Subject.MARRIAGE: (
        "Whether somebody is married or has a partner must not weigh.",
        "Source: Equality Act 2010 s.8 and s.39.",
    ),
    Subject.AGE: (
        "Age and date of birth must not weigh. A recruiter checks any least age set by law.",
        "Source: Equality Act 2010 s.5 and s.39; UK GDPR Art 5(1)(c).",
    ),
    Subject.NATIONALITY: (
        "Nationality, race and origin must not weigh. Use the right to work question, the"
        " same for everyone.",
        "Source: Equality Act 2010 s.9; Home Office code of practice on avoiding discrimination"
        " while preventing illegal working; UK GDPR Art 9.",
    ),
    Subject.RELIGION: (
        "Religion and belief must not weigh. Ask which days the person can work.",
        "Source: Equality Act 2010 s.10; UK GDPR Art 9.",
    ),
    Subject.SEX: (
        "Sex and gender must not weigh. A post kept for one sex by law is for a recruiter.",
        "Source: Equality Act 2010 s.7, s.11, s.39 and Sch 9; Gender Recognition Act 2004 s.22.",
    ),
    Subject.SEXUAL_ORIENTATION: (
        "Sexual orientation must not weigh.",
        "Source: Equality Act 2010 s.12 and s.39; UK GDPR Art 9.",
    ),
    Subject.CONVICTIONS: (
        "Convictions are asked about after an offer, on a form and by a DBS check. Asking whether"
        " somebody would have a DBS check is fine.",
        "Source: Rehabilitation of Offenders Act 1974 s.4 and Exceptions Order; UK GDPR Art 10.",
    ),
    Subject.POLITICS_AND_UNION: (
        "Politics and union membership must not weigh.",
        "Source: Trade Union and Labour Relations (Consolidation) Act 1992 s.137; UK GDPR Art 9.",
    ),
    Subject.DOCUMENTS: (
        "Documents and such numbers are not needed yet and have no place in a chat; recruiters ask"
        " for them at the check.",
        "Source: UK GDPR Art 5(1)(c) and (f).",
    ),
    Subject.PASSWORDS: (
        "Nobody may be asked for a password or a private account.",
        "Source: UK GDPR Art 5(1)(c) and (f).",
    ),
}

_CLAUSE_END = re.compile(r"[.!?;,:()\n\u2013\u2014]+")
_INITIALS = re.compile(r"(?<=\b\w)\.(?=\w\b)")
_NO_WORD = re.compile(r"[^\w|]+|_+")


def _compiled(wordings: Iterable[Wording]) -> tuple[tuple[Subject, re.Pattern[str]], ...]:
    return tuple((subject, re.compile(wording)) for subject, wording in wordings)


_ALWAYS = _compiled(ALWAYS)
_WORDINGS = _compiled(
    (*ABOUT_THE_BODY, *ABOUT_HOME_LIFE, *ABOUT_ORIGIN_AND_CONDUCT, *FOR_DOCUMENTS)
)
_WORKING_TALK = tuple(re.compile(wording) for wording in WORKING_TALK)
# Standing for words of work that were taken out, so that what is left does not run together.
_OF_WORK = " ~ "


def refusals(text: str) -> tuple[Refusal, ...]:
    """Why this may not be asked, one refusal for each subject; none when it may.

    Any text is accepted; case, punctuation, accents, kinds of apostrophe, look-alike letters and
    invisible characters make no difference.
    """
    said = _plain(text)
    found: dict[Subject, str] = {}
    for wordings, words in ((_ALWAYS, said), (_WORDINGS, _without_working_talk(said))):
        for subject, wording in wordings:
            match = wording.search(words)
            if match and subject not in found:
                found[subject] = match[0].strip(" |")
    return tuple(Refusal(subject, words, *_WHY[subject]) for subject, words in found.items())


def _plain(text: str) -> str:
    clauses = _CLAUSE_END.sub(" | ", _INITIALS.sub("", folded(text)))
    return " ".join(_NO_WORD.sub(" ", clauses).split()).strip(" |")


def _without_working_talk(said: str) -> str:
    for wording in _WORKING_TALK:
        said = wording.sub(_OF_WORK, said)
    return " ".join(said.split())
