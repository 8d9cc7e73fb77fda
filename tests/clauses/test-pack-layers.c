/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "cdt-assembler.h"
#include "cdt-clause-edit.h"
#include "cdt-clause-list.h"
#include "cdt-pack-shelf.h"
#include "sample-draft.h"

/* An organisation's own wording over the standard clauses, and drafts made with another version of it. */

#define NAMESPACE "xmlns=\"urn:concordat:pack:1\""
#define HEAD "<pack " NAMESPACE " id=\"o\" version=\"1.0\" title=\"Ours\" extends=\"standard\">"

static char *
write_pack (const char *head, const char *part)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("layer-XXXXXX", &error);
  g_autofree char *pack_path = g_build_filename (folder, "pack.xml", NULL);
  g_autofree char *part_path = g_build_filename (folder, "part.xml", NULL);
  g_autofree char *pack = g_strconcat (HEAD, "\n", head, "<part href=\"part.xml\"/></pack>", NULL);
  g_autofree char *whole = g_strconcat ("<part " NAMESPACE ">\n", part, "</part>", NULL);

  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (pack_path, pack, -1, NULL));
  g_assert_true (g_file_set_contents (part_path, whole, -1, NULL));
  return folder;
}

static void
remove_pack (const char *folder)
{
  g_autofree char *pack_path = g_build_filename (folder, "pack.xml", NULL);
  g_autofree char *part_path = g_build_filename (folder, "part.xml", NULL);

  g_assert_cmpint (g_remove (pack_path), ==, 0);
  g_assert_cmpint (g_remove (part_path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static CdtPack *
load (const char *head, const char *part, GError **error)
{
  g_autofree char *folder = write_pack (head, part);
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  CdtPack *pack = cdt_pack_new (file, error);

  remove_pack (folder);
  return pack;
}

static CdtPack *
load_sound (const char *head, const char *part)
{
  g_autoptr (GError) error = NULL;
  CdtPack *pack = load (head, part, &error);

  g_assert_no_error (error);
  return pack;
}

static CdtPack *
load_example (void)
{
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "..", "resources", "examples", "pack-example", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  CdtPack *pack = cdt_pack_new (folder, &error);

  g_assert_no_error (error);
  return pack;
}

static const CdtClauseInfo *
find_clause (GPtrArray *list, const char *id)
{
  for (guint i = 0; i < list->len; i++)
    if (strcmp (((const CdtClauseInfo *)list->pdata[i])->id, id) == 0)
      return list->pdata[i];
  return NULL;
}

static char *
print_clause (CdtAssembler *assembler, const char *id)
{
  g_autoptr (CdtDocument) document = cdt_assembler_run (assembler);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < cdt_document_get_n_blocks (document); i++)
    {
      const CdtBlock *block = cdt_document_get_block (document, i);
      g_autofree char *plain = block->text != NULL ? cdt_text_dup_plain (block->text) : g_strdup ("");

      if (g_strcmp0 (block->clause, id) == 0)
        g_string_append_printf (words, "%s|", plain);
    }
  return g_string_free (words, FALSE);
}

static void
test_example (void)
{
  g_autoptr (CdtPack) pack = load_example ();
  g_autoptr (CdtDraft) draft = cdt_pack_new_draft (pack, "agreement");
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);
  g_autofree char *notice = cdt_draft_dup_value (draft, "governance/notice");
  g_autofree char *id = cdt_draft_dup_value (draft, "wording/pack/id");

  g_assert_cmpstr (notice, ==, "10 working-days");
  g_assert_cmpstr (id, ==, "eastvale");
  g_assert_false (cdt_draft_can_undo (draft));
  g_assert_cmpstr (cdt_pack_get_accent (pack), ==, "#5b2a6e");
  g_autoptr (GPtrArray) list = cdt_clause_list_get (assembler);
  g_assert_true (find_clause (list, "social-value")->printed);
  g_assert_false (find_clause (list, "council-logo")->printed);
  cdt_clause_edit_set_alternative (draft, "disputes", "council");
  g_autofree char *disputes = print_clause (assembler, "disputes");
  g_assert_nonnull (strstr (disputes, "cabinet member"));
}

/* A clause of the same id stands for the standard one; what referred into that finds the new one. */
static void
test_replace (void)
{
  g_autoptr (CdtPack) pack = load_sound (
      "", "<clause id=\"risk\"><heading>Our risks</heading><sub>Ours.</sub></clause>"
          "<clause id=\"last\"><heading>Last</heading><sub>See <ref to=\"losses\"/>.</sub></clause>");
  g_autoptr (CdtDraft) draft = sample_draft_load_example ("healthy-homes-memorandum");
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);
  g_autofree char *risk = print_clause (assembler, "risk");
  g_autofree char *last = print_clause (assembler, "last");
  g_autoptr (GPtrArray) list = cdt_clause_list_get (assembler);
  g_autofree char *expected = g_strdup_printf ("Last|See clause %s.|", find_clause (list, "risk")->number);

  g_assert_cmpstr (risk, ==, "Our risks|Ours.|");
  g_assert_cmpstr (last, ==, expected);
}

