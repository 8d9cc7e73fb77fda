/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-page-view-accessible.h"
#include "cdt-page-view-private.h"

static void
found_cb (CdtPageView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
chosen_cb (CdtPageView *self)
{
  const CdtMatch *match = cdt_page_find_get_chosen (self->find, NULL);
  CdtPlace place;

  if (match != NULL && cdt_page_words_find (cdt_page_view_get_words (self), match->start, &place))
    cdt_page_view_show_place (self, &place);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drop_words (CdtPageView *self)
{
  self->selected_from = self->selected_to = 0;
  g_clear_pointer (&self->words, cdt_page_words_free);
  g_clear_pointer (&self->words_document, cdt_document_unref);
}

void
cdt_page_view_words_begin (CdtPageView *self)
{
  self->find = cdt_page_find_new ();
  g_signal_connect_object (self->find, "changed", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->find, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
}

void
cdt_page_view_words_end (CdtPageView *self)
{
  if (self->find != NULL)
    cdt_page_find_set_words (self->find, NULL);
  g_clear_object (&self->find);
  drop_words (self);
}

/* Feet of pages come anew with a fingerprint; words of the body only with a document, and the numbers of
 * pages in the contents when all are known. */
void
cdt_page_view_words_update (CdtPageView *self)
{
  CdtDocument *document = self->layout != NULL ? cdt_layout_get_document (self->layout) : NULL;
  gboolean looks = cdt_page_find_get_query (self->find) != NULL;

  if (document == self->words_document && self->words != NULL
      && self->words_whole == cdt_layout_is_whole (self->layout))
    return;
  cdt_page_find_set_words (self->find, NULL);
  drop_words (self);
  if (looks)
    cdt_page_find_set_words (self->find, cdt_page_view_get_words (self));
}

void
cdt_page_view_words_go_on (CdtPageView *self)
{
  if (self->words != NULL)
    cdt_page_find_go_on (self->find);
}

CdtPageWords *
cdt_page_view_get_words (CdtPageView *self)
{
  CdtDocument *document;

  g_return_val_if_fail (CDT_IS_PAGE_VIEW (self), NULL);

  if (self->words != NULL || self->layout == NULL)
    return self->words;
  document = cdt_layout_get_document (self->layout);
  if (document == NULL)
    return NULL;
  self->words = cdt_page_words_new (self->layout);
  self->words_document = cdt_document_ref (document);
  self->words_whole = cdt_layout_is_whole (self->layout);
  return self->words;
}

CdtPageFind *
cdt_page_view_get_find (CdtPageView *self)
{
  g_return_val_if_fail (CDT_IS_PAGE_VIEW (self), NULL);

  return self->find;
}

void
cdt_page_view_look_for (CdtPageView *self, const char *query)
{
  CdtPageWords *words;

  g_return_if_fail (CDT_IS_PAGE_VIEW (self));

  if (query != NULL && *query == '\0')
    query = NULL;
  words = query != NULL ? cdt_page_view_get_words (self) : NULL;
  cdt_page_find_set_words (self->find, words);
  cdt_page_find_set_query (self->find, query,
                           cdt_page_column_get_page_at (&self->column, cdt_page_view_get_top (self)));
}

void
cdt_page_view_select (CdtPageView *self, int from, int to)
{
  g_return_if_fail (CDT_IS_PAGE_VIEW (self));

  if (cdt_page_view_get_words (self) == NULL)
    from = to = 0;
  if (self->selected_from == from && self->selected_to == to)
    return;
  self->selected_from = from;
  self->selected_to = to;
  cdt_page_view_accessible_selection_changed (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
cdt_page_view_get_selection (CdtPageView *self, int *start, int *end)
{
  g_return_val_if_fail (CDT_IS_PAGE_VIEW (self), FALSE);

  *start = MIN (self->selected_from, self->selected_to);
  *end = MAX (self->selected_from, self->selected_to);
  return *start < *end;
}

int
cdt_page_view_get_cursor (CdtPageView *self)
{
  g_return_val_if_fail (CDT_IS_PAGE_VIEW (self), 0);

  return self->selected_to;
}

void
cdt_page_view_copy (CdtPageView *self, GdkAtom clipboard)
{
  g_autofree char *text = NULL;
  int start, end;

  g_return_if_fail (CDT_IS_PAGE_VIEW (self));

  if (!cdt_page_view_get_selection (self, &start, &end))
    return;
  text = cdt_page_words_dup (cdt_page_view_get_words (self), start, end);
  gtk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self), clipboard), text, -1);
}

/* Of the page at this height, though the point may be beside it or between two of them */
static guint
find_point (CdtPageView *self, double x, double y, double *page_x, double *page_y)
{
  const CdtPageColumn *column = &self->column;
  guint page = cdt_page_column_get_page_at (column, y + cdt_page_view_get_top (self));
  double scale = cdt_page_column_get_scale (column, page);

  *page_x = (x + cdt_page_view_get_across (self) - cdt_page_column_get_left (column, page)) / scale;
  *page_y = (y + cdt_page_view_get_top (self) - cdt_page_column_get_top (column, page)) / scale;
  return page;
}

int
cdt_page_view_find_offset (CdtPageView *self, double x, double y)
{
  CdtPageWords *words;
  double page_x, page_y;
  guint page;

  g_return_val_if_fail (CDT_IS_PAGE_VIEW (self), -1);

  words = cdt_page_view_get_words (self);
  if (words == NULL || self->column.n_pages == 0)
    return -1;
  page = find_point (self, x, y, &page_x, &page_y);
  return cdt_page_words_hit (words, page, page_x, page_y);
}
