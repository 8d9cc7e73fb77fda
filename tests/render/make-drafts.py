#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Concordat authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""make-drafts.py MAKE-DRAFT SCHEMA HALF STEP FOLDER: small drafts, no two alike.

They are the odd ones or the even ones of two hundred, as HALF is 1 or 2, every STEPth of them: of every kind, language,
style, size of paper and print, from next to nothing to every question, with lists that are empty, short or long, and
answers in words that are easy to set and in words that are not.
"""
import importlib.util
import pathlib
import random
import sys
import xml.etree.ElementTree as ElementTree

spec = importlib.util.spec_from_file_location("make_draft", sys.argv[1])
make_draft = importlib.util.module_from_spec(spec)
spec.loader.exec_module(make_draft)

LOOKS = {
    ("agreement", "kind"): ["memorandum", "heads-of-terms", "agreement"],
    ("agreement", "language"): ["en-GB", "en-GB", "en-GB", "cy"],
    ("paper", "style"): ["clear", "formal"],
    ("paper", "size"): ["a4", "a4", "letter"],
    ("paper", "print"): ["usual", "usual", "usual", "usual", "large"],
    ("paper", "state"): ["draft", "final"],
}
# Words that are hard to set or to write into a file, in letters that every font of the pages or its stand-in has
TONGUES = {
    "plain": [],
    "welsh": "tŷ dŵr môr ŵyn ŷd Ŵy sïon cytûn gweithgarwch".split(),
    "hebrew": "שלום שותפות 12% (עולם) מועצה, דו״ח. 3–4".split(),
    "greek": "Αθήνα συμφωνία Київ угода Straße naïve façade Łódź Žižkov".split(),
    "joined": "office affluent fjord efficient waffle five-fold afflict flats fittings".split(),
    "marked": "‘one’ “two” it’s 4–5 — … § £5 €6 ½ 20°C x² © (a) [b] {c}".split(),
    "code": r"/P <</MCID 0>> BDC EMC ET (a\) \( ' &amp; <b> %s %PDF-1.7 endobj )Tj".split(),
    "long": ["w" * 300, "https://example.org/a/long/path?with=this&and=that#there", "a-" * 60, "x@" + "y" * 90 + ".org"],
    "hidden": ["part\u00adner", "no\u00a0break", "a\u200bb", "\u202eabc\u202c", "e\u0301te\u0300", "a\u0308\u0301"],
}
LINES = ["- {}\n- {}\n  - {}", "1. {}\n2. {}\n\n{}", "{}\n{}", "{}\n\n{}", "(a) {}\n(b) {}\n{}"]


class Draft(make_draft.Writer):
    def __init__(self, grammar, number):
        super().__init__(grammar, [1, 2, 1, 3][number % 4], number // 2, {})
        self.random = random.Random(number)
        self.fixed = {**self.fixed, **{question: self.random.choice(looks) for question, looks in LOOKS.items()}}
        self.tongue = list(TONGUES.values())[number % len(TONGUES)]

    def prose(self, least, most):
        words = super().prose(least, most).split()
        for word in self.tongue if least > 1 else []:
            if self.random.random() < 0.2:
                words.insert(self.random.randint(0, len(words)), word)
        return " ".join(words)

    def value(self, element, kind):
        # A word over two pages, in a list in a cell, is read as two.
        if kind == "text" and self.tongue != TONGUES["long"] and self.random.random() < 0.25:
            form = self.random.choice(LINES)
            return form.format(*(self.prose(2, 12) for _ in range(3)))
        return super().value(element, kind)

    def is_answered(self, element):
        return element.get("name") in [name for _, name in LOOKS] or super().is_answered(element)

    def repeat(self, child, depth, parent):
        most = super().repeat(child, depth, parent)
        short = child.get(f"{make_draft.SCHEMA}item") and child.get("name") not in ("partner", "share")
        return self.random.randint(0, most) if short else most


def main():
    half, step, folder = int(sys.argv[3]), int(sys.argv[4]), pathlib.Path(sys.argv[5])
    grammar = ElementTree.parse(sys.argv[2]).getroot()
    root = grammar.find(f"{make_draft.RNG}start/{make_draft.RNG}element")
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.concordat"):
        old.unlink()
    for number in range(half - 1, 200, 2 * step):
        text = Draft(grammar, number).agreement(root)
        (folder / f"draft-{number:03}.concordat").write_text(text, encoding="utf-8", newline="\n")


main()
