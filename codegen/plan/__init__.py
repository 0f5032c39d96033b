"""How to integrate: a formula taken apart into what is computed once and what is computed often.

`linear` takes the couplings out of a formula, `separate` parts its variables, `moments` says which integrals
of a spectrum are left. All three are exact, and proved; nothing here evaluates or integrates anything.
"""

from codegen.plan.branches import unclamped
from codegen.plan.linear import Template, Templates, linear
from codegen.plan.moments import Moments, moments
from codegen.plan.products import rank
from codegen.plan.separate import separate
from codegen.plan.separation import Product, Separation

__all__ = [
    "Moments",
    "Product",
    "Separation",
    "Template",
    "Templates",
    "linear",
    "moments",
    "rank",
    "separate",
    "unclamped",
]
