"""Wordings that ask about origin, belief, politics or convictions."""

from __future__ import annotations

from frontline.domain.unlawful_subjects import Subject, Wording

ABOUT_ORIGIN_AND_CONDUCT: tuple[Wording, ...] = (
    (
        Subject.NATIONALITY,
        r"\b(?:nationality|nationalities|citizen(?:s|ship)?|ethnic\w*|racial\w*|race"
        r"|skin colou?r|colou?r of your"
        r" skin|complexion|caste|ancest\w+|heritage|descent|tribe|indigenous|immigrant"
        r"|foreigner|refugee"
        r"|asylum seekers?|asylum|immigration history|naturalised)\b",
    ),
    (
        Subject.NATIONALITY,
        r"\bwhere (?:are|r|were|is|do) (?:you|u|your \w+) (?:\w+ ){0,3}(?:from|born"
        r"|come from)\b",
    ),
    (
        Subject.NATIONALITY,
        r"\b(?:country|place|countries)(?: \w+){0,2} (?:of birth|born|of origin"
        r"|originally)\b",
    ),
    (
        Subject.NATIONALITY,
        r"\b(?:country|place)(?: \w+){0,3} (?:you born|you from|you come from"
        r"|you grow up)\b",
    ),
    (
        Subject.NATIONALITY,
        r"\b(?:are|re) you (?:a |an |of |from )?(?:\w+ )?(?:british|english|scottish|welsh"
        r"|irish|white|black|asian|african"
        r"|indian|nigerian|filipino|polish|romanian|european|eu national|pakistani|chinese"
        r"|caribbean|foreign|roma"
        r"|mixed race|arab|zimbabwean|kenyan|ghanaian|overseas national|uk national"
        r"|uk born|jewish|sikh|traveller|the eu|the uk|abroad)\b",
    ),
    (
        Subject.NATIONALITY,
        r"\b(?:native|first|mother|main|home) (?:\w+ )?(?:language|tongue|speakers?)\b"
        r"|\bmother tongue\b"
        r"|\bnative (?:english|level english)\b|\baccents?\b|\b(?:spoken|speak"
        r"|language) (?:\w+ )?at home\b",
    ),
    (
        Subject.NATIONALITY,
        r"\b(?:british|uk|irish|eu|english) (?:passport(?: holder)?|national\w*|citizen\w*"
        r"|born)\b",
    ),
    (
        Subject.NATIONALITY,
        r"\bhow long (?:have|ve|did) you (?:been |lived? )?(?:living )?in (?:the )?(?:uk"
        r"|england|britain|this country)\b",
    ),
    (
        Subject.NATIONALITY,
        r"\b(?:parents?|grandparents?|family)(?: \w+){0,3} (?:from|born|come)\b"
        r"|\borigin(?:s|ally from)\b",
    ),
    (
        Subject.NATIONALITY,
        r"\b(?:national|ethnic|racial) (?:or \w+ )?origins?\b|\b(?:immigration"
        r"|settled) status\b",
    ),
    (
        Subject.NATIONALITY,
        r"\bindefinite leave\b|\bleave to remain\b|\b(?:your|visa) (?:visa )?(?:type"
        r"|category|status|expir\w+)\b",
    ),
    (
        Subject.RELIGION,
        r"\b(?:religio\w+|faiths?|god|pray\w*|prayers?|church\w*|mosque|synagogue|temple"
        r"|gurdwara|ramadan|sabbath"
        r"|christian\w*|muslim\w*|islam\w*|jew(?:ish)?|hindu\w*|sikh\w*|buddhis\w+"
        r"|catholic\w*|protestant\w*|atheis\w+"
        r"|jehovah\w*|worship\w*|hijab|headscarf|turban|kosher|halal|diwali|eid|lent"
        r"|baptis\w+|denomination)\b",
    ),
    (
        Subject.RELIGION,
        r"\b(?:your|philosophical|moral|personal) (?:\w+ )?beliefs?\b|\bvegan\w*\b"
        r"|\bcelebrate (?:christmas|easter|\w+)\b",
    ),
    (
        Subject.CONVICTIONS,
        r"\b(?:convict\w+|criminal\w*|crimes?|cautioned|police caution|cautions?"
        r"|reprimands?|arrest\w*|prison\w*|jail\w*"
        r"|offend\w*|offen[cs]es?|probation order|on probation (?:for|with|by)|court order"
        r"|in court|to court|police record"
        r"|charged with|prosecut\w+|asbo|sex offenders?|magistrates?|crown court"
        r"|rehabilitation of offenders"
        r"|young offender|custodial|ex offender|spent or|unspent|bound over"
        r"|community (?:order|service order)"
        r"|tagged|barred list|trouble with the (?:police|law)|known to the police"
        r"|behind bars|served time|do time"
        r"|investigated by the police|under police|police (?:involvement|checks?"
        r"|investigation)|clean record)\b",
    ),
    (
        Subject.CONVICTIONS,
        r"\b(?:clean|clear|blank|anything on|show up on|come up on|appear on"
        r"|disclos\w+ on) (?:\w+ ){0,3}(?:dbs|crb|pvg)\b",
    ),
    (
        Subject.CONVICTIONS,
        r"\b(?:dbs|crb|pvg)(?: \w+){0,4} (?:clean|clear|show|reveal|blank|disclose"
        r"|come back|issues)\b",
    ),
    (
        Subject.CONVICTIONS,
        r"\b(?:points|endorsements?|penalty points|speeding"
        r"|drink driv\w+)\b(?! (?:of contact|system))"
        r"(?=.*\b(?:licence|license|driv\w+|have|had|ever|fines?|tickets?)\b)"
        r"|\bdisqualified from driving\b"
        r"|\bbanned from driving\b|\bdriving ban\b|\bendorsements?\b(?= on)"
        r"|\bspeeding (?:fines?|tickets?)\b",
    ),
    (
        Subject.POLITICS_AND_UNION,
        r"\b(?:politic\w*|vote\w*|voting|brexit|labour party|tory|tories|conservatives?"
        r"|lib dems?|green party|snp|reform"
        r" uk|plaid|left wing|right wing|activis\w+|protest\w*|socialist|marxist"
        r"|councillor|trade ?unions?|unions?"
        r"|unison|unite the union|gmb|shop steward|picket\w*|on strike|strikes?|striking"
        r"|industrial action|blacklist\w*)\b",
    ),
    (
        Subject.POLITICS_AND_UNION,
        r"\b(?:member|belong|join\w*|rep|subscription)\b(?: \w+){0,4} (?:rcn|bma|rcm"
        r"|royal college of (?:nursing|midwives)|unite|hcsa|british medical association)\b",
    ),
    (
        Subject.POLITICS_AND_UNION,
        r"\b(?:rcn|bma|rcm|unison|unite) (?:member\w*|rep\w*|number)\b|\bparty (?:member"
        r"|do you)\b|\bwhich party\b|\bsupport (?:labour|the (?:labour|conservatives"
        r"|greens|strikes?))\b",
    ),
)
