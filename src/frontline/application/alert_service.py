"""Everything job alerts do, put together once."""

from __future__ import annotations

import secrets

from frontline.application.alert_mails import AlertMails
from frontline.application.manage_alerts import ManageAlerts
from frontline.application.ports import Clock, UnitsOfWork
from frontline.application.send_digests import FindsNew, SendDigests
from frontline.application.set_up_alerts import SetUpAlerts


class AlertService:
    """Alerts are set up in the chat, managed by the links of their e-mails, and told daily."""

    def __init__(
        self, units: UnitsOfWork, search: FindsNew, clock: Clock, site_url: str, hour: int
    ) -> None:
        mails = AlertMails(clock, lambda: secrets.token_urlsafe(32), site_url)
        self.set_up = SetUpAlerts(units, clock, mails, lambda: f"alert_{secrets.token_hex(16)}")
        self.manage = ManageAlerts(units, clock)
        self.digests = SendDigests(units, search, clock, mails, hour)

    def look_after(self) -> None:
        """What time does to alerts: those not confirmed or renewed go, the others look once a day.

        Several processes may do this at once, and it may be done as often as wanted.
        """
        self.manage.remove_finished()
        self.digests.run()
