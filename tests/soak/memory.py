#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Concordat authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""memory.py CLI SHIM [SECONDS]: R31. Each of the first 5,000 allocations of loading and of editing a draft, and
each tenth of those of exporting one, fails in turn: each sixteenth of them first, until SECONDS are over. The program may end of it; the draft and the PDF are wholly old or new, and new
whenever the exit status says so."""
import os
import pathlib
import subprocess
import sys
import tempfile
import time

MOST = 5000
STEP = 16
ENDED = (-6, -5, -11)  # GLib ends a program that has no memory; libxml2 and others may fall over it


def run(words, shim, at):
    with_fault = dict(os.environ, LD_PRELOAD=shim, CDT_FAIL_AT=str(at))
    return subprocess.run(words, capture_output=True, env=with_fault, timeout=60, check=False).returncode


def is_whole(path, old, titles):
    text = path.read_text(encoding="utf-8")
    return any(text.replace(f"<title>{title}</title>", "<title>Old</title>") == old for title in titles)


def main():
    cli, shim = (os.path.abspath(word) for word in sys.argv[1:3])
    end = time.monotonic() + (float(sys.argv[3]) if len(sys.argv) > 3 else 3600)
    with tempfile.TemporaryDirectory() as top:
        os.environ.update(XDG_DATA_HOME=top, HOME=top)
        path, pdf = pathlib.Path(top) / "a.concordat", pathlib.Path(top) / "a.pdf"
        subprocess.run([cli, "new", "--kind=memorandum", "--title=Old", "-o", path], check=True, capture_output=True)
        subprocess.run([cli, "export", path, "-o", pdf], check=True, capture_output=True)
        old, old_pdf = path.read_text(encoding="utf-8"), pdf.read_bytes()
        allocations = runs = ended = wrong = 0
        for at in (at for first in range(1, STEP + 1) for at in range(first, MOST + 1, STEP)):
            if time.monotonic() > end:
                break
            allocations += 1
            for words in ([cli, "check", path], [cli, "set", path, "title=New"], [cli, "export", path, "-o", pdf]):
                if words[1] == "export" and allocations % 10:
                    continue
                status = run(words, shim, at)
                runs += 1
                ended += status in ENDED
                new = "<title>New</title>" in path.read_text(encoding="utf-8")
                bad = not is_whole(path, old, ("Old", "New")) or (words[1] == "set" and status == 0 and not new)
                bad = bad or pdf.read_bytes() != old_pdf
                if bad:
                    print(f"# R31: {words[1]}, allocation {at}: exit {status}")
                wrong += bad
                path.write_text(old, encoding="utf-8")
                pdf.write_bytes(old_pdf)
        print(f"# R31: {allocations} of {MOST} allocations failed in {runs} runs, {ended} ended of it, {wrong} left a "
              "draft or a PDF that is neither old nor new")
    return 1 if wrong or not ended else 0


if __name__ == "__main__":
    sys.exit(main())
