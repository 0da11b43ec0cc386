"""Attribution: on whose word a figure is told."""
