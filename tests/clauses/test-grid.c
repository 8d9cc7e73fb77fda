/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "cdt-assembler.h"
#include "cdt-kept-tree.h"

/* Tables with a column for each partner, and schedules in parts and on turned pages. */

static const char pack_xml[]
    = "<pack xmlns=\"urn:concordat:pack:1\" id=\"p\" version=\"1.0\" language=\"en-GB\" title=\"A pack\">"
      "<kind name=\"agreement\" label=\"Agreement\" noun=\"agreement\"/>"
      "<language href=\"en-GB.xml\"/><part href=\"part.xml\"/></pack>";

static const char part_xml[]
    = "<part xmlns=\"urn:concordat:pack:1\"><clause id=\"c\"><heading>H</heading>"
      "<para>See <ref to=\"second\"/>.</para></clause>"
      "<schedule id=\"s\" landscape=\"auto\"><heading>Who</heading>"
      "<table id=\"grid\" split=\"partners\"><column width=\"3\"/>"
      "<each select=\"partners/partner\"><column width=\"1\" align=\"centre\"/></each>"
      "<head><cell>Duty</cell><each select=\"partners/partner\"><cell><name/></cell></each></head>"
      "<row><cell>Lead</cell><each select=\"partners/partner\"><choose>"
      "<when test=\"name = 'Eastvale'\"><cell mark=\"yes\">A</cell></when>"
      "<otherwise><cell><muted>I</muted></cell></otherwise></choose></each></row></table>"
      "<subschedule id=\"first\">One</subschedule><sub>a</sub>"
      "<subschedule id=\"second\">Two</subschedule><sub>b</sub></schedule></part>";

static void
write_file (const char *folder, const char *name, const char *content, gssize length)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, length, NULL));
}

static CdtPack *
make_pack (void)
{
  static const char *const names[] = { "pack.xml", "part.xml", "en-GB.xml" };
  g_autofree char *folder = g_dir_make_tmp ("pack-XXXXXX", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (CdtTree) tree = cdt_kept_tree_new ("packs/standard/languages/en-GB.xml");
  g_autoptr (GBytes) english = cdt_tree_to_bytes (tree);
  g_autoptr (GError) error = NULL;

  write_file (folder, names[0], pack_xml, -1);
  write_file (folder, names[1], part_xml, -1);
  write_file (folder, names[2], g_bytes_get_data (english, NULL), (gssize)g_bytes_get_size (english));
  CdtPack *pack = cdt_pack_new (file, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
  return pack;
}

static void
add_partner (CdtDraft *draft, guint n, const char *name)
{
  g_autofree char *id = cdt_draft_insert (draft, "partners", G_MAXUINT, NULL);
  g_autofree char *path = g_strdup_printf ("partners/partner[%u]/name", n);

  g_assert_nonnull (id);
  g_assert_true (cdt_draft_set_value (draft, path, name, NULL));
}

static void
assert_holds (const char *dump, const char *words)
{
  if (strstr (dump, words) == NULL)
    g_error ("“%s” is not in\n%s", words, dump);
}

static void
test_columns (void)
{
  g_autoptr (CdtPack) pack = make_pack ();
  g_autoptr (CdtDraft) draft = cdt_draft_new ("agreement");
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);

  add_partner (draft, 1, "Eastvale");
  add_partner (draft, 2, "Northmoor");
  g_autoptr (CdtDocument) two = cdt_assembler_run (assembler);
  g_autofree char *dump = cdt_document_dump (two);
  assert_holds (dump, "schedule Schedule 1 #s @s landscape?: Who\n");
  assert_holds (dump, "  split: (partners {first} to {last} of {all})\n");
  assert_holds (dump, "  columns: 3 start 1 centre 1 centre\n");
  assert_holds (dump, "  row: Lead ; {bk|A} ; {m|I}\n");
  add_partner (draft, 3, "Warm Hearths");
  g_autoptr (CdtDocument) three = cdt_assembler_run (assembler);
  g_autofree char *after = cdt_document_dump (three);
  assert_holds (after, "  columns: 3 start 1 centre 1 centre 1 centre\n");
  assert_holds (after, "  row: Lead ; {bk|A} ; {m|I} ; {m|I}\n");
}

static void
test_parts (void)
{
  g_autoptr (CdtPack) pack = make_pack ();
  g_autoptr (CdtDraft) draft = cdt_draft_new ("agreement");
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);
  g_autoptr (CdtDocument) document = cdt_assembler_run (assembler);
  g_autofree char *dump = cdt_document_dump (document);

  assert_holds (dump, "subschedule Part 1 #first @s: One\n");
  assert_holds (dump, "subschedule Part 2 #second @s: Two\nclause 1 @s: b\n");
  assert_holds (dump, "See {|Part 2 of Schedule 1|>second}.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clauses/grid/columns", test_columns);
  g_test_add_func ("/clauses/grid/parts", test_parts);
  return g_test_run ();
}
