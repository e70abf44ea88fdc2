"""Wordings that ask about family, marriage, age, sex or orientation: Equality Act 2010."""

from __future__ import annotations

from frontline.domain.unlawful_subjects import Subject, Wording

ABOUT_HOME_LIFE: tuple[Wording, ...] = (
    (
        Subject.PREGNANCY_AND_FAMILY,
        r"\b(?:pregnan\w+|trying for|fertility|ivf|miscarr\w+|breast ?feed\w*)\b",
    ),
    (
        Subject.PREGNANCY_AND_FAMILY,
        r"\b(?:maternity|paternity|parental|adoption) (?:leave|pay|rights|plans)\b",
    ),
    (
        Subject.PREGNANCY_AND_FAMILY,
        r"\bmaternity\b|\bdue date\b|\bexpecting (?:a |another )?(?:baby|child|soon)\b",
    ),
    (
        Subject.PREGNANCY_AND_FAMILY,
        r"(?:^|\| ?)are you (?:currently |by any chance )?expecting(?:$| ?\|)",
    ),
    (
        Subject.PREGNANCY_AND_FAMILY,
        r"\b(?:have|having|had|got|start\w*|plan\w*|want\w*|raise|raising|more|any|young"
        r"|small|your|own|a)"
        r" (?:\w+ ){0,3}(?:children|child|kids?|bab(?:y|ies)|family|families|dependants?"
        r"|dependents?"
        r"|toddlers?|sons?|daughters?)\b",
    ),
    (Subject.PREGNANCY_AND_FAMILY, r"\b(?:kids|toddlers?|dependants?|dependents?|grandchildren)\b"),
    (
        Subject.PREGNANCY_AND_FAMILY,
        r"\bchild ?(?:care|minder|minding)\b|\bschool (?:runs?|pick ?ups?)\b|\bnursery\b",
    ),
    (
        Subject.PREGNANCY_AND_FAMILY,
        r"\bfamil(?:y|ies)\b|\b(?:single|working|lone) (?:parent|mum|mother|dad|father)\b",
    ),
    (
        Subject.PREGNANCY_AND_FAMILY,
        r"\b(?:are|re) you (?:a |an )?(?:\w+ )?(?:parent|mum|mother|dad|father|carer)\b",
    ),
    (
        Subject.PREGNANCY_AND_FAMILY,
        r"\b(?:caring|care|carer|home|domestic|parental|childcare"
        r"|parenting) (?:responsibilit\w+|commitments?"
        r"|duties|arrangements?)\b|\bcommitments? (?:at|outside|in) (?:home|work|your)\b",
    ),
    (
        Subject.PREGNANCY_AND_FAMILY,
        r"\b(?:care|caring|look after|looking after) (?:for )?(?:a |an |your |any "
        r"|someone |elderly |ill |sick"
        r" |disabled |own |anyone )+(?:relatives?|parents?|mother|father|at home|family"
        r"|child|children|person)?\b",
    ),
    (
        Subject.PREGNANCY_AND_FAMILY,
        r"\bhome life\b|\bat home (?:with|that|which)\b|\bperiods?\b(?= pain)|\bmenopaus\w+",
    ),
    (
        Subject.MARRIAGE,
        r"\b(?:married|unmarried|marry|marriage|marital|divorc\w+|widow\w*|spouse|husband"
        r"|wife|fianc\w+"
        r"|maiden name|civil partner\w*|engaged to be|engaged or|boyfriend|girlfriend"
        r"|wedding|cohabit\w*)\b",
    ),
    (
        Subject.MARRIAGE,
        r"\b(?:your|a|live with(?: a| your)?) partner\b|\b(?:are you )(?:single|engaged)\b",
    ),
    (
        Subject.MARRIAGE,
        r"\b(?:relationship|family) status\b|\bin a relationship\b|\bmiss or mrs\b|\bmrs\b",
    ),
    (
        Subject.AGE,
        r"\b(?:how old (?:are|r) (?:you|u)|how old you|date of birth|d ?o ?b|birth ?(?:day"
        r"|date|year)s?"
        r"|year of birth|born in|year (?:were|was) you born|when (?:were|was) you born"
        r"|you born)\b",
    ),
    (
        Subject.AGE,
        r"\b(?:your|current|what|which|state|exact|give|legal|minimum"
        r"|working) (?:\w+ )?age\b|^age\b",
    ),
    (
        Subject.AGE,
        r"\bage (?:group|range|band|bracket|limit|in years|are you|last birthday|next)\b"
        r"|\byou aged?\b",
    ),
    (
        Subject.AGE,
        r"\byou (?:\w+ )?(?:over|under|above|below|at least|older than|younger than"
        r"|between|turned) (?:the age of )?"
        r"(?:\d{2}|eighteen|twenty\w*|thirty|forty|fifty|sixty|sixty five)\b(?! (?:hours"
        r"|hrs|miles|minutes|patients"
        r"|people|staff|beds|days|weeks|months|years (?:of )?experience|an hour|a week"
        r"|per))",
    ),
    (
        Subject.AGE,
        r"\b(?:18|21|16|25|eighteen|twenty one) (?:years? (?:old|of age)|or (?:over|older"
        r"|above))\b",
    ),
    (
        Subject.AGE,
        r"\b(?:retire\w*|retirement|pension(?:er|able)|too old|too young|old enough"
        r"|young enough)\b",
    ),
    (
        Subject.AGE,
        r"\bin (?:your|their) (?:teens|twenties|thirties|forties|fifties|sixties|\d0s)\b"
        r"|\bschool leaver\b",
    ),
    (
        Subject.AGE,
        r"\b(?:younger|older) (?:than|team|colleagues|manager|boss|person|people"
        r"|applicants?|workers?)\b",
    ),
    (
        Subject.AGE,
        r"\b(?:youthful|young and|a young|millennial\w*|gen z|mature applicants?"
        r"|digital native|boomers?)\b",
    ),
    (
        Subject.AGE,
        r"\b(?:year|when|date)\b(?: \w+){0,4} (?:leave|left|leaving|finish\w*|start\w*"
        r"|attend\w*) (?:\w+ )?school\b"
        r"|\b(?:do|take|took|sit|sat) (?:your )?(?:gcses?|o levels?|a levels?)\b"
        r"|\byears? until\b",
    ),
    (
        Subject.SEX,
        r"\b(?:gender|sex|pronouns?|transgender|transsexual|trans|non ?binary|cisgender"
        r"|assigned at birth|deadname"
        r"|gender (?:reassignment|recognition))\b(?! (?:offences?|education|determination))",
    ),
    (
        Subject.SEX,
        r"\b(?:are|re) you (?:a |an )?(?:\w+ )?(?:male|female|man|woman|lady|girl|boy"
        r"|gentleman|guy|intersex)\b"
        r"|\b(?:male or female|man or (?:a )?woman|female only|male only|women only"
        r"|ladies only|mr mrs|a female"
        r"|a male|female candidates?|male candidates?)\b",
    ),
    (Subject.SEX, r"\bidentify as (?:a |an )?(?:man|woman|male|female|girl|boy)\b|\byour title\b"),
    (
        Subject.SEX,
        r"\b(?:previous|former|birth) (?:names?|surnames?)\b|\bname (?:at|given at) birth\b",
    ),
    (
        Subject.SEXUAL_ORIENTATION,
        r"\b(?:gay|lesbian|bisexual|bi sexual|heterosexual|homosexual|straight or|queer"
        r"|lgbt\w*|asexual|sexuality"
        r"|sexual (?:orientation|preference|identity)|same sex partner|came out|come out"
        r"|coming out)\b",
    ),
    (
        Subject.SEXUAL_ORIENTATION,
        r"\bare you (?:\w+ )?straight\b|\battracted to\b|\bwho do you date\b",
    ),
)
