"""The other side: what `rasa init` makes, with one custom action, trained as it comes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from rasa.cli.scaffold import create_initial_project
from ruamel.yaml import YAML

ACTION = '''"""The one custom action of the stock assistant."""

from rasa_sdk import Action


class Search(Action):
    def name(self):
        return "action_search"

    def run(self, dispatcher, tracker, domain):
        dispatcher.utter_message(text="Here are three roles.")
        return []
'''
NLU = """version: "3.1"
nlu:
- intent: search
  examples: |
    - find me a job
    - any nursing jobs
    - remote roles please
    - jobs near Leeds
    - clinical informatics roles over 45k
    - hybrid work in Bristol
    - show me vacancies
    - band 6 physio jobs
    - what roles do you have
    - part time jobs near me
rules:
- rule: search
  steps:
  - intent: search
  - action: action_search
"""


def make_stock_assistant(folder: Path) -> None:
    """Write and train it, unless that was done before. Takes some minutes of CPU."""
    if list((folder / "models").glob("*.tar.gz")):
        return
    folder.mkdir(parents=True, exist_ok=True)
    create_initial_project(str(folder))
    (folder / "actions/actions.py").write_text(ACTION)
    (folder / "data/search.yml").write_text(NLU)
    (folder / "endpoints.yml").write_text(
        'action_endpoint:\n  url: "http://localhost:5057/webhook"\n'
    )
    _add_to_domain(folder / "domain.yml")
    print("Training the stock assistant (DIET, TED, UnexpecTED; some minutes) ...", flush=True)
    subprocess.run([sys.executable, "-m", "rasa", "train"], cwd=folder, check=True)


def _add_to_domain(path: Path) -> None:
    yaml = YAML()
    domain = yaml.load(path)
    domain["intents"].append("search")
    domain["actions"] = ["action_search"]
    yaml.dump(domain, path)
