#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Concordat authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-layers.py SOURCE BUILD: an include that looks up or sideways does not compile.

Compiles one-line probes with the very flags of each folder's own files.
"""
import json
import pathlib
import shlex
import subprocess
import sys

import tap

source, build = (pathlib.Path(argument) for argument in sys.argv[1:3])
ENGINE = {"locale", "xml", "draft", "store", "document", "clauses", "layout", "render", "export", "review", "guidance", "picture", "pdf"}
MAY_SEE = {
    "locale": set(),
    "xml": set(),
    "draft": {"xml"},
    "pdf": set(),
    "store": {"xml", "draft", "pdf"},
    "guidance": {"xml", "draft"},
    "document": set(),
    "picture": {"xml"},
    "clauses": {"xml", "draft", "document", "picture"},
    "layout": {"document"},
    "render": {"document", "layout", "picture", "pdf"},
    "export": {"document"},
    "review": {"xml", "draft", "document", "clauses", "pdf"},
    "cli": ENGINE,
    "ui": ENGINE,
}


def read_flags():
    """The compiler's command line of one file of each folder, without input and output."""
    flags = {}
    for entry in json.loads((build / "compile_commands.json").read_text()):
        path = (build / entry["file"]).resolve()
        try:
            folder = path.relative_to(source.resolve() / "src").parts[0]
        except ValueError:
            continue
        words = shlex.split(entry["command"])
        for option in ("-o", "-MF", "-MQ"):
            at = words.index(option)
            del words[at : at + 2]
        flags.setdefault(folder, [w for w in words if w not in ("-c", "-MD", entry["file"])])
    return flags


def compiles(words, include):
    probe = f"#include {include}\n".encode()
    command = words + ["-fsyntax-only", "-x", "c", "-"]
    return subprocess.run(command, input=probe, cwd=build, capture_output=True).returncode == 0


def pick_header(folder):
    return f'"{sorted((source / "src" / folder).glob("cdt-*.h"))[0].name}"'


def main():
    folders = sorted(p.parent.name for p in (source / "src").glob("*/meson.build"))
    tap.case("every folder has its row", [f for f in folders if f not in MAY_SEE])
    flags = read_flags()
    headers = {f: pick_header(f) for f in folders if f != "cli"}
    for folder in folders:
        if folder not in flags:
            tap.case(folder, ["nothing in this folder is compiled"])
            continue
        seen = {other for other, header in headers.items() if compiles(flags[folder], header)}
        wrong = seen - MAY_SEE[folder] - {folder}
        tap.case(f"{folder} sees no folder above or beside it", [f"it sees src/{other}" for other in wrong])
        tap.canary(f"{folder} can see what it may", seen & (MAY_SEE[folder] | {folder}) or folder == "cli")
        for header, owner in (("<libxml/tree.h>", "xml"), ("<gtk/gtk.h>", "ui"), ("<handy.h>", "ui")):
            if (folder == owner) != compiles(flags[folder], header):
                tap.case(f"{folder} and {header}", ["compiles" if folder != owner else "does not compile"])
            else:
                tap.case(f"{folder} and {header}", [])
    tap.done()


main()
