"""How dates are written, by language, where Django's own formats are not the house's."""
