/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-kept-tree.h"

static const char *const folders[]
    = { "checks", "guidance", "packs/standard", "packs/standard/languages", "schema" };

static GBytes *
read_source (const char *path)
{
  g_autofree char *file = g_test_build_filename (G_TEST_DIST, "..", "resources", path, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;
  gsize size = 0;

  g_file_get_contents (file, &text, &size, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (text, size);
}

/* Where every element and run of words stands, which the tree's own text does not say */
static void
assert_same_lines (const CdtNode *kept, const CdtNode *read)
{
  for (; kept != NULL && read != NULL; kept = cdt_node_next (kept), read = cdt_node_next (read))
    {
      g_assert_cmpuint (cdt_node_get_line (kept), ==, cdt_node_get_line (read));
      g_assert_cmpstr (cdt_node_get_namespace (kept), ==, cdt_node_get_namespace (read));
      if (cdt_node_is_element (kept))
        assert_same_lines (cdt_node_first (kept), cdt_node_first (read));
    }
  g_assert_true (kept == NULL && read == NULL);
}

/* What is kept is what the reader makes of the file. */
static void
test_same (gconstpointer data)
{
  const char *path = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) source = read_source (path);
  g_autoptr (CdtTree) read = cdt_tree_new_from_bytes (source, path, &error);
  g_autoptr (CdtTree) kept = cdt_kept_tree_new (path);
  g_autofree char *hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, source);
  g_autoptr (CdtTree) copy = cdt_tree_copy (kept);
  g_autoptr (GBytes) written = cdt_tree_to_bytes (copy);
  g_autoptr (GBytes) expected = cdt_tree_to_bytes (read);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (written, expected));
  g_assert_cmpstr (cdt_kept_tree_get_hash (path), ==, hash);
  assert_same_lines (cdt_tree_get_root (kept), cdt_tree_get_root (read));
}

static void
test_unknown (void)
{
  g_auto (GStrv) none = cdt_kept_tree_list ("no-such-folder");

  g_assert_null (cdt_kept_tree_new ("schema"));
  g_assert_null (cdt_kept_tree_new ("no-such-file.xml"));
  g_assert_null (cdt_kept_tree_get_hash ("no-such-file.xml"));
  g_assert_cmpuint (g_strv_length (none), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_auto (GStrv) paths = cdt_kept_tree_list (folders[i]);

      g_assert_cmpuint (g_strv_length (paths), >, 1);
      for (char **path = paths; *path != NULL; path++)
        {
          g_autofree char *name = g_strconcat ("/kept-tree/", *path, NULL);

          g_test_add_data_func_full (name, g_strdup (*path), test_same, g_free);
        }
    }
  g_test_add_func ("/kept-tree/unknown", test_unknown);

  return g_test_run ();
}
