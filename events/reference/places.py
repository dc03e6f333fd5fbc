"""Where an event took place, and how it was held."""

from events.kinds import Mode

ONLINE = "Online"
AND_ONLINE = " and online"


def place_and_mode(text):
    """``Vienna and online`` -> Vienna, hybrid. What was online has no place."""
    if text == ONLINE:
        return {"place": "", "mode": Mode.ONLINE}
    mode = Mode.HYBRID if text.endswith(AND_ONLINE) else Mode.IN_PERSON
    return {"place": text.removesuffix(AND_ONLINE), "mode": mode}
