/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "cdt-fonts.h"
#include "cdt-layout-private.h"

/* Of a document that is measured in part, at least so many pages are known at once. */
#define FIRST_PAGES 2

enum
{
  CHANGED,
  GREW,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtLayout, cdt_layout, G_TYPE_OBJECT)

static void
free_page (gpointer page)
{
  if (page != NULL)
    cdt_page_free (page);
}

static gboolean
has_cover (CdtDocument *document)
{
  if (cdt_document_get_n_blocks (document) == 0)
    return FALSE;
  CdtBlockKind kind = cdt_document_get_block (document, 0)->kind;
  return kind == CDT_BLOCK_KICKER || kind == CDT_BLOCK_TITLE;
}

static void
paginate (CdtLayout *layout)
{
  gboolean cover = has_cover (layout->document);
  CdtPagination before = layout->pagination;
  layout->pagination = cdt_pagination_make (cdt_measurements_get_blocks (layout->measurements),
                                            &layout->style, cover, before.measured == NULL ? NULL : &before);
  cdt_pagination_clear (&before);
  layout->composer.document = layout->document;
  layout->composer.measured = layout->pagination.measured;
  layout->composer.starts = layout->pagination.starts;
  layout->composer.whole = cdt_measurements_are_whole (layout->measurements);
  layout->composer.entries = cdt_measurements_get_entries (layout->measurements);
  layout->composer.fingerprint = layout->fingerprint;
  layout->composer.cover = cover;
}

static guint
count_known (CdtLayout *layout)
{
  return layout->composer.whole ? layout->pagination.starts->len : layout->pagination.n_sure;
}

static void
measure_more (CdtLayout *layout, gint64 until)
{
  cdt_measurements_go_on (layout->measurements, until);
  paginate (layout);
}

/* Takes what was found as the pages, all of them anew. */
static void
show_pages (CdtLayout *layout)
{
  g_ptr_array_set_size (layout->pages, 0);
  g_ptr_array_set_size (layout->pages, (int)count_known (layout));
  layout->looked_before = TRUE;
  if (layout->composer.whole)
    cdt_paragraph_cache_sweep (layout->cache);
  g_signal_emit (layout, signals[CHANGED], 0);
  cdt_measurements_forget_before (layout->measurements);
}

static void
begin_style (CdtLayout *layout, const CdtStyle *style)
{
  layout->style = *style;
  if (style->logo != NULL)
    g_object_ref (style->logo);
  layout->cache = cdt_paragraph_cache_new (cdt_fonts_get_context (), &layout->style);
  layout->turned_style = cdt_style_turn (style);
  layout->composer.measures[0] = cdt_measure_make (layout->cache, &layout->style);
  layout->composer.measures[1] = cdt_measure_make (layout->cache, &layout->turned_style);
  layout->measurements = cdt_measurements_new (layout->composer.measures);
}

static void
end_style (CdtLayout *layout)
{
  g_ptr_array_set_size (layout->pages, 0);
  cdt_pagination_clear (&layout->pagination);
  g_clear_pointer (&layout->measurements, cdt_measurements_free);
  g_clear_pointer (&layout->cache, cdt_paragraph_cache_free);
  g_clear_object (&layout->style.logo);
  layout->n_let_go = 0;
}

/* What was let go of is measured again. */
static void
make_good (CdtLayout *layout)
{
  if (layout->n_let_go == 0)
    return;
  CdtStyle style = layout->style;
  g_autoptr (GObject) logo = style.logo == NULL ? NULL : g_object_ref (G_OBJECT (style.logo));
  end_style (layout);
  begin_style (layout, &style);
}

static void
begin_pages (CdtLayout *layout)
{
  make_good (layout);
  cdt_measurements_begin (layout->measurements, layout->document);
  paginate (layout);
  while (!layout->composer.whole && layout->pagination.n_sure < FIRST_PAGES)
    measure_more (layout, 0);
}

