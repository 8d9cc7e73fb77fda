/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "cdt-kept-tree.h"
#include "cdt-pack.h"

#define NAMESPACE "xmlns=\"urn:concordat:pack:1\""
#define PART(content) "<part " NAMESPACE ">\n" content "\n</part>"
#define CLAUSE(content) PART ("<clause id=\"c\"><heading>H</heading>\n" content "</clause>")

/* A file put into a sound pack and what the pack is then refused with. */
typedef struct
{
  const char *name;
  const char *file;
  const char *content;
  const char *message; /* how it begins */
} Refusal;

static const Refusal refusals[] = {
  { "not XML", "part.xml", "<part " NAMESPACE ">\n<clause", "part.xml:2: " },
  { "unknown element", "part.xml", CLAUSE ("<paragraph>x</paragraph>"), "part.xml:3: " },
  { "unknown attribute", "part.xml", CLAUSE ("<para colour=\"red\">x</para>"), "part.xml:3: " },
  { "not a part", "part.xml", "<pack " NAMESPACE "/>", "part.xml:1: " },
  { "no such file", "pack.xml",
    "<pack " NAMESPACE " id=\"p\" version=\"1.0\" language=\"en-GB\" title=\"T\">\n"
    "<kind name=\"agreement\" label=\"A\" noun=\"a\"/>\n<language href=\"en-GB.xml\"/>\n"
    "<part href=\"missing.xml\"/>\n</pack>",
    "pack.xml:4: The file “missing.xml” cannot be read" },
  { "another language first", "pack.xml",
    "<pack " NAMESPACE " id=\"p\" version=\"1.0\" language=\"cy\" title=\"T\">\n"
    "<kind name=\"agreement\" label=\"A\" noun=\"a\"/>\n<language href=\"en-GB.xml\"/>\n"
    "<part href=\"part.xml\"/>\n</pack>",
    "pack.xml:3: The first language should be the pack's own, “cy”." },
  { "unknown kind", "part.xml", PART ("<section id=\"s\" kinds=\"agreement treaty\"/>"),
    "part.xml:2: The pack has no kind of document “treaty”." },
  { "id used twice", "part.xml", PART ("<section id=\"s\"/>\n<section id=\"s\"/>"),
    "part.xml:3: The id “s” is used twice." },
  { "id of a block used twice", "part.xml", CLAUSE ("<sub id=\"c\">x</sub>"),
    "part.xml:3: The id “c” is used twice." },
  { "bad XPath", "part.xml", CLAUSE ("<para when=\"title = \">x</para>"),
    "part.xml:3: The expression “title = ” cannot be worked out" },
  { "unknown question in a condition", "part.xml", CLAUSE ("<para when=\"governance/boss\">x</para>"),
    "part.xml:3: There is no question “governance/boss” in “governance/boss”." },
  { "unknown question in an item", "part.xml",
    CLAUSE ("<each select=\"partners/partner\">\n<para><value field=\"nickname\"/></para></each>"),
    "part.xml:4: There is no question “nickname” here." },
  { "unknown field", "part.xml", CLAUSE ("<para><value field=\"titel\"/></para>"),
    "part.xml:3: There is no question “titel” here." },
  { "a list is no field", "part.xml", CLAUSE ("<para><value field=\"partners/partner/name\"/></para>"),
    "part.xml:3: There is no question “partners/partner/name” here." },
  { "not a path", "part.xml", CLAUSE ("<para><value field=\"count(x)\"/></para>"),
    "part.xml:3: “count(x)” is not the path of a field." },
  { "no reference to name", "part.xml", CLAUSE ("<para><value field=\"title\" as=\"name\"/></para>"),
    "part.xml:3: “Title” holds no reference" },
  { "unknown table", "part.xml", CLAUSE ("<para><value field=\"title\" words=\"none\"/></para>"),
    "part.xml:3: There is no table of words “none”." },
  { "reference to nothing", "part.xml", CLAUSE ("<para><ref to=\"nowhere\"/></para>"),
    "part.xml:3: Nothing that a reference could name has the id “nowhere”." },
  { "one of several to nothing", "part.xml",
    CLAUSE ("<para><refs><to id=\"c\"/>\n<to id=\"nowhere\"/></refs></para>"),
    "part.xml:4: Nothing that a reference could name has the id “nowhere”." },
  { "reference to a section", "part.xml", PART ("<section id=\"s\">\n<para><ref to=\"s\"/></para></section>"),
    "part.xml:3: Nothing that a reference could name has the id “s”." },
  { "presence of nothing", "part.xml", CLAUSE ("<if present=\"nowhere\"><para>x</para></if>"),
    "part.xml:3: Nothing in the pack has the id “nowhere”." },
  { "cells and columns", "part.xml",
    CLAUSE ("<table><column width=\"1\"/>\n<row><cell>a</cell><cell>b</cell></row></table>"),
    "part.xml:4: This row has 2 cells and the table 1 columns." },
  { "eleven months", "en-GB.xml", NULL, "en-GB.xml:" },
  { "nothing to translate", "cy/part.xml", PART ("<clause id=\"other\"><heading>H</heading></clause>"),
    "cy/part.xml:2: The pack has nothing named “other” to translate." },
};

