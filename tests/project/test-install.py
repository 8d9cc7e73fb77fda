#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Concordat authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-install.py SOURCE BUILD: what is installed is whole and sound, and the command line needs no GTK."""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import tap

build = pathlib.Path(sys.argv[2])
INSTALLED = """
bin/concordat
bin/concordat-cli
libexec/concordat/concordat-pdf.so
libexec/concordat/concordat-reader
share/applications/org.concordat.Concordat.desktop
share/bash-completion/completions/concordat-cli
share/dbus-1/services/org.concordat.Concordat.service
share/icons/hicolor/scalable/apps/org.concordat.Concordat.svg
share/icons/hicolor/scalable/mimetypes/application-x-concordat+xml.svg
share/icons/hicolor/symbolic/apps/org.concordat.Concordat-symbolic.svg
share/locale/cy/LC_MESSAGES/concordat.mo
share/man/man1/concordat-cli.1
share/man/man1/concordat.1
share/metainfo/org.concordat.Concordat.metainfo.xml
share/mime/packages/org.concordat.Concordat.xml
""".split()


def complaints(*command):
    run = subprocess.run(command, capture_output=True, text=True)
    return [] if run.returncode == 0 else (run.stdout + run.stderr).splitlines() or [f"exit {run.returncode}"]


def libraries_of(program, names):
    libraries = subprocess.run(["ldd", program], capture_output=True, text=True, check=True).stdout
    return re.findall(rf"lib(?:{names})\S+", libraries)


def install(folder):
    environment = dict(os.environ, DESTDIR=folder)
    run = subprocess.run(["meson", "install", "-C", build, "--no-rebuild", "--quiet"],
                         env=environment, capture_output=True, text=True)
    if run.returncode:
        tap.case("meson install", (run.stdout + run.stderr).splitlines())
    tops = list(pathlib.Path(folder).rglob("bin/concordat-cli"))
    return tops[0].parent.parent if tops else pathlib.Path(folder)


def main():
    with tempfile.TemporaryDirectory() as folder:
        prefix = install(folder)
        there = {str(path.relative_to(prefix)) for path in prefix.rglob("*") if path.is_file()}
        tap.case("every file is installed", [f"{path} is missing" for path in INSTALLED if path not in there])
        tap.case("nothing else is installed", [path for path in sorted(there) if path not in INSTALLED])
        share = prefix / "share"
        tap.case("desktop entry", complaints(
            "desktop-file-validate", share / "applications/org.concordat.Concordat.desktop"))
        tap.case("metainfo", complaints("appstreamcli", "validate", "--no-net", "--no-color",
                                        share / "metainfo/org.concordat.Concordat.metainfo.xml"))
        tap.case("media type", complaints("update-mime-database", share / "mime"))
        tap.case("installed command line answers", complaints(prefix / "bin/concordat-cli", "--version"))
        broken = pathlib.Path(folder) / "broken.desktop"
        broken.write_text("[Desktop Entry]\nType=Application\n", encoding="utf-8")
        tap.canary("desktop entry", complaints("desktop-file-validate", broken))
    tap.case("the command line needs no GTK", libraries_of(build / "src/concordat-cli", "gtk-|gdk-"))
    tap.canary("the command line needs no GTK", libraries_of(build / "src/concordat", "gtk-|gdk-"))
    tap.case("the programs start without libqpdf", [name for name in ("concordat", "concordat-cli")
                                                    if libraries_of(build / "src" / name, "qpdf")])
    tap.canary("the programs start without libqpdf", libraries_of(build / "src/concordat-pdf.so", "qpdf"))
    tap.done()


main()
