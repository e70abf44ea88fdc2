"""Whatever happens in whichever order: no vacancy twice, and nothing to who did not confirm."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from frontline.adapters.store.database import open_database
from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.application.manage_alerts import Change
from frontline.domain.job_alert import LinkPurpose
from frontline.domain.search import Criteria
from tests.integration.alerts.town import Mail, Town, vacancy

ADDRESSES = st.sampled_from(["anna@example.org", "ben@example.org"])
SEARCHES = st.sampled_from([Criteria(text="nurse"), Criteria(), Criteria(text="physio")])
NUMBERS = st.integers(1, 6)
TITLES = st.sampled_from(["Staff nurse", "Physio", "Porter"])


class Alerts(RuleBasedStateMachine):
    """Imports, closings, requests, confirmations, changes and mornings."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        path = Path(self._folder.name) / "frontline.db"
        self._database = open_database(f"sqlite:///{path}")
        self._database.create_tables()
        self._town = Town(SqlUnitsOfWork(self._database))
        self._unconfirmed: list[Mail] = []
        self._digests: list[Mail] = []
        self._wanted: set[tuple[str, str]] = set()
        self._told: set[tuple[str, str, str]] = set()

    def teardown(self) -> None:
        self._database.close()
        self._folder.cleanup()

    @rule(number=NUMBERS, title=TITLES)
    def imports(self, number: int, title: str) -> None:
        self._town.add(vacancy(number, title))

    @rule(number=NUMBERS)
    def closes(self, number: int) -> None:
        self._town.close(f"V{number}")

    @rule(email=ADDRESSES, criteria=SEARCHES)
    def asks(self, email: str, criteria: Criteria) -> None:
        sent = self._town.ask(email, criteria)
        self._unconfirmed += [mail for mail in sent if mail.kind == "confirm"]

    @rule(which=st.integers(0, 5))
    def confirms(self, which: int) -> None:
        if self._unconfirmed:
            mail = self._unconfirmed.pop(which % len(self._unconfirmed))
            self._town.manage.confirm(mail.secret("confirm"))
            self._wanted.add((mail.told["to"], mail.told["search"]))

    @rule(which=st.integers(0, 5), change=st.sampled_from([*Change]))
    def changes(self, which: int, change: Change) -> None:
        if not self._digests:
            return
        mail = self._digests[which % len(self._digests)]
        opened = self._town.manage.alerts_of(mail.secret("manage"), LinkPurpose.MANAGE)
        if opened is None:
            return
        self._town.manage.change(mail.secret("manage"), opened.alert.id, change)
        if change is Change.STOP:
            # Whoever asks for the same again begins anew, and is told only of what comes then.
            search = self._town.manage.describe(opened.alert)
            self._wanted.discard((opened.alert.email, search))

    @rule()
    def morning(self) -> None:
        for mail in self._town.next_morning():
            alert = (mail.told["to"], mail.told["search"])
            assert alert in self._wanted, "an address that did not confirm was written to"
            for ref in mail.refs:
                assert (*alert, ref) not in self._told, f"{ref} was told twice"
                self._told.add((*alert, ref))
            self._digests.append(mail)


Alerts.TestCase.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
TestAlerts = Alerts.TestCase
