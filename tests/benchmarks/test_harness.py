"""The race: who runs when, and what the numbers mean. No clock but a toy one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from benchmarks.harness import FEWEST, Plan, Timing, measure


class Track:
    """Calls that take a stated time on a clock of their own, and a record of who ran."""

    def __init__(self) -> None:
        self.now = 0.0
        self.ran: list[str] = []

    def clock(self) -> float:
        return self.now

    def call(self, name: str, seconds: float) -> Callable[[], None]:
        def run() -> None:
            self.now += seconds
            self.ran.append(name)

        return run


def rounds_of(track: Track, names: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Who ran in each round, after two trials of each."""
    rest = track.ran[2 * len(names) :]
    return [tuple(rest[k : k + len(names)]) for k in range(0, len(rest), len(names))]


def test_every_candidate_runs_once_a_round_in_changing_order() -> None:
    track, names = Track(), ("a", "b", "c", "d")
    plan = Plan(rounds=12, budget=0.0, window=1.0, clock=track.clock)
    measure({n: track.call(n, 1.0) for n in names}, plan)
    rounds = rounds_of(track, names)
    assert len(rounds) == 12
    assert all(sorted(r) == sorted(names) for r in rounds)
    assert len(set(rounds)) > 3


def test_times_are_those_of_one_call() -> None:
    track = Track()
    plan = Plan(rounds=5, budget=0.0, window=1.0, clock=track.clock)
    found = measure({"fast": track.call("fast", 1 / 64), "slow": track.call("slow", 0.5)}, plan)
    assert found["fast"].best == pytest.approx(1 / 64)
    assert found["slow"].median == pytest.approx(0.5)
    assert found["slow"].ratio(found["fast"]) == pytest.approx(32.0)
    assert track.ran.count("fast") == 2 + 5 * 64


def test_rounds_go_on_until_the_budget_is_spent() -> None:
    track = Track()
    found = measure({"a": track.call("a", 1.0)}, Plan(rounds=3, budget=10.0, window=1.0, clock=track.clock))
    assert len(found["a"].seconds) == 10


def test_a_slow_candidate_sits_rounds_out() -> None:
    track = Track()
    plan = Plan(rounds=20, budget=0.0, window=1.0, share=20.0, clock=track.clock)
    found = measure({"a": track.call("a", 1.0), "slow": track.call("slow", 100.0)}, plan)
    assert len(found["a"].seconds) == 20
    assert FEWEST <= len(found["slow"].seconds) < 6
    assert found["slow"].ratio(found["a"]) == pytest.approx(100.0)


def test_ratio_compares_within_rounds() -> None:
    weather = [1.0, 3.0, 2.0, 9.0]
    steady = Timing(dict(enumerate(weather)))
    twice = Timing({k: 2 * w for k, w in enumerate(weather) if k != 1})
    assert twice.ratio(steady) == pytest.approx(2.0)
    assert Timing({7: 1.0}).ratio(steady) is None


def test_nothing_to_measure() -> None:
    assert measure({}, Plan(rounds=2, budget=0.0)) == {}
