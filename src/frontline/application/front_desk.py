"""What the actions of the dialogue may use: the use cases of the front desk, in one place."""

from __future__ import annotations

from dataclasses import dataclass

from frontline.application.brand import Brand
from frontline.application.continue_elsewhere import ContinueElsewhere
from frontline.application.find_vacancies import FindVacancies
from frontline.application.follow_up import FollowUp
from frontline.application.learn_from_unanswered import NoteUnanswered
from frontline.application.manage_alerts import ManageAlerts
from frontline.application.own_copy import OwnCopy
from frontline.application.ports import Clock, UnitsOfWork
from frontline.application.privacy import Privacy
from frontline.application.screen_candidate import ScreenCandidate
from frontline.domain.safety_marks import is_under_age


@dataclass(frozen=True)
class FrontDesk:
    """Composed by `bootstrap`; tests compose their own. `site_url` is where the public site is."""

    screening: ScreenCandidate
    vacancies: FindVacancies
    follow_up: FollowUp
    privacy: Privacy
    alerts: ManageAlerts
    unanswered: NoteUnanswered
    brand: Brand
    clock: Clock
    units: UnitsOfWork
    site_url: str
    elsewhere: ContinueElsewhere
    own_copy: OwnCopy
    takes_cv: bool = False

    def vacancy_of_page(self, conversation_id: str) -> str | None:
        """The vacancy on whose page the visitor wrote last, if it was one."""
        with self.units() as work:
            conversation = work.conversations.get(conversation_id)
        return conversation.vacancy_ref if conversation else None

    def takes_details(self, conversation_id: str) -> bool:
        """Whether anything may be asked about this visitor: nothing is of somebody under 18."""
        with self.units() as work:
            return not is_under_age(work.conversations.history(conversation_id))
