"""The one place where the product is put together."""

from __future__ import annotations

import random
import secrets
import subprocess
import sys
import threading
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.applications import Starlette

from frontline.adapters.contact_rules import LibraryContactRules
from frontline.adapters.feeds.jobposting_export import posting_of_page
from frontline.adapters.models.registry import ModelRegistry
from frontline.adapters.notify.alert_email import AlertLetters
from frontline.adapters.notify.handoff_email import HandoffLetters
from frontline.adapters.notify.letters import Letters
from frontline.adapters.notify.mail import mail_sender
from frontline.adapters.notify.person_email import PersonLetters
from frontline.adapters.notify.webhook import WebhookReceiver
from frontline.adapters.office_hours import load_office_hours
from frontline.adapters.passwords import Argon2Passwords
from frontline.adapters.wording import FixedWording, load_wording
from frontline.application.accounts import FirstAccount, ManageAccounts, Welcome
from frontline.application.add_cv import AddCv
from frontline.application.alert_service import AlertService
from frontline.application.continue_elsewhere import ContinueElsewhere
from frontline.application.converse import Converse
from frontline.application.deliver_handoffs import DeliverHandoffs, Sender
from frontline.application.edit_questions import EditQuestions
from frontline.application.export_record import ExportRecord
from frontline.application.follow_up import FollowUp
from frontline.application.front_desk import FrontDesk
from frontline.application.hand_over import HandOver
from frontline.application.handle_cases import HandleCases
from frontline.application.import_desk import ImportDesk
from frontline.application.learn_from_unanswered import NoteUnanswered, ReviewUnanswered
from frontline.application.manage_models import ManageModels
from frontline.application.own_copy import OwnCopy
from frontline.application.person_mails import PersonMails
from frontline.application.privacy import Privacy
from frontline.application.review_gaps import ReviewGaps
from frontline.application.screen_candidate import ScreenCandidate
from frontline.application.sign_in import SignIn
from frontline.application.site_search import SiteSearch
from frontline.application.vacancy_desk import VacancyDesk
from frontline.application.vacancy_pages import VacancyPages
from frontline.application.watch_deliveries import WatchDeliveries
from frontline.domain.delivery import Channel
from frontline.domain.office_hours import OfficeHours
from frontline.domain.safety import read_wordings
from frontline.engine.live_model import LiveModel, NoModel
from frontline.metrics import MeasuredDialogue
from frontline.nlu.encoder.files import encoder_files
from frontline.nlu.evaluation_files import EvaluationFiles
from frontline.nlu.heldout import HeldOutTalk
from frontline.product_store import NotReady
from frontline.product_vacancies import ProductVacancies
from frontline.settings import Settings, load_settings
from frontline.web.app import web_app
from frontline.web.chat.limits import NO_LIMITS, Rates
from frontline.web.chat.routes import ChatServices
from frontline.web.recruiter_desk.routes import DeskServices
from frontline.web.site.routes import SiteServices

__all__ = ["NotReady", "Product", "front_desk"]

if TYPE_CHECKING:
    from frontline.engine.dialogue import RasaDialogue
    from frontline.nlu.understanding import Understanding


_serving: Product | None = None


