"""What a search tells while it runs, and to whom."""

from __future__ import annotations

import symbolic
from codegen import news
from codegen.freeze import specify
from codegen.stabilise.search import search


def test_nobody_listens_by_default() -> None:
    news.tell("to nobody")


def test_the_innermost_listener_hears_and_only_inside_its_block() -> None:
    outer: list[str] = []
    inner: list[str] = []
    with news.listening(outer.append):
        with news.listening(inner.append):
            news.tell("one")
        news.tell("two")
    news.tell("three")
    assert (inner, outer) == (["one"], ["two"])


def test_a_search_tells_its_formula_its_stages_and_its_error() -> None:
    formula = symbolic.get("T_max")
    heard: list[str] = []
    with news.listening(heard.append):
        search(formula, specify(formula, "T_max"), quick=True)
    assert all(text.startswith("T_max: ") for text in heard)
    assert "forms" in heard[0]
    assert "ULP" in heard[-1]