static const char pack_xml[]
    = "<pack " NAMESPACE " id=\"p\" version=\"1.0\" language=\"en-GB\" title=\"A pack\">\n"
      "<kind name=\"agreement\" label=\"Agreement\" noun=\"agreement\"/>\n"
      "<language href=\"en-GB.xml\"/>\n<language href=\"cy.xml\"/>\n<part href=\"part.xml\"/>\n</pack>";

static void
write_file (const char *folder, const char *name, const char *content)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);
}

static char *
read_language (const char *code)
{
  g_autofree char *path = g_strdup_printf ("packs/standard/languages/%s.xml", code);
  g_autoptr (CdtTree) tree = cdt_kept_tree_new (path);
  g_autoptr (GBytes) bytes = cdt_tree_to_bytes (tree);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* A sound pack of one clause, in English and Welsh */
static char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("pack-XXXXXX", &error);
  g_autofree char *inner = g_build_filename (folder, "cy", NULL);
  g_autofree char *english = read_language ("en-GB");
  g_autofree char *welsh = read_language ("cy");
  GString *translated = g_string_new (welsh);

  g_assert_no_error (error);
  g_assert_cmpint (g_mkdir (inner, 0700), ==, 0);
  /* The standard language may have kinds that are not here, and its own parts. */
  g_string_replace (translated, "<join", "<part href=\"cy/part.xml\"/>\n<join", 1);
  const char *own = strstr (translated->str, "<part");
  const char *part = strstr (translated->str, "<part href=\"cy/part.xml\"/>");
  g_string_erase (translated, own - translated->str, part - own);
  write_file (folder, "pack.xml", pack_xml);
  write_file (folder, "part.xml", CLAUSE ("<para>Words</para>"));
  write_file (folder, "en-GB.xml", english);
  write_file (folder, "cy.xml", translated->str);
  write_file (folder, "cy/part.xml", PART (""));
  g_string_free (translated, TRUE);
  return folder;
}

static void
remove_folder (const char *folder)
{
  static const char *const names[]
      = { "cy/part.xml", "cy", "pack.xml", "part.xml", "en-GB.xml", "cy.xml", "" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
}

static void
break_language (const char *folder)
{
  g_autofree char *language = read_language ("en-GB");
  GString *broken = g_string_new (language);

  g_string_replace (broken, "<month>June</month>", "", 1);
  write_file (folder, "en-GB.xml", broken->str);
  g_string_free (broken, TRUE);
}

static CdtPack *
load (const char *folder, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (folder);

  return cdt_pack_new (file, error);
}

static void
test_sound (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtPack) pack = load (folder, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (cdt_pack_get_title (pack), ==, "A pack");
  remove_folder (folder);
}

static void
test_refused (gconstpointer data)
{
  const Refusal *refusal = data;
  g_autofree char *folder = make_folder ();
  g_autoptr (GError) error = NULL;

  if (refusal->content != NULL)
    write_file (folder, refusal->file, refusal->content);
  else
    break_language (folder);
  g_autoptr (CdtPack) pack = load (folder, &error);
  g_assert_null (pack);
  g_assert_nonnull (error);
  if (!g_str_has_prefix (error->message, refusal->message))
    g_error ("“%s” does not begin “%s”", error->message, refusal->message);
  g_assert_null (strchr (error->message, '\n'));
  remove_folder (folder);
}

static void
test_no_folder (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtPack) pack = load ("/nowhere/at/all", &error);

  g_assert_null (pack);
  g_assert_true (g_str_has_prefix (error->message, "pack.xml:0: "));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clauses/pack/sound", test_sound);
  g_test_add_func ("/clauses/pack/no folder", test_no_folder);
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strconcat ("/clauses/pack/refused/", refusals[i].name, NULL);

      g_test_add_data_func (path, &refusals[i], test_refused);
    }
  return g_test_run ();
}
