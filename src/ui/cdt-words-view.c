/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-words-view.h"

#include <string.h>

#include "cdt-clause-list.h"
#include "cdt-growing-text.h"
#include "cdt-own-words.h"

#define SOURCE "cdt-source"

/* By CdtWordChange. The tints are light on a light ground and dark on a dark one. */
static const char *const change_tags[] = { NULL, "inserted", "deleted" };
static const GdkRGBA change_tints[] = { { 0 }, { 0.18, 0.55, 0.25, 0.2 }, { 0.8, 0.25, 0.15, 0.18 } };

struct _CdtWordsView
{
  GtkBin parent_instance;
  CdtGrowingText *text;
  GtkTextBuffer *buffer;
  CdtAssembler *assembler;
  gboolean showing; /* the program changes the text, not the person */
};

enum
{
  SIGNAL_EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtWordsView, cdt_words_view, GTK_TYPE_BIN)

/* The tag of the piece that the iterator is in or at the start of; NULL when it is in words. */
static GtkTextTag *
find_piece (const GtkTextIter *at)
{
  g_autoptr (GSList) tags = gtk_text_iter_get_tags (at);

  for (GSList *l = tags; l != NULL; l = l->next)
    if (g_object_get_data (l->data, SOURCE) != NULL)
      return l->data;
  return NULL;
}

static gboolean
is_inside_piece (const GtkTextIter *at, GtkTextTag **tag)
{
  *tag = find_piece (at);
  return *tag != NULL && !gtk_text_iter_starts_tag (at, *tag);
}

/* Each piece has a tag of its own, so that two side by side stay two. */
static GtkTextTag *
make_piece_tag (GtkTextBuffer *buffer, const char *braces, gboolean known)
{
  GtkTextTag *tag = gtk_text_buffer_create_tag (buffer, NULL, NULL);

  g_object_set_data_full (G_OBJECT (tag), SOURCE, g_strdup (braces), g_free);
  if (known)
    g_object_set (tag, "background", "#d7e6ea", "foreground", "#0d4a5c", NULL);
  else
    g_object_set (tag, "underline", PANGO_UNDERLINE_ERROR, NULL);
  return tag;
}

static void
insert_piece (CdtWordsView *self, GtkTextIter *at, const char *braces)
{
  g_autofree char *shown = cdt_clause_list_dup_shown (self->assembler, braces);
  GtkTextTag *tag = make_piece_tag (self->buffer, braces, shown != NULL);

  if (shown != NULL)
    g_strdelimit (shown, "\n", ' ');
  gtk_text_buffer_insert_with_tags (self->buffer, at, shown != NULL ? shown : braces, -1, tag, NULL);
}

static void
make_change_tag (GtkTextBuffer *buffer, CdtWordChange change, const char *look, int how)
{
  GtkTextTag *tag = gtk_text_buffer_create_tag (buffer, change_tags[change], look, how, NULL);

  g_object_set (tag, "background-rgba", &change_tints[change], NULL);
}

/* "**" says where bold words begin and end; it is there to be seen, not to be read. */
static void
insert_bold_mark (GtkTextBuffer *buffer, GtkTextIter *at, const char *mark)
{
  GtkTextTag *tag = gtk_text_buffer_create_tag (buffer, NULL, "foreground", "#77767b", "scale", 0.75, NULL);

  gtk_text_buffer_insert_with_tags (buffer, at, mark, -1, tag, NULL);
}

static void
append_source (CdtWordsView *self, const char *source)
{
  g_autoptr (GArray) pieces = cdt_own_words_split (source);

  for (guint i = 0; i < pieces->len; i++)
    {
      const CdtPiece *piece = &g_array_index (pieces, CdtPiece, i);
      g_autofree char *words = g_strndup (source + piece->start, piece->length);
      GtkTextIter end;

      gtk_text_buffer_get_end_iter (self->buffer, &end);
      if (piece->kind == CDT_PIECE_BOLD)
        insert_bold_mark (self->buffer, &end, words);
      else if (piece->kind == CDT_PIECE_WORDS || piece->kind == CDT_PIECE_UNKNOWN)
        gtk_text_buffer_insert (self->buffer, &end, words, -1);
      else
        insert_piece (self, &end, words);
    }
}

