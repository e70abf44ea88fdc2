"""Control, threats and hurt by those at home or in power, told in passing or in a hurry."""

from __future__ import annotations

from frontline.domain.safety_phrases.fragments import END

_HIM = (
    r"(?:husband|hubby|wife|partner|boyfriend|girlfriend|fiance|ex|fella|feller|bloke|missus|"
    r"other half|old man|stepdad|stepfather|father|dad|mother|mum|brother|uncle|in laws|"
    r"mother in law|father in law|kids dad|girls dad|babys dad|landlord)"
)
_HITS = (
    r"(?:hits|beats|batters|slaps|punches|kicks|strangles|chokes|thumps|belts|leathers|rapes|"
    r"shoves|headbutts)"
)
_HITTING = (
    r"(?:hitting|beating|battering|slapping|punching|kicking|strangling|choking|hurting|raping|"
    r"knocking)"
)
_HELL = r"(?:hell|shell|he will|she will|hes going to|shes going to|theyll|they will|hed|he would)"
_AFRAID = r"(?:afraid|scared|frightened|terrified|petrified)"
_HARM = (
    r"(?:hit\w*|beat\w*|hurt\w*|kill\w*|stitches|hospital|bruis\w+|lock\w*|cant lift|slaps?|"
    r"afraid|scared|frightened|make me sorry|broke my|black eye)"
)

