"""What `frontline doctor` looks at, dependency by dependency."""

from __future__ import annotations

import smtplib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from frontline.adapters.knowledge import KnowledgeUnusable, load_passages
from frontline.adapters.notify.email_smtp import SmtpMail
from frontline.adapters.store import migrate
from frontline.adapters.wording import load_helplines
from frontline.application.check_up import Check, Problem, Remark
from frontline.domain.delivery import Channel, DeliveryState
from frontline.domain.uk_time import uk_date
from frontline.nlu.encoder.files import EncoderError, encoder_files

if TYPE_CHECKING:
    from frontline.bootstrap import Product


def checks_of(product: Product) -> Sequence[Check]:
    """Every check, the most basic first."""
    looks = _Looks(product)
    return (
        Check("database", looks.database),
        Check("vacancies", looks.vacancies),
        Check("vacancy feeds", looks.feeds),
        Check("sentence encoder", looks.encoder),
        Check("model", looks.model),
        Check("wording", looks.wording),
        Check("helplines", looks.helplines),
        Check("knowledge", looks.knowledge),
        Check("recruiter's facts", looks.brand),
        Check("widget", looks.widget),
        Check("accounts", looks.accounts),
        Check("e-mail", looks.email),
        Check("webhook", looks.webhook),
        Check("handoffs", looks.handoffs),
    )


class _Looks:
    def __init__(self, product: Product) -> None:
        self._product = product

    def database(self) -> str:
        self._product.database.ping()
        # An embedded database brings itself up to date when it is first used.
        embedded = self._product.database.is_sqlite
        if not embedded and not migrate.is_current(self._product.database):
            raise Problem("The tables are not those of this version. Run: frontline db upgrade")
        return str(self._product.database.engine.dialect.name)

    def vacancies(self) -> str:
        found = self._product.find_vacancies.latest(1).total
        if not found:
            raise Remark("None is open. Import some: frontline vacancies import FILE")
        return f"{found} open"

    def feeds(self) -> str:
        """Those imported by the clock; a list of them that cannot be read is a problem."""
        scheduled = {source.name for source in self._product.import_feeds.scheduled}
        found = [f for f in self._product.watch_sources.all() if f[0].source.name in scheduled]
        failing = [f"{state.source.name}: {run.note}" for state, run in found if run and run.note]
        if failing:
            raise Problem("; ".join(failing))
        return f"{len(scheduled)} imported by the clock, none failing"

    def encoder(self) -> str:
        try:
            return str(encoder_files(self._product.settings).graph)
        except EncoderError as error:
            raise Problem(str(error)) from None

    def model(self) -> str:
        live = self._product.models.live()
        if live is None or not live.is_file():
            raise Problem("None is live. Run: make model")
        return live.name

    def wording(self) -> str:
        self._product.wording.welcome()
        return "welcome, apology and safety cards are in order"

    def helplines(self) -> str:
        register = self._product.settings.data_dir / "safety" / "helplines.yml"
        helplines = load_helplines(register)
        if helplines.overdue(self._product.clock.now().date()):
            raise Problem(
                f"Their review was due on {helplines.review_by}: check each in {register}"
            )
        return f"to be checked again by {helplines.review_by}"

    def knowledge(self) -> str:
        """A passage past its date still answers: law and pay seldom change overnight."""
        try:
            passages = load_passages(self._product.settings.data_dir / "knowledge")
        except KnowledgeUnusable as error:
            raise Problem(str(error)) from None
        today = uk_date(self._product.clock.now())
        overdue = dict.fromkeys(p.file for p in passages if p.is_overdue(today))
        if overdue:
            raise Remark(f"in data/knowledge, to be checked again: {', '.join(overdue)}")
        return f"{len(passages)} read, none past its review date"

    def brand(self) -> str:
        samples = self._product.brand.samples
        if samples:
            raise Remark(f"sample values in data/brand.yml still to replace: {', '.join(samples)}")
        return self._product.brand.name

    def widget(self) -> str:
        built: Path = self._product.settings.project_dir / "widget" / "dist" / "manifest.json"
        if not built.is_file():
            raise Problem("It is not built. Run: make widget")
        return "built"

    def accounts(self) -> str:
        known = list(self._product.manage_accounts.all())
        if not known:
            raise Remark("There is no account yet. `frontline serve` prints a link to make one.")
        return f"{len(known)}"

    def email(self) -> str:
        sender = self._product.senders[Channel.EMAIL]
        if not isinstance(sender, SmtpMail):
            raise Remark("No FRONTLINE_SMTP_URL: e-mails are files in var/outbox-mail")
        try:
            sender.ping()
        except (OSError, smtplib.SMTPException) as error:
            raise Problem(f"The mail server does not answer: {error}") from None
        return "the mail server answers"

    def webhook(self) -> str:
        if Channel.WEBHOOK not in self._product.senders:
            raise Remark("No FRONTLINE_WEBHOOK_URL: cases go to the desk and by e-mail only")
        return "set up"

    def handoffs(self) -> str:
        deliveries = self._product.watch_deliveries.all()
        dead = sum(1 for one in deliveries if one.state is DeliveryState.DEAD)
        if dead:
            raise Problem(f"{dead} could not be delivered. See: frontline handoffs list")
        waiting = sum(1 for one in deliveries if one.state is DeliveryState.WAITING)
        return f"{waiting} waiting, none given up"
