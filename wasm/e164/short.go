package e164

// Numbers of a few digits that mean something only within a country.

// isShort finds a short number that is assigned.
func (f *finder) isShort() bool { return false }
