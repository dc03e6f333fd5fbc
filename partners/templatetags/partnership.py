"""What templates say of States."""

from django import template

from partners import sentences

register = template.Library()

register.filter("roster_note", sentences.roster_note)
register.filter("in_text", sentences.in_text)
