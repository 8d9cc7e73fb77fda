#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Concordat authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""make-mou.py PACK JSON FILE [--plain]: an agreement that was made up for other engines, as a draft.

JSON is {"head": [left, right], "foot": words, "blocks": [...]}, each block a list that begins with what it
is: title, subtitle, para, table (caption, widths, head, rows), toc, pb, part, h1 (number, words), c2 and c3
(number, words), def (term, meaning) and sig ([[partner, name, position]...]). The tables of partners,
contributions, milestones and risks become the partnership's own data; headings, clauses, lists and
definitions become clauses of its own; the standard clauses of PACK, a folder, are switched off but for
the schedules that print the data. With --plain the draft has words of its own for those, with the tables alone:
the other engines draw no plan, bars and heat map.
"""
import datetime
import json
import pathlib
import re
import sys
from xml.sax.saxutils import escape

KEPT = {"contributions-schedule": "contributions-table", "risk-schedule": "risk-table",
        "plan-schedule": "milestones-table"}
LEVELS = {"Low": "2", "Medium": "3", "High": "4"}


def element(name, content, attributes=""):
    return f"<{name}{attributes}>{content}</{name}>" if content else ""


def field(name, words):
    return element(name, escape(words or ""))


def item(name, identity, *fields):
    return element(name, "".join(fields), f' id="{identity}"')


class Draft:
    def __init__(self, blocks, plain):
        self.blocks = blocks
        self.plain = plain
        self.title = self.purpose = self.recital = ""
        self.partners = {}
        self.contributions, self.milestones, self.risks, self.clauses = [], [], [], []
        self.lines = []  # of the clause at hand
        self.part = ""
        for block in blocks:
            getattr(self, "take_" + block[0], lambda *rest: None)(*block[1:])

    def take_title(self, words):
        self.title = words

    def take_subtitle(self, words):
        self.purpose = words

    def take_para(self, words):
        self.recital = words

    def take_part(self, words, *_):
        self.part = words

    def open_clause(self, heading):
        self.lines = [f"# {self.part}"] if self.part else []
        self.part = ""
        self.clauses.append((heading, self.lines))

    def take_h1(self, _, words):
        self.open_clause(words)

    def take_c2(self, _, words):
        self.lines.append(words)

    def take_c3(self, _, words):
        self.lines.append(f"- {words}")

    def take_def(self, term, meaning):
        self.lines.append(f"> **{term}** means {meaning};")

    def take_sig(self, people):
        """The first are signed at the end; those of further parts stand in a clause."""
        if not any("signatory-name" in fields for fields in self.partners.values()):
            for partner, name, position in people:
                self.partners[partner].update({"signatory-name": name, "signatory-position": position})
            return
        self.open_clause("Signatures")
        for partner, name, position in people:
            self.lines += [f"> Signed for and on behalf of **{partner}**", f"> {name}, {position}", "> Date:"]

    def find_partner(self, name):
        for n, partner in enumerate(self.partners, 1):
            if name in (partner, partner.removeprefix("The ")):
                return f"p{n}"
        raise KeyError(name)

    def take_table(self, caption, _widths, _head, rows):
        getattr(self, "take_" + caption.split()[0].lower())(rows)

    def take_partners(self, rows):
        self.partners = {name: {"representative": role, "representative-name": person} for _, name, person, role in rows}

    def take_contributions(self, rows):
        for name, cash, kind, days in rows:
            partner = self.find_partner(name)
            for form, what, amount in (("cash", "Cash", cash), ("in-kind", "Help in kind", kind)):
                self.add_contribution(partner, form, what, field("amount", amount.replace(",", "")))
            self.add_contribution(partner, "staff-time", f"{days} staff days a year", "")

    def add_contribution(self, partner, form, what, amount):
        self.contributions.append(item("contribution", f"c{len(self.contributions) + 1}", field("partner", partner),
                                       field("form", form), field("item", what), amount))

    def take_milestones(self, rows):
        for _, words, name, day in rows:
            due = datetime.datetime.strptime(day, "%d %B %Y").date().isoformat()
            self.milestones.append(item("milestone", f"m{len(self.milestones) + 1}", field("text", words),
                                        field("due", due), field("lead", self.find_partner(name))))

    def take_risk(self, rows):
        for _, title, likelihood, impact, action in rows:
            owner = f"p{len(self.risks) % len(self.partners) + 1}"
            self.risks.append(item("risk", f"r{len(self.risks) + 1}", field("title", title),
                                   field("likelihood", LEVELS[likelihood]), field("impact", LEVELS[impact]),
                                   field("owner", owner), field("action", action)))

    def write_partners(self):
        partners = ""
        for n, (name, fields) in enumerate(self.partners.items(), 1):
            # In the order of the grammar
            order = ["representative", "representative-name", "signatory-name", "signatory-position"]
            partners += item("partner", f"p{n}", field("name", name), field("short-name", name.removeprefix("The ")),
                             *[field(key, fields.get(key)) for key in order])
        return element("partners", partners)

    def write_wording(self, pack):
        off = "".join(item("clause", f"cl{n}", field("of", unit), field("state", "off"))
                      for n, unit in enumerate(list_units(pack), 1))
        for n, (schedule, table) in enumerate(KEPT.items() if self.plain else (), 1):
            off += item("clause", f"own-words{n}", field("of", schedule), field("text", f"{{table:{table}}}"))
        own = "".join(item("own-clause", f"own{n}", field("heading", heading), field("text", "\n".join(lines)),
                           field("kind", "clause")) for n, (heading, lines) in enumerate(self.clauses, 1))
        return element("wording", element("clauses", off) + element("own-clauses", own))

    def write(self, pack):
        return ('<?xml version="1.0" encoding="UTF-8"?>\n'
                '<agreement xmlns="urn:concordat:agreement:1" version="1.1"'
                ' id="0b5e7c2a-1d3f-4a68-9c27-5e8f4d6b7a91">'
                + field("kind", "memorandum") + field("title", self.title) + field("purpose", self.purpose)
                + element("background", item("recital", "b1", field("text", self.recital))) + self.write_partners()
                + element("plan", element("milestones", "".join(self.milestones)))
                + element("contributions", "".join(self.contributions))
                + element("risks", "".join(self.risks)) + self.write_wording(pack) + "</agreement>\n")


def list_units(pack):
    """The ids of the clauses and schedules that the draft does without."""
    units = []
    for part in sorted(pathlib.Path(pack).glob("*.xml")):
        units += re.findall(r'<(?:clause|schedule) id="([^"]+)"', part.read_text(encoding="utf-8"))
    return [unit for unit in units if unit not in KEPT]


def main():
    if len(sys.argv) not in (4, 5) or sys.argv[4:] not in ([], ["--plain"]):
        sys.exit(__doc__)
    blocks = json.loads(pathlib.Path(sys.argv[2]).read_text(encoding="utf-8"))["blocks"]
    pathlib.Path(sys.argv[3]).write_text(Draft(blocks, len(sys.argv) == 5).write(sys.argv[1]), encoding="utf-8")


main()