class Product(ProductVacancies):
    """Every part of the product, made when first asked for and shared afterwards."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings)
        self.stopping = threading.Event()

    # Facts and wording

    @cached_property
    def office_hours(self) -> OfficeHours:
        data = self.settings.data_dir
        return load_office_hours(data / "brand.yml", data / "facts" / "bank_holidays.yml")

    @cached_property
    def wording(self) -> FixedWording:
        return load_wording(self.settings.data_dir, self.brand)

    # Screening and handoff

    @cached_property
    def senders(self) -> dict[Channel, Sender]:
        """Where cases go: e-mail always (files without a mail server), a webhook if one is set."""
        chosen = self.settings
        letters = HandoffLetters(chosen.mail_from, chosen.handoff_email)
        senders: dict[Channel, Sender] = {Channel.EMAIL: self._mail(letters)}
        if chosen.webhook_url:
            senders[Channel.WEBHOOK] = WebhookReceiver(
                chosen.webhook_url,
                chosen.webhook_secret,
                self.clock,
                allow_private=chosen.webhook_allow_private,
            )
        return senders

    def _mail(self, letters: Letters) -> Sender:
        return mail_sender(self.settings.smtp_url, self.settings.var_dir / "outbox-mail", letters)

    @cached_property
    def hand_over(self) -> HandOver:
        return HandOver(
            self.units,
            self.clock,
            secrets.token_bytes,
            tuple(self.senders),
            self.settings.public_url,
        )

    @cached_property
    def deliver_handoffs(self) -> DeliverHandoffs:
        alerts = self._mail(AlertLetters(self.settings.mail_from, self.brand.name))
        letters = self._mail(PersonLetters(self.settings.mail_from, self.brand.name))
        senders = {**self.senders, Channel.ALERT: alerts, Channel.LETTER: letters}
        return DeliverHandoffs(self.units, self.clock, senders, random.random)

    @cached_property
    def watch_deliveries(self) -> WatchDeliveries:
        return WatchDeliveries(self.units, self.clock)

    @cached_property
    def screening(self) -> ScreenCandidate:
        return ScreenCandidate(
            self.units,
            self.clock,
            self.hand_over,
            self.alerts.set_up,
            self.brand.consents,
            lambda: secrets.token_urlsafe(12),
            LibraryContactRules(),
            self.brand.notice,
            self.office_hours,
        )

    @cached_property
    def alerts(self) -> AlertService:
        chosen = self.settings
        return AlertService(
            self.units, self.vacancy_search, self.clock, chosen.public_url, chosen.alert_hour
        )

    @cached_property
    def follow_up(self) -> FollowUp:
        return FollowUp(self.units, self.clock, self.hand_over)

    @cached_property
    def privacy(self) -> Privacy:
        return Privacy(self.units, self.follow_up)

    @cached_property
    def front_desk(self) -> FrontDesk:
        return FrontDesk(
            screening=self.screening,
            vacancies=self.find_vacancies,
            follow_up=self.follow_up,
            privacy=self.privacy,
            alerts=self.alerts.manage,
            unanswered=NoteUnanswered(self.units, self.clock),
            brand=self.brand,
            clock=self.clock,
            units=self.units,
            site_url=self.settings.public_url,
            elsewhere=ContinueElsewhere(
                self.units, self.clock, self.person_mails, secrets.token_bytes
            ),
            own_copy=OwnCopy(self.units, self.clock, self.person_mails),
            takes_cv=self.settings.cv_upload,
        )

    @cached_property
    def person_mails(self) -> PersonMails:
        return PersonMails(self.clock, secrets.token_bytes, self.settings.public_url)

    # What the trainers look at

    @cached_property
    def review_unanswered(self) -> ReviewUnanswered:
        return ReviewUnanswered(self.units, self.clock, self._alike)

    def _alike(self, texts: Sequence[str]) -> list[list[int]]:
        # The encoder's libraries are slow to import, and most commands do without them.
        from frontline.nlu.alike import group_alike  # noqa: PLC0415
        from frontline.nlu.encoder.session import shared_encoder  # noqa: PLC0415

        encoder = shared_encoder(encoder_files(self.settings))
        return group_alike(texts, encoder.encode)

    # The dialogue

    def train_model(self, tune: bool | None = None) -> None:
        """Train in a process of its own, which tells its progress. Errors: NotReady.

        The encoder is tuned as it was for the live model, unless `tune` says.
        """
        options = {None: [], True: ["--tune"], False: ["--no-tune"]}[tune]
        command = [sys.executable, "-m", "frontline.nlu.training", *options]
        trained = subprocess.run(command, check=False)  # noqa: S603 - fixed words
        if trained.returncode:
            raise NotReady("The training failed; the lines above say why.")

    @cached_property
    def models(self) -> ModelRegistry:
        return ModelRegistry(self.settings.models_dir)

    @cached_property
    def manage_models(self) -> ManageModels:
        return ManageModels(self.models)

    def understanding(self, archive: Path | None = None) -> Understanding:
        """A model that only parses, the live one by default. Errors: NotReady when none is."""
        from frontline.nlu.understanding import Understanding  # noqa: PLC0415 - as above

        model = archive or self.models.live()
        if model is None:
            raise NotReady("There is no trained model. Run: frontline model train")
        return Understanding(model, self.settings.stub_tensorflow)

    @cached_property
    def evaluation_files(self) -> EvaluationFiles:
        return EvaluationFiles(self.settings.var_dir / "evaluation")

    @cached_property
    def held_out(self) -> HeldOutTalk:
        return HeldOutTalk(self.settings.project_dir / "tests" / "nlu" / "heldout")

    @cached_property
    def engine(self) -> RasaDialogue:
        from frontline.engine.preparation import prepare_rasa  # noqa: PLC0415 - before rasa

        prepare_rasa(self.settings.stub_tensorflow)
        # Rasa takes seconds to import, and most commands do without it.
        from frontline.engine import runtime_fixes  # noqa: PLC0415
        from frontline.engine.dialogue import RasaDialogue  # noqa: PLC0415
        from frontline.engine.in_process_actions import InProcessActions  # noqa: PLC0415

        global _serving  # noqa: PLW0603 - Rasa makes actions without arguments; see front_desk
        _serving = self
        runtime_fixes.apply()
        actions = InProcessActions("actions", self.settings.action_timeout)
        return RasaDialogue(self.units, actions, self.settings.turn_timeout)

    @cached_property
    def live_model(self) -> LiveModel:
        return LiveModel(self.engine, self.models.live)

    def prepare_engine(self) -> None:
        """Load the live model and the safety lists. Errors: NotReady when there is no model."""
        read_wordings()
        try:
            self.live_model.load()
        except NoModel as error:
            raise NotReady(str(error)) from None

    @cached_property
    def converse(self) -> Converse:
        return Converse(
            self.units,
            MeasuredDialogue(self.engine),
            self.wording,
            self.clock,
            self.privacy.erase_all,
            self.export_record.of_conversation,
        )

    @cached_property
    def export_record(self) -> ExportRecord:
        return ExportRecord(self.units, self.clock)

    # The desks and the web

    @cached_property
    def passwords(self) -> Argon2Passwords:
        return Argon2Passwords()

    @cached_property
    def first_account(self) -> FirstAccount:
        return FirstAccount(self.units, self.clock)

    @cached_property
    def manage_accounts(self) -> ManageAccounts:
        return ManageAccounts(self.units, self.clock)

    def web_app(self) -> Starlette:
        """The web face on this product's parts."""
        settings = self.settings
        widget = settings.project_dir / "widget" / "dist"
        return web_app(
            ChatServices(
                self.converse,
                self.converse.is_urgent,
                settings.allowed_origins,
                rates=Rates() if settings.rate_limits else NO_LIMITS,
                stopping=self.stopping.is_set,
                add_cv=AddCv(self.units, self.clock) if settings.cv_upload else None,
            ),
            DeskServices(
                SignIn(self.units, self.clock, self.passwords),
                Welcome(self.units, self.clock, self.passwords),
                HandleCases(self.units, self.clock),
                self.review_unanswered,
                VacancyDesk(self.units, self.clock),
                self.edit_vacancies,
                EditQuestions(self.units, self.clock),
                ImportDesk(self.units, self.clock, self.import_feeds),
                self.upload_feeds,
                ReviewGaps(self.units, self.clock, self.find_vacancies.alternatives),
                settings.public_url,
                widget,
            ),
            SiteServices(
                self.brand.slots(),
                VacancyPages(self.units, self.clock, self.find_vacancies),
                SiteSearch(self.find_vacancies, self.gazetteer, self.read_facts),
                posting_of_page,
                self.alerts.manage,
                widget,
                settings.public_url,
                settings.cv_upload,
            ),
            self.problems,
            https=settings.public_url.startswith("https:"),
        )

    def problems(self) -> Sequence[str]:
        """What keeps this process from serving visitors; empty when nothing does."""
        found = []
        try:
            self.database.ping()
        except Exception:  # noqa: BLE001 - whatever it is, the database is not there
            found.append("The database does not answer.")
        if not self.engine.is_ready:
            found.append("No model is loaded.")
        return found


def front_desk() -> FrontDesk:
    """What the actions use: the front desk of the product that runs in this process.

    Rasa makes actions itself and without arguments, so they ask here. Under `rasa run actions`
    nothing runs yet, and the product is made from the settings.
    """
    global _serving  # noqa: PLW0603 - as said above
    if _serving is None:
        _serving = Product(load_settings())
    return _serving.front_desk
