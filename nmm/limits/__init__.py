"""From expected events to a limit on the magnetic moment: profile likelihood and Fisher information."""
