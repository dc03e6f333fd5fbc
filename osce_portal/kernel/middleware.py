"""Turns what pages raise into answers: a page that moved, one that was withdrawn."""


class AnswersMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)
