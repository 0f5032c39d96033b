"""The pages about plans work as pasted."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

DOCS = Path(__file__).resolve().parents[3] / "docs"


@pytest.mark.parametrize("page", ["explanation/separation.md", "how-to/templates.md", "how-to/integrate.md"])
def test_code_runs(page: str) -> None:
    blocks = re.findall(r"```python\n(.*?)```", (DOCS / page).read_text(encoding="utf-8"), re.DOTALL)
    assert blocks
    scope: dict[str, object] = {}
    exec(compile("\n".join(blocks), page, "exec"), scope)


def test_the_stated_limit_is_the_one_in_the_code() -> None:
    from codegen.plan.separate import LIMIT

    text = (DOCS / "explanation/separation.md").read_text(encoding="utf-8")
    assert f"exceeds {LIMIT:.0f} somewhere" in text
