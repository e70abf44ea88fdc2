"""Despair that is only hinted at: not waking, nothing left, not being here by then."""

from __future__ import annotations

_TOLD_OF_OTHERS = (
    r"(?! (?:up )?(?:at|late|too|before|early|in time|him|her|them|the|my|any ?one|any ?body|"
    r"every ?one|every ?body|patients|residents|people|you|for|so|neighbours|\d|till|until)\b)"
)
_LOSS = r"(?:went|died|left me|passed|passed away|is gone|has gone|was taken)"
_KIN = (
    r"(?:husband|wife|partner|mum|mam|mom|mother|dad|father|son|daughter|brother|sister|baby|boy|"
    r"girl|nan|gran|best friend)"
)

# Before an emergency is looked for: who "wont wake up" there is somebody else.
NOT_WAKING = (
    r"\b(?:pray|praying|prayed|hope|hoping|wish|wishing|beg|begging|ask god|want|wanting)"
    r"(?: (?!to )\w+){0,3} (?:i|to|id|ill) (?:\w+ ){0,3}?(?:not|never|dont|wont|didnt|wouldnt|"
    rf"do not|will not) wake(?: up)?{_TOLD_OF_OTHERS}",
    r"\b(?:hoping|praying|wishing) (?:not to|never to|i dont|i wont|i never) wake(?: up)?"
    rf"{_TOLD_OF_OTHERS}",
    r"\b(?:want|wanted|like|love|wish i could|could|rather|need|go|just)(?: to)?(?: just| go to"
    r"| go)? "
    r"(?:sleep|bed|drift off|close my eyes) and (?:just |to )?(?:not|never)(?: ever)?(?: have to)? "
    rf"wake(?: up)?{_TOLD_OF_OTHERS}",
)

HINTED = (
    rf"\bnothing (?:else )?left(?: to live for| in me| for me| any more"
    rf"| here){{0,2}} since (?:(?!the )"
    rf"\w+ ){{1,3}}{_LOSS}\b(?! (?:bust|quiet|private|home|on leave|on maternity|off sick))",
    r"\bkeep (?:counting|lining up|saving up|hiding|stockpiling) (?:out )?(?:my |all my "
    r"|all these |"
    r"these )(?:pills|tablets|meds|medication|paracetamol)\b(?! (?:twice|trolley|round|chart|stock|"
    r"count|for)\b)",
    r"\b(?:dont|cant) (?:see|picture|imagine) myself (?:being |still )?(?:around"
    r"|alive)(?: \w+){0,3}(?=$| \|)",
    r"\b(?:no point|dont bother|wont need|whats the (?:use|point))\b(?: \w+| \|){0,12} (?:dont|not|"
    r"not going to) (?:plan(?:ning)? (?:on|to) )?be(?:ing)? (?:here|around|alive)(?: (?:long|much "
    r"longer|by then))?(?=$| \|)",
    r"\bwont be wasting (?:any ?bodys?|any ?ones?|your|peoples|everyones) (?:time )?(?:for )?much "
    r"longer\b",
    r"\b(?:driv\w+|steer\w+|head\w*|went|going) (?:straight )?(?:towards?|into|at) (?:the"
    r"|a) (?:wall|"
    r"tree|barrier|lorry|lorries|bridge)(?: \w+){0,3} (?:brak\w+|swerv\w+|last (?:second"
    r"|minute))\b",
    r"\b(?:easier|better|kinder) for (?:everyone|everybody|all"
    r"|them all)(?: of them)? if i (?:just |"
    r"simply )?(?:wasnt|werent|was not|didnt exist|stopped being)(?=$| \|)",
    r"\bcant (?:do|face) another day of (?:this|it)(?: \w+| \|){0,4} (?:any of it|all of it|"
    r"everything)\b(?! (?:at work|on the ward|in this job))",
    r"\b(?:feel like|think about|thinking of|thinking about|thought of|want to|nearly|imagine) "
    r"(?:stepping|step|stepped|walking|jumping|throwing myself|going) (?:out )?(?:in front of|"
    r"under) (?:the |a |my )?(?:bus|train|car|cars|lorry|traffic|tube)\b",
    r"\bhop(?:e|ing) (?:something (?:bad )?happens to me|i (?:get|got) (?:hit|run over"
    r"|knocked down)|"
    r"the (?:bus|car|train|plane) (?:crashes|hits me))\b",
    r"\brather be dead than (?:do|live|carry on|go through|be|face)(?: \w+){0,2} (?:this|it|like "
    r"this)(?: any more)?(?=$| \|)",
    r"\bgiv(?:e|ing|en) up on (?:life|living|all of it|everything)(?=$| \| (?:goodbye|bye|sorry|im "
    r"done|its over|i cant))",
    rf"\b(?:go|going) (?:and |to )?be with my (?:late )?{_KIN}(?: \w+| \|){{0,4}} (?:died|passed"
    rf"|dead|"
    r"in heaven)\b",
    r"\b(?:ask|asking|want|wish|beg|begging|pray|praying)(?: to)?(?: for)? god (?:to |would |will |"
    r"should )?(?:just )?takes? me\b(?! (?:to|through|on|back|home to (?:my|see)))|\bgod (?:should|"
    r"please|could|just) take me\b(?! (?:to|through|on|back))",
    r"\b(?:kids|children|family|son|daughter|boys|girls) (?:would|d|will) be better (?:off )?with "
    r"(?:someone|somebody|anyone|anybody) else as (?:their|a|his|her) (?:mum|mam|mom|dad|parent|"
    r"mother|father)\b",
)
