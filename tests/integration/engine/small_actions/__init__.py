"""Actions that do what actions should not: raise, hang, sleep, say nothing."""
