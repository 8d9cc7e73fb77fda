#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Concordat authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""make-draft.py SCHEMA ITEMS SHARE FILE [LIST=COUNT...]: a draft with ITEMS items in each list that has any.

Every required question is answered, and SHARE per cent of the others and of the lists. A list that is
named is always there and full, with COUNT items in it that refer to others in turn, as the cells of a
grid do. Reads the questions from the schema, so a new one needs nothing here. The same arguments give
the same bytes everywhere.
"""
import random
import sys
import xml.etree.ElementTree as ElementTree
from xml.sax.saxutils import escape

RNG = "{http://relaxng.org/ns/structure/1.0}"
SCHEMA = "{urn:concordat:schema:1}"
WORDS = """the partners homes energy advice service families winter health council trust community
visits support plan report costs staff time shared local people work review agree each year help
warm safe older tenants landlords grants repairs surveys training volunteers data evidence board
members quarter progress against measures named referral pathway hospital discharge neighbours""".split()
PLACES = "Eastvale Northmere Ashcombe Ferrybridge Holloway Kingsmead Larkfield Millbrook Oakhampton".split()
BODIES = ["District Council", "Health Trust", "Warm Homes Charity", "Housing Association", "College"]

# Answers that decide how long the document is
FIXED = {
    ("agreement", "kind"): "memorandum",
    ("agreement", "language"): "en-GB",
    ("agreement", "title"): "Warm and Well Together",
    ("status", "binding"): "listed",
    ("paper", "style"): "clear",
    ("paper", "print"): "usual",
    ("pack", "id"): "standard",
}

# What the benchmarks type in, and the lists that it stands in
ALWAYS = {"partners", "partner", "short-name", "risks", "risk", "action"}


class Writer:
    def __init__(self, grammar, items, share, counts):
        self.random = random.Random(20260421 + items)
        self.items = items
        self.share = share
        self.counts = counts
        self.fixed = FIXED
        self.ids = 0
        self.lists = {}
        self.turn = None  # number of the item of a full list that is being written
        self.partners = [f"p{n + 1}" for n in range(counts.get("partners", min(items, 8)))]
        self.defines = {define.get("name"): define for define in grammar.iter(RNG + "define")}
        self.out = []

    def number(self, least, most):
        return self.random.randint(least, most)

    def prose(self, least, most):
        words = [self.random.choice(WORDS) for _ in range(self.number(least, most))]
        return " ".join(words).capitalize()

    def value(self, element, kind):
        named = self.defines.get(kind, element)
        choices = [value.text for part in (element, named) for value in part.iter(RNG + "value")]
        makers = {
            "line": lambda: self.prose(2, 5),
            "text": lambda: self.prose(8, 22) + ".",
            "number": lambda: str(self.number(2, 5)),
            "money": lambda: str(self.number(1, 500) * 500),
            "percent": lambda: "12.5",
            "date": lambda: f"20{self.number(27, 31)}-0{self.number(1, 9)}-{self.number(10, 28)}",
            "period": lambda: f"{self.number(2, 20)} {self.random.choice(['weeks', 'months'])}",
            "yes-no": lambda: "yes",
            "reference": lambda: self.choose_id(self.find_ids(element.get(SCHEMA + "to", ""))),
        }
        return makers[kind]() if kind in makers else self.random.choice(choices)

    def choose_id(self, ids):
        return self.random.choice(ids) if self.turn is None else ids[self.turn % len(ids)]

    def find_ids(self, lists):
        """Items that a reference may name: of the lists written so far, else partners."""
        for path in lists.split():
            if path.split("/")[-1] in self.lists:
                return self.lists[path.split("/")[-1]]
        return self.partners

    def partner_name(self, number):
        return f"{PLACES[number % len(PLACES)]} {BODIES[number % len(BODIES)]}"

    def children(self, element):
        """The elements directly inside, through optional, choice and the definitions they name."""
        for child in element:
            if child.tag == RNG + "element":
                if child.get("name"):
                    yield child
            elif child.tag == RNG + "ref" and child.get("name") in self.defines:
                if child.get("name") not in ("foreign", "foreign-attributes", "item"):
                    yield from self.children(self.defines[child.get("name")])
            else:
                yield from self.children(child)

    def write(self, element, depth, parent, number=0):
        name = element.get("name")
        kinds = [ref.get("name") for ref in element.findall(RNG + "ref")]
        inner = list(self.children(element))
        pad = "  " * depth
        if not inner:
            value = self.value(element, kinds[0] if kinds else "choice")
            value = self.fixed.get((parent, name), value)
            if name == "name" and depth == 3:
                value = self.partner_name(number)
            self.out.append(f"{pad}<{name}>{escape(value)}</{name}>")
            return
        item = element.get(SCHEMA + "item")
        identity = f' id="{self.new_id(element, number, parent)}"' if item else ""
        self.out.append(f"{pad}<{name}{identity}>")
        begin = len(self.out)
        is_full = item and parent in self.counts
        for child in inner:
            self.turn = number if is_full else None
            if is_full or self.is_answered(child):
                for n in range(self.repeat(child, depth, name)):
                    self.write(child, depth + 1, name, n)
        if len(self.out) > begin:
            self.out.append(f"{pad}</{name}>")
        else:
            self.out.pop()  # nothing in it: a container without content is left out

    def is_answered(self, element):
        if element.get(SCHEMA + "required") == "yes" or element.get("name") in ALWAYS | self.counts.keys():
            return True
        inner = list(self.children(element))
        is_container = inner and not any(child.get(SCHEMA + "item") for child in inner)
        return is_container or self.random.random() * 100 < self.share

    def repeat(self, child, depth, parent):
        if not child.get(SCHEMA + "item"):
            return 1
        if parent in self.counts:
            return self.counts[parent]
        if child.get("name") in ("partner", "share"):
            return len(self.partners)
        return self.items if depth < 3 else min(self.items, 3)

    def new_id(self, element, number, parent):
        if element.get("name") == "partner":
            return self.partners[number]
        self.ids += 1
        identity = f"{element.get(SCHEMA + 'prefix')}x{self.ids}"
        self.lists.setdefault(parent, []).append(identity)
        return identity

    def agreement(self, root):
        self.out.append('<?xml version="1.0" encoding="UTF-8"?>')
        self.out.append('<agreement xmlns="urn:concordat:agreement:1" version="1.1" '
                        f'id="00000000-0000-4000-8000-{self.items:012d}">')
        for child in self.children(root):
            self.write(child, 1, "agreement")
        self.out.append("</agreement>")
        return "\n".join(self.out) + "\n"


def main():
    schema, items, share, path = sys.argv[1:5]
    counts = {name: int(count) for name, count in (pair.split("=") for pair in sys.argv[5:])}
    grammar = ElementTree.parse(schema).getroot()
    root = grammar.find(f"{RNG}start/{RNG}element")
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.write(Writer(grammar, int(items), int(share), counts).agreement(root))


if __name__ == "__main__":
    main()
