"""Events, their series, who took part, and what is still to be planned."""
