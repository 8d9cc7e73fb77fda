#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Concordat authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-readme.py SOURCE BUILD: the README's commands for a server work as they stand there, in turn."""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import tap


def commands(text):
    blocks = re.findall(r"```sh\n(.*?)```", text, re.DOTALL)
    return [line for block in blocks for line in block.splitlines() if line.startswith("concordat-cli ")]


def complaints(command, folder, environment):
    run = subprocess.run(["sh", "-c", command], cwd=folder, env=environment, capture_output=True, text=True)
    # A draft so young has open questions, and one that travels in a PDF is not as it was.
    good = (0, 1) if {"check", "compare"} & set(command.split()) else (0,)
    return [] if run.returncode in good else [f"exit {run.returncode}: {run.stderr.strip()}"]


def main():
    source, build = map(pathlib.Path, sys.argv[1:3])
    environment = dict(os.environ, PATH=f"{build / 'src'}:{os.environ['PATH']}")
    with tempfile.TemporaryDirectory() as folder:
        found = commands((source / "README.md").read_text(encoding="utf-8"))
        tap.case("the README has commands", [] if len(found) > 5 else ["too few"])
        for command in found:
            tap.case(command, complaints(command, folder, environment))
        tap.canary("commands", complaints("concordat-cli get gone.concordat title", folder, environment))
    tap.done()


main()
