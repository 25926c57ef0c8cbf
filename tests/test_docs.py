"""The documentation is tested: an undocumented command or option fails."""

from pathlib import Path

import pytest

from dragoman.cli.main import main
from dragoman.evaluate.tasks import TASKS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", sorted(main.commands))
def test_docs_readme_names_every_command(command: str) -> None:
    assert f"dragoman {command}" in README


def test_docs_readme_names_every_option_of_brief() -> None:
    options = [o for p in main.commands["brief"].params for o in p.opts if o.startswith("--")]
    assert [option for option in options if option not in README] == []


@pytest.mark.parametrize("task", sorted(TASKS))
def test_docs_benchmarks_name_every_task(task: str) -> None:
    assert f"dragoman evaluate {task}" in (ROOT / "BENCHMARKS.md").read_text(encoding="utf-8")


def test_docs_readme_links_lead_somewhere() -> None:
    links = [part.split(")")[0] for part in README.split("](")[1:]]
    local = [link for link in links if not link.startswith("http")]
    assert local
    assert [link for link in local if not (ROOT / link).exists()] == []
