"""Which way e-mails go."""

from __future__ import annotations

from pathlib import Path

from frontline.adapters.notify.email_files import MailFiles
from frontline.adapters.notify.email_smtp import SmtpMail
from frontline.adapters.notify.letters import Letters
from frontline.application.deliver_handoffs import Sender


def mail_sender(smtp_url: str | None, folder: Path, letters: Letters) -> Sender:
    """Through the mail server, or into files of the folder where there is none.

    Errors: SettingsError.
    """
    return SmtpMail(smtp_url, letters) if smtp_url else MailFiles(folder, letters)
