#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Concordat authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""make-drafts.py MAKE-DRAFT SCHEMA HALF STEP FOLDER: small drafts, from next to nothing to every question.

Half 1 has one item in each list, half 2 two; drafts answer 0, STEP, 2 STEP... per cent of what they need not.
"""
import importlib.util
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

spec = importlib.util.spec_from_file_location("make_draft", sys.argv[1])
make_draft = importlib.util.module_from_spec(spec)
spec.loader.exec_module(make_draft)
grammar = ElementTree.parse(sys.argv[2]).getroot()
root = grammar.find(f"{make_draft.RNG}start/{make_draft.RNG}element")
folder = pathlib.Path(sys.argv[5])
folder.mkdir(parents=True, exist_ok=True)
for share in range(0, 100, int(sys.argv[4])):
    writer = make_draft.Writer(grammar, int(sys.argv[3]), share, {})
    (folder / f"share-{share:02}.concordat").write_text(writer.agreement(root), encoding="utf-8", newline="\n")
