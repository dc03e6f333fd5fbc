"""Answers as a reader meets them: parsed, and asked for what stands where."""

import html5lib


class Page:
    """A parsed answer. A path is tags and classes from the outside in: ``main ul.roster .name``."""

    def __init__(self, response):
        self.status = response.status_code
        self.html = response.content.decode()
        self.root = html5lib.parse(self.html, namespaceHTMLElements=False)

    def all(self, path):
        found = [self.root]
        for step in path.split():
            found = [node for outer in found for node in outer.iter() if _fits(node, step)]
        return list(dict.fromkeys(found))

    def texts(self, path):
        return [text_of(node) for node in self.all(path)]

    def text(self, path="main"):
        """The text of the first element at ``path``; empty where there is none."""
        return next(iter(self.texts(path)), "")

    def links(self, path="main"):
        """Where the links under ``path`` lead, by their words, in their order."""
        return {text_of(node): node.get("href") for node in self.all(f"{path} a")}

    def addresses(self, path="main"):
        return [node.get("href") for node in self.all(f"{path} a")]

    def facts(self):
        """The facts at a glance, by their terms."""
        rows = [
            (text_of(row.find("dt")), text_of(row.find("dd"))) for row in self.all("dl.facts div")
        ]
        return dict(rows)

    def part(self, heading):
        """The section under ``heading``, or None."""
        sections = self.all("main section")
        return next((node for node in sections if text_of(node.find(".//h2")) == heading), None)

    def section(self, heading):
        """The text of the section under ``heading``; empty where there is none."""
        return text_of(self.part(heading))

    @property
    def headings(self):
        return self.texts("main h2")

    @property
    def canonical(self):
        links = [node.get("href") for node in self.all("link") if node.get("rel") == "canonical"]
        return links[0] if links else None


def _fits(node, step):
    tag, *classes = step.split(".")
    has = (node.get("class") or "").split()
    return (not tag or tag_of(node) == tag) and all(name in has for name in classes)


def tag_of(node):
    """The bare name of an element, in HTML and in SVG alike."""
    return str(node.tag).rpartition("}")[2]


def text_of(node):
    return "" if node is None else " ".join("".join(node.itertext()).split())


def visit(client, address, **parameters):
    return Page(client.get(address, parameters))
