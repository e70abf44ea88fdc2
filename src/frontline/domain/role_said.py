"""Which roles a piece of a question speaks of: "York", "the bank one", "London CT"."""

from __future__ import annotations

from collections.abc import Sequence

from frontline.domain.role_pointed_at import words_for, words_held
from frontline.domain.search_words import words_of_work
from frontline.domain.vacancy import Vacancy

# With these people compare and ask after roles; none of them says which.
_COMPARING = frozenset(
    word
    for line in (
        "closes closing close deadline dates date first last sooner later better worse best worst",
        "compare compared comparison comparing versus vs against than differ difference both"
        " either",
        "neither money earn earns earning salaries higher lower highest lowest longer shorter",
        "nearest nearer furthest soonest bigger smaller side thing things one ones two pair",
        "permanent hours term registration requirements parking sponsors band bands lot",
        "remind does what which please and or with for to need needs must get gets take takes",
    )
    for word in line.split()
)


def words_naming(said: str) -> list[str]:
    """The words of a piece of a question that can say which role is meant."""
    return [word for word in words_for(words_of_work(said)) if word not in _COMPARING]


def spoken_of(said: str, roles: Sequence[Vacancy]) -> list[Vacancy]:
    """The roles that hold every word which can say which is meant; empty without such words."""
    words = words_naming(said)
    fits = [role for role in roles if words and words_held(role, words)]
    # A word of the title says more than one of the employer's name.
    titled = [role for role in fits if words_held(role, words, only_title=True)]
    return titled if len(titled) == 1 else fits
