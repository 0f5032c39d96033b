"""Plan: scattering on electrons integrated over a spectrum, over T and over regions magnetic > C weak.

Emitted by nmm from symbolic/formulas/dsigma_dT.py. Do not edit: change the formula, then `nmm generate`.
Source: Miranda:1999sd, eqs. 1 and 2; Vogel:1989iv

  E_nu integrated at fixed T       J_k(x) = integral from x of f(E) w(E) (E - x)^k dE, k = 0, 1, 2
                                   w = E_nu**(-2), x = sqrt(T)*sqrt(T + 2*m_e)/2 + T/2
                                   tabulated once for each source; a_k(x) below, all terms of one sign
  T integrated at fixed E_nu       in closed form, in d = T_max(E_nu) - T: no cancellation at the dynamical zero
  region magnetic > C weak         at fixed E_nu a cubic in 1/T, k = C K_weak / (K_magnetic mu_nu^2) in 1/MeV
  kinks in E_nu                    E_nu_min(T_min), E_nu_min(T_max), break points of f, real roots of the polynomials
                                   meeting (4), crossing (2 each for T_min and T_max), forward_plus, forward_minus (2)
  curves magnetic = C weak         level nowhere inside phase space (proved), so they touch at theta = 0 alone:
                                   `touching_plus`, `touching_minus`
  between the kinks                Gauss-Legendre in s, E = a + (b - a) s^2 (3 - 2 s), two orders compared, doubled
  fallback                         none: every integral above is closed or smooth between kinks
g_L and g_R are those of the neutrino; an antineutrino has them exchanged: `couplings`.
"""

from numpy import log1p, sqrt

m_e = 0.51099895069
K_weak = 1.7232659476007744e-44
K_magnetic = 2.494672012887503e-25


def E_nu_min(T):
    """Smallest energy that gives a recoil T."""
    return (1/2)*sqrt(T)*sqrt(T + 2*m_e) + (1/2)*T


def T_max(E_nu):
    """Largest recoil of an energy."""
    return 2*(E_nu*E_nu)/(2*E_nu + m_e)


def weight(E_nu):
    """Weight w of the spectrum in the moments."""
    return (1.0/(E_nu*E_nu))


def weak_moments(x, g_L, g_R):
    """a_k(x) of the weak part."""
    x0 = 2*x
    x1 = m_e + x0
    x2 = (g_L*g_L)
    x3 = K_weak*x0
    x4 = (g_R*g_R)
    return K_weak*(x*x)*((g_L*m_e + g_L*x0 - g_R*m_e)*(g_L*m_e + g_L*x0 - g_R*m_e))/(x1*x1), m_e*x3*x4/x1 + x2*x3, K_weak*(x2 + x4)


def magnetic_moments(x):
    """a_k(x) of the magnetic part, over mu_nu^2."""
    x0 = (1/2)*K_magnetic
    return m_e*x0, K_magnetic*(m_e + x)/x, x0*(m_e + 2*x)/(x*x)


def weak_powers(E_nu, g_L, g_R):
    """Powers of d = T_max - T of the weak part."""
    x0 = 2*E_nu
    x1 = m_e + x0
    x2 = g_L*m_e
    x3 = K_weak/(E_nu*E_nu)
    x4 = (g_R*g_R)
    return K_weak*((g_L*x0 - g_R*m_e + x2)*(g_L*x0 - g_R*m_e + x2))/(x1*x1), g_R*x2*x3 + 2*K_weak*m_e*x4/(E_nu*x1), x3*x4


def magnetic(E_nu, T, d):
    """Magnetic part over mu_nu^2 at T = T_max - d."""
    x0 = (1/2)/(E_nu*E_nu)
    return K_magnetic*(m_e*x0 + d*x0*(2*E_nu + m_e)/T)


def weak_between(E_nu, d_1, width, g_L, g_R):
    """Weak part integrated over T = T_max - d, from d_1 over a width."""
    x0 = g_L*m_e
    x1 = K_weak/(E_nu*E_nu)
    x2 = (g_R*g_R)
    x3 = 2*E_nu
    x4 = m_e + x3
    x5 = d_1 + width
    return width*(K_weak*((g_L*x3 - g_R*m_e + x0)*(g_L*x3 - g_R*m_e + x0))/(x4*x4) + (1/3)*x1*x2*((d_1*d_1) + d_1*x5 + (x5*x5)) + (1/2)*(2*d_1 + width)*(g_R*x0*x1 + 2*K_weak*m_e*x2/(E_nu*x4)))


