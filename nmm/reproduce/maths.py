"""Formulas as MathML, readable by a browser without scripts or network."""

from __future__ import annotations

from latex2mathml.converter import convert
from markupsafe import Markup


def mathml(text: str) -> Markup:
    """A line of display MathML.

    Raises
    ------
    ValueError
        LaTeX is left over, so a reader would see commands instead of a formula.
    """
    made = convert(text, display="block")
    if "merror" in made or "\\" in made:
        raise ValueError(f"the formula {text!r} does not render as MathML")
    return Markup(made)  # the converter escapes its text