/* Goes on by so many bytes of the source. */
static void
skip_source (GtkTextIter *at, gsize n_bytes)
{
  while (n_bytes > 0 && !gtk_text_iter_is_end (at))
    {
      GtkTextTag *tag = find_piece (at);
      gsize length = tag != NULL ? strlen (g_object_get_data (G_OBJECT (tag), SOURCE))
                                 : (gsize)g_unichar_to_utf8 (gtk_text_iter_get_char (at), NULL);

      if (tag != NULL)
        gtk_text_iter_forward_to_tag_toggle (at, tag);
      else
        gtk_text_iter_forward_char (at);
      n_bytes -= MIN (n_bytes, length);
    }
}

/* The space after the words stays as it is. */
static void
mark_words (CdtWordsView *self, const GtkTextIter *start, GtkTextIter end, const char *tag)
{
  GtkTextIter last = end;

  while (gtk_text_iter_compare (&end, start) > 0 && gtk_text_iter_backward_char (&last)
         && g_unichar_isspace (gtk_text_iter_get_char (&last)))
    end = last;
  gtk_text_buffer_apply_tag_by_name (self->buffer, tag, start, &end);
}

/* A change may take no part of a piece: it takes all of it. */
static void
delete_range_cb (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end, CdtWordsView *self)
{
  GtkTextTag *tag;

  if (self->showing)
    return;
  if (is_inside_piece (start, &tag))
    gtk_text_iter_backward_to_tag_toggle (start, tag);
  if (is_inside_piece (end, &tag))
    gtk_text_iter_forward_to_tag_toggle (end, tag);
}

/* What is typed within a piece goes after it, and so does the cursor. */
static void
insert_text_cb (GtkTextBuffer *buffer, GtkTextIter *at, const char *text, int length, CdtWordsView *self)
{
  GtkTextTag *tag;

  if (self->showing || !is_inside_piece (at, &tag))
    return;
  gtk_text_iter_forward_to_tag_toggle (at, tag);
  gtk_text_buffer_place_cursor (buffer, at);
}

