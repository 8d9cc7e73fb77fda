#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Concordat authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-format.py SOURCE: every C file is laid out as .clang-format says.

Releases of clang-format differ in small things, so only the one that the tree is formatted with is
asked about the tree.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

import rules
import tap

RELEASE = "14"


def misformatted(style, paths):
    command = ["clang-format", f"--style=file:{style}", "--dry-run", "-Werror", *map(str, paths)]
    run = subprocess.run(command, capture_output=True, text=True)
    return sorted({line.split(":")[0] for line in run.stderr.splitlines() if ": error" in line}) or (
        [run.stderr] if run.returncode else [])


def main():
    source = pathlib.Path(sys.argv[1])
    style = source / ".clang-format"
    with tempfile.TemporaryDirectory() as folder:
        bad = pathlib.Path(folder) / "bad.c"
        bad.write_text("int f(int a){return a;}\n", encoding="utf-8")
        tap.canary("C files are formatted", misformatted(style, [bad]))
    version = subprocess.run(["clang-format", "--version"], capture_output=True, text=True).stdout
    if re.search(r"version (\d+)", version)[1] == RELEASE:
        tap.case("C files are formatted", misformatted(style, rules.code(source)))
    else:
        print(f"# the tree is formatted with release {RELEASE}, this is {version}")
    tap.done()


main()
