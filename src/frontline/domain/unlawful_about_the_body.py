"""Wordings that ask about health, disability or sickness absence: Equality Act 2010 s.60."""

from __future__ import annotations

from frontline.domain.unlawful_subjects import Subject, Wording

_CONDITIONS = (
    "epilep\\w*|diabet\\w*|asthma\\w*|cancer|hiv|aids|hepatitis|depress\\w*|anxiety"
    "|bipolar"
    "|schizophreni\\w*|psychosis|psychotic|adhd|autis\\w*|asperger\\w*|dyslexi\\w*"
    "|dyspraxi\\w*"
    "|arthritis|migraines?|strokes?|tb|tuberculosis|eczema|allerg\\w*|latex|burnout"
    "|ptsd|ocd"
    "|addict\\w*|alcoholi\\w*|eating disorders?|menopaus\\w*|long covid|covid"
    "|heart disease"
    "|back (?:problems?|pain|trouble|injur\\w*)|chronic pain|phobias?|self harm\\w*"
    "|suicid\\w*"
    "|dementia|multiple sclerosis|crohns|ibs|high blood pressure"
)

ABOUT_THE_BODY: tuple[Wording, ...] = (
    (
        Subject.HEALTH,
        r"\b(?:health|medical|mental|physical|psychological|psychiatric|underlying"
        r"|pre ?existing"
        r"|long term|chronic|medical or health) (?:or \w+ )?(?:health )?(?:problems?"
        r"|issues?|history"
        r"|conditions?|concerns?|status|difficult\w+|disorders?|questionnaires?"
        r"|declarations?|records?"
        r"|assessments?|treatments?|illness\w*|diagnos\w+|state|background|complaints?"
        r"|restrictions?)\b",
    ),
    (Subject.HEALTH, r"\b(?:your|own|good|poor|bad|ill|perfect|full|mental|physical) health\b"),
    (Subject.HEALTH, r"\bhealth(?:y|ily)?\b(?! (?:tech|it)\b)"),
    (Subject.HEALTH, r"\b(?:illness\w*|unwell|poorly|ailments?|sick(?:ly)?|diseases?|wellbeing)\b"),
    (
        Subject.HEALTH,
        r"\b(?:hospitali[sz]ed|sectioned|diagnos\w+|symptoms?|prognosis|infertil\w+)\b",
    ),
    (
        Subject.HEALTH,
        r"\b(?:medications?|antidepressants?|prescription drugs?|painkillers|insulin)\b",
    ),
    (Subject.HEALTH, r"\b(?:taking|on|take) (?:any )?(?:\w+ )?(?:tablets|medicines?|drugs|meds)\b"),
    (Subject.HEALTH, r"\b(?:recreational|illegal|illicit|use|using|used|do you take) drugs\b"),
    (Subject.HEALTH, r"\bdrugs? (?:test\w*|user|use|habit|problem|screen\w*)\b"),
    (
        Subject.HEALTH,
        r"\b(?:smok(?:e|er|ing)|vap(?:e|er|ing)|drinker|alcohol|drink (?:much|alcohol))\b",
    ),
    (
        Subject.HEALTH,
        r"\b(?:vaccinat\w+|immuni[sz]\w+|jabs?|jabbed|boosters?|immunity|hep(?:atitis)? b"
        r"|bcg|mmr"
        r"|antibod\w+|blood (?:test|type|group|borne)|eye ?sight|hiv status|mantoux"
        r"|varicella)\b",
    ),
    (
        Subject.HEALTH,
        r"\b(?:occupational health|oh) (?:clear\w+|check|assess\w+|screening|report|form)\b",
    ),
    (Subject.HEALTH, r"\b(?:cleared|seen|passed|assessed) (?:\w+ )?by occupational health\b"),
    (
        Subject.HEALTH,
        r"\b(?:physically|medically|mentally) (?:\w+ )?(?:fit|able|capable|strong|well"
        r"|demanding|robust"
        r"|resilient|stable|tough|active|cope)\b|\b(?:physical|mental) (?:fitness|ability"
        r"|stamina"
        r"|strength|resilience|limitations?|stability|capacity)\b",
    ),
    (
        Subject.HEALTH,
        r"\bfit (?:and|for|to|enough)\b|\b(?:how|are you|keep|you) fit\b|\bfit notes?\b",
    ),
    (
        Subject.HEALTH,
        r"\b(?:well|strong|mobile) enough\b|\bstamina\b|\bfitness (?:level|for work)\b",
    ),
    (
        Subject.HEALTH,
        r"\b(?:can|could|able to|ability to|manage to|do you struggle to|difficulty"
        r"|trouble|problems?)"
        r" (?:you )?(?:physically )?(?:lift\w*|stand\w*|walk\w*|climb\w*|bend\w*|kneel\w*"
        r"|run|running"
        r"|carry heavy|see|seeing|hear|hearing|sit\w* for|push\w* (?:heavy|beds)"
        r"|mov\w+ heavy)\b",
    ),
    (
        Subject.HEALTH,
        r"\bhow (?:tall|heavy) are you\b|\b(?:your|and) (?:height|weight|bmi)\b|\bbmi\b",
    ),
    (Subject.HEALTH, r"\b(?:operation|surgery|surgical|injur\w+|accident at work)\b"),
    (
        Subject.HEALTH,
        r"\b(?:counselling|therapy|therapist|psychiatrist|psychologist|rehab|in recovery"
        r"|sleep well"
        r"|insomnia|nervous breakdown|breakdown|mental state|mental health|stress related"
        r"|panic attacks?)\b",
    ),
    (
        Subject.HEALTH,
        r"\b(?:your|name of) (?:gp|doctor|consultant|surgery)\b|\bgp (?:details|name)\b",
    ),
    (
        Subject.HEALTH,
        r"\b(?:genetic|hereditary|family medical)\b|\b(?:suffer|suffered|suffering)\b",
    ),
    (
        Subject.HEALTH,
        r"\b(?:cope|coping|coped|deal|handle) with stress\b.{0,20}\b(?:without|ill|off)\b",
    ),
    (Subject.HEALTH, rf"\b(?:{_CONDITIONS})\b"),
    (Subject.HEALTH, r"\b(?:compensation claim|personal injury|ill health|medically)\b"),
    (
        Subject.HEALTH,
        r"\bmedical (?:one|reasons?|grounds|procedures?|need)\b|\b(?:see|saw|seen"
        r"|visit\w*) (?:a|your|the) (?:doctor|gp)\b",
    ),
    (
        Subject.HEALTH,
        r"\bable bodied\b|\bfull use of\b|\b(?:menstruat\w+|hysterectomy|vasectomy"
        r"|abortion)\b",
    ),
    (Subject.HEALTH, r"\b(?:lived|personal) experience of (?:mental|illness|disab|addiction)\b"),
    (
        Subject.DISABILITY,
        r"\bdisab\w+\b|\bhandicap\w*\b|\bimpair\w*\b|\bwheelchair\b|\bblue badge\b",
    ),
    (
        Subject.DISABILITY,
        r"\b(?:special|additional|access|learning) (?:needs|difficult\w+|support)\b",
    ),
    (Subject.DISABILITY, r"\bneuro ?(?:divers\w+|divergen\w+|typical)\b|\bon the spectrum\b"),
    (
        Subject.DISABILITY,
        r"\b(?:deaf|blind|partially sighted|hearing (?:aid|loss)\w*|colou?r blind\w*)\b",
    ),
    (
        Subject.DISABILITY,
        r"\b(?:wear|need) (?:glasses|contact lenses|spectacles)\b|\bgood (?:sight"
        r"|hearing)\b",
    ),
    (
        Subject.DISABILITY,
        r"\bmobility (?:problems?|issues?|difficult\w+|aids?|needs)\b|\b(?:limp|crutches)\b",
    ),
    (
        Subject.DISABILITY,
        r"\b(?:adjustments?|adaptations?|accommodations?) (?:\w+ ){0,4}(?:to do (?:the"
        r"|this)"
        r"|at work|in (?:the|this) (?:job|role|post|work)|in your (?:job|role|work)"
        r"|on the (?:ward|job)"
        r"|to your (?:work|duties|hours)|in the workplace|if (?:we|you|hired))",
    ),
    (Subject.DISABILITY, r"\b(?:pip|dla|esa|personal independence payment|disability living)\b"),
    (
        Subject.SICKNESS_ABSENCE,
        r"\b(?:sick(?:ness)?|illness) (?:days?|leave|record|absen\w+|history|level|off"
        r"|pay claimed|rate)\b",
    ),
    (
        Subject.SICKNESS_ABSENCE,
        r"\boff (?:work )?(?:sick|ill|with stress|with illness|through)\b|\bsickness\b",
    ),
    (
        Subject.SICKNESS_ABSENCE,
        r"\b(?:days?|time|weeks?|months?|shifts?) (?:\w+ ){0,3}(?:off|absent|missed|miss)\b"
        r"(?: \w+){0,6} (?:sick|ill|illness|health|unwell|absen\w+|last (?:year|12|two"
        r"|twelve)"
        r"|past (?:year|12|two|twelve))",
    ),
    (
        Subject.SICKNESS_ABSENCE,
        r"\b(?:long|extended|lengthy) (?:periods?|spells?|time) (?:off|away from"
        r"|out of) work\b",
    ),
    (
        Subject.SICKNESS_ABSENCE,
        r"\b(?:absent|absences?|absenteeism|attendance (?:record|history|rate|level))\b",
    ),
    (
        Subject.SICKNESS_ABSENCE,
        r"\b(?:phone[d]?|call(?:ed)?|ring|rang) in sick\b|\bbradford (?:factor|score)\b",
    ),
    (
        Subject.SICKNESS_ABSENCE,
        r"\b(?:days?|shifts?|work|time)\b(?: \w+){0,4} (?:missed|miss|missing|lost"
        r"|off)\b(?: \w+){0,3}"
        r" (?:last|past|this) (?:year|\d+|two|twelve|job)",
    ),
)
