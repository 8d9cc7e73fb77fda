#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Concordat authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-count.py SOURCE: scripts/count-tests counts cases as it says, and never calls a failure a pass."""
import json
import pathlib
import subprocess
import sys
import tempfile

import tap

TWO_GOOD = "TAP version 13\nok 1 /a\n# note\nok 2 /b\n1..2\n"
CASES = (
    ("cases are counted", [("OK", TWO_GOOD)], "2 passed, 0 failed", 0),
    ("a program without cases is one", [("OK", "")], "1 passed, 0 failed", 0),
    ("a failed case", [("FAIL", "ok 1 /a\nnot ok 2 /b\n")], "1 passed, 1 failed", 1),
    ("a crash after good cases", [("ERROR", "ok 1 /a\n")], "1 passed, 1 failed", 1),
    ("out of time", [("OK", TWO_GOOD), ("TIMEOUT", "")], "2 passed, 1 failed", 1),
    ("a case left out is no pass", [("SKIP", "ok 1 /a # SKIP no display\n")],
     "0 passed, 0 failed, 1 skipped", 1),
    ("a case left out counts as such", [("OK", "ok 1 /a # SKIP no display\nok 2 /b\n")],
     "1 passed, 0 failed, 1 skipped", 0),
    ("a case left out without a reason", [("OK", "ok 1 /a # SKIP\nok 2 /b\n")], "1 passed, 1 failed", 1),
    ("a subtest is counted by its cases",
     [("OK", "# Subtest: s\n    ok 1 x\n    ok 2 y\n    1..2\nok 1 s\nok 2 z\n")], "3 passed, 0 failed", 0),
    ("no test at all", [], "0 passed, 1 failed", 1),
)


def main():
    program = pathlib.Path(sys.argv[1]) / "scripts/count-tests"
    with tempfile.TemporaryDirectory() as folder:
        log = pathlib.Path(folder) / "testlog.json"
        for title, tests, expected, status in CASES:
            log.write_text("".join(json.dumps({"name": "t", "result": result, "stdout": out}) + "\n"
                                   for result, out in tests), encoding="utf-8")
            run = subprocess.run([sys.executable, program, log], capture_output=True, text=True)
            last = run.stdout.splitlines()[-1]
            good = last == expected and run.returncode == status
            tap.case(title, [] if good else [f"{last!r}, exit {run.returncode}; {run.stderr}"])
        run = subprocess.run([sys.executable, program, f"{folder}/gone"], capture_output=True, text=True)
        tap.case("a log that is not there is a failure", [] if run.returncode == 1 else [run.stdout])
    tap.done()


main()
