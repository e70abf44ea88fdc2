"""Wordings refused whatever work is spoken of, and those that ask for documents or passwords."""

from __future__ import annotations

from frontline.domain.unlawful_subjects import Subject, Wording

_RECEIVED = (
    "receive|received|receiving|had|having|undergone|undergoing|needed|need|accessed"
    "|attended"
    "|been in|been to|been under|under|seen|seeing|been admitted|been sectioned"
)

# Said of the person themself; judged before working talk is taken out.
ALWAYS: tuple[Wording, ...] = (
    (Subject.HEALTH, r"\bas (?:a|an) (?:patient|inpatient|outpatient|service user|sufferer)\b"),
    (
        Subject.HEALTH,
        rf"\b(?:{_RECEIVED}) (?:\w+ ){{0,4}}(?:mental health|psychiatric|psycholog\w+"
        rf"|counselling"
        r"|rehab|medical|therapy) (?:care|help|support|treatment|services?|assessment"
        r"|yourself)\b",
    ),
    (
        Subject.HEALTH,
        r"\b(?:been|being|ever) (?:treated|hospitalised|hospitalized|sectioned|diagnosed"
        r"|admitted)\b",
    ),
    (Subject.HEALTH, r"\byour (?:\w+ )?(?:mental |physical |general )?(?:health|wellbeing)\b"),
    (Subject.HEALTH, r"\byour own (?:\w+ )?(?:health|illness|condition|diagnosis|recovery)\b"),
    (Subject.SICKNESS_ABSENCE, r"\byour (?:\w+ ){0,2}(?:sickness|sick|absence|attendance)\b"),
    (Subject.DISABILITY, r"\b(?:your|you) (?:\w+ )?(?:disab\w+|impairments?)\b"),
    (
        Subject.PREGNANCY_AND_FAMILY,
        r"\byour (?:own )?(?:children|kids?|child|family|baby|babies|dependants|childcare"
        r"|son"
        r"|daughter|pregnancy|maternity)\b",
    ),
    (
        Subject.NATIONALITY,
        r"\byour (?:\w+ )?(?:nationality|ethnicity|ethnic|race|accent|heritage|skin|caste"
        r"|citizenship|native|mother tongue|first language|country of (?:birth|origin))\b",
    ),
    (Subject.CONVICTIONS, r"\byour (?:\w+ )?(?:criminal|convictions?|offences?|cautions?)\b"),
)

FOR_DOCUMENTS: tuple[Wording, ...] = (
    (
        Subject.DOCUMENTS,
        r"\b(?:passports?|share ?codes?|brp|biometric residence|birth certificate"
        r"|marriage certificate|national insurance"
        r"|ni (?:number|no)|nino|utr|bank (?:details|account|statement)|sort code"
        r"|account number|card number|iban|payslips?"
        r"|p45|p60|utility bills?|council tax|proof of (?:address|identity|id)|photo id"
        r"|id card|identity (?:card|document)"
        r"|selfie|photos?|photograph|headshot|picture of you\w*|next of kin"
        r"|emergency contact|nhs number|tax code"
        r"|visa (?:number|document|copy)|evisa|home address|mothers maiden|fingerprints?"
        r"|driving licence number"
        r"|driver number|licence number|licen[cs]e details|ukvi)\b",
    ),
    (Subject.DOCUMENTS, r"\b(?:dbs|certificate|crb|pvg) (?:certificate )?(?:number|no)\b"),
    (
        Subject.DOCUMENTS,
        r"\b(?:copy|copies|scan|scans|photos?|upload|attach|send|picture|image"
        r"|front and back|e ?mail)\b(?: \w+){0,6}"
        r" (?:visa|licen[cs]e|dbs|certificates?|documents?|id|permit|passport|card|papers"
        r"|letter)\b",
    ),
    (
        Subject.PASSWORDS,
        r"\b(?:passwords?|passcodes?|pin (?:code|number)|log ?ins?(?: details)?"
        r"|security (?:question|answer)|user ?names?"
        r"|smart ?card pin|one time code|verification code|secret (?:word|question|answer)"
        r"|memorable word)\b",
    ),
    (
        Subject.PASSWORDS,
        r"\b(?:facebook|instagram|tiktok|twitter|snapchat|whatsapp|social media|x account)"
        r" (?:accounts?|profiles?|handles?|pages?|names?|details|links?|posts?)\b",
    ),
    (
        Subject.PASSWORDS,
        r"\b(?:your|link to) (?:\w+ )?(?:facebook|instagram|tiktok|twitter|snapchat"
        r"|private e ?mail account)\b",
    ),
)
