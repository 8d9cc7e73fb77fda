# SPDX-FileCopyrightText: 2026 The Concordat authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The project's rules about its files. Each rule takes the top folder and yields what breaks it."""
import re
from xml.etree import ElementTree

CODE = ("src", "tests")
TEXT_KINDS = (".c", ".h", ".ui", ".xml", ".rng", ".py", ".css", ".in", ".its", ".loc", ".po", ".build", "")
# Written apart so that this list does not break its own rule.
UNFINISHED = re.compile(r"\b(" + "|".join(["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK", "st" + "ub",
                                           "not imp" + "lemented"]) + r")\b", re.IGNORECASE)
FORBIDDEN = {
    r"\bg_file_replace(_contents)?(_async|_bytes_async|_readwrite)? \(": "drafts are saved with cdt_save()",
    r"\bg_file_set_contents \(": "drafts are saved with cdt_save()",
    r"\bxml(ReadFile|ParseFile|ReadFd|RecoverFile)\b": "drafts are read through cdt_load_bytes()",
    r"\bXML_PARSE_(NOENT|HUGE|DTDLOAD|DTDATTR|XINCLUDE)\b": "opens the parser to hostile files",
    r"\bgtk_dialog_run \(": "a loop inside the loop",
    r"\bgtk_main \(": "the application runs the loop",
    r"\b(system|popen) \(": "no shell",
    r"\b\w+_(set|with|insert|parse|append|(secondary|tooltip))_(tooltip_)?markup \(": "words are never markup",
    r"\"[^\"]*\b(uri|file)='": "a link in a PDF leads nowhere but into the PDF",
}
OWN_LAYER = (
    (re.compile(r"\bBAD_CAST\b|#\s*include\s*<libxml/"), "xml", "libxml2"),
    (re.compile(r"#\s*include\s*<(gtk|gdk|handy)\b"), "ui", "GTK"),
)
VAGUE_NAME = re.compile(r"-(utils?|manager|helpers?|context|misc|common)\.[ch]$")


def files(root, *folders, kinds):
    for folder in folders:
        for path in sorted((root / folder).rglob("*")):
            if path.is_file() and path.suffix in kinds and "__pycache__" not in path.parts:
                yield path


def code(root, *folders):
    return files(root, *(folders or CODE), kinds=(".c", ".h"))


def name(root, path, line=None):
    return f"{path.relative_to(root)}{f':{line}' if line else ''}"


def lines(path):
    return enumerate(path.read_text(encoding="utf-8").splitlines(), 1)


def file_sizes(root):
    for kind, folders, most in ((".c", CODE, 400), (".ui", ("ui",), 250)):
        for path in files(root, *folders, kinds=(kind,)):
            length = len(path.read_text(encoding="utf-8").splitlines())
            if length > most:
                yield f"{name(root, path)} has {length} lines, more than {most}"


def function_sizes(root):
    """A function's body stands between braces in the first column."""
    for path in code(root):
        start = None
        for number, line in lines(path):
            if line == "{":
                start = number
            elif line.startswith("}"):
                if line == "}" and start and number - start - 1 > 40:
                    yield f"{name(root, path, start)}: a function of {number - start - 1} lines, more than 40"
                start = None


def heads(root):
    for path in files(root, "src", "tests", "ui", "resources", "po", "scripts", kinds=TEXT_KINDS):
        if path.suffix in ("", ".in") and path.name in ("LINGUAS", "POTFILES.in", "POTFILES.skip"):
            continue
        if "golden" in str(path) or "data" in path.parts or "examples" in path.parts:
            continue
        if "SPDX-License-Identifier: " not in "\n".join(path.read_text(encoding="utf-8").splitlines()[:6]):
            yield f"{name(root, path)} does not name its licence at its head"


def own_layers(root):
    for path in code(root, "src"):
        for pattern, layer, what in OWN_LAYER:
            if path.relative_to(root).parts[1] == layer:
                continue
            for number, line in lines(path):
                if pattern.search(line):
                    yield f"{name(root, path, number)}: {what} outside src/{layer}"


