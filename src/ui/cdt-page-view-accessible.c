/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-page-view-accessible.h"

#include <glib/gi18n-lib.h>

#include "cdt-page-view.h"
#include "cdt-page-words.h"

struct _CdtPageViewAccessible
{
  GtkWidgetAccessible parent_instance;
  CdtPageWords *words; /* (nullable) made when first asked for */
  char *description;
};

static void text_init (AtkTextIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CdtPageViewAccessible,
                               cdt_page_view_accessible,
                               GTK_TYPE_WIDGET_ACCESSIBLE,
                               G_IMPLEMENT_INTERFACE (ATK_TYPE_TEXT, text_init))

static CdtPageView *
get_view (gpointer accessible)
{
  GtkWidget *widget = gtk_accessible_get_widget (GTK_ACCESSIBLE (accessible));

  return widget != NULL ? CDT_PAGE_VIEW (widget) : NULL;
}

static const CdtPageWords *
get_words (gpointer accessible)
{
  CdtPageViewAccessible *self = CDT_PAGE_VIEW_ACCESSIBLE (accessible);
  CdtPageView *view = get_view (self);
  CdtLayout *layout = view != NULL ? cdt_page_view_get_layout (view) : NULL;

  if (self->words == NULL && layout != NULL)
    self->words = cdt_page_words_new (layout);
  return self->words;
}

static char *
get_text (AtkText *text, int start, int end)
{
  const CdtPageWords *words = get_words (text);
  int length = words != NULL ? cdt_page_words_get_length (words) : 0;

  end = end < 0 ? length : MIN (end, length);
  start = CLAMP (start, 0, end);
  if (words == NULL)
    return g_strdup ("");
  return g_utf8_substring (cdt_page_words_get_text (words), start, end);
}

static int
get_character_count (AtkText *text)
{
  const CdtPageWords *words = get_words (text);

  return words != NULL ? cdt_page_words_get_length (words) : 0;
}

static gunichar
get_character_at_offset (AtkText *text, int offset)
{
  g_autofree char *one = get_text (text, offset, offset + 1);

  return g_utf8_get_char (one);
}

/* A screen reader's cursor rests at the top of what is in sight. */
static int
get_caret_offset (AtkText *text)
{
  const CdtPageWords *words = get_words (text);
  CdtPageView *view = get_view (text);
  const CdtPageColumn *column;
  double top;
  guint page;

  if (words == NULL)
    return 0;
  column = cdt_page_view_get_column (view);
  top = cdt_page_view_get_top (view);
  page = cdt_page_column_get_page_at (column, top);
  return MAX (0, cdt_page_words_at (words, page,
                                    (top - cdt_page_column_get_top (column, page))
                                        / cdt_page_column_get_scale (column, page)));
}

static char *
get_string_at_offset (AtkText *text, int offset, AtkTextGranularity granularity, int *start, int *end)
{
  const CdtPageWords *words = get_words (text);

  *start = offset;
  *end = offset + 1;
  if (words != NULL && granularity != ATK_TEXT_GRANULARITY_CHAR)
    cdt_page_words_get_line (words, offset, start, end);
  return get_text (text, *start, *end);
}

static void
get_character_extents (
    AtkText *text, int offset, int *x, int *y, int *width, int *height, AtkCoordType coordinates)
{
  const CdtPageWords *words = get_words (text);
  CdtPageView *view = get_view (text);
  CdtPlace place;
  GdkRectangle where = { 0 };
  int origin_x = 0;
  int origin_y = 0;

  if (words != NULL && cdt_page_words_find (words, offset, &place))
    cdt_page_view_get_place_rectangle (view, &place, &where);
  atk_component_get_extents (ATK_COMPONENT (text), &origin_x, &origin_y, NULL, NULL, coordinates);
  *x = origin_x + where.x;
  *y = origin_y + where.y;
  *width = where.width;
  *height = where.height;
}

static void
text_init (AtkTextIface *iface)
{
  iface->get_text = get_text;
  iface->get_character_count = get_character_count;
  iface->get_character_at_offset = get_character_at_offset;
  iface->get_caret_offset = get_caret_offset;
  iface->get_string_at_offset = get_string_at_offset;
  iface->get_character_extents = get_character_extents;
}

static const char *
cdt_page_view_accessible_get_description (AtkObject *object)
{
  CdtPageViewAccessible *self = CDT_PAGE_VIEW_ACCESSIBLE (object);
  CdtPageView *view = get_view (self);

  if (view == NULL)
    return NULL;
  g_free (self->description);
  self->description = g_strdup_printf (_ ("Page %u of %u"), cdt_page_view_get_page (view) + 1,
                                       MAX (1, cdt_page_view_get_column (view)->n_pages));
  return self->description;
}

static void
cdt_page_view_accessible_initialize (AtkObject *object, gpointer data)
{
  ATK_OBJECT_CLASS (cdt_page_view_accessible_parent_class)->initialize (object, data);
  atk_object_set_role (object, ATK_ROLE_DOCUMENT_FRAME);
}

static void
cdt_page_view_accessible_finalize (GObject *object)
{
  CdtPageViewAccessible *self = CDT_PAGE_VIEW_ACCESSIBLE (object);

  g_clear_pointer (&self->words, cdt_page_words_free);
  g_free (self->description);
  G_OBJECT_CLASS (cdt_page_view_accessible_parent_class)->finalize (object);
}

static void
cdt_page_view_accessible_class_init (CdtPageViewAccessibleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cdt_page_view_accessible_finalize;
  ATK_OBJECT_CLASS (klass)->initialize = cdt_page_view_accessible_initialize;
  ATK_OBJECT_CLASS (klass)->get_description = cdt_page_view_accessible_get_description;
}

static void
cdt_page_view_accessible_init (CdtPageViewAccessible *self)
{
}

void
cdt_page_view_accessible_text_changed (GtkWidget *view)
{
  AtkObject *accessible = gtk_widget_get_accessible (view);

  if (!CDT_IS_PAGE_VIEW_ACCESSIBLE (accessible))
    return;
  if (CDT_PAGE_VIEW_ACCESSIBLE (accessible)->words == NULL)
    return;
  g_clear_pointer (&CDT_PAGE_VIEW_ACCESSIBLE (accessible)->words, cdt_page_words_free);
  g_signal_emit_by_name (accessible, "visible-data-changed");
}
