"""|M|^2 from Feynman rules, by exact traces."""