def forbidden_calls(root):
    for path in code(root, "src"):
        text = path.read_text(encoding="utf-8")
        for pattern, reason in FORBIDDEN.items():
            for found in re.finditer(pattern, text):
                yield f"{name(root, path, text.count(chr(10), 0, found.start()) + 1)}: {found[0]} {reason}"


def unfinished_words(root):
    for path in files(root, "src", "ui", "resources", "tests", "scripts", kinds=TEXT_KINDS):
        for number, line in lines(path):
            found = UNFINISHED.search(line)
            if found:
                yield f"{name(root, path, number)}: {found[0]}"


def vague_names(root):
    for path in code(root, "src"):
        if VAGUE_NAME.search(path.name):
            yield f"{name(root, path)}: name the noun or the verb"


def templates(root):
    """A template and its class share a base name, both ways; every form is in the program."""
    forms = set(files(root, "ui/forms", kinds=(".ui",))) if (root / "ui/forms").is_dir() else set()
    resources = (root / "ui/concordat-ui.gresource.xml").read_text(encoding="utf-8")
    for path in files(root, "ui", kinds=(".ui",)):
        inside = str(path.relative_to(root / "ui"))
        if not re.search(rf">{re.escape(inside)}<", resources):
            yield f"{name(root, path)} is not in ui/concordat-ui.gresource.xml"
        if path not in forms and "<template " in path.read_text(encoding="utf-8"):
            source = root / "src/ui" / (path.stem + ".c")
            if not source.exists() or "set_template_from_resource" not in source.read_text(encoding="utf-8"):
                yield f"{name(root, path)} has no class src/ui/{path.stem}.c"
    for path in files(root, "src/ui", kinds=(".c",)):
        if "set_template_from_resource" in path.read_text(encoding="utf-8"):
            if not list((root / "ui").rglob(path.stem + ".ui")):
                yield f"{name(root, path)} has no template ui/{path.stem}.ui"


def help_sentences(root):
    """Every question of a form says in a sentence why it is asked or what to answer."""
    for path in files(root, "ui/forms", kinds=(".ui",)):
        for field in ElementTree.parse(path).iter("object"):
            said = {part.get("name"): part.text for part in field.findall("property")}
            if field.get("class", "").endswith("Field") and "path" in said and not said.get("hint"):
                yield f"{name(root, path)} gives no hint for {said['path']}"


def translatable_files(root):
    word = re.compile(r'(?<![A-Za-z_])(N?C?_|ngettext|g_dn?gettext|g_dpgettext2?) \(')
    for path in files(root, "src", kinds=(".c",)):
        if word.search(path.read_text(encoding="utf-8")):
            yield path
    for path in files(root, "ui", kinds=(".ui",)):
        if 'translatable="yes"' in path.read_text(encoding="utf-8"):
            yield path
    yield root / "resources/schema/agreement.rng"
    yield from files(root, "resources/checks", "resources/guidance", kinds=(".xml",))
    yield from sorted((root / "resources/desktop").glob("*.desktop.in"))
    yield from sorted((root / "resources/desktop").glob("*.xml.in"))


def potfiles(root):
    listed = {line.strip() for _, line in lines(root / "po/POTFILES.in") if line.strip() and line[0] != "#"}
    holding = {name(root, path) for path in translatable_files(root)}
    yield from (f"po/POTFILES.in lacks {path}" for path in sorted(holding - listed))
    yield from (f"po/POTFILES.in names {path}, which has no message" for path in sorted(listed - holding))


def readme(root):
    """Every file of ours that the README speaks of is there."""
    text = (root / "README.md").read_text(encoding="utf-8")
    for path in sorted(set(re.findall(r"(?<![\w/])(?:src|ui|resources|tests|scripts|po)/[\w./-]*\w", text))):
        if not (root / path).exists():
            yield f"README.md speaks of {path}, which is not there"


ALL = {
    "files are short": file_sizes,
    "functions are short": function_sizes,
    "files name their licence": heads,
    "libxml2 only in src/xml, GTK only in src/ui": own_layers,
    "no forbidden calls": forbidden_calls,
    "nothing unfinished": unfinished_words,
    "names say the job": vague_names,
    "templates and classes pair": templates,
    "questions have a help sentence": help_sentences,
    "POTFILES.in is complete": potfiles,
    "README.md speaks of what is there": readme,
}
