"""Energy spectra of neutrinos from beta decay, from phase space and the Coulomb field of the nucleus."""

from symbolic.spectra.decays import DECAYS, Branch, decay
from symbolic.spectra.density import Choice, beta_spectrum, screening_edges
from symbolic.spectra.fold import folded

__all__ = ["DECAYS", "Branch", "Choice", "beta_spectrum", "decay", "folded", "screening_edges"]
