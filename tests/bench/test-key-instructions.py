#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Concordat authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-key-instructions.py BENCH DRAFT SENTENCE NAME LETTER AMOUNT: how many instructions a key takes, by callgrind.

BENCH is bench-keystroke, which presses keys in four fields of DRAFT, with all that follows up to the painted page.
Fails where one takes more than so many million. Speaks TAP.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import house_fonts

KEYS = 12
FIELDS = ("sentence", "name", "letter of the grid", "amount")
MILLION = 1e6


def count(bench, draft, folder):
    """Million instructions of a key in each field."""
    out = pathlib.Path(folder) / "count"
    tool = ("valgrind", "--tool=callgrind", "--toggle-collect=press_keys", "--dump-after=press_keys",
            f"--callgrind-out-file={out}")
    done = subprocess.run([*tool, bench, f"--keys={KEYS}", draft], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"Bail out! {done.stderr}")
    totals = [re.search(r"^(?:totals|summary): (\d+)", out.with_suffix(f".{n + 1}").read_text(), re.MULTILINE)
              for n in range(len(FIELDS))]
    return [int(total[1]) / KEYS / MILLION for total in totals]


def main():
    bench, draft, *allowed = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        house_fonts.use_in(folder)
        os.environ.pop("MALLOC_PERTURB_", None)  # meson has memory filled, which would be counted too
        subprocess.run([bench, "--keys=1", draft], check=True)  # fills the cache of fonts
        reached = count(bench, draft, folder)
    print(f"1..{len(FIELDS)}")
    for number, (name, now, most) in enumerate(zip(FIELDS, reached, map(float, allowed)), 1):
        verdict = "ok" if now <= most else "not ok"
        print(f"{verdict} {number} {name}\n# {name}: {now:.2f} million instructions, at most {most:.2f}")
    sys.exit(0 if all(now <= float(most) for now, most in zip(reached, allowed)) else 1)


main()
