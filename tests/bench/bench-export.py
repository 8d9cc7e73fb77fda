#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Concordat authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench-export.py CLI DRAFT...: a draft to PDF, the whole process, against pdftocairo in turn.

pdftocairo writes the same pages once more from the finished PDF: no questions, no clauses, no layout.
"""
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS = 9


def run(*command):
    begin = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return (time.perf_counter() - begin) * 1000


def main():
    cli = sys.argv[1]
    for draft in sys.argv[2:]:
        with tempfile.TemporaryDirectory() as folder:
            ours, again = f"{folder}/ours.pdf", f"{folder}/again.pdf"
            export = (cli, "export", draft, "-o", ours)
            copy = ("pdftocairo", "-pdf", ours, again)
            run(*export), run(*copy)
            times = [(run(*export), run(*copy)) for _ in range(ROUNDS)]
            info = subprocess.run(["pdfinfo", ours], check=True, capture_output=True, text=True).stdout
        pages = next(line.split()[1] for line in info.splitlines() if line.startswith("Pages:"))
        mine, theirs = (statistics.median(column) for column in zip(*times))
        print(f"export, {pages} pages, median of {ROUNDS}: {mine:.0f} ms; pdftocairo -pdf of the result: "
              f"{theirs:.0f} ms; ratio {mine / theirs:.2f}")


if __name__ == "__main__":
    main()
