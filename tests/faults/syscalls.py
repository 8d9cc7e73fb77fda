#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Concordat authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""syscalls.py CLI [--all]: R4. Every system call that concordat-cli set makes from opening a draft to its end fails in
turn, each once and, with --all, from then on, with two likely errors, with --all six. The draft is wholly old or new,
new whenever the exit status says so, and a failure says a sentence. Needs strace and the right to trace."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ERRORS = ["ENOSPC", "EIO", "EDQUOT", "EACCES", "EINVAL", "EINTR"]
# What asks for memory, waits for a thread or ends: tests/soak/memory.py has the first.
OTHERS = {"brk", "mmap", "munmap", "mprotect", "mremap", "madvise", "futex", "exit", "exit_group", "clone3",
          "rt_sigprocmask", "rseq", "set_robust_list", "prctl", "sched_getaffinity", "restart_syscall"}


def run(cli, path, title, *wrapper):
    return subprocess.run([*wrapper, cli, "set", str(path), f"title={title}"], capture_output=True, text=True,
                          timeout=60, check=False)


def list_calls(cli, path, folder):
    """(call, its number among those of its name), of each from the opening of the draft on"""
    log = folder.parent / "trace"
    run(cli, path, "Counted", "strace", "-f", "-o", log)
    counts, calls, begun = {}, [], False
    for call, rest in re.findall(r"^\d+ +(\w+)\((.*)", log.read_text(encoding="utf-8"), re.M):
        counts[call] = counts.get(call, 0) + 1
        begun = begun or (call == "openat" and str(path) in rest)
        if begun and call not in OTHERS:
            calls.append((call, counts[call]))
    return calls


def check(cli, path, old, result, title):
    """What is wrong with the draft after a save with a fault"""
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    new = text.replace(f"<title>{title}</title>", "<title>Old</title>")
    if text != old and (f"<title>{title}</title>" not in text or new != old):
        return "torn"
    if result.returncode == 0 and f"<title>{title}</title>" not in text:
        return "lost"
    if result.returncode != 0 and not re.search(r"[.!]\s*$", result.stderr):
        return "silent"
    return None


def inject(cli, folder, call, error, when):
    path = folder / "a.concordat"
    old = path.read_text(encoding="utf-8")
    result = run(cli, path, "New", "strace", "-f", "-o", "/dev/null", "-e", f"trace={call}",
                 "-e", f"inject={call}:error={error}:when={when}")
    wrong = check(cli, path, old, result, "New")
    if wrong == "silent" and (call, when[-1]) == ("write", "+"):
        wrong = None  # nobody can be told anything then
    for left in folder.iterdir():
        left.unlink()
    path.write_text(old, encoding="utf-8")
    return wrong, result.returncode != 0


def canary(folder):
    """The check finds a torn draft, a lost save and a silent failure."""
    path = folder / "a.concordat"
    old = path.read_text(encoding="utf-8")
    done = subprocess.CompletedProcess([], 0, "", "")
    failed = subprocess.CompletedProcess([], 2, "", "")
    found = [check(None, path, old, done, "New"), check(None, path, old, failed, "New")]
    path.write_text(old[:100], encoding="utf-8")
    found.append(check(None, path, old, failed, "New"))
    path.write_text(old, encoding="utf-8")
    return found == ["lost", "silent", "torn"]


def main():
    cli = sys.argv[1]
    print("1..2")
    with tempfile.TemporaryDirectory() as top:
        folder = pathlib.Path(top) / "drafts"
        folder.mkdir()
        os.environ.update(XDG_DATA_HOME=top, HOME=top)
        path = folder / "a.concordat"
        subprocess.run([cli, "new", "--kind=memorandum", "--title=Old", "-o", path], check=True,
                       capture_output=True)
        print("ok 1 /syscalls/canary" if canary(folder) else "not ok 1 /syscalls/canary")
        probe = ["strace", "-o", "/dev/null", "true"]
        if shutil.which("strace") is None or subprocess.run(probe, capture_output=True, check=False).returncode:
            print("ok 2 /syscalls/each # SKIP there is no strace here, or it may not trace")
            return
        calls = list_calls(cli, path, folder)
        subprocess.run([cli, "set", path, "title=Old"], check=True, capture_output=True)
        every = "--all" in sys.argv
        runs = told = 0
        wrongs = []
        for call, k in calls:
            for error in ERRORS if every else ERRORS[:2]:
                # What is interrupted for ever is tried for ever
                for when in (str(k), f"{k}+") if every and error != "EINTR" else (str(k),):
                    wrong, failed = inject(cli, folder, call, error, when)
                    runs += 1
                    told += failed
                    if wrong:
                        wrongs.append(f"# {wrong}: {call} {error} when={when}")
        print("\n".join(wrongs + [f"# R4: {runs} saves with a fault in {len(calls)} calls, {told} told, "
                                  f"{len(wrongs)} torn, lost or silent"]))
        print("not ok 2 /syscalls/each" if wrongs or runs < 20 else "ok 2 /syscalls/each")


main()
