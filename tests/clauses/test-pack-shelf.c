/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-pack-shelf.h"
#include "pack-folder.h"

/* Which of the packs on a computer a draft gets. */

#define PART "<clause id=\"ours\"><heading>Ours</heading><sub>Ours.</sub></clause>"

typedef struct
{
  const char *name;
  const char *installed[3]; /* ids; "!" before one: its part is broken; "?": its pack.xml is no XML */
  const char *asked;        /* by the draft; NULL: a draft that names none */
  const char *used;
  const char *refusal; /* (nullable) part of it */
  const char *missing; /* (nullable) */
} Case;

static const Case cases[] = {
  { "none", { NULL }, NULL, "standard", NULL, NULL },
  { "the-only-one", { "a" }, NULL, "a", NULL, NULL },
  { "one-of-two", { "a", "b" }, NULL, "standard", NULL, NULL },
  { "named", { "a", "b" }, "b", "b", NULL, NULL },
  { "named-standard", { "a" }, "standard", "standard", NULL, NULL },
  { "not-here", { "a", "b" }, "c", "standard", NULL, "Wording of C" },
  { "broken", { "!a" }, NULL, "standard", "part.xml:2: ", NULL },
  { "broken-named", { "!a", "b" }, "a", "standard", "part.xml:2: ", NULL },
  { "broken-other", { "!a", "b" }, "b", "b", NULL, NULL },
  { "broken-not-asked", { "!a" }, "standard", "standard", NULL, NULL },
  { "no-xml", { "?a" }, NULL, "standard", "pack.xml", NULL },
  { "no-xml-named", { "?a" }, "a", "standard", "pack.xml", "Wording of C" },
  { "takes-standard", { "standard" }, NULL, "standard", "pack.xml:1: The id", NULL },
};

static char *
install (const char *what)
{
  gboolean broken = *what == '!', no_xml = *what == '?';
  const char *id = what + (broken || no_xml);
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "concordat", "packs", id, NULL);
  g_autofree char *file = g_build_filename (path, "pack.xml", NULL);
  char *folder = pack_folder_write (path, id, "", broken ? "<clause/>" : PART);

  if (no_xml)
    g_assert_true (g_file_set_contents (file, "rubbish", -1, NULL));
  return folder;
}

static void
test_choose (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (GPtrArray) folders = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (CdtDraft) draft = cdt_draft_new ("agreement");
  g_autofree char *refusal = NULL;
  g_autofree char *missing = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (one->installed) && one->installed[i] != NULL; i++)
    g_ptr_array_add (folders, install (one->installed[i]));
  if (one->asked != NULL)
    {
      cdt_draft_set_value (draft, "wording/pack/id", one->asked, NULL);
      cdt_draft_set_value (draft, "wording/pack/title", "Wording of C", NULL);
    }
  g_autoptr (CdtPackShelf) shelf = cdt_pack_shelf_new (NULL);
  g_autoptr (CdtPack) pack = cdt_pack_shelf_choose (shelf, draft, &refusal, &missing, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (cdt_pack_get_id (pack), ==, one->used);
  g_assert_cmpstr (missing, ==, one->missing);
  if (one->refusal == NULL)
    g_assert_null (refusal);
  else if (refusal == NULL || strstr (refusal, one->refusal) == NULL)
    g_error ("%s", refusal);
  /* Asked again it is the same, and not read twice. */
  g_autofree char *again = NULL;
  g_clear_pointer (&missing, g_free);
  g_autoptr (CdtPack) same = cdt_pack_shelf_choose (shelf, draft, &again, &missing, &error);
  g_assert_true (same == pack);
  g_assert_cmpstr (again, ==, refusal);
  for (guint i = 0; i < folders->len; i++)
    pack_folder_remove (folders->pdata[i]);
}

/* The folder that the person named is for every draft. */
static void
test_named (void)
{
  g_autofree char *folder = pack_folder_write (NULL, "a", "", PART);
  g_autoptr (CdtPackShelf) shelf = cdt_pack_shelf_new (folder);
  g_autoptr (CdtDraft) draft = cdt_draft_new ("agreement");
  g_autofree char *refusal = NULL;
  g_autofree char *missing = NULL;

  cdt_draft_set_value (draft, "wording/pack/id", "b", NULL);
  g_autoptr (CdtPack) pack = cdt_pack_shelf_choose (shelf, draft, &refusal, &missing, NULL);
  g_assert_cmpstr (cdt_pack_get_id (pack), ==, "a");
  g_assert_null (missing);
  pack_folder_remove (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/pack-shelf/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_choose);
    }
  g_test_add_func ("/pack-shelf/folder-named", test_named);
  return g_test_run ();
}
