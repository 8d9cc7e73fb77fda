#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Concordat authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-instructions.py CLI SHORT LONG BASE PAGE: how many instructions an export takes, counted by callgrind.

SHORT and LONG are drafts. Fails where SHORT takes more than BASE million instructions, or each page that LONG
has more than PAGE million. Counts do not depend on what else the machine does; so that they depend little on
what is installed, the only fonts are those of the house style. Speaks TAP.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import house_fonts

MILLION = 1e6


def export(cli, draft, folder, *tool):
    pdf = f"{folder}/{pathlib.Path(draft).stem}.pdf"
    return pdf, subprocess.Popen([*tool, cli, "export", "--force", draft, "-o", pdf], stdout=subprocess.DEVNULL,
                                 stderr=subprocess.PIPE, text=True)


def count(cli, drafts, folder):
    """(pages, instructions) of each; all at once."""
    tool = ("valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null")
    counts = []
    for pdf, process in [export(cli, draft, folder, *tool) for draft in drafts]:
        told = process.communicate()[1]
        refs = re.search(r"refs:\s+([\d,]+)", told)
        if process.returncode != 0 or refs is None:
            sys.exit(f"Bail out! {told}")
        info = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout
        counts.append((int(re.search(r"Pages:\s+(\d+)", info)[1]), int(refs[1].replace(",", ""))))
    return counts


def tell(number, name, reached, allowed):
    verdict = "ok" if reached <= allowed else "not ok"
    print(f"{verdict} {number} {name}\n# {name}: {reached:.1f} million instructions, at most {allowed:.1f}")
    return reached <= allowed


def main():
    cli, short, long_, base, page = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        house_fonts.use_in(folder)
        os.environ.pop("MALLOC_PERTURB_", None)  # meson has memory filled, which would be counted too
        export(cli, short, folder)[1].communicate()  # fills the cache of fonts
        (few, least), (many, most) = count(cli, (short, long_), folder)
    print("1..2")
    done = tell(1, "export", least / MILLION, float(base))
    done &= tell(2, "page", (most - least) / (many - few) / MILLION, float(page))
    print(f"# {few} and {many} pages")
    sys.exit(0 if done else 1)


main()