def magnetic_between(E_nu, T, width):
    """Magnetic part over mu_nu^2 integrated over T, from T over a width."""
    return K_magnetic*(log1p(width/T) - width/E_nu)


def boundary(E_nu, k, g_L, g_R):
    """Cubic in 1/T, positive where magnetic > C weak: its lower coefficients."""
    x0 = E_nu*k
    x1 = (g_R*g_R)
    x2 = x0*x1
    x3 = (1.0/(E_nu*E_nu))
    return (-(g_L*g_L)*x0 - x2 - 1)/E_nu, x3*(g_L*g_R*k*m_e + 2*x2), -k*x1*x3


def meeting(k, g_L, g_R):
    """Polynomial in E_nu: two boundaries meet."""
    x0 = (g_L*g_L)
    x1 = (g_R*g_R)
    x2 = (g_L*g_L*g_L)
    x3 = g_L*x1
    x4 = k*m_e
    x5 = (g_L*g_L*g_L*g_L)
    x6 = g_R*x4
    x7 = (g_R*g_R*g_R)*x4
    x8 = (k*k)
    x9 = (m_e*m_e)*x8
    x10 = x0*x9
    x11 = x5*x9
    x12 = 2*x1
    x13 = x1*x10
    x14 = g_L*x6
    return -4*(k*k*k*k)*x0*x1*((x0 + x1)*(x0 + x1)), 4*(k*k*k)*x3*((g_R*g_R*g_R*g_R*g_R)*x4 + 2*x0*x7 - 3*x2 + 5*x3 + x5*x6), x1*x8*((g_L*g_L*g_L*g_L*g_L*g_L)*x9 - 22*g_L*x7 + (g_R*g_R*g_R*g_R)*x10 - 12*x0 + x1 + x11*x12 + 26*x2*x6), k*x12*(x11 - 11*x13 + 11*x14 - 2), -x13*(4*x14 - 1)


def crossing(T_min, k, g_L, g_R):
    """Polynomial in E_nu: a boundary is at T_min."""
    x0 = T_min*k
    x1 = (g_R*g_R)
    x2 = (T_min*T_min)
    x3 = k*x1
    return -(g_L*g_L)*x0 - x0*x1 + 1, -T_min + 2*x2*x3, -(T_min*T_min*T_min)*x3 + g_L*g_R*k*m_e*x2


def forward_plus(k, g_L, g_R):
    """Polynomial in E_nu: a boundary is at T_max(E_nu)."""
    x0 = sqrt(k)
    x1 = sqrt(2)
    return -4*g_L*x0, -2*g_L*m_e*x0 + 2*g_R*m_e*x0 + 2*sqrt(m_e)*x1, m_e**(3/2)*x1


def forward_minus(k, g_L, g_R):
    """Polynomial in E_nu: a boundary is at T_max(E_nu)."""
    x0 = sqrt(k)
    x1 = g_L*x0
    x2 = sqrt(2)
    return 4*x1, -2*g_R*m_e*x0 + 2*sqrt(m_e)*x2 + 2*m_e*x1, m_e**(3/2)*x2


def touching_plus(g_L, g_R):
    """Polynomial in sqrt(k): both roots of the quadratic are one."""
    return 4*(m_e*m_e)*((g_L - g_R)*(g_L - g_R)), 8*sqrt(2)*m_e**(3/2)*(g_L + g_R), 8*m_e


def touching_minus(g_L, g_R):
    """Polynomial in sqrt(k): both roots of the quadratic are one."""
    return 4*(m_e*m_e)*((g_L - g_R)*(g_L - g_R)), -8*sqrt(2)*m_e**(3/2)*(g_L + g_R), 8*m_e


def sine_squared(E_nu, T, d):
    """sin^2(theta) at T = T_max - d."""
    return d*m_e*(2*E_nu + m_e)/((E_nu*E_nu)*(T + 2*m_e))


# Flavour -> (g_L, g_R) in the neutrino's form.
couplings = {
    "nu_e": lambda sin2_theta_W: (sin2_theta_W + 1/2, sin2_theta_W),
    "nubar_e": lambda sin2_theta_W: (sin2_theta_W, sin2_theta_W + 1/2),
    "nu_mu": lambda sin2_theta_W: (sin2_theta_W - 1/2, sin2_theta_W),
    "nubar_mu": lambda sin2_theta_W: (sin2_theta_W, sin2_theta_W - 1/2),
    "nu_tau": lambda sin2_theta_W: (sin2_theta_W - 1/2, sin2_theta_W),
    "nubar_tau": lambda sin2_theta_W: (sin2_theta_W, sin2_theta_W - 1/2),
}
