#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Concordat authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-table.py SOURCE: the table in resources/checks/README.md says what the checks are, no more and no less."""
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

CHECKS = "{urn:concordat:checks:1}"
# Found by the program, from the grammar of drafts and from the clauses
PROGRAM = {"required", "value", "reference", "wording", "risk-clause", "unusual-characters", "schema"}
RULES = 60


def read_checks(source):
    """id -> (severity, source)"""
    checks = {}
    for path in sorted((source / "resources/checks").glob("*.xml")):
        for element in ElementTree.parse(path).getroot():
            why = element.find(CHECKS + "why")
            if element.tag != CHECKS + "list":
                checks[element.get("id")] = (element.get("severity"), (why is not None and why.get("source")) or "")
    return checks


def read_rows(text):
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line.startswith("| ")]


def complain(checks, text, source):
    rows = read_rows(text)
    table = {row[1].strip("`"): row for row in rows if len(row) == 5 and row[1].startswith("`")}
    found = [f"{name} is not in the table" for name in sorted((set(checks) | PROGRAM) - set(table))]
    found += [f"{name} is in the table alone" for name in sorted(set(table) - set(checks) - PROGRAM)]
    for name, (severity, said) in checks.items():
        row = table.get(name)
        if row and (row[2], row[3]) != (severity, said):
            found.append(f"{name} is {severity}, source “{said}”; the table says {row[2]}, “{row[3]}”")
    for name, row in table.items():
        cases = source / "tests/review" / row[4]
        if not cases.is_file() or (name in checks and f'"{name}"' not in cases.read_text(encoding="utf-8")):
            found.append(f"{name} has no case in {row[4]}")
    ruled = {int(rule) for row in rows for rule in re.findall(r"\d+", row[0])}
    found += [f"rule {rule} is not told of" for rule in range(1, RULES + 1) if rule not in ruled]
    return found


def main():
    source = pathlib.Path(sys.argv[1])
    text = (source / "resources/checks/README.md").read_text(encoding="utf-8")
    checks = read_checks(source)
    cases = [
        ("the table is that of the checks", complain(checks, text, source), False),
        ("a check that is missing is found", complain(checks | {"new-one": ("note", "")}, text, source), True),
        ("a row too many is found", complain(checks, text + "\n| 1 | `old-one` | note |  | x.c |\n", source), True),
        ("another severity is found", complain(checks | {"wordy": ("must-fix", "")}, text, source), True),
        ("a rule left out is found", complain(checks, text.replace("| 37 |", "| |"), source), True),
    ]
    print(f"1..{len(cases)}")
    for number, (name, found, wanted) in enumerate(cases, 1):
        print(f"{'ok' if bool(found) == wanted else 'not ok'} {number} {name}")
        for line in found if not wanted else []:
            print(f"# {line}")


main()
