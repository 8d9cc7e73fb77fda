/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every finding of the examples and of the agreements of real life, as somebody has read and judged them: see
 * the head of reviewed-findings.txt. Run with --regenerate to write the list anew; then read what is other.
 */

#include <string.h>

#include "cdt-load.h"
#include "cdt-review-wording.h"
#include "cdt-review.h"

#define LIST "reviewed-findings.txt"

static gboolean regenerate;

static const char *const folders[] = { "../resources/examples", "data/agreements" };
static const char *const severities[] = { "must-fix", "worth-a-look", "note", "accepted" };

static void
add_draft (const char *path, GString *list)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (CdtDraft) draft = cdt_load_draft (path, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (CdtPack) pack = cdt_pack_new_standard (&error);
  g_assert_no_error (error);
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);
  g_autoptr (GPtrArray) findings = cdt_review_run (draft, CDT_FINDING_NOTE);

  cdt_review_wording (assembler, findings);
  g_string_append_printf (list, "\n%s\n", name);
  for (guint i = 0; i < findings->len; i++)
    {
      const CdtFinding *finding = findings->pdata[i];

      g_string_append_printf (list, "  %s %s: %s [%s]\n", severities[finding->severity], finding->check,
                              finding->what, finding->path);
    }
}

static int
compare_paths (gconstpointer one, gconstpointer other)
{
  return strcmp (*(const char *const *)one, *(const char *const *)other);
}

static void
add_folder (const char *folder, GString *list)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, folder, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".concordat"))
      g_ptr_array_add (paths, g_build_filename (path, name, NULL));
  g_assert_cmpuint (paths->len, >=, 3);
  g_ptr_array_sort (paths, compare_paths);
  for (guint i = 0; i < paths->len; i++)
    add_draft (paths->pdata[i], list);
}

/* Line by line: the first that is other says enough. */
static void
compare (const char *kept, const char *list)
{
  g_auto (GStrv) wanted = g_strsplit (kept, "\n", -1);
  g_auto (GStrv) found = g_strsplit (list, "\n", -1);

  for (guint i = 0; wanted[i] != NULL || found[i] != NULL; i++)
    g_assert_cmpstr (found[i], ==, wanted[i]);
}

static void
test_reviewed (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "review", LIST, NULL);
  g_autofree char *kept = NULL;
  g_autoptr (GString) list = g_string_new (NULL);

  g_assert_true (g_file_get_contents (path, &kept, NULL, NULL));
  /* Above the first empty line somebody says what to think of them. */
  char *head = strstr (kept, "\n\n");
  g_assert_nonnull (head);
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    add_folder (folders[i], list);
  if (!regenerate)
    compare (head + 1, list->str);
  head[1] = '\0';
  g_string_prepend (list, kept);
  if (regenerate)
    g_assert_true (g_file_set_contents (path, list->str, -1, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  regenerate = argc > 1 && g_str_equal (argv[1], "--regenerate");
  g_test_add_func ("/reviewed/all", test_reviewed);
  return g_test_run ();
}
