/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists that somebody typed are lists to a screen reader, in the text and in the cells of tables. */

#include <glib/gstdio.h>
#include <string.h>

#include "cdt-pdf.h"
#include "typography-cases.h"

static const struct
{
  const char *name;
  const char *structure; /* tags alone, a level further in with each space */
} cases[] = {
  { "typed-list", "Document\n H2\n P\n L\n  LI\n   Lbl\n   LBody\n    L\n     LI\n      Lbl\n      LBody\n"
                  "  LI\n   Lbl\n   LBody\n P\n"
                  " L\n  LI\n   Lbl\n   LBody\n    L\n     LI\n      Lbl\n      LBody\n" },
  { "typed-list-in-a-cell", "Document\n Table\n  TR\n   TH\n   TH\n  TR\n   TD\n   TD\n  TR\n   TD\n   TD\n"
                            "    L\n     LI\n      Lbl\n      LBody\n     LI\n      Lbl\n      LBody\n"
                            "     LI\n      Lbl\n      LBody\n" },
};

static const CdtTypographyCase *
find_case (const char *name)
{
  const CdtTypographyCase *const tables[] = { typography_cases, typography_tables };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (const CdtTypographyCase *found = tables[i]; found->name != NULL; found++)
      if (g_str_equal (found->name, name))
        return found;
  g_error ("no case is called %s", name);
}

static GBytes *
write_pdf (const CdtTypographyCase *typography)
{
  GPtrArray *blocks = g_ptr_array_new ();
  CdtStyle style = cdt_style_clear_a4 ();
  g_autoptr (GError) error = NULL;

  typography->add (blocks);
  g_autoptr (CdtLayout) layout = cdt_layout_new (&style);
  g_autoptr (CdtDocument) document = sample_document (blocks, NULL);
  cdt_layout_set_document (layout, document);
  GBytes *pdf = cdt_pdf_write (layout, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return pdf;
}

static char *
ask_structure (GBytes *pdf)
{
  g_autofree char *path = NULL;
  char *output = NULL;
  int fd = g_file_open_tmp ("concordat-XXXXXX.pdf", &path, NULL);
  const char *const command[] = { "pdfinfo", "-struct", path, NULL };
  g_autoptr (GError) error = NULL;

  g_assert_true (g_close (fd, NULL));
  g_assert_true (
      g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize)g_bytes_get_size (pdf), NULL));
  g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, NULL, &error);
  g_assert_no_error (error);
  g_unlink (path);
  return output;
}

/* Without attributes and spans, which stand wherever words have a look */
static char *
strip (const char *structure)
{
  g_auto (GStrv) lines = g_strsplit (structure, "\n", -1);
  GString *out = g_string_new (NULL);

  for (char **line = lines; *line != NULL; line++)
    {
      gsize indent = strspn (*line, " ");
      gsize length = strcspn (*line + indent, " :");

      if (length == 0 || (*line)[indent] == '/' || g_str_has_prefix (*line + indent, "Span"))
        continue;
      g_string_append_printf (out, "%*s%.*s\n", (int)indent / 2, "", (int)length, *line + indent);
    }
  return g_string_free (out, FALSE);
}

static void
test_structure (gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);
  g_autoptr (GBytes) pdf = write_pdf (find_case (cases[n].name));
  g_autofree char *structure = ask_structure (pdf);
  g_autofree char *tags = strip (structure);

  g_assert_cmpstr (tags, ==, cases[n].structure);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/render/typed-lists/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_structure);
    }
  return g_test_run ();
}
