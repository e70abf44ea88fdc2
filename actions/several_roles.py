"""Several roles at once: which comes first, which fits, and what each advert says."""

from __future__ import annotations

from collections.abc import Sequence

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.home import home_of, told_home
from actions.role_told import TOLD_BY_REQUIREMENTS, to_ask
from actions.roles import role_meant
from actions.talk import Event, Talk
from frontline.application.front_desk import FrontDesk
from frontline.application.vacancy_cards import answer_about
from frontline.domain.advert_answers import answer_of_advert
from frontline.domain.advert_subjects import subjects_of
from frontline.domain.comparison import Comparison, Measure, first_by, miles_from, value_of
from frontline.domain.meeting import Meets, meets
from frontline.domain.pay import PayPeriod
from frontline.domain.role_questions import asks_how_far
from frontline.domain.search import Criteria, PlaceWanted
from frontline.domain.vacancy import Vacancy

NEAREST = "nearest"
_NUMBERS = {2: "two", 3: "three", 4: "four", 5: "five"}
_A_PAIR = 2
_LEAST_KNOWN = 2


def tell_first(
    desk: FrontDesk,
    dispatcher: CollectingDispatcher,
    talk: Talk,
    roles: Sequence[Vacancy],
    comparison: Comparison,
) -> list[Event]:
    """Which role comes first and why, each with its value in the order of the list.

    A distance needs a home, which is asked for once. The role that comes first is then talked of.
    """
    told = told_home(desk, talk) if comparison.measure is Measure.DISTANCE else None
    home = home_of(desk, talk.after([told]) if told else talk)
    if comparison.measure is Measure.DISTANCE and home is None:
        dispatcher.utter_message(response="utter_vacancies_ask_home")
        return [SlotSet("offer", NEAREST)]
    values = [value_of(role, comparison.measure, home) for role in roles]
    first = [roles[n] for n in first_by(values, comparison.most)]
    known = sum(value is not None for value in values)
    dispatcher.utter_message(
        response=_response(len(first), known, len(roles)),
        role=names(first),
        comes_first=_comes_first(talk, comparison, home),
        all_of=all_of(roles),
        lines="\n".join(_value_line(talk, role, comparison.measure, home) for role in roles),
        note=_assumed(talk, roles, comparison.measure),
    )
    only = first[0].ref if len(first) == 1 and known >= _LEAST_KNOWN else None
    return [SlotSet("vacancy", only), SlotSet("offer", None)]


def _response(first: int, known: int, everybody: int) -> str:
    if known < _LEAST_KNOWN:
        return "utter_vacancies_first_unsaid"
    if first == everybody:
        return "utter_vacancies_first_same"
    if first > 1:
        return "utter_vacancies_first_several"
    return f"utter_vacancies_first{'_of_those_known' if known < everybody else ''}"


def _comes_first(talk: Talk, comparison: Comparison, home: PlaceWanted | None) -> str:
    end = "most" if comparison.most else "least"
    said = talk.wording(f"utter_vacancies_first_by_{comparison.measure.value}_{end}")
    return (said or "").replace("{home}", home.name if home else "")


def _value_line(talk: Talk, role: Vacancy, measure: Measure, home: PlaceWanted | None) -> str:
    if measure is Measure.DISTANCE and home:
        return f"- **{role.title}**: {distance_to(role, home)}"
    return f"- **{role.title}**: {said_by(talk, role, [measure.value])}"


def distance_to(role: Vacancy, home: PlaceWanted) -> str:
    """ "about 12 miles (Leeds)", or why that is not known."""
    miles = miles_from(home, role)
    place = role.location.name if role.location else ""
    if miles is None:
        return "the advert gives no place I can measure"
    if not miles:
        return "remote, so nothing to travel"
    about = "less than a mile" if miles < 1 else f"about {miles:.0f} miles"
    return f"{about.replace('about 1 miles', 'about 1 mile')} ({place})"


def _assumed(talk: Talk, roles: Sequence[Vacancy], measure: Measure) -> str:
    periods = {role.pay.period for role in roles if role.pay and role.pay.is_stated}
    differ = measure is Measure.PAY and periods - {PayPeriod.YEAR}
    said = talk.wording("utter_vacancies_pay_compared_by_year")
    return f"\n\n{said}" if differ and said else ""


def tell_each(
    dispatcher: CollectingDispatcher, talk: Talk, roles: Sequence[Vacancy], facts: Sequence[str]
) -> list[Event]:
    """What each role's advert says to the facts, or to the question; those alike together."""
    groups: dict[str, list[Vacancy]] = {}
    for role in roles:
        groups.setdefault(_told_of(talk, role, facts), []).append(role)
    alike, first = len(groups) == 1, next(iter(groups))
    kind = "each_unsaid" if not any(groups) else "each_same" if alike else "each"
    dispatcher.utter_message(
        response=f"utter_vacancies_{kind}",
        count=counted(roles),
        all_of=all_of(roles),
        none_of=none_of(roles),
        about=_about(talk),
        same=f"{first[:1].upper()}{first[1:]}.",
        lines="\n".join(
            f"- {names(each)}: {told or _unsaid_by(talk, each)}" for told, each in groups.items()
        ),
        buttons=to_ask(talk) if kind == "each_unsaid" else [],
    )
    if kind == "each_unsaid":
        general = next((each.general for each in subjects_of(talk.text) if each.general), "")
        if general:
            dispatcher.utter_message(response=f"utter_{general}")
    return [SlotSet("offer", None)]


