"""Which senders there are, by the settings."""

from __future__ import annotations

from collections.abc import Mapping

from frontline.adapters.notify.email_files import MailFiles
from frontline.adapters.notify.email_smtp import SmtpMail
from frontline.adapters.notify.webhook import WebhookReceiver
from frontline.application.deliver_handoffs import Sender
from frontline.application.ports import Clock
from frontline.domain.delivery import Channel
from frontline.settings import Settings


def senders_for(settings: Settings, clock: Clock) -> Mapping[Channel, Sender]:
    """A sender for e-mail always, and one for the webhook when its address is set.

    Without a mail server, e-mails become files under `var/outbox-mail/`. Errors: SettingsError.
    """
    senders: dict[Channel, Sender] = {Channel.EMAIL: _mail(settings)}
    if settings.webhook_url:
        senders[Channel.WEBHOOK] = WebhookReceiver(
            settings.webhook_url,
            settings.webhook_secret,
            clock,
            allow_private=settings.webhook_allow_private,
        )
    return senders


def _mail(settings: Settings) -> Sender:
    if settings.smtp_url:
        return SmtpMail(settings.smtp_url, settings.mail_from, settings.handoff_email)
    folder = settings.var_dir / "outbox-mail"
    return MailFiles(folder, settings.mail_from, settings.handoff_email)
