# SPDX-FileCopyrightText: 2026 The Concordat authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The fonts of the house style and no others, so that counts depend little on what is installed."""
import os
import pathlib
import subprocess

FAMILIES = ("Carlito", "Liberation Sans")


def use_in(folder):
    """Has programs that are started from now on know the folders of those fonts alone; `folder` gets the cache."""
    found = [subprocess.run(["fc-match", "-f", "%{file}", name], check=True, capture_output=True, text=True).stdout
             for name in FAMILIES]
    folders = sorted({str(pathlib.Path(name).parent) for name in found})
    path = pathlib.Path(folder) / "fonts.conf"
    path.write_text("<?xml version='1.0'?><fontconfig>" + "".join(f"<dir>{name}</dir>" for name in folders)
                    + f"<cachedir>{folder}/cache</cachedir></fontconfig>", encoding="utf-8")
    os.environ["FONTCONFIG_FILE"] = str(path)