HELD_IN_FEAR = (
    rf"\b{_HIM}s?(?: \w+){{0,3}} (?:{_HITS} (?:me|us|her|him|the kids|my \w+)|{_HITTING} (?:me|us|"
    r"her|him|them|the kids))\b(?! (?:to (?:it|the)|at|up (?:for|about)|in the heart|off|out))",
    r"\b(?:husband|partner|boyfriend|fella|bloke|stepdad|father|wife) (?:hits|beats|batters|slaps|"
    r"punches|kicks|strangles)(?=$| \|)",
    r"\b(?:he|she|and|then|or) (?:slaps|beats|punches|kicks|shoves|chokes|strangles|spits at|"
    r"drags) "
    r"me (?:when|if|because|every time|in front|around|about|by)\b(?! (?:i do well|we win))",
    rf"\b{_HIM}(?: \w+){{0,2}} (?:checks|reads|tracks|goes through|monitors|watches|took|takes|hid|"
    r"hides|smashed) (?:all )?my (?:\w+ )?(?:phone|messages|texts|location|calls|wages|pay|bank "
    r"card|"
    r"money)\b(?!(?: \w+| \|){0,10} (?:safe|safety)\b)(?! (?:to the|so i|for the) (?:shop|bank|"
    r"repair))",
    r"\bhe (?:checks|reads|tracks|goes through|monitors) my (?:phone|messages|texts|location|calls|"
    r"emails)(?: \w+| \|){0,12} (?:cant talk|cant (?:be|stay) long|wont find|only (?:a|got)|only a "
    r"minute|passport|leave|hurt|quick)\b",
    rf"\b(?:my )?ex(?: \w+){{0,4}} (?:outside|at the door|found (?:me|us|out where)|follow\w*|"
    rf"turned up|"
    rf"waiting for me|broken in|hanging around|knows where)(?: \w+| \|){{0,12}} (?:{_AFRAID}|hurt|"
    r"kill|police|safe)\b",
    rf"\b{_AFRAID} (?:that )?(?:{_HELL}|he might|she might|he may|theyre going to) (?:hurt|kill|"
    rf"hit|"
    r"find|come for|attack|beat|harm|get|take) (?:me|us|my|the kids|him|her)\b",
    rf"\b(?:says?|said|saying|told me|threaten\w*|promised|swears|swore)(?: that)? {_HELL} (?:kill|"
    r"hurt|shoot|stab|finish|come after) (?:me|us|my (?:kids|children|mum|family|sister))\b"
    r"(?! (?:lol|haha|if im late|if i (?:miss|forget|dont (?:book|apply|send|get|hand|finish|eat))|"
    r"for (?:being|not|missing|asking|eating|saying)))",
    rf"\b{_HELL} (?:kill|finish|find) (?:me|us) (?:when|if|and|this time|for leaving)\b(?: "
    rf"\w+){{0,4}} "
    r"(?:leave|left|find out|finds? (?:me|us|out|this)|police|children|kids|gets? (?:home|in|out)|"
    r"leaving|told|tell)\b(?! (?:work|the job|early))",
    r"\bfinish what (?:he|she) started\b|(?<!like the )\bback of his hand\b(?! (?:is|was|looks))",
    rf"\b(?:writing|texting|typing)(?: this)?(?: to you)? (?:from|in) the (?:toilet|bathroom|loo|"
    rf"cupboard|car)(?: \w+| \|){{0,8}} {_AFRAID}\b|\b{_AFRAID} in my own (?:house|home|bed)\b",
    r"\b(?:hiding|hid|locked myself|shut myself)(?: \w+){0,2} in (?:the|my) (?:bathroom|toilet|loo|"
    r"bedroom|cupboard|wardrobe|car|shed)(?: \w+){0,2} (?:till|until|from|because|cos|so) (?:he|"
    r"him|"
    r"my (?:husband|partner|dad|ex|boyfriend|stepdad)|hes|shes|she)\b(?! (?:nap|toddler|shift))",
    r"\b(?:thats|is) what i (?:tell|told) (?:them|people|everyone|everybody|work|the (?:doctor|"
    r"nurse|"
    r"hospital|girls))(?: \w+| \|){0,6} (?:i dont (?:fall|trip)|dont fall|isnt true|its a lie|not "
    r"true)\b|\btold (?:them|everyone|people|work|the (?:nurse|doctor|hospital)) i (?:fell|walked "
    r"into a door|tripped)(?= |$)(?! over (?:the|a) (?:cable|hose|kerb|cat))",
    r"\b(?:bruises?|black eye|marks)(?: \w+){0,3} (?:cover\w*|hid\w*|under)(?: \w+){0,3} (?:make "
    r"?up|"
    r"concealer|foundation|long sleeves)\b|\b(?:cover|covering|hide|hiding|covered)(?: \w+){0,2} "
    r"(?:bruises?|black eye)(?: \w+){0,3} (?:make ?up|concealer|foundation|sleeves|for (?:every|"
    r"each|work|my)|before (?:work|every|my))\b",
    r"\b(?:have|get|getting|having|take|taking|want) (?:my|her|our|the) (?:\w+ )?(?:sister|"
    r"daughter|"
    r"niece|cousin|girls?|granddaughter)(?: (?!hair|nails|fringe)\w+){0,4} cut(?= (?:when|on|this|"
    r"in|by|during|over|abroad|back)|$| \|)",
    r"\b(?:tak\w+|send\w*|fly\w*) (?:my|her|our|the) (?:\w+ )?(?:sister|daughter|niece|cousin|"
    r"girls?)"
    r"(?: \w+){0,5} (?:to|for) (?:have|get|be|being) (?:her |them )?cut(?=$| \|)",
    r"\bmy (?:\w+ )?(?:grandson|granddaughter|grandchild|nephew|niece|son|daughter|stepson|"
    r"stepdaughter|godson|friends \w+)(?: \w+){0,2} (?:says|said|told (?:me|us)|tells)(?: that)? "
    r"(?:his|her|their|my) (?:\w+ )?(?:dad|father|stepdad|mum|mother|uncle|brother|grandad|teacher|"
    r"coach|partner|boyfriend|ex)(?: \w+){0,2} (?:hurts|hits|touches|beats|kicks|burns|locks)\b",
    r"\b(?:neighbour|friend|sister|cousin|mate|colleague|mum|daughter|workmate|flatmate)s?"
    r"(?: \w+| \|){0,8} (?:black eyes?|bruises|marks on her neck)(?: \w+| \|){0,8} (?:fella|"
    r"husband|"
    r"boyfriend|partner|bloke|ex|him|he|wont leave|doing it|man)\b",
    # Passports and papers kept, keys taken, and fear.
    r"\b(?:husband|wife|partner|boyfriend|fiance|ex|in laws|mother in law|father|family|uncle) "
    r"(?:\w+ ){0,2}?(?:keeps?|kept|took|takes|taken|hid|hides|hiding|locked away|confiscated) "
    r"(?:away "
    r")?(?:all )?(?:my|her|our) (?:\w+ )?(?:passport|papers|documents|visa|brp|bank card|id)s?\b"
    r"(?! (?:safe|in (?:the|a) (?:safe|drawer|file)|to (?:the|be|get)))",
    rf"\b(?:took|takes|take|keeps|kept|hid|has|holds|hold) my (?:\w+ )?(?:passport|papers|"
    rf"documents|"
    rf"bank card|car keys|brp|visa)(?: \w+| \|){{0,24}} (?:wont find me|cant find me|in my room|"
    rf"comes "
    rf"in|comes into|make me sorry|{_HARM})\b(?! (?:work|hr|reception))",
    rf"\b(?:if|when) he (?:finds out|catches|knows|sees|finds)(?: \w+| \|){{0,16}} {_HARM}\b",
    r"\bcomes? in(?:to|side)? my (?:bed)?room (?:at night|when|every|while|after)\b|\b(?:sleep|"
    r"live|stay) in the same (?:house|room)(?: \w+| \|){0,10} comes? in(?:to)? my\b",
    r"\bi (?:mostly |just |only |really |dont know how )?(?:need )?to (?:be|get|feel)(?: "
    r"somewhere)? "
    r"safe(?: tonight| from (?:him|them|her))?$|\bsomewhere safe (?:from|away from) (?:him|my|"
    r"her)\b|"
    r"\bway out for (?:me and )?my (?:girls|boys|kids|children|daughter|son|baby)\b|\b(?:some|"
    r"any)?where (?:he|"
    r"they) (?:wont|cant|will not|wouldnt) find (?:me|us)\b",
    r"\bif i (?:go|have to go|get sent) (?:back )?(?:home )?to him(?: \w+| \|){0,6} (?:kill|hurt|"
    r"finish|hit|beat|dead)\w*\b",
    rf"\bnowhere to (?:run|hide){END}(?<!had nowhere to run)",
    r"\bhands? (?:round|around) my (?:throat|neck)\b(?! (?:in|at) (?:training|physio))",
    r"\b(?:he|she|husband|partner|dad|stepdad|boyfriend|ex|brother) (?:threw|throws|pushed|pushes|"
    r"dragged|slammed) me (?:down the (?:stairs|steps)|against|across|out of the (?:house|car)|"
    r"into the (?:wall|door|wardrobe))",
    r"\b(?:he|husband|partner|ex|boyfriend) (?:says|threatens|said)(?: \w+){0,8} (?:take|taking|"
    r"keep) (?:the|my|our) (?:baby|kids|children)(?: (?:off|away|from))?(?: me)?(?=$| \|| if| and)",
    r"\bhits me with (?:a|his|the|her) (?:belt|stick|shoe|lead|cable|pan|broom)\b|\b(?:uncle|dad|"
    r"stepdad|brother|grandad|cousin|he) does (?:bad |horrible )?(?:things|stuff) to me\b",
    r"\b(?:being|been|getting) forced (?:to|into) (?:marry|marriage|a marriage|getting married)\b|"
    r"\b(?:put something in|spiked) my drink\b",
    r"\b(?:he|she|husband|partner|boyfriend|wife|dad|mum) (?:wont|doesnt|dont|never) (?:let|lets|"
    r"allow) me (?:have|use|see|go|leave|work|speak|talk|out) ?(?:\w+ ){0,2}(?:phone|mum|mam|"
    r"family|friends|alone|house|money|outside|to anyone)\b",
    r"\b(?:forcing|forces|makes|making|blackmail\w*) me (?:to |into )?(?:send|sending|do|take|"
    r"taking) (?:him |them |her )?(?:\w+ )?(?:photos|nudes|pictures|videos|things i dont)\b(?! "
    r"(?:of my (?:id|passport|certificates)))",
    r"\bthreatened (?:me|us|the kids) with (?:a |the )?(?:knife|hammer|bat|gun|machete|scissors)\b",
)