static void
changed_cb (CdtWordsView *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static void
cdt_words_view_dispose (GObject *object)
{
  CdtWordsView *self = CDT_WORDS_VIEW (object);

  if (self->buffer != NULL)
    g_signal_handlers_disconnect_by_data (self->buffer, self);
  g_clear_object (&self->buffer);
  g_clear_object (&self->assembler);
  G_OBJECT_CLASS (cdt_words_view_parent_class)->dispose (object);
}

static void
cdt_words_view_class_init (CdtWordsViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cdt_words_view_dispose;
  signals[SIGNAL_EDITED]
      = g_signal_new ("edited", CDT_TYPE_WORDS_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cdt_words_view_init (CdtWordsView *self)
{
  self->text = CDT_GROWING_TEXT (cdt_growing_text_new (4));
  gtk_widget_show (GTK_WIDGET (self->text));
  gtk_container_add (GTK_CONTAINER (self), GTK_WIDGET (self->text));
  gtk_text_view_set_pixels_below_lines (cdt_growing_text_get_view (self->text), 6);
  self->buffer = g_object_ref (gtk_text_view_get_buffer (cdt_growing_text_get_view (self->text)));
  make_change_tag (self->buffer, CDT_WORDS_INSERTED, "underline", PANGO_UNDERLINE_SINGLE);
  make_change_tag (self->buffer, CDT_WORDS_DELETED, "strikethrough", TRUE);
  g_signal_connect (self->buffer, "delete-range", G_CALLBACK (delete_range_cb), self);
  g_signal_connect (self->buffer, "insert-text", G_CALLBACK (insert_text_cb), self);
  g_signal_connect_swapped (self->buffer, "changed", G_CALLBACK (changed_cb), self);
}

GtkWidget *
cdt_words_view_new (CdtAssembler *assembler, gboolean editable)
{
  g_return_val_if_fail (CDT_IS_ASSEMBLER (assembler), NULL);

  CdtWordsView *self = g_object_new (CDT_TYPE_WORDS_VIEW, "visible", TRUE, NULL);
  self->assembler = g_object_ref (assembler);
  gtk_text_view_set_editable (cdt_words_view_get_view (self), editable);
  gtk_text_view_set_cursor_visible (cdt_words_view_get_view (self), editable);
  return GTK_WIDGET (self);
}

GtkTextView *
cdt_words_view_get_view (CdtWordsView *self)
{
  g_return_val_if_fail (CDT_IS_WORDS_VIEW (self), NULL);

  return cdt_growing_text_get_view (self->text);
}

char *
cdt_words_view_dup_source (CdtWordsView *self)
{
  GString *source = g_string_new (NULL);
  GtkTextIter at;

  g_return_val_if_fail (CDT_IS_WORDS_VIEW (self), NULL);

  gtk_text_buffer_get_start_iter (self->buffer, &at);
  while (!gtk_text_iter_is_end (&at))
    {
      GtkTextTag *tag = find_piece (&at);
      GtkTextIter from = at;

      gtk_text_iter_forward_to_tag_toggle (&at, tag);
      if (tag != NULL)
        {
          g_string_append (source, g_object_get_data (G_OBJECT (tag), SOURCE));
          continue;
        }
      g_autofree char *words = gtk_text_buffer_get_text (self->buffer, &from, &at, FALSE);
      g_string_append (source, words);
    }
  return g_string_free (source, FALSE);
}

void
cdt_words_view_show_source (CdtWordsView *self, const char *source)
{
  GtkTextIter at;

  g_return_if_fail (CDT_IS_WORDS_VIEW (self));

  gtk_text_buffer_get_iter_at_mark (self->buffer, &at, gtk_text_buffer_get_insert (self->buffer));
  int cursor = gtk_text_iter_get_offset (&at);
  self->showing = TRUE;
  gtk_text_buffer_set_text (self->buffer, "", 0);
  append_source (self, source);
  self->showing = FALSE;
  gtk_text_buffer_get_iter_at_offset (self->buffer, &at, cursor);
  gtk_text_buffer_place_cursor (self->buffer, &at);
}

void
cdt_words_view_insert_braces (CdtWordsView *self, const char *braces)
{
  GtkTextTag *tag;
  GtkTextIter at;

  g_return_if_fail (CDT_IS_WORDS_VIEW (self) && braces != NULL);

  gtk_text_buffer_delete_selection (self->buffer, TRUE, TRUE);
  gtk_text_buffer_get_iter_at_mark (self->buffer, &at, gtk_text_buffer_get_insert (self->buffer));
  if (is_inside_piece (&at, &tag))
    gtk_text_iter_forward_to_tag_toggle (&at, tag);
  self->showing = TRUE;
  insert_piece (self, &at, braces);
  self->showing = FALSE;
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
  gtk_widget_grab_focus (GTK_WIDGET (cdt_words_view_get_view (self)));
}

void
cdt_words_view_mark (CdtWordsView *self, const GArray *differences, CdtWordChange change)
{
  GtkTextIter start;
  GtkTextIter end;

  g_return_if_fail (CDT_IS_WORDS_VIEW (self) && differences != NULL && change != CDT_WORDS_SAME);

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_remove_tag_by_name (self->buffer, change_tags[change], &start, &end);
  for (guint i = 0; i < differences->len; i++)
    {
      const CdtWordDifference *difference = &g_array_index (differences, CdtWordDifference, i);

      end = start;
      skip_source (&end, change == CDT_WORDS_INSERTED ? difference->after : difference->before);
      if (difference->change == change)
        mark_words (self, &start, end, change_tags[change]);
      start = end;
    }
}
