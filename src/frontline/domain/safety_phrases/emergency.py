"""Signs of an emergency happening now.

The signs follow the NHS ambulance services' lists of when to call 999
(swast.nhs.uk/when-to-call-999). Nothing here interprets a symptom: software that does may be a
medical device (MHRA, "Medical devices: software applications").
"""

from __future__ import annotations

from frontline.domain.safety_phrases.fragments import ANYBODY, END, RELATIVE, SOMEBODY, TABLETS

EMERGENCY = (
    rf"\b{ANYBODY}(?: (?:has|have|having|got|is|am|was|been|just|a|bad|severe|really|crushing|"
    rf"got|some|"
    r"terrible|sudden|started|getting|these|with)){0,5} (?:chest pains?|pains? in (?:my|his|her|"
    r"the|their) "
    r"chest)\b",
    r"\b(?:my|his|her) chest (?:really |is |is really )?(?:hurts|hurting|tight|in agony)",
    r"^(?:help )?(?:chest pains?|cant breathe|not breathing|heart attack|"
    r"overdose)(?: (?:help|now|please|and cant breathe|cant breathe))*$",
    r"\bchest pains? (?:and|\|) ?(?:\w+ )?(?:cant|struggling to|trouble) breath",
    r"^(?:help )?(?:stroke|bleeding|choking)(?: (?:help|now|please))+$",
    rf"\b(?:{ANYBODY} )(?:\w+ ){{0,2}}?(?:cant|struggling to|unable to|not able to|"
    rf"barely) breathe\b"
    r"(?! (?:in (?:this|that|the|my|a)|with (?:how|all|this)|for (?:work|paperwork)|between)\b)",
    r"\b(?:cant|isnt|is not|not|stopped|hardly) breath(?:e|ing)(?: properly)?(?: \w+){0,2}$",
    r"\bpains? in (?:my|his|her|the) chest\b|\bblood (?:is )?everywhere\b|\bfoaming at the mouth\b",
    r"\b(?:cant move|numb|weak)(?: \w+){0,3} side of (?:his|her|my|their) (?:face|body)\b",
    rf"\b{SOMEBODY}(?: \w+){{0,6}} (?:isnt|not) moving{END}",
    rf"\b{SOMEBODY}(?: \w+){{0,3}} (?:floppy|seriously (?:hurt|injured)|badly (?:hurt|injured|"
    rf"burnt))\b",
    r"\b(?:bleeding and pregnant|pregnant and bleeding)\b|^(?:a )?(?:severe|"
    r"bad) allergic reaction\b",
    rf"\b{SOMEBODY}(?: \w+){{0,3}} on the floor and (?:\w+ )?(?:not|wont|cant|isnt|unconscious)\b",
    rf"\b{SOMEBODY}(?: \w+){{0,2}} (?:drank|drunk|swallowed)(?: \w+){{0,2}} (?:fluid|chemicals?|"
    rf"detergent|"
    r"batter(?:y|ies)|weedkiller|white spirit|something)\b",
    r"\bthink (?:im|hes|shes|he is|she is) dying\b(?! (?:for|to|of (?:boredom|embarrassment))\b)",
    rf"\b{ANYBODY}(?: \w+){{0,3}} (?:not|isnt|stopped|barely|hardly) breathing\b",
    rf"\b{ANYBODY} (?:\w+ ){{0,2}}(?:trouble|difficulty|problems) breathing\b",
    r"\b(?:having|just had|think(?: \w+){1,4} had)(?: \w+)? (?:a |an )?(?:massive |severe |"
    r"bad )?(?:heart "
    r"attack|stroke|seizure|fit|cardiac arrest|asthma attack|anaphyla\w+(?: shock| reaction)?|"
    r"(?:bad |severe )?allergic reaction|miscarriage)\b(?! (?:when|looking|reading|trying|over)\b)",
    rf"\b{SOMEBODY}(?: \w+){{0,2}} had an? (?:heart attack|stroke|seizure|fit|cardiac arrest)"
    r"(?: (?:now|just now|right now|here|and \w+))|\b(?:has|hes|"
    r"shes)(?: just)? had an? (?:heart attack|"
    r"stroke|seizure|fit|cardiac arrest)\b",
    rf"\b{SOMEBODY}(?: \w+){{0,3}} (?:collapsed|unconscious|unresponsive|passed out|blacked out|"
    rf"wont wake up|"
    r"not waking up|isnt waking up|cant wake \w+)\b",
    rf"\bcant (?:wake|get) (?:my {RELATIVE}|him|her|them)(?: to wake)? up\b",
    rf"\b{SOMEBODY}(?: is|s)? (?:not|isnt) responding\b(?! (?:to (?:my|our|e|calls|messages)|"
    rf"by)\b)",
    r"\b(?:wont stop|cant stop (?:the|it|him|her)|not stop\w*) bleeding\b|\bbleeding (?:wont|isnt|"
    r"is not) stop",
    rf"\b{ANYBODY}(?: \w+){{0,3}} bleeding (?:heavily|badly|really badly|a lot|everywhere|out|"
    rf"to death|from "
    r"(?:the|my|his|her) head)\b",
    rf"\b{ANYBODY}(?: \w+){{0,3}} (?:lost|losing) (?:a lot|loads|so much|"
    rf"too much) (?:of )?blood\b",
    rf"\b{ANYBODY}(?: \w+){{0,3}} (?:taken|took|swallowed|swallowing|drunk|"
    rf"drank)(?: \w+){{0,2}} (?:overdose|"
    rf"bleach|poison|antifreeze|too many(?: \w+)? {TABLETS}|too much paracetamol|"
    rf"(?:all|loads|a load|a whole|a|the whole)(?: \w+){{0,3}} {TABLETS})\b",
    rf"\b{ANYBODY}(?: \w+){{0,2}} overdosed\b",
    rf"\b{ANYBODY}(?: \w+){{0,2}} choking\b(?! (?:up|hazards?|with laughter|on (?:the|"
    rf"this) (?:form|price|"
    rf"salary))\b)",
    r"(?<!take to )(?<!work to )\b(?:need|send|get|call|want|calling)(?: me| us| for)?(?: an)? "
    r"ambulance\b(?! (?:job|work|role|car|transport))|\bcall 999\b|"
    r"\bring 999\b",
    r"\bside of (?:his|her|my|their|the) face(?: \w+){0,3} (?:dropped|drooping|droopy|fallen|"
    r"numb)\b",
    r"\b(?:his|her|my|their) (?:face|mouth)(?: \w+){0,2} (?:dropped|drooping|droopy)\b",
    r"\b(?:his|her|my|their) (?:speech|words)(?: \w+){0,2} slurr(?:ed|ing)\b|\bslurring (?:his|"
    r"her|my|their)\b",
    r"(?<!when my )(?<!when her )\bwaters (?:have |has |just |have just )?(?:broke|broken|gone)\b",
    r"\b(?:im|shes|my (?:wife|partner|sister|girlfriend) is) (?:\w+ )?in labour\b(?! (?:ward|"
    r"suite|party))",
    r"\b(?:throat|tongue|lips)(?: \w+){0,2} (?:closing|swelling|swollen|closed)\b",
    rf"\b{ANYBODY}(?: \w+){{0,2}} (?:been )?(?:stabbed|(?<!a )shot|electrocuted|run over|"
    rf"hit by a (?:car|bus|lorry|van"
    r"))\b(?!(?: me| us)? in the back| up| down)",
    rf"\b{SOMEBODY}(?: is|s)? (?:having a fit|fitting|convulsing)\b(?! (?:a|the|in|out|hearing|"
    rf"well)\b)",
    r"\b(?:baby|he|she|hes|shes|lips|face|child|son|daughter|mum|dad)(?: \w+){0,2} (?:turning|"
    r"going|gone|went|"
    r"turned) blue\b",
    r"\b(?:no pulse|heart (?:has )?stopped)$|\b(?:he|she|hes got|shes got) (?:has )?no pulse\b",
    r"\b(?:house|flat|kitchen|building|home) is on fire\b|\bim being attacked\b|"
    r"\bsomeone is attacking\b",
    r"\b(?:burnt|burned|scalded) (?:himself|herself|myself|her|his|my)(?: \w+){0,2} (?:badly|"
    r"really bad)\b",
)
