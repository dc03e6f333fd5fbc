"""What templates say of events."""

from django import template

from events import sentences, times

register = template.Library()

register.filter("event_line", sentences.event_line)
register.filter("begins_at", times.begins_at)
register.filter("ends_at", times.ends_at)
register.filter("in_utc", times.in_utc)
register.filter("say_times", times.say_times)
register.filter("roles_sentence", sentences.roles_sentence)
