"""What a template asks for and what it is given are the same set, in every backend."""

import pytest

from codegen import backends, render
from codegen.errors import CodegenError
from codegen.module import family


@pytest.mark.parametrize("backend", backends.names())
def test_template_variables_are_a_contract(backend: str) -> None:
    target = backends.target(backend)
    context = target.context(family("T_max").module())
    assert render.template_variables(target.FOLDER, target.TEMPLATE) == set(context)


@pytest.mark.parametrize("backend", backends.names())
@pytest.mark.parametrize("change", ["spare", "missing"])
def test_a_spare_or_missing_variable_is_an_error(backend: str, change: str) -> None:
    target = backends.target(backend)
    context = target.context(family("T_max").module())
    if change == "spare":
        context["nobody_uses_this"] = 1
    else:
        del context["title"]
    with pytest.raises(CodegenError, match="template"):
        render.render(target.FOLDER, target.TEMPLATE, context)


@pytest.mark.parametrize("backend", backends.names())
def test_emitted_text_says_what_it_is(backend: str) -> None:
    made = family("dsigma_dT").module()
    text = backends.target(backend).emit(made)
    for words in ("Do not edit", "Miranda:1999sd", "cm^2/MeV", "recoil electron", "operations per point"):
        assert words.lower() in text.lower()
