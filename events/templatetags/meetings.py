"""What templates say of events."""

from django import template

from events import sentences

register = template.Library()

register.filter("event_line", sentences.event_line)
register.filter("roles_sentence", sentences.roles_sentence)
