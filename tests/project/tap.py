# SPDX-FileCopyrightText: 2026 The Concordat authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cases of a test in the form that meson reads."""
import sys

count = 0
failed = 0


def case(name, findings):
    """One case: it passes when there are no findings; each finding is a line."""
    global count, failed
    count += 1
    failed += bool(findings)
    for finding in findings:
        print(f"{name}: {finding}", file=sys.stderr)  # what meson shows of a test that failed
    print("not ok" if findings else "ok", count, name, flush=True)


def canary(name, findings):
    """One case that shows the check can fail: it passes when there are findings."""
    case(f"{name}: canary", [] if findings else ["the check let a bad example pass"])


def done():
    print(f"1..{count}")
    sys.exit(1 if failed or not count else 0)
