/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-list-typing.h"

#include <string.h>

#include "cdt-passage.h"

#define USER_ACTIONS "cdt-user-actions" /* on the buffer: how many are going on */

static const char *const romans[]
    = { "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv" };

/* "ii" of "i"; NULL when it is none */
static const char *
find_next_roman (const char *letters)
{
  for (guint i = 0; i + 1 < G_N_ELEMENTS (romans); i++)
    if (g_str_equal (romans[i], letters))
      return romans[i + 1];
  return NULL;
}

/* "(b)" of "(a)", "10." of "9."; NULL after the last letter */
static char *
make_next_label (const char *label)
{
  gsize open = *label == '(' ? 1 : 0;
  const char *close = label + strlen (label) - 1;
  g_autofree char *count = g_strndup (label + open, close - label - open);
  g_autofree char *next = NULL;

  if (g_ascii_isdigit (*count))
    next = g_strdup_printf ("%u", (guint)g_ascii_strtoull (count, NULL, 10) + 1);
  else if (find_next_roman (count) != NULL && !(strlen (count) == 1 && *count != 'i'))
    next = g_strdup (find_next_roman (count));
  else if (strlen (count) == 1 && g_ascii_tolower (*count) != 'z')
    next = g_strdup_printf ("%c", *count + 1);
  return next != NULL ? g_strdup_printf ("%s%s%s", open > 0 ? "(" : "", next, close) : NULL;
}

/* What begins the line after this one: a line break, the indent and the next mark; NULL for a line of no list
 */
static char *
make_next_line (const char *line, const CdtPassageMark *mark)
{
  g_autofree char *indent = g_strndup (line, mark->start);
  g_autofree char *bullet = g_strndup (line + mark->start, mark->length);
  g_autofree char *next = mark->label != NULL ? make_next_label (mark->label) : NULL;
  g_autofree char *blank
      = g_strndup (line + mark->start + mark->length, mark->words - mark->start - mark->length);

  if (mark->label != NULL && next == NULL)
    return NULL;
  return g_strconcat ("\n", indent, next != NULL ? next : bullet, blank, NULL);
}

/* Is there nothing but white space from here to the end of the line? */
static gboolean
ends_line (const GtkTextIter *at)
{
  GtkTextIter end = *at;

  while (!gtk_text_iter_ends_line (&end) && g_unichar_isspace (gtk_text_iter_get_char (&end)))
    gtk_text_iter_forward_char (&end);
  return gtk_text_iter_ends_line (&end);
}

/* TRUE: done, instead of the line break */
static gboolean
break_item (GtkTextBuffer *buffer, GtkTextIter *at)
{
  GtkTextIter start = *at;
  CdtPassageMark mark;
  gboolean done = TRUE;

  gtk_text_iter_set_line_offset (&start, 0);
  g_autofree char *line = gtk_text_buffer_get_text (buffer, &start, at, FALSE);
  gboolean listed = cdt_passage_read_mark (line, &mark) && mark.words > mark.start + mark.length;
  g_autofree char *next = listed ? make_next_line (line, &mark) : NULL;
  if (next == NULL)
    done = FALSE;
  else if (line[mark.words] != '\0')
    gtk_text_buffer_insert (buffer, at, next, -1);
  else if (ends_line (at))
    gtk_text_buffer_delete (buffer, &start, at);
  else
    done = FALSE;
  cdt_passage_mark_clear (&mark);
  return done;
}

static gboolean
is_typed (GtkTextBuffer *buffer)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (buffer), USER_ACTIONS)) > 0;
}

static void
count_action (GtkTextBuffer *buffer, int step)
{
  guint n = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (buffer), USER_ACTIONS));

  g_object_set_data (G_OBJECT (buffer), USER_ACTIONS, GUINT_TO_POINTER (n + (guint)step));
}

static void
begin_action_cb (GtkTextBuffer *buffer)
{
  count_action (buffer, 1);
}

static void
end_action_cb (GtkTextBuffer *buffer)
{
  count_action (buffer, -1);
}

static void
insert_text_cb (GtkTextBuffer *buffer, GtkTextIter *at, const char *text, int length)
{
  g_autofree char *typed = g_strndup (text, length >= 0 ? (gsize)length : strlen (text));
  g_autofree char *tidy = NULL;
  gboolean done = FALSE;

  if (!is_typed (buffer))
    return;
  g_signal_handlers_block_by_func (buffer, insert_text_cb, NULL);
  if (g_str_equal (typed, "\n"))
    done = break_item (buffer, at);
  else if (g_utf8_strlen (typed, -1) > 1)
    tidy = cdt_passage_tidy (typed);
  if (tidy != NULL && !g_str_equal (tidy, typed))
    {
      gtk_text_buffer_insert (buffer, at, tidy, -1);
      done = TRUE;
    }
  g_signal_handlers_unblock_by_func (buffer, insert_text_cb, NULL);
  if (done)
    g_signal_stop_emission_by_name (buffer, "insert-text");
}

void
cdt_list_typing_add_to (GtkTextBuffer *buffer)
{
  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  g_signal_connect (buffer, "begin-user-action", G_CALLBACK (begin_action_cb), NULL);
  g_signal_connect (buffer, "end-user-action", G_CALLBACK (end_action_cb), NULL);
  g_signal_connect (buffer, "insert-text", G_CALLBACK (insert_text_cb), NULL);
}
