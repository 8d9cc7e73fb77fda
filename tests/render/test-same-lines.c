/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "cdt-assembler.h"
#include "cdt-load.h"
#include "same-lines.h"

/* All words of all drafts in a folder stand as Pango alone would set them. */

static char **folders;

static void
compare_document (SameLines *same, CdtDocument *document)
{
  for (guint i = 0; i < cdt_document_get_n_blocks (document); i++)
    {
      const CdtBlock *block = cdt_document_get_block (document, i);
      if (block->text != NULL)
        same_lines_compare (same, block->text);
      for (guint row = 0; block->rows != NULL && row < block->rows->len; row++)
        {
          const CdtRow *cells = g_ptr_array_index (block->rows, row);

          for (guint cell = 0; cell < cells->cells->len; cell++)
            same_lines_compare (same, cells->cells->pdata[cell]);
        }
    }
}

static void
compare_file (SameLines *same, CdtPack *pack, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtDraft) draft = cdt_load_draft (path, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);
  g_autoptr (CdtDocument) document = cdt_assembler_run (assembler);
  compare_document (same, document);
}

static void
test_folders (void)
{
  g_autoptr (CdtPack) pack = cdt_pack_new_standard (NULL);
  SameLines same = { 0 };
  for (char **folder = folders; *folder != NULL; folder++)
    {
      g_autoptr (GDir) files = g_dir_open (*folder, 0, NULL);
      for (const char *name = g_dir_read_name (files); name != NULL; name = g_dir_read_name (files))
        if (g_str_has_suffix (name, ".concordat"))
          {
            g_autofree char *path = g_build_filename (*folder, name, NULL);
            compare_file (&same, pack, path);
          }
    }
  g_test_message ("%u paragraphs, %u of words, %u lines", same.n_paragraphs, same.n_of_words, same.n_lines);
  g_assert_cmpuint (same.n_different, ==, 0);
  g_assert_cmpuint (same.n_of_words * 10, >, same.n_paragraphs * 9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  folders = argv + 1;
  g_test_add_func ("/render/same-lines/folders", test_folders);
  return g_test_run ();
}
