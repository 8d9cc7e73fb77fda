#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Concordat authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""memory.py CLI SHIM [SECONDS [COMMAND]]: R31, or what COMMAND (set, check, export) has of it. Of the allocations of loading a draft, of editing and saving one, and of
exporting one, 5,000 of each fail in turn, spread evenly from the first to the last, and each of the last 5,000 of
editing, which has the save: each sixteenth of them first, until SECONDS are over. The program may end of it; the draft
is wholly old or new, and new whenever the exit status says so, and a PDF has all its letters. At most one in 1,000 may
hang, in what finds and sets fonts, which then waits for itself; it is ended, and the files are looked at all the same.
"""
import os
import pathlib
import subprocess
import sys
import tempfile
import time

MOST = 5000
STEP = 16
HUNG = "hung"
SECONDS_TO_HANG = 60
ENDED = (-6, -5, -11)  # GLib ends a program that has no memory; libxml2 and others may fall over it
TITLE = "<title>{}</title>"


def run(words, shim, at):
    with_fault = dict(os.environ, LD_PRELOAD=shim, CDT_FAIL_AT=str(at))
    try:
        return subprocess.run(words, capture_output=True, env=with_fault, timeout=SECONDS_TO_HANG, check=False).returncode
    except subprocess.TimeoutExpired:
        return HUNG


def count(words, shim):
    told = subprocess.run(words, capture_output=True, env=dict(os.environ, LD_PRELOAD=shim), text=True, check=False)
    return int(told.stderr.splitlines()[-1])


def choose(words, shim):
    """The allocations that fail, each sixteenth first"""
    total = count(words, shim)
    chosen = {1 + i * total // MOST for i in range(MOST)}
    if words[1] == "set":
        chosen.update(range(max(1, total - MOST), total + 1))
    return total, [at for first in range(STEP) for at in sorted(chosen)[first::STEP]]


class Files:
    """A draft and its PDF, and what they were"""

    def __init__(self, cli, top):
        self.path, self.pdf = pathlib.Path(top) / "a.concordat", pathlib.Path(top) / "a.pdf"
        subprocess.run([cli, "new", "--kind=memorandum", "--title=Old", "-o", self.path], check=True,
                       capture_output=True)
        subprocess.run([cli, "export", self.path, "-o", self.pdf], check=True, capture_output=True)
        self.old_words = self.words()
        self.old, self.old_pdf = self.path.read_text(encoding="utf-8"), self.pdf.read_bytes()

    def wrong(self, command, status):
        """What is wrong with them after a command that lacked memory"""
        text = self.path.read_text(encoding="utf-8")
        if text != self.old and text != self.old.replace(TITLE.format("Old"), TITLE.format("New")):
            return "torn"
        if command == "set" and status == 0 and text == self.old:
            return "lost"
        if self.pdf.read_bytes() == self.old_pdf or self.words() == self.old_words:
            return None
        return "torn PDF"

    def words(self):
        """All letters of the PDF; other spaces are no loss"""
        told = subprocess.run(["pdftotext", "-raw", self.pdf, "-"], capture_output=True, text=True, check=False)
        return "".join(told.stdout.split())

    def put_back(self):
        self.path.write_text(self.old, encoding="utf-8")
        self.pdf.write_bytes(self.old_pdf)


def fail_each(files, words, shim, end):
    total, chosen = choose(words, shim)
    files.put_back()
    runs = ended = told = hung = wrongs = 0
    for at in chosen:
        if time.monotonic() > end:
            break
        status = run(words, shim, at)
        runs += 1
        ended += status in ENDED
        told += status == 2
        hung += status == HUNG
        wrong = files.wrong(words[1], status)
        if wrong or status == HUNG:
            print(f"# R31: {words[1]}, allocation {at}: {wrong or 'files whole'}, exit {status}", flush=True)
        wrongs += wrong is not None
        files.put_back()
    print(f"# R31: {words[1]}: {runs} of {len(chosen)} allocations, chosen of {total}, failed: {ended} ended the "
          f"program, {told} were told, {hung} hung, {wrongs} tore or lost", flush=True)
    return wrongs == 0 and hung <= 1 + runs // 1000 and ended + told > 0


def main():
    cli, shim = (os.path.abspath(word) for word in sys.argv[1:3])
    seconds = float(sys.argv[3]) if len(sys.argv) > 3 else 7200
    only = sys.argv[4:]
    with tempfile.TemporaryDirectory() as top:
        os.environ.update(XDG_DATA_HOME=top, HOME=top)
        files = Files(cli, top)
        commands = ["set", files.path, "title=New"], ["check", files.path], ["export", files.path, "-o", files.pdf]
        commands = [command for command in commands if not only or command[0] in only]
        sound = [fail_each(files, [cli, *words], shim, time.monotonic() + seconds / len(commands))
                 for words in commands]
    return 0 if all(sound) else 1


if __name__ == "__main__":
    sys.exit(main())