static void
set_pages (CdtLayout *layout)
{
  make_good (layout);
  cdt_measurements_begin (layout->measurements, layout->document);
  if (!cdt_measurements_are_whole (layout->measurements))
    cdt_measurements_go_on (layout->measurements, G_MAXINT64);
  paginate (layout);
  show_pages (layout);
}

static gboolean
take_document (CdtLayout *layout, CdtDocument *document)
{
  if (document == layout->document)
    return FALSE;
  cdt_document_ref (document);
  g_clear_pointer (&layout->document, cdt_document_unref);
  layout->document = document;
  return TRUE;
}

static void
cdt_layout_finalize (GObject *object)
{
  CdtLayout *layout = CDT_LAYOUT (object);
  g_clear_pointer (&layout->document, cdt_document_unref);
  g_free (layout->fingerprint);
  end_style (layout);
  g_clear_pointer (&layout->pages, g_ptr_array_unref);
  g_clear_pointer (&layout->looked_at, g_hash_table_unref);
  G_OBJECT_CLASS (cdt_layout_parent_class)->finalize (object);
}

static void
cdt_layout_class_init (CdtLayoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cdt_layout_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[GREW] = g_signal_new ("grew", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static void
cdt_layout_init (CdtLayout *layout)
{
  layout->pages = g_ptr_array_new_with_free_func (free_page);
  layout->looked_at = g_hash_table_new (NULL, NULL);
}

CdtLayout *
cdt_layout_new (const CdtStyle *style)
{
  g_return_val_if_fail (style != NULL, NULL);
  CdtLayout *layout = g_object_new (CDT_TYPE_LAYOUT, NULL);
  begin_style (layout, style);
  return layout;
}

void
cdt_layout_set_document (CdtLayout *layout, CdtDocument *document)
{
  g_return_if_fail (CDT_IS_LAYOUT (layout) && document != NULL);
  if (take_document (layout, document))
    set_pages (layout);
  else
    cdt_layout_finish (layout);
}

void
cdt_layout_begin_document (CdtLayout *layout, CdtDocument *document)
{
  g_return_if_fail (CDT_IS_LAYOUT (layout) && document != NULL);
  if (!take_document (layout, document))
    return;
  begin_pages (layout);
  show_pages (layout);
}

gboolean
cdt_layout_go_on (CdtLayout *layout, gint64 until)
{
  g_return_val_if_fail (CDT_IS_LAYOUT (layout), TRUE);
  if (cdt_layout_is_whole (layout))
    return TRUE;
  measure_more (layout, until);
  if (layout->composer.whole)
    show_pages (layout);
  else
    {
      g_ptr_array_set_size (layout->pages, (int)count_known (layout));
      g_signal_emit (layout, signals[GREW], 0);
    }
  return layout->composer.whole;
}

void
cdt_layout_finish (CdtLayout *layout)
{
  g_return_if_fail (CDT_IS_LAYOUT (layout));
  cdt_layout_go_on (layout, G_MAXINT64);
}

gboolean
cdt_layout_is_whole (CdtLayout *layout)
{
  g_return_val_if_fail (CDT_IS_LAYOUT (layout), TRUE);
  return layout->document == NULL || layout->composer.whole;
}

/* Pages begin where they did; only their feet are set anew, each when it is asked for. */
void
cdt_layout_set_fingerprint (CdtLayout *layout, const char *fingerprint)
{
  g_return_if_fail (CDT_IS_LAYOUT (layout));
  if (g_strcmp0 (fingerprint, layout->fingerprint) == 0)
    return;
  g_free (layout->fingerprint);
  layout->fingerprint = g_strdup (fingerprint);
  layout->composer.fingerprint = layout->fingerprint;
  guint n_pages = layout->pages->len;
  g_ptr_array_set_size (layout->pages, 0);
  g_ptr_array_set_size (layout->pages, (int)n_pages);
  g_signal_emit (layout, signals[CHANGED], 0);
}

const char *
cdt_layout_get_fingerprint (CdtLayout *layout)
{
  g_return_val_if_fail (CDT_IS_LAYOUT (layout), NULL);
  return layout->fingerprint;
}

CdtDocument *
cdt_layout_get_document (CdtLayout *layout)
{
  g_return_val_if_fail (CDT_IS_LAYOUT (layout), NULL);
  return layout->document;
}

const CdtStyle *
cdt_layout_get_style (CdtLayout *layout)
{
  g_return_val_if_fail (CDT_IS_LAYOUT (layout), NULL);
  return &layout->style;
}

void
cdt_layout_set_style (CdtLayout *layout, const CdtStyle *style)
{
  g_return_if_fail (CDT_IS_LAYOUT (layout) && style != NULL);
  if (cdt_style_equals (style, &layout->style))
    return;
  CdtStyle next = *style;
  gboolean whole = cdt_layout_is_whole (layout);
  end_style (layout);
  begin_style (layout, &next);
  if (layout->document == NULL)
    return;
  if (whole)
    {
      set_pages (layout);
      return;
    }
  begin_pages (layout);
  show_pages (layout);
}

guint
cdt_layout_get_n_pages (CdtLayout *layout)
{
  g_return_val_if_fail (CDT_IS_LAYOUT (layout), 0);
  return layout->pages->len;
}

guint
cdt_layout_guess_n_pages (CdtLayout *layout)
{
  g_return_val_if_fail (CDT_IS_LAYOUT (layout), 0);
  if (cdt_layout_is_whole (layout))
    return layout->pages->len;
  double rest = cdt_measurements_guess_rest (layout->measurements);
  double body = cdt_measure_get_page_body (layout->composer.measures);
  return layout->pages->len + (guint)MAX (ceil (rest / body), 1.0);
}

CdtPage *
cdt_layout_get_page (CdtLayout *layout, guint n)
{
  g_return_val_if_fail (CDT_IS_LAYOUT (layout) && n < layout->pages->len, NULL);
  if (layout->looked_before)
    g_hash_table_remove_all (layout->looked_at);
  layout->looked_before = FALSE;
  g_hash_table_add (layout->looked_at, GUINT_TO_POINTER (n));
  if (n < layout->n_let_go)
    cdt_layout_take_back (layout);
  if (g_ptr_array_index (layout->pages, n) == NULL)
    g_ptr_array_index (layout->pages, n) = cdt_compose_page (&layout->composer, n);
  return g_ptr_array_index (layout->pages, n);
}

void
cdt_layout_let_go (CdtLayout *layout, guint n)
{
  g_return_if_fail (CDT_IS_LAYOUT (layout) && n < layout->pages->len);
  const CdtPagination *pagination = &layout->pagination;
  guint from = g_array_index (pagination->starts, CdtSpot, n).block, end = pagination->measured->len;
  if (n + 1 < pagination->starts->len)
    end = g_array_index (pagination->starts, CdtSpot, n + 1).block;
  g_clear_pointer (&layout->pages->pdata[n], cdt_page_free);
  cdt_paragraph_cache_empty (layout->cache);
  for (guint i = from; i < end; i++)
    cdt_measured_empty (g_ptr_array_index (pagination->measured, i));
  layout->n_let_go = n + 1;
}

gboolean
cdt_layout_is_turned (CdtLayout *layout, guint n)
{
  g_return_val_if_fail (CDT_IS_LAYOUT (layout) && n < layout->pages->len, FALSE);
  return cdt_flow_is_turned (layout->pagination.measured,
                             g_array_index (layout->pagination.starts, CdtSpot, n));
}

void
cdt_layout_take_back (CdtLayout *layout)
{
  if (layout->n_let_go > 0)
    set_pages (layout);
}

guint
cdt_layout_get_n_set (CdtLayout *layout)
{
  return cdt_paragraph_cache_get_n_set (layout->cache);
}

guint
cdt_layout_get_n_parted (CdtLayout *layout)
{
  return layout->pagination.n_parted;
}
