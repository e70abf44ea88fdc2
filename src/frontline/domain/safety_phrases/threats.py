"""Threats to others, and the fear of doing something to them: somebody may be in danger."""

from __future__ import annotations

from frontline.domain.safety_phrases.fragments import RELATIVE

_SOMEBODY = (
    rf"(?:my (?:\w+ )?{RELATIVE}|my (?:boss|manager|children|kids|patients|landlord|neighbours?)|"
    r"(?:the|that|those) (?:baby|kids|children|patients|staff|nurses?|doctors?)|him|her|them|"
    r"(?:some ?one|some ?body|people|everyone|everybody|others|another person))"
)
_MEANS_TO = (
    r"(?:going to|gonna|gunna|will|ill|want to|wanna|planning to|plan to|about to|tempted to|"
    r"ready to|might|scared ill|scared i will|afraid ill|scared i might|afraid i might|"
    r"worried ill|worried i might|need to)"
)
_NO_JOKE = r"(?! (?:\w+ ){0,6}(?:by|lol|haha|lmao|laughing|feelings?|chances?|career|prospects))"

THREATS = (
    rf"\bi(?:m| am)?(?: (?!never|dont|wouldnt|wont|not|didnt|cant)\w+)? ?{_MEANS_TO} "
    rf"(?:stab|shoot|strangle|poison|beat up|hurt|smother|"
    rf"harm|attack|batter) {_SOMEBODY}\b{_NO_JOKE}",
    rf"\b(?:thoughts?|urges?|dreams?|voices?) (?:\w+ ){{0,4}}(?:of|about|to|telling me to) "
    rf"(?:kill|hurt|stab|harm|smother)(?:ing)? {_SOMEBODY}\b",
    rf"\b(?:feel|feels|felt) like (?:killing|stabbing|strangling|hurting) {_SOMEBODY}\b{_NO_JOKE}",
    rf"\bi(?:m| am)? (?:planning to|plan to|want to|going to) (?:kill|murder) {_SOMEBODY} "
    r"(?:tonight|today|tomorrow|and then|with|when|and i mean|and mean)\b",
    rf"\bi(?:m| am)? (?:going to|gonna|will|planning to) murder {_SOMEBODY}\b{_NO_JOKE}",
    r"\b(?:going to|gonna|will|ill|planning to) (?:bomb|blow up|shoot up|burn down|set fire to) "
    r"(?:the|your|my|that|their|this) (?:\w+ )?(?:office|clinic|hospital|home|ward|house|place|"
    r"building|surgery)\b",
    r"\b(?:going to|gonna|will|ill) burn (?:the|your|my|that|their|this) "
    r"(?:\w+ )?(?:office|clinic|hospital|home|ward|house|place|building|surgery) down\b",
)