static const struct
{
  const char *name;
  const char *head;
  const char *part;
  const char *message;
} refusals[] = {
  { "a pale colour", "<look accent=\"#ffcc00\"/>", "", "pack.xml:2: The colour #ffcc00 is too light" },
  { "a picture that is not there", "<look logo=\"logo.png\"/>", "",
    "pack.xml:2: The file “logo.png” cannot be read: " },
  { "a picture elsewhere", "<look logo=\"../logo.png\"/>", "", "pack.xml:2: " },
  { "a question that is none", "<default field=\"nothing\">x</default>", "",
    "pack.xml:2: There is no question “nothing”." },
  { "an answer that does not fit", "<default field=\"term/start\">soon</default>", "", "pack.xml:2: " },
  { "a place that is none", "", "<clause id=\"x\" after=\"nobody\"><heading>X</heading></clause>",
    "part.xml:2: Nothing before this has the id “nobody”." },
  { "alternatives of nothing", "",
    "<alternatives of=\"nobody\"><alternative id=\"a\" label=\"A\"/></alternatives>",
    "part.xml:2: There is no clause or schedule “nobody”." },
  { "a block of another clause", "",
    "<clause id=\"x\"><heading>X</heading><sub id=\"losses\">x</sub></clause>",
    "part.xml:2: The id “losses” is used twice." },
};

static void
test_refused (gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtPack) pack = load (refusals[n].head, refusals[n].part, &error);

  g_assert_null (pack);
  if (!g_str_has_prefix (error->message, refusals[n].message))
    g_error ("%s", error->message);
}

/* The standard pack is used instead, and the reason told. */
static void
test_choose (void)
{
  g_autofree char *folder = write_pack ("<look accent=\"#ffffff\"/>", "");
  g_autoptr (CdtPackShelf) shelf = cdt_pack_shelf_new (folder);
  g_autofree char *refusal = NULL;
  g_autofree char *missing = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtPack) pack = cdt_pack_shelf_choose (shelf, NULL, &refusal, &missing, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (cdt_pack_get_id (pack), ==, "standard");
  g_assert_nonnull (strstr (refusal, "pack.xml:2: "));
  g_assert_nonnull (strstr (refusal, folder));
  remove_pack (folder);
}

/* A picture that is none is refused like any other fault, and without one there is none. */
static void
test_logo (void)
{
  g_autofree char *folder = write_pack ("<look logo=\"logo.png\"/>", "");
  g_autofree char *logo_path = g_build_filename (folder, "logo.png", NULL);
  g_autofree char *refusal = NULL;
  g_autofree char *missing = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (logo_path, "\x89PNG\r\n\x1a\n and then rubbish and more", -1, NULL));
  g_autoptr (CdtPackShelf) shelf = cdt_pack_shelf_new (folder);
  g_autoptr (CdtPack) pack = cdt_pack_shelf_choose (shelf, NULL, &refusal, &missing, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (cdt_pack_get_id (pack), ==, "standard");
  g_assert_null (cdt_pack_get_logo (pack));
  g_assert_nonnull (strstr (refusal, "pack.xml:2: The picture “logo.png” cannot be used: "));
  g_assert_cmpint (g_remove (logo_path), ==, 0);
  remove_pack (folder);
}

/* Every alternative of the standard pack reads as whole sentences, in each kind. */
static void
test_alternatives (gconstpointer kind)
{
  g_autoptr (CdtPack) pack = cdt_pack_new_standard (NULL);
  g_autoptr (CdtDraft) draft = sample_draft_load_example ("healthy-homes-memorandum");
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);
  guint n = 0;

  sample_draft_set (draft, "kind", kind);
  g_autoptr (GPtrArray) list = cdt_clause_list_get (assembler);
  for (guint i = 0; i < list->len; i++)
    {
      const CdtClauseInfo *info = list->pdata[i];
      g_autoptr (GPtrArray) forms = cdt_clause_list_get_forms (assembler, info->id);

      for (guint j = 1; j < forms->len; j++, n++)
        {
          cdt_clause_edit_set_alternative (draft, info->id, ((CdtClauseForm *)forms->pdata[j])->id);
          cdt_clause_edit_set_state (draft, info->id, CDT_CLAUSE_ON);
          g_autofree char *words = print_clause (assembler, info->id);
          g_test_message ("%s", words);
          g_assert_true (g_str_has_suffix (words, ".|"));
          g_assert_null (strstr (words, "  "));
          g_assert_null (strstr (words, " ."));
          g_assert_null (strstr (words, ".."));
        }
    }
  g_assert_cmpuint (n, >=, 4);
}

int
main (int argc, char **argv)
{
  static const char *const kinds[] = { "memorandum", "heads-of-terms", "agreement" };

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clauses/pack-layers/example", test_example);
  g_test_add_func ("/clauses/pack-layers/replace", test_replace);
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strconcat ("/clauses/pack-layers/refused/", refusals[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_refused);
    }
  g_test_add_func ("/clauses/pack-layers/choose", test_choose);
  g_test_add_func ("/clauses/pack-layers/logo", test_logo);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *path = g_strconcat ("/clauses/pack-layers/alternatives/", kinds[i], NULL);

      g_test_add_data_func (path, kinds[i], test_alternatives);
    }
  return g_test_run ();
}
