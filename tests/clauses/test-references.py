#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Concordat authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-references.py SOURCE: a person may take any clause out, so that each sentence of the standard pack that refers to
another clause asks first whether that is in the document, and has words for when it is not."""
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

PACK = "{urn:concordat:pack:1}"
UNITS = {PACK + name for name in ("clause", "schedule", "section", "alternatives")}
CANARY = f'<part xmlns="{PACK[1:-1]}"><clause id="a"><sub>See <ref to="b"/>.</sub></clause><clause id="b"/></part>'


def read_units(part):
    """Each clause, schedule and section, and the clause of which alternatives are others"""
    for element in part:
        if element.tag in UNITS:
            yield element.get("id") or element.get("of"), element


def find_homes(parts):
    """id -> the unit that it is of or in"""
    homes = {}
    for part in parts:
        for unit, element in read_units(part):
            homes.update({inner.get("id"): unit for inner in element.iter() if inner.get("id") and inner.tag != PACK + "to"})
            homes[unit] = unit
    return homes


def find_unguarded(element, unit, homes, guards):
    if element.tag == PACK + "ref" and element.get("to"):
        home = homes[element.get("to")]
        if home != unit and home not in guards:
            yield element.get("to")
    asked = homes.get(element.get("present"), element.get("present"))
    for child in element:
        yield from find_unguarded(child, unit, homes, guards | {asked})


def complain(parts):
    homes = find_homes(parts)
    return [f"{unit} refers to {to} without asking whether it is there"
            for part in parts for unit, element in read_units(part)
            for to in find_unguarded(element, unit, homes, frozenset())]


def main():
    folder = pathlib.Path(sys.argv[1]) / "resources/packs/standard"
    roots = [ElementTree.parse(path).getroot() for path in sorted(folder.glob("*.xml"))]
    parts = [root for root in roots if root.tag == PACK + "part"]
    found = complain(parts)
    canary = complain([ElementTree.fromstring(CANARY)])
    print("1..2")
    print(f"{'not ok' if found else 'ok'} 1 each reference asks first")
    for line in found:
        print(f"# {line}")
    print(f"{'ok' if canary else 'not ok'} 2 one that does not is found")


main()
