#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Concordat authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-rules.py SOURCE: the tree keeps the rules, and each rule catches the bad tree written here."""
import pathlib
import sys
import tempfile

import rules
import tap

LONG_BODY = "  g_print (\"\");\n" * 41
BAD_TREE = {
    "src/xml/cdt-good.c": "/* SPDX-License-Identifier: GPL-3.0-or-later */\n#include <libxml/tree.h>\n",
    "src/draft/cdt-long.c": "int x;\n" * 401,
    "src/draft/cdt-text-utils.c": "static void\nf (void)\n{\n" + LONG_BODY + "}\n",
    "src/draft/cdt-layer.c": "#include <gtk/gtk.h>\nxmlChar *c = BAD_CAST \"\";\n",
    "src/draft/cdt-calls.c": "g_file_set_contents (a, b, c, d);\ngtk_label_set_markup (label, text);\n"
                              "gtk_widget_set_tooltip_markup (label, text);\ncairo_tag_begin (cr, a, \"uri='b'\");\n",
    "src/draft/cdt-word.c": "/* " + "TO" + "DO */\nputs (_ (\"Hello\"));\n",
    "resources/checks/words.xml": "<!-- " + "TO" + "DO -->\n",
    "src/ui/cdt-orphan.c": "gtk_widget_class_set_template_from_resource (c, r);\n",
    "tests/draft/test-x.c": "",
    "ui/cdt-lonely.ui": '<interface><template class="CdtLonely" parent="GtkBin"/></interface>\n',
    "ui/forms/lost.ui": '<interface><object class="CdtLineField"><property name="path">title</property></object>'
    "</interface>\n",
    "ui/concordat-ui.gresource.xml": "<gresources><file>cdt-lonely.ui</file></gresources>\n",
    "resources/schema/agreement.rng": "<grammar/>\n",
    "po/POTFILES.in": "src/draft/cdt-gone.c\n",
    "scripts/run": "",
    "README.md": "Run `scripts/fly`, or look at src/nowhere/cdt-nothing.c.\n",
}
EXPECTED = {
    "files are short": ["cdt-long.c has 401"],
    "functions are short": ["cdt-text-utils.c:3: a function of 41"],
    "files name their licence": ["cdt-long.c", "scripts/run"],
    "libxml2 only in src/xml, GTK only in src/ui": ["cdt-layer.c:1: GTK", "cdt-layer.c:2: libxml2"],
    "no forbidden calls": ["cdt-calls.c:1:", "cdt-calls.c:2:", "cdt-calls.c:3:", "cdt-calls.c:4:"],
    "nothing unfinished": ["cdt-word.c:1:", "words.xml:1:"],
    "names say the job": ["cdt-text-utils.c"],
    "templates and classes pair": ["ui/cdt-lonely.ui has no class", "lost.ui is not in", "cdt-orphan.c has no"],
    "questions have a help sentence": ["lost.ui gives no hint for title"],
    "POTFILES.in is complete": ["lacks src/draft/cdt-word.c", "names src/draft/cdt-gone.c"],
    "README.md speaks of what is there": ["scripts/fly", "src/nowhere/cdt-nothing.c"],
}


def plant(top):
    for path, text in BAD_TREE.items():
        (top / path).parent.mkdir(parents=True, exist_ok=True)
        (top / path).write_text(text, encoding="utf-8")


def main():
    source = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        bad = pathlib.Path(folder)
        plant(bad)
        for title, rule in rules.ALL.items():
            found = "\n".join(rule(bad))
            missed = [f"not caught: {part}" for part in EXPECTED[title] if part not in found]
            if "cdt-good.c" in found:
                missed.append("caught the good file")
            tap.case(f"{title}: canary", missed)
            tap.case(title, list(rule(source)))
    tap.done()


main()
