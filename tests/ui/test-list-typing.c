/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-growing-text.h"

/* "|" is where the cursor stands. */
static const struct
{
  const char *name;
  const char *before;
  const char *typed;
  const char *after;
} cases[] = {
  { "plain", "Warm|", "\n", "Warm\n|" },
  { "hyphen", "- warm|", "\n", "- warm\n- |" },
  { "inner", "- warm\n  * dry|", "\n", "- warm\n  * dry\n  * |" },
  { "within", "- warm| homes", "\n", "- warm\n- | homes" },
  { "number", "9. warm|", "\n", "9. warm\n10. |" },
  { "bracket", "(a) warm|", "\n", "(a) warm\n(b) |" },
  { "roman", "i) warm|", "\n", "i) warm\nii) |" },
  { "last-letter", "z) warm|", "\n", "z) warm\n|" },
  { "ends", "- warm\n- |", "\n", "- warm\n|" },
  { "ends-number", "1. warm\n2. |", "\n", "1. warm\n|" },
  { "before-the-mark", "|- warm", "\n", "\n|- warm" },
  { "letter", "- warm|", "x", "- warmx|" },
  { "pasted", "|", "•\ta\no\tb", "- a\n  - b|" },
  { "pasted-plain", "|", "a\nb", "a\nb|" },
};

static void
count_cb (CdtGrowingText *text, guint *n)
{
  (*n)++;
}

static void
place_cursor (GtkTextBuffer *buffer, const char *words)
{
  const char *bar = strchr (words, '|');
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_offset (buffer, &at, (int)g_utf8_strlen (words, bar - words));
  gtk_text_buffer_place_cursor (buffer, &at);
}

static char *
dup_shown (CdtGrowingText *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (cdt_growing_text_get_view (text));
  g_autofree char *words = cdt_growing_text_dup_text (text);
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_mark (buffer, &at, gtk_text_buffer_get_insert (buffer));
  gsize cursor = g_utf8_offset_to_pointer (words, gtk_text_iter_get_offset (&at)) - words;
  return g_strdup_printf ("%.*s|%s", (int)cursor, words, words + cursor);
}

static void
test_typing (gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);
  CdtGrowingText *text = CDT_GROWING_TEXT (g_object_ref_sink (cdt_growing_text_new (1)));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (cdt_growing_text_get_view (text));
  g_auto (GStrv) parts = g_strsplit (cases[n].before, "|", 2);
  g_autofree char *before = g_strjoinv ("", parts);
  guint n_changes = 0;

  cdt_growing_text_show_text (text, before);
  place_cursor (buffer, cases[n].before);
  g_signal_connect (text, "changed", G_CALLBACK (count_cb), &n_changes);
  /* As the view does for a key and for a paste */
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, cases[n].typed, -1, TRUE);
  gtk_text_buffer_end_user_action (buffer);
  g_autofree char *shown = dup_shown (text);
  g_assert_cmpstr (shown, ==, cases[n].after);
  g_assert_cmpuint (n_changes, ==, 1);
  gtk_widget_destroy (GTK_WIDGET (text));
  g_assert_finalize_object (text);
}

/* As the view does for text that is dropped: at the place of the pointer, wherever the cursor is. */
static void
test_dropped (void)
{
  CdtGrowingText *text = CDT_GROWING_TEXT (g_object_ref_sink (cdt_growing_text_new (1)));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (cdt_growing_text_get_view (text));
  GtkTextIter start;

  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_insert_interactive (buffer, &start, "•\ta\no\tb", -1, TRUE);
  g_autofree char *words = cdt_growing_text_dup_text (text);
  g_assert_cmpstr (words, ==, "- a\n  - b");
  gtk_widget_destroy (GTK_WIDGET (text));
  g_assert_finalize_object (text);
}

/* What the draft says is shown as it is. */
static void
test_shown (void)
{
  CdtGrowingText *text = CDT_GROWING_TEXT (g_object_ref_sink (cdt_growing_text_new (1)));

  cdt_growing_text_show_text (text, "•\ta\n-  b");
  g_autofree char *words = cdt_growing_text_dup_text (text);
  g_assert_cmpstr (words, ==, "•\ta\n-  b");
  gtk_widget_destroy (GTK_WIDGET (text));
  g_assert_finalize_object (text);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/list-typing/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_typing);
    }
  g_test_add_func ("/list-typing/shown", test_shown);
  g_test_add_func ("/list-typing/dropped", test_dropped);
  return g_test_run ();
}
