"""Weariness of life in everyday words: wanting out, not waking, mattering to nobody."""

from __future__ import annotations

from frontline.domain.safety_phrases.fragments import ANY_MORE, END

_IF_GONE = (
    r"if i (?:went|was gone|were gone|disappeared|vanished|was dead|died|wasnt here|wasnt around|"
    r"was no more|were no more|never came (?:home|back)|stopped existing|was out of the way)"
)
_NOT_THE_JOB = (
    r"(?! \|? ?(?:i|and|so|im|but|in|at|on|with|as)(?: \w+){0,5} (?:job|role|move|work|post|trust|"
    r"hospital|area|nights|shifts|ward|agency|team))"
)
_ONES = r"(?:everyone|everybody|evry\w+|they|theyd|people|family|kids|we|he|she|all|mum|world)"

WEARY_OF_LIFE = (
    r"\blife(?: \w+| \|){0,5} (?:and )?i (?:just )?want out\b|\bwant out(?: \w+| \|){0,6} life$|"
    r"\bwant out of (?:this |my )?(?:life|world)\b",
    r"^(?:\w+ )?(?:i )?(?:just |really |honestly )?want to end it(?: all| now)?$",
    r"^(?:theres |there is |i have |i feel |got |just )*no hope(?: (?:left|any more|for me|now))*$",
    rf"\bdont want to (?:be here|be around|live|be alive|exist|wake up|go on|carry on) no more\b"
    rf"{_NOT_THE_JOB}",
    rf"\bcant live(?: like this| with (?:it|this|myself))?(?: no more|{ANY_MORE})",
    r"\bcant (?:do|face|manage|stand|hack) (?:this |the |my )?(?:life|living) (?:thing|lark|"
    rf"business|malarkey)\b|\bcant (?:do|face|hack) life(?: no more|{ANY_MORE}){END}",
    r"\bcant (?:carry on|go on|cope) with (?:anything|any of (?:it|this)|life|living)"
    rf"(?: no more|{ANY_MORE})?{END}",
    r"\b(?:done|finished|through|had it|had enough) with (?:everything and everyone|everyone and "
    r"everything|this world|the world|life|living|being alive|this life)\b(?! (?:in|on|at|as|"
    r"of)\b)",
    r"\b(?:cant|dont|cannot) see (?:the |any |a |much )?(?:point|use|sense|purpose)(?: (?:in|of|"
    r"to))? (?:anything|going on|carrying on|living|it all|any of (?:it|this)|life|me|waking up|"
    r"tomorrow|go on)\b(?! (?:with|to|about|at)\b)",
    r"\b(?:couldnt|cant|dont|not)(?: even)? (?:think of|find|see|name|have|got|give me|give) "
    r"(?:one|"
    r"a single|even one|any|a)(?: good)? reason to (?:drive home|go home|go on|carry on|stay|live|"
    r"get up|wake up|keep going|be here|come home|be alive)\b"
    r"(?! (?:in|at|with|on|there|early|for|so|where|here at|late)\b)",
    r"\bno reason to (?:get up|get out of bed|wake up|stay|go on|live)(?: \w+){0,2} no reason to\b",
    # Sleep with no waking.
    r"\b(?:sleep|asleep|bed|eyes)(?: tonight)? (?:and|to|but|then) (?:just )?(?:not|never)(?: ever|"
    r" have "
    r"to)? (?:wake|come back|get up again|open)\b(?! (?:up )?(?:early|late|for|him|her|them|the|"
    r"at))",
    r"\bif i (?:dont|never|didnt|wont|do not) wake(?: up)?(?= (?:so|then|fine|good|thats|it|"
    r"tomorrow|"
    r"again|up$|who)|$| \|)(?! (?:up )?(?:in time|early|at))",
    r"\b(?:peaceful|peace|quiet|easier|easy|nice|lovely|relief)(?: \w+){0,5} (?:not (?:to "
    r")?(?:wake|"
    r"be here|exist|be alive)|be (?:dead|gone)|if i dont wake|never wak\w+)\b",
    r"\b(?:want|wish|rather|like to|could just|wanted|just)(?: to| i could)? (?:just "
    r")?(?:disappear|"
    r"vanish|fade away|drift off|sleep)(?: \w+)? and (?:never|not)(?: ever)? (?:come|wake|be found|"
    r"be seen)\b(?! back to (?:this|the|that|work))(?! (?:up )?(?:at|early|late|before)\b)",
    r"\bbetter (?:that |if |when )?i (?:disappear|die|go away for ever|am gone|vanish|am dead|no "
    r"live|not live|not exist|dead)\b",
    r"\bbetter (?:off )?dead than(?: \w+| \|){0,7} i (?:really )?mean (?:it|that)\b",
    # A burden, unseen, worth more dead.
    rf"\b{_ONES}(?: \w+){{0,5}} better off? (?:with|w)out me\b(?! (?:on|at|there) (?:the|work|"
    rf"nights"
    r"|shift))|\bbetter off? without me in (?:it|their life|their lives|this world)\b",
    r"\bbetter off with (?:the|my) (?:\w+ )?(?:insurance|payout|death in service|pension)\b|"
    r"\bworth more (?:to \w+ (?:\w+ )?)?dead\b",
    rf"\b(?:simpler|easier|better|kinder|happier|cheaper|relieved)(?: \w+){{0,5}} {_IF_GONE}\b",
    rf"\b(?:who|whod|nobody|no one|noone|anyone|anybody|not a soul)(?: \w+){{0,3}} (?:notice|care|"
    rf"cry|"
    rf"bothered|bat an eyelid) {_IF_GONE}(?=$| \|| tomorrow| tonight| for good| and)",
    rf"\bi (?:dont|never) matter(?: to (?:anybody|anyone|nobody|no one|them|a soul))(?: at "
    rf"all)?{END}|\bi dont matter{END}",
    r"\bnothing left of me\b(?! (?:after (?:a|that|these|my) (?:shift|nights?|week)|by friday))|"
    r"\b(?:was|is) (?:all|everything) i (?:was|am|had|have)(?: \w+| \|){0,5} nothing left\b",
    r"\b(?:feel|feeling|im|am|so|just|^) ?(?:so |just |totally |completely )?(?:empty|dead|hollow) "
    rf"inside{END}",
    r"\b(?:nobody|no one|noone|nothing) can (?:help me now|save me)(?=$| \|)|\b(?:too late|gone "
    r"too "
    r"far) for (?:anyone|anybody|help|me to be saved)\b",
    r"\bno way (?:on|forward|through|back)(?: left)? for me\b(?! (?:in|at|with|here|on|into|to)\b)",
    r"\b(?:feels?|felt) like (?:im |i am )?(?:drowning|suffocating|sinking|going under)(?: "
    r"\w+){0,4} "
    r"(?:nobody|no one|noone|alone|and cant|and i cant)\b(?! (?:in|under) (?:paperwork|emails))",
    r"\bstopped (?:eating|washing|answering|sleeping|talking|going out)(?: \w+| \|){0,14} "
    r"(?:wishing|wish|wanting|hoping|praying)(?: \w+){0,3} (?:over|end|die|stop|gone|wake)\b",
    r"\bvoices?(?: \w+){0,4} (?:tell\w*|saying|says|shout\w*|whisper\w*|order\w*)(?: me| i "
    r"should)? "
    r"(?:to )?(?:finish|end|do) (?:it|things|everything|myself)\b(?! (?:on time|by))",
    r"\bsuicides?(?: \w+| \|){0,12} (?:planning|thinking of|picturing|imagining|writing) my own\b|"
    r"\b(?:planning|picturing|imagining|rehearsing) my own (?:death|suicide|funeral|hanging)\b",
    r"\bwant the world to stop\b|\bim (?:just |only )?(?:a|such a) waste of (?:space|skin|oxygen|"
    r"air)\b(?! (?:on|at) (?:nights|meetings))",
    r"\bwish (?:someone|somebody) would(?: just)? (?:shoot|kill|finish|run over) me\b(?! (?:for|"
    r"lol))",
    r"\bwhy (?:bother|keep|carry on) (?:living|being alive|existing)\b(?! (?:in|at|near|with))",
    r"\bdont want to (?:see|reach|live to see|face|wake to) (?:tomorrow|the morning|another (?:day|"
    r"year|birthday|christmas|morning))\b(?! (?:in|at|of|on|with))",
    r"\b(?:hurting|cutting|burning|starving|harming) myself (?:is|helps|makes|feels|every)\b|"
    r"\b(?:not|havent|stopped) (?:eaten|eating)(?: \w+){0,4} on purpose\b",
    r"\b(?:could|can|might|will|ill) just end it (?:right now|now|tonight|all|today)\b(?! (?:here|"
    r"and start))",
    r"\b(?:scared|afraid|frightened|worried) (?:of |about )?what (?:ill|i will|im going to|i might|"
    r"i could) do(?: to myself)?(?: tonight| tomorrow| when|$| \|)(?! (?:for (?:work|money)|"
    r"about))",
    r"\b(?:going|want|soon|ready|rather|need)(?: \w+)? (?:to )?be with my (?:baby|late \w+|dead "
    r"\w+|angel|little (?:boy|girl) in heaven)\b(?! (?:more|at home|on|during|when|until|for|and "
    r"still|while))",
    r"\b(?:took|take|taking|taken) it out on my (?:arms?|legs?|wrists?|thighs?|skin|body)\b|\bwant "
    r"to stop breathing\b",
    r"\b(?:would it|does it|will it) (?:hurt|matter to|bother) (?:anyone|anybody|any one) if i "
    r"(?:just )?(?:went|died|was gone|disappeared|ended it)\b",
    # Said in the middle of talk about a job.
    r"\bthink(?:ing)?(?: that)? it would be (?:so easy|enough for me)\b|\bcant cope no more\b|"
    r"\bnot the job (?:\| )?i mean living\b|\bwish i(?:d| had)? died instead\b",
    r"\b(?:off|on) (?:the|a) bridge (?:tonight|for (?:an hour|hours|ages))\b|"
    r"\bi just want it to stop \| all of it\b|\bi mean it \| ill end it\b",
    r"\bi (?:cut|hurt) (?:myself )?again (?:last nite|last night|tonight|today)\b|"
    r"\bi keep cutting and (?:nobody|no one|noone)\b",
    r"\bthere wont be any need for (?:it|that) \|? ?i wont be here\b",
)
