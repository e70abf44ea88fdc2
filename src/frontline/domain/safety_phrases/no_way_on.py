"""More wordings of despair and of violence by somebody close."""

from __future__ import annotations

_CLOSE = (
    r"(?:he|she|husband|hubby|wife|partner|boyfriend|girlfriend|fiance|mum|mam|mom|mother|dad|"
    r"father|stepdad|stepmum|ex|brother|sister|uncle|son|daughter|carer|landlord)"
)
_GONE = r"(?:wasnt|werent|was not|were not|wasn|am not|wernt|wasnt ever) (?:around|here|alive|born)"
_EACH = r"(?: \w+){0,8}"

NO_WAY_ON = (
    r"\bnot safe (?:from|with|around|by) myself\b|\bi (?:dont|cant) trust myself (?:alone|tonight|"
    r"on my own|this evening|not to|around)\b(?! (?:biscuits|chocolate))",
    r"\b(?:wont|not|never|dont want to|no longer)(?: going to)? be alive (?:to|by|next|when|much|"
    r"any|tomorrow|for)\b|\b(?:wont|not going to) be alive$",
    rf"(?<!team will )(?<!ward will )(?<!team can )(?<!agency will )"
    rf"\b(?:better|happier|cope|manage|fine|easier){_EACH} (?:without me\b(?: in it| here| around|"
    rf" in the world)?(?=$| \|)|if i (?:{_GONE}|was gone|were gone|was dead|were dead|died))",
    rf"\b(?:solve|fix|end){_EACH} (?:problems?|everything) if i (?:{_GONE}|was gone|were gone)\b",
    r"\b(?:planning|plan|planned|worked out|know|decided|researched|looked up) (?:how|ways|a way) "
    r"(?:to|id|i would|ill) (?:do it|end it|end things|die|kill|join (?:him|her|them)|go)\b"
    r"(?! (?:better|on|to|about|for|in|at|with|home|back))",
    r"\b(?:cba|tired of|sick of|exhausted by|exhausted of|done|done with|stop|finished with) "
    r"(?:existing|living|being alive|to live)\b(?! (?:in|with|out|at|here|away|on|near|next|costs?|"
    r"standards|so far|abroad|alone|together|from))",
    r"\b(?:cant|not sure i can|no strength|dont know how to|struggling to|hard to)(?: \w+){0,5} "
    r"(?:stay|keep myself|keep me|go on being|be) alive\b",
    r"\bno (?:reason|wish|strength|will|desire|point)(?: left)?(?: for me)?(?: to| in| of) (?:be "
    r"here|being here|stay alive|staying alive|see (?:next|another|tomorrow)|live|living|wake up|"
    r"go on living|exist)\b",
    r"\bi(?:ve| have)? (?:said|written|wrote|writing)(?: \w+){0,2} (?:goodbyes|goodbye (?:letters?|"
    r"notes?)|last letters?)\b|\bthis is (?:my )?goodbye to (?:all|you all|everyone|everybody)\b",
    r"\bhow long (?:does it|to|would it|it)(?: take)?(?: to)? (?:bleed (?:out|to death)|die)\b|"
    r"\b(?:is|does) (?:hanging|drowning|an overdose|jumping)(?: \w+){0,2} (?:painful|hurt|quick)\b|"
    r"\b(?:will|would|do|does|are) (?:\w+ )?(?:\d+|twenty|thirty|forty|fifty) (?:\w+ ){1,3}(?:kill "
    r"me|do it|finish me|be enough to (?:die|kill))\b",
    r"\b(?:if|when) i (?:take|took|swallow|swallowed) all (?:of )?my (?:\w+ "
    r")?(?:pills|tablets|meds|"
    r"medication|antidepressants|painkillers|insulin)\b",
    r"\b(?:took|taken|takes|taking|put) a (?:blade|razor|knife) to (?:my|her|his|their) (?:\w+ )?"
    r"(?:arms?|wrists?|skin|legs?|thighs?|throat)\b",
    r"\b(?:passively|actively|feeling|still|very|so|quite|a bit|often) suicidal\b(?! (?:patients?|"
    r"people|clients|young|adults|teenagers|inpatients))",
    rf"\b{_CLOSE} (?:\w+ ){{0,2}}(?:hits|slaps|beats|punches|kicks|chokes|strangles|burns|rapes|"
    r"thumps|batters|belts|bites) (?:me|us|my (?:kids|children|mum|son|daughter))\b(?! (?:to|out|"
    r"off|up|at|like|that|in the (?:feels|heart)|every time at))",
    r"\b(?:forces|forced|forcing|makes|making|made) me (?:to )?(?:sleep with|have sex|touch (?:him|"
    r"her|them)|do sexual|send (?:him |her |them )?(?:nudes|naked))\b",
    rf"\b{_CLOSE} (?:\w+ ){{0,2}}(?:broke|breaks|has broken|fractured|split) (?:my|her|mums|his) "
    r"(?:\w+ )?(?:finger|wrist|arm|nose|rib|ribs|jaw|lip)\b(?! (?:playing|in a|at (?:football|"
    r"rugby)|falling))",
    r"\b(?:depression|it) has won\b|\bi(?:m| am)? (?:just )?(?:wish|want) (?:the crash|it) "
    r"(?:had )?"
    r"(?:taken|killed) me\b|\bi wish (?:the crash|it|that) (?:had|would have) (?:taken|killed) "
    r"me\b",
    r"\bself ?harm(?:ing|ed)? again\b|\bi(?: \w+)? (?:hurt|cut|burn) myself\b(?= and\b|$| \||"
    r" (?:again|on purpose|every))(?! and (?:went|had|am off|was off|missed))|"
    r"\b(?:burning|cutting|scratching) my (?:arms?|wrists?|legs?|thighs?|skin)\b(?! (?:down|off "
    r"the))",
    r"\b(?:everyone|everybody|family|kids|world|they|theyd|they all|you)(?: \w+)? (?:would|will|d) "
    r"(?:all )?be better off(?: (?:if|without)\b|$| \|)|\b(?:everyone|everybody|were|we|wed|theyd|"
    r"id|hed|shed)(?: \w+){0,4} (?:better off|happier) without (?:her|him|me)\b(?=$| \|)",
    r"\b(?:pray\w*|hop\w+|wish\w*|mind if i)(?: \w+){0,3} (?:not|dont|never)(?: to)? wake(?: up)?"
    r"\b(?! (?:up )?(?:the|residents|my|him|her|them|early|late|the|him|her|my|them|at|before))",
    r"\bdont see (?:any |a |the )?(?:reason|point) (?:to|in|of|for) (?:continu\w+ |carry\w* on |"
    r"keep )?(?:to )?(?:living|live|life|going on|be here|being here)\b",
    r"\bwhat (?:i|ill|i will|i might|i could|i may) do to myself\b|\bthoughts(?: \w+){0,3} "
    r"(?:hurt\w*|harm\w*|kill\w*|cut\w*) myself\b|\b(?:one step|jump) and (?:its|it is|it would "
    r"be) "
    r"(?:all )?over\b",
    r"\bhe(?:ll|s going to| will| is going to) kill (?:me|us)(?:$| \|| and (?:the|my|our) (?:kids|"
    r"children|girls|boys|baby)| if i (?:ever )?leave)|\bif i (?:ever )?leave(?: him)?(?: "
    r"\w+){0,3} "
    r"kill (?:me|us)\b",
    r"\bforces (?:himself|herself) on (?:me|her)\b|\b(?:stepdad|dad|uncle|brother|stepbrother|"
    r"grandad|father) comes in(?:to)? my (?:room|bed)\b|\b(?:wont|doesnt|dont|not) let (?:me|us) "
    r"(?:leave|out of) (?:the|our|his|my) (?:house|flat|home|room)\b(?! (?:until|till) (?:the )?"
    r"(?:plumber|parcel|delivery))",
    r"\b(?:id )?(?:sooner|rather) (?:end it(?: all)?|be with my (?:late|dead))\b|\bno way out(?: "
    r"of "
    r"(?:this|it))?(?: but one| except| other than (?:dying|death))\b|\bdying "
    r"(?:looks|seems|sounds) "
    r"(?:better|easier)\b|\bi should(?:nt| not) (?:live|be alive|exist)\b|\bdont want this life\b|"
    r"\bcant see myself being (?:here|alive) (?:after|past|next|by)\b",
    r"\b(?:says|said|told me|telling me|texted)(?: \w+){0,3} (?:nothing|no reason) to (?:live|wake "
    r"up|stay|be here) for\b|\bgot nothing to (?:live|wake up) for\b",
)
