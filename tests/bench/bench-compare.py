#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Concordat authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench-compare.py CLI DRAFT...: a draft against one with every seventh of its long answers altered, the whole
process: the list of changes, and the PDF with all of them marked, against a plain export in turn.
"""
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS = 9
EVERY = 7
LONG = 5  # words


def alter(text):
    """Another word in the middle of an answer, and in every other one some more at its beginning."""
    seen = 0

    def replace(match):
        nonlocal seen
        words = match.group(2).split(" ")
        seen += len(words) >= LONG
        if len(words) < LONG or seen % EVERY:
            return match.group(0)
        words[len(words) // 2] = "altered"
        if seen % (2 * EVERY) == 0:
            words.insert(1, "and a few more words")
        return match.group(1) + " ".join(words) + match.group(3)

    return re.sub(r"(<(?:text|action|meaning|evidence|consequence)>)([^<>]+)(</)", replace, text)


def run(*command, ends=0):
    begin = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode != ends:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}")
    return (time.perf_counter() - begin) * 1000, done.stdout.count("\n")


def main():
    cli = sys.argv[1]
    for draft in sys.argv[2:]:
        with tempfile.TemporaryDirectory() as folder:
            other, pdf, marked = f"{folder}/other.concordat", f"{folder}/plain.pdf", f"{folder}/marked.pdf"
            text = pathlib.Path(draft).read_text(encoding="utf-8")
            pathlib.Path(other).write_text(alter(text), encoding="utf-8")
            tasks = [(cli, "export", other, "-o", pdf), (cli, "compare", draft, other),
                     (cli, "compare", draft, other, "-o", marked)]
            lines = run(*tasks[1], ends=1)[1]
            times = [[run(*task, ends=ends)[0] for task, ends in zip(tasks, (0, 1, 1))] for _ in range(ROUNDS)]
            info = subprocess.run(["pdfinfo", marked], check=True, capture_output=True, text=True).stdout
        pages = next(line.split()[1] for line in info.splitlines() if line.startswith("Pages:"))
        plain, listed, redline = (statistics.median(column) for column in zip(*times))
        print(f"compare, {pages} pages, {lines} lines, median of {ROUNDS}: list {listed:.0f} ms, marked PDF "
              f"{redline:.0f} ms; plain export {plain:.0f} ms; ratios {listed / plain:.2f} and "
              f"{redline / plain:.2f}")


if __name__ == "__main__":
    main()