def _told_of(talk: Talk, role: Vacancy, facts: Sequence[str]) -> str:
    """What the advert says of the facts and in its own words; empty where it is silent."""
    told = said_by(talk, role, facts) if any(answer_about(role, f) for f in facts) else ""
    asks = subjects_of(talk.text) or not facts
    answer = answer_of_advert(talk.text, role)
    quoted = " and ".join(f"“{quote}”" for quote in answer.quotes if asks)
    if not (told or quoted) and any(s.name in TOLD_BY_REQUIREMENTS for s in answer.silent):
        return said_by(talk, role, ["requirements"]) if role.requirements else ""
    return "; ".join(filter(None, (told, quoted)))


def _about(talk: Talk) -> str:
    """ " anything about parking", where the question names such a thing."""
    what = " or ".join(subject.name for subject in subjects_of(talk.text))
    return f" anything about {what}" if what else ""


def _unsaid_by(talk: Talk, roles: Sequence[Vacancy]) -> str:
    return talk.wording(f"utter_vacancies_unsaid{'_by_several' if len(roles) > 1 else ''}") or ""


def said_by(talk: Talk, role: Vacancy, facts: Sequence[str]) -> str:
    """ "£31,049 to £37,796 a year", or that the advert does not say."""
    if not any(answer_about(role, fact) for fact in facts):
        return _unsaid_by(talk, [role])
    told = [answer_about(role, fact) or _unsaid(talk, fact) for fact in facts]
    return "; ".join(said.replace("\n• ", "; ").removeprefix("• ") for said in told)


def _unsaid(talk: Talk, fact: str) -> str:
    """ "visas: not said", beside facts that the advert tells."""
    label = (talk.wording(f"utter_vacancies_fact_{fact}") or fact).partition(":")[0].strip("- ")
    return f"{label[:1].lower()}{label[1:]}: not said"


def tell_which_fit(
    desk: FrontDesk,
    dispatcher: CollectingDispatcher,
    talk: Talk,
    roles: Sequence[Vacancy],
    asked: Criteria,
) -> list[Event]:
    """Which of the roles meet what was asked, and of which that is not known."""
    said = [meets(role, asked) for role in roles]
    fits = [role for role, each in zip(roles, said) if each is Meets.YES]
    unsaid = [role for role, each in zip(roles, said) if each is Meets.UNSAID]
    kind = "all" if len(fits) == len(roles) else "some" if fits else "none"
    described = desk.vacancies.describe(asked)
    dispatcher.utter_message(
        response=f"utter_vacancies_fit_{kind}",
        count=counted(roles),
        all_of=all_of(roles)[:1].lower() + all_of(roles)[1:],
        asked=described[:1].upper() + described[1:],
        roles=names(fits),
        unsaid=_not_known(talk, unsaid),
    )
    only = fits[0].ref if len(fits) == 1 else None
    return [SlotSet("vacancy", only), SlotSet("offer", None)]


def _not_known(talk: Talk, unsaid: Sequence[Vacancy]) -> str:
    several = "_by_several" if len(unsaid) > 1 else ""
    sentence = talk.wording(f"utter_vacancies_fit_unsaid{several}") or "{roles}"
    return " " + sentence.replace("{roles}", names(unsaid)) if unsaid else ""


def names(roles: Sequence[Vacancy]) -> str:
    """ "**A**, **B** and **C**", with the employer where two have one title."""
    titles = [role.title for role in roles]
    told = [
        f"**{role.title}**" + (f" ({role.employer})" if titles.count(role.title) > 1 else "")
        for role in roles
    ]
    return " and ".join(filter(None, (", ".join(told[:-1]), *told[-1:])))


def counted(roles: Sequence[Vacancy]) -> str:
    """ "three", as in "of these three"."""
    return _NUMBERS.get(len(roles), str(len(roles)))


def all_of(roles: Sequence[Vacancy]) -> str:
    """ "Both adverts" or "All three adverts"."""
    return "Both adverts" if len(roles) == _A_PAIR else f"All {counted(roles)} adverts"


def none_of(roles: Sequence[Vacancy]) -> str:
    """ "Neither advert" or "None of the three adverts"."""
    return "Neither advert" if len(roles) == _A_PAIR else f"None of the {counted(roles)} adverts"


def tell_how_far(
    desk: FrontDesk, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """How far one role is from the place named, or from home; None where that is not asked."""
    role = role_meant(desk, talk) if asks_how_far(talk.text) else None
    if role is None:
        return None
    told = told_home(desk, talk)
    home = home_of(desk, talk.after([told]) if told else talk)
    if home is None:
        dispatcher.utter_message(response="utter_vacancies_ask_home")
        return [SlotSet("vacancy", role.ref), SlotSet("offer", NEAREST)]
    miles = miles_from(home, role)
    kind = "_unsaid" if miles is None else "" if miles else "_remote"
    dispatcher.utter_message(
        response=f"utter_vacancies_how_far{kind}",
        role=role.title,
        home=home.name,
        distance=distance_to(role, home),
    )
    return [*([told] if told else []), SlotSet("vacancy", role.ref), SlotSet("offer", None)]
