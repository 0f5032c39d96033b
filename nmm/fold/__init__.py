"""From a cross section to events in bins: geometry, decay of the source, resolution in energy and angle."""
