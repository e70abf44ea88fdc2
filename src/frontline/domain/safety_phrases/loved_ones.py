"""Somebody close who may be about to take their life, in the words of whoever fears for them."""

from __future__ import annotations

from frontline.domain.safety_phrases.fragments import RELATIVE

_THEY = (
    rf"(?:my (?:\w+ )?{RELATIVE}|{RELATIVE}|he|she|they|hes|shes|theyve|someone|somebody|lad|lass|"
    r"lodger|carer|student|bloke|fella|girl|tenant)"
)
_THEIR = r"(?:her|his|their)"
_THINGS = (
    r"(?:things|stuff|belongings|possessions|clothes|records|guitar|tools|jewellery|books|car|bike)"
)
_PETS = r"(?:cats?|dogs?|pets?|rabbits?|horse)"
_SIGN = (
    r"(?:goodbye|sorry|scared|frightened|worried|isnt (?:answering|picking)|not (?:answering|"
    r"picking)|wont (?:answer|pick|need)|phone is off|loves us|better off|terrified)"
)

LOVED_ONES = (
    rf"\b{_THEY}(?: \w+){{0,5}} (?:given|giving|gave|gives|handing|handed|sold|selling)(?: \w+)? "
    rf"(?:away )?(?:all )?(?:of )?{_THEIR} (?:\w+ )?{_THINGS}(?: away)?\b(?: \w+| \|){{0,14}} "
    rf"{_SIGN}",
    rf"\b{_THEY}(?: \w+){{0,5}} (?:given|giving|gave) (?:away (?:all )?(?:of )?{_THEIR} (?:things|"
    rf"stuff|"
    rf"belongings|possessions)|(?:all )?{_THEIR} (?:stuff|things|belongings|possessions) away)\b",
    rf"\b(?:given|giving|gave|gives|asked|asking|wants)(?: (?:me|us)| away)(?: to (?:have|take|"
    rf"keep|mind))? {_THEIR} (?:\w+ )?(?:{_PETS}|ring|rings|watch|house keys)\b(?: \w+| "
    rf"\|){{0,12}} "
    rf"{_SIGN}",
    rf"\b{_SIGN}(?: \w+| \|){{0,12}} (?:given|giving|gave|gives|asked|asking)(?: (?:me|us)| away)?"
    rf"(?: to (?:have|take|keep|mind))? {_THEIR} (?:\w+ )?(?:{_PETS}|ring|rings|watch|things|"
    rf"stuff)\b",
    rf"\b{_THEY}(?: \w+){{0,7}} (?:posted|texted|messaged|tweeted|texting|posting)(?: \w+)? "
    r"goodbyes?(?= (?:to|on|and|online)|$| \|)",
    rf"\b{_THEY}(?: \w+){{0,6}} sent (?:me|us|everyone|all of us|everybody)(?: a| this| some)?"
    r"(?: \w+)? goodbyes?(?: (?:message|text|voice ?note|note|email)s?)?\b"
    r"(?! (?:card|cake|present|party|email when))",
    rf"\b{_THEY}(?: \w+| \|){{0,7}} (?:text\w*|messag\w*|saying|says|said|keeps saying)(?: "
    rf"\w+){{0,6}} "
    r"(?:sorry(?: for everything)?(?: \w+){0,3} (?:itll be|it will be|it wont be long|its "
    r"(?:nearly|almost) over)|itll be quick|sorry for everything and)\b",
    r"\b(?:says?|said|saying|thinks?|told (?:me|us)|believes?|telling)(?: \w+){0,5} better off? "
    r"without (?:her|him|them)\b(?! (?:on|at|there))",
    r"\b(?:says?|said|told (?:me|us)|telling us)(?: \w+){0,2} (?:he|she|they|hes|shes)(?:ll)? "
    r"(?:wont|"
    r"will not)(?: be)? need\w* (?:the|her|his|their|any|a)? ?(?:rent|room|flat|phone|money|things|"
    r"clothes|car|meds|bed|wheelchair|ticket)\b",
    r"\b(?:not to|dont) (?:come|visit|bother coming|bother|ring|phone)(?: \w+){0,4} (?:because|as|"
    r"cos|since|cause) (?:he|she|they|hes|shes)(?:ll)? (?:wont|will not|isnt going to) be "
    r"(?:here|around|there|alive)\b",
    r"\b(?:funeral|died|passed|passed away|death|lost (?:mum|dad|her|him))(?: \w+| \|){0,12} "
    r"(?:wants?|talks? about|talking about|rather|wishes|going) (?:to |he was |she was )?(?:be|"
    r"being|"
    r"go|join|joining)(?: up)?(?: there)?(?: with)? (?:her|him|mum|dad|them)\b(?! (?:on|at|for|"
    r"more|while|every|in the)\b)"
    r"(?! (?:at the (?:funeral|service)|team|zoom))",
    r"\b(?:join|joining|be with|be back with|being with|being back with) (?:his|her|their|my) "
    r"(?:\w+ )?(?:mates?|friends?|mum|"
    r"dad|wife|husband|brother|sister|son|daughter|comrades|nan|baby)(?: \w+){0,3} (?:died|dead|"
    r"passed|in heaven|up there|on the other side|whos gone)\b",
    r"\bfound (?:\w+ ){0,4}(?:blades?|razors?|razor blades|rope|noose|(?:a )?stash of (?:pills|"
    r"tablets))(?: \w+){0,6} (?:blood|sleeves?|under|room|bag|drawer|bed|hidden)\b",
    rf"\bmy (?:\w+ )?{RELATIVE}(?: \w+| \|){{0,8}} (?:cuts|scars|burns|blood|marks) (?:on|up|all "
    r"(?:over|up|down)|down) (?:her|his|their) (?:sleeves?|arms?|wrists?|thighs?|legs?)\b",
    r"\b(?:stop|save) (?:somebody|someone|her|him|a friend|my \w+)(?: \w+){0,3} (?:decided|made up|"
    r"planning|says|wants)(?: \w+){0,5} (?:tonight|die|end it|go for good|kill)\b",
    r"\b(?:she|he|they|theyve|shes|hes) (?:has |have |had |got )+a plan and a date(?: to (?:die|do "
    r"it|end)|(?=$| \|))|\bwants? to "
    r"crash (?:her|his|the) car\b",
    r"\b(?:keeps saying|says|said|saying|thinks)(?: \w+){0,6} (?:easier|better|happier)(?: "
    r"\w+){0,5} if (?:he|she|they) (?:was|were|wasnt|werent) (?:dead|gone|not here|here|around|"
    r"alive|never born)\b",
)
