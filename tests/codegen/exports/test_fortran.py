"""Fortran: case does not matter there, names and lines have a longest length, and a compiler may contract."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from codegen import backends
from codegen.backends.fortran.lines import comment, statement
from codegen.backends.fortran.names import LONGEST, Names
from codegen.errors import CodegenError
from codegen.render import Module
from codegen.tape import Op
from tests.codegen.backends.programs import builder, program
from tests.codegen.exports.build import FORTRAN, STRICT_WARNINGS, compiled, loaded, module_of, run, written

needs_compiler = pytest.mark.skipif(bool(FORTRAN.skip), reason=FORTRAN.skip or "runs")
LONG = "a_quantity_with_a_name_that_is_longer_than_any_name_that_fortran_allows"


def module_with(inputs: list[str], name: str = "t") -> Module:
    """f = sum of k times the k-th input: every input counts differently."""
    b = builder(inputs)
    terms = [b.node(Op.MUL, (b.const(k), b.load(n))) for k, n in enumerate(inputs, 2)]
    total = terms[0]
    for term in terms[1:]:
        total = b.node(Op.ADD, (total, term))
    made = program(b, [total])
    return Module(name, "A test", "this work", "1", (("f", replace(made, spec=replace(made.spec, name="f"))),), ())


@needs_compiler
@pytest.mark.parametrize(
    "inputs",
    [["T", "t"], ["X0", "K0", "T"], ["k_", "K_", "k"], ["Merge", "SQRT", "T"], [f"{LONG}_1", f"{LONG}_2"]],
    ids=["T and t", "numbered names", "underscores", "what is called", "longer than 63"],
)
def test_names_that_are_one_in_fortran(inputs: list[str], tmp_path: Path) -> None:
    call = loaded(FORTRAN, module_with(inputs), tmp_path)["f"]
    numbers = [1.0, 10.0, 100.0][: len(inputs)]
    assert call(*numbers) == (sum(k * x for k, x in enumerate(numbers, 2)),)


def test_two_names_stay_two() -> None:
    names = Names(["f"])
    given = ["T", "t", "t_2", "T_2", "F", "_x", "sqrt", LONG, LONG.upper(), f"{LONG}s", "X0", "x0"]
    made = [names.give(n) for n in given]
    assert made[:2] == ["T", "t_2"]
    assert len({n.lower() for n in made}) == len(given)
    assert not {"f", "sqrt"} & {n.lower() for n in made}
    assert all(len(n) <= LONGEST and n[0].isalpha() for n in made)


def test_the_documentation_says_what_an_input_is_called() -> None:
    text = backends.target("fortran").emit(module_with(["T", "t"]))
    assert "t_2 (in the formula t)" in text


@pytest.mark.parametrize("word", ["real", "Real", "ELEMENTAL", "namespace", "template", "restrict", "nmm_x", "2L"])
def test_words_of_a_language_are_refused(word: str) -> None:
    for backend in ("c_library", "cpp", "fortran"):
        with pytest.raises(CodegenError, match=rf"^f: '{word}' cannot be a name.*rename"):
            backends.target(backend).emit(module_with(["T", word]))
    with pytest.raises(CodegenError, match="cannot be a name"):
        backends.target("cpp").emit(module_with(["T"], name=word))


@pytest.mark.parametrize("name", ["dsigma_dT", "sigma"])
def test_lines_are_short_enough(name: str) -> None:
    """132 characters; and a statement is continued at most 255 times."""
    for end, text in backends.emit_files("fortran", module_of(name)).items():
        if not end.endswith(".f90"):
            continue
        assert max(map(len, text.splitlines())) <= 132
        longest = run_length = 0
        for line in text.splitlines():
            run_length = run_length + 1 if line.endswith("&") else 0
            longest = max(longest, run_length)
        assert longest <= 255


def test_a_broken_line_is_the_same_statement() -> None:
    text = f"x = merge({', '.join(f'a_{k}' for k in range(60))}, 'two  words' // 'T -> 0')"
    lines = statement(text, 4)
    assert len(lines) > 2
    assert all(line.endswith(" &") for line in lines[:-1])
    assert " ".join(line.removesuffix(" &").strip() for line in lines) == text
    assert all(line.startswith("! ") for line in comment("word " * 60, 0))


@needs_compiler
@pytest.mark.parametrize(
    ("flags", "says"),
    [(("-O3", "-march=haswell", "-ffp-contract=fast"), "contracted to an fma"), (("-Ofast",), "re-associated")],
)
def test_a_compiler_that_changes_values_is_named(flags: tuple[str, ...], says: str, tmp_path: Path) -> None:
    """The self-test says which flag is wrong before any value is."""
    file = written(FORTRAN, module_of("T_max"), tmp_path)
    strict = tuple(f for f in FORTRAN.flags if not f.startswith(("-O", "-m", "-ff")))
    command = (FORTRAN.compiler, *strict, *flags, *STRICT_WARNINGS, file, tmp_path / "T_max_selftest.f90", "-o", "main")
    built = run(*command, folder=tmp_path)
    if built.returncode and "haswell" in built.stderr:
        pytest.skip("this compiler has no x86-64 target")
    done = run(tmp_path / "main", folder=tmp_path)
    assert done.returncode == 2 or "cannot execute" in done.stderr
    assert says in done.stdout


@needs_compiler
def test_functions_are_elemental(tmp_path: Path) -> None:
    """A number, an array, and a grid of two dimensions."""
    file = written(FORTRAN, module_of("T_max"), tmp_path)
    main = tmp_path / "main.f90"
    main.write_text(
        "program main\n"
        "  use, intrinsic :: iso_fortran_env, only: real64\n"
        "  use nmm_T_max, only: T_max\n"
        "  implicit none\n"
        "  real(real64) :: grid(2, 3)\n"
        "  grid = reshape([1, 2, 3, 4, 5, 6] * 1.0_real64, [2, 3])\n"
        "  grid = T_max(grid)\n"
        "  print '(a, l2)', 'same', abs(grid(2, 3) - T_max(6.0_real64)) <= 0.0_real64\n"
        "end program main\n"
    )
    functions = compiled(FORTRAN, tmp_path, [file], "T_max.o", "-c")
    assert run(compiled(FORTRAN, tmp_path, [functions, main], "main"), folder=tmp_path).stdout.split() == ["same", "T"]
