#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Concordat authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""journey.py PROGRAM: a person's way through the program, seen and done through assistive technology only:
from the start screen to a memorandum between three partners, on paper, and back to it next day."""
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import traceback

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

APPLICATION = "org.concordat.Concordat"
PATIENCE = 15
PARTNERS = ("Eastvale District Council", "Northmoor Hospital Trust", "Warm Hearths")
NEW_NAME = "Snug Homes"
count = 0


def step(words):
    global count
    count += 1
    print(f"ok {count} {words}", flush=True)


def wait(what, look):
    """The first thing that look() finds; raises when it never does."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = look()
        except GLib.Error:  # it went while we looked
            found = None
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError(f"never seen: {what}")


def walk(node, scrolled=False):
    """What a person can come to, inside and in order: what is on the screen, or has to be scrolled to."""
    yield node
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child is None:
            continue
        if has(child, Atspi.StateType.SHOWING) or (scrolled and has(child, Atspi.StateType.VISIBLE)):
            yield from walk(child, scrolled or child.get_role() in (Atspi.Role.SCROLL_PANE, Atspi.Role.VIEWPORT))


def has(node, state):
    return node.get_state_set().contains(state)


def focused(node):
    return has(node, Atspi.StateType.FOCUSED)


def label(node):
    if node.get_name():
        return node.get_name()
    for relation in node.get_relation_set():
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
            return relation.get_target(0).get_name()
    return ""


class Program:
    def __init__(self, path):
        self.process = subprocess.Popen([path])
        self.node = wait("the program", self.find_application)

    def find_application(self):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child and child.get_name() == APPLICATION and child.get_child_count():
                return child
        return None

    def all(self, name, *roles):
        return [n for n in walk(self.node) if label(n) == name and (not roles or n.get_role_name() in roles)]

    def one(self, name, *roles, last=False):
        return wait(f"{name} ({', '.join(roles)})", lambda: self.all(name, *roles))[-1 if last else 0]

    def press(self, name, *roles):
        node = self.one(name, *(roles or ("push button", "toggle button", "menu item", "check menu item")))
        Atspi.Action.do_action(node, 0)

    def type(self, name, text, last=True):
        node = self.one(name, "text", "entry", last=last)
        Atspi.EditableText.set_text_contents(node, text)

    def pages(self):
        return self.one("Pages of the agreement", "document frame")

    def words(self):
        return text_of(self.pages())

    def wait_for_words(self, wanted):
        wait(f"“{wanted}” on the pages", lambda: wanted in self.words())

    def choose_file(self, dialog, path, button):
        box = self.one(dialog, "file chooser")
        entry = wait("the name entry", lambda: [n for n in walk(box) if n.get_role_name() == "text"])[0]
        Atspi.EditableText.set_text_contents(entry, str(path))
        found = wait("the button", lambda: [n for n in walk(box) if label(n) == button])[0]
        Atspi.Action.do_action(found, 0)

    def end(self):
        assert self.process.wait(PATIENCE) == 0


def click(x, y):
    Atspi.generate_mouse_event(x, y, "b1c")


def click_words(program, words):
    """On their first appearance that is in sight."""
    pages = program.pages()
    view = Atspi.Component.get_extents(pages, Atspi.CoordType.SCREEN)
    everything = program.words()
    at = everything.find(words)
    while at >= 0:
        place = Atspi.Text.get_character_extents(pages, at + 1, Atspi.CoordType.SCREEN)
        middle = place.y + place.height // 2
        if view.y + 2 < middle < view.y + view.height - 60:
            click(place.x + 4, middle)
            return
        at = everything.find(words, at + 1)
    raise AssertionError(f"“{words}” is not in sight")


def focused_field(program):
    for node in walk(program.node):
        if focused(node) and node.get_role_name() in ("text", "entry"):
            return node
    return None


def text_of(node):
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def pdf_words(path):
    wait(path.name, lambda: path.exists() and path.stat().st_size > 0)
    return subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True, check=True).stdout


def write_memorandum(program):
    program.press("Memorandum of understanding", "push button")
    program.press("Next: The agreement")
    program.type("Title", "Winter Shelter Partnership")
    program.type("Purpose", "To give everyone in the district a warm bed in winter")
    program.wait_for_words("Winter Shelter Partnership")
    step("a memorandum is begun; its title is on the page")
    program.press("Next: Partners")
    for name in PARTNERS:
        program.press("Add a partner")
        program.type("Legal name", name)
        program.wait_for_words(name)
    step("three partners are typed; each name is on the page")
    program.press("Next: Shared goals")
    program.press("Add an objective")
    wait("the objective", lambda: program.all("Objective", "text"))
    program.type("Objective", "Nobody sleeps outside when it freezes")
    program.type("Measure", "People found sleeping outside in the winter count")
    program.wait_for_words("Nobody sleeps outside when it freezes")
    step("a goal with its measure is on the page")


def print_and_save(program, folder):
    program.press("Export PDF")
    program.choose_file("Export as PDF", folder / "one.pdf", "Export")
    words = pdf_words(folder / "one.pdf")
    assert all(name in words for name in PARTNERS), words
    step("the names are in the exported PDF")
    program.press("Menu", "toggle button")
    program.press("Save")
    program.choose_file("Save the Agreement", folder / "shelter.concordat", "Save")
    wait("the file", (folder / "shelter.concordat").exists)
    wait("the title bar", lambda: [n for n in walk(program.node) if "saved" in (n.get_name() or "")])
    program.press("Close", "push button")
    program.end()
    step("saved and closed")


def come_back(program, folder):
    row = program.one("Winter Shelter Partnership", "list item")
    place = Atspi.Component.get_extents(row, Atspi.CoordType.SCREEN)
    click(place.x + place.width // 3, place.y + place.height // 2)
    program.wait_for_words(PARTNERS[2])
    step("next day it is on the start screen and opens")
    click_words(program, PARTNERS[2])
    field = wait("the field in focus", lambda: focused_field(program))
    wait("the name in the field", lambda: text_of(focused_field(program)) == PARTNERS[2])
    before = program.words().count(PARTNERS[2])
    assert before > 1, program.words()
    Atspi.EditableText.set_text_contents(field, NEW_NAME)
    wait("the new name everywhere", lambda: program.words().count(NEW_NAME) >= before)
    assert PARTNERS[2] not in program.words()
    step(f"one change of the name changes all {before} places")
    program.press("Export PDF")
    program.choose_file("Export as PDF", folder / "two.pdf", "Export")
    words = pdf_words(folder / "two.pdf")
    assert NEW_NAME in words and PARTNERS[2] not in words
    step("and the PDF")


def main():
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        program = Program(sys.argv[1])
        write_memorandum(program)
        click_words(program, PARTNERS[1])
        wait("the field of the second partner",
             lambda: focused_field(program) and text_of(focused_field(program)) == PARTNERS[1])
        step("a click on a name on the page comes to its field")
        print_and_save(program, folder)
        program = Program(sys.argv[1])
        come_back(program, folder)
        program.process.terminate()
        program.end()
    print(f"1..{count}", flush=True)


try:
    main()
except BaseException:  # the accessibility libraries swallow what is not printed here
    traceback.print_exc()
    if len(sys.argv) > 2:
        subprocess.run(["import", "-window", "root", sys.argv[2]], check=False)
    print(f"not ok {count + 1}\n1..{count + 1}", flush=True)
    os._exit(1)
