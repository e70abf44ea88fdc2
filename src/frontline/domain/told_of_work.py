"""Telling what somebody says of their work from what asks, wishes, agrees or steers the talk."""

from __future__ import annotations

import re

from frontline.domain.masking import is_masked
from frontline.domain.turn_taking import is_question

_OF_WORK = re.compile(
    r"\b(?:pin|revalidat\w+|regist(?:er|ration)|dbs|licen[cs]e|i drive|driv(?:e|ing|er)|clean since"
    r"|iv'?s?|drug rounds?|meds|medicines|cannulat\w+|venepuncture|catheter\w*|ventilat\w+|als|ils"
    r"|bls|pals|triage|wards?|shifts?|nights|on[- ]call|weekends|rota|rotas|caseload|clinics?"
    r"|theatres?|icu|itu|hdu|a&e|community|nhs|hospitals?|care homes?|patients?|residents?|clients?"
    r"|service users|qualified|qualif\w+|accredit\w+|certificate\w*|diploma|degree|masters|nvq"
    r"|preceptorship|nqp|train(?:ed|ing)|taught|teach\w*|mentor\w*|supervis\w+|led|managed"
    r"|competenc\w+|experienced?|skilled|skills|worked|working|work with|used to work|assess\w+"
    r"|audit\w*|dashboards?|systems?|software|python|sql|data|emis|systmone|epic|research\w*"
    r"|projects?|placements?|volunteer\w*|specialis\w+|background|babies|births?|delivery|deliver\w+"
    r"|smears|imms|immunis\w+|wound|dressings|rehab\w*|msk|stroke|dementia|palliative|paeds"
    r"|paediatric\w*|surgical|medical|acute|mental health|self-harm|safeguarding|performers list"
    r"|specialist register|approved clinician|clinician|section 12)\b",
    re.IGNORECASE,
)
_OF_ONESELF = re.compile(
    r"\b(?:i|i'?m|im|i'?ve|ive|i'?d|my|mine|me|myself|we)\b|^\W*(?:yes|yeah|yep|and|done|also|full"
    r"|clean|no|not|current|valid|trained|worked|all|both)\b|\b(?:since|in date|clean)\b",
    re.IGNORECASE,
)
# What these are about is the talk itself, the permission or another role.
_ELSEWHERE = re.compile(
    r"\b(?:agree\w*|consent\w*|permission|send|sent|submit|share|sharing|pass (?:it|them|this|my)"
    r"|forward|go ahead|correct|that'?s (?:right|fine|ok|okay)|looks? (?:good|fine|ok|right)|do it"
    r"|all (?:good|right|correct)|stop|cancel|skip|pause|later|delete|remove|take (?:out|off|it)"
    r"|change|wrong|mistake|instead|never ?mind|apply|applying|vacanc\w+|looking for|show me"
    r"|find me|search\w*|other (?:jobs?|roles?)|any (?:jobs?|roles?|work)|another (?:job|role)"
    r"|call me|ring me|speak to|talk to|complain\w*|don'?t (?:know|understand)|not sure|no idea"
    r"|forget|rather not|prefer not|none of your|should (?:be|say)|meant)\b",
    re.IGNORECASE,
)
_FEWEST = 3
_MOST = 60


def tells_of_work(text: str) -> bool:
    """Whether a message only states something of one's own work: "drug rounds fine, I do IVs"."""
    plain = text.replace("\u2019", "'").strip()
    if not _FEWEST <= len(plain.split()) <= _MOST or is_masked(plain) or is_question(plain):
        return False
    if _ELSEWHERE.search(plain):
        return False
    return bool(_OF_WORK.search(plain)) and bool(_OF_ONESELF.search(plain) or "," in plain)
