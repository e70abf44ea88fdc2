"""Pieces that several wordings share."""

from __future__ import annotations

ANY_MORE = r"(?: any more| any longer| now| at all)"
END = r"(?=$| \|| (?:please|help|honestly|tbh|sorry|i|im|ive|its|it|everything)\b)"
RELATIVE = (
    r"(?:mum|mam|mom|mother|dad|father|husband|wife|partner|boyfriend|girlfriend|fiance|ex|son|"
    r"daughter|baby|child|kid|toddler|brother|sister|nan|nana|gran|granny|grandad|grandma|"
    r"grandmother|grandfather|uncle|aunt|auntie|cousin|friend|mate|flatmate|housemate|neighbour|"
    r"colleague|coworker|boy|girl|lad|little (?:boy|girl|one)|stepdad|stepmum)s?"
)
SOMEBODY = (
    rf"(?:my (?:\w+ )?{RELATIVE}|(?:mum|dad|nan|gran|grandad|baby|hubby|wife|husband|son|"
    rf"daughter)s?|the {RELATIVE}|a (?:man|woman|lady|bloke|guy|colleague)|"
    r"(?:this|the|an old|an elderly) (?:man|woman|lady|bloke|guy|person)|"
    r"someone|someones|somebody|somebodys|he|hes|she|shes|they|theyre|theyve)"
)
ANYBODY = rf"(?:i|im|ive|{SOMEBODY})"
CARED_FOR = (
    r"(?:patients?|residents?|service users?|clients?|child|children|kids?|pupils?|"
    r"old(?:er)? (?:lady|man|people)|the elderly"
    r"|elderly (?:lady|man|woman|people|person|neighbour)|vulnerable (?:adults?|people|person)|"
    r"babies|baby|inpatients?|my (?:gran|nan|mum|mother|dad|father|grandad|grandma))"
)
HARM = (
    r"(?:hit|hitting|hits|hurt|hurting|slap\w*|punch\w*|kick\w*|beat(?:en|ing)?|"
    r"abus(?:e|ed|es|ing)|neglect(?:ed|ing|s)?|restrain\w*|assault\w*|"
    r"shov(?:ed|ing)|push(?:ed|ing) (?:over|around|down)|bull(?:ied|ying)|mistreat\w*|"
    r"ill treat\w*|drugg(?:ed|ing)|"
    r"handl\w+ (?:very |really |too )?roughly|starv(?:ed|ing)|touch\w* (?:up|inappropriately))"
)
TABLETS = r"(?:pills|tablets|meds|medication|paracetamol|painkillers|antidepressants|sleeping)"
