/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-page-view-accessible.h"

#include <glib/gi18n-lib.h>

#include "cdt-page-view.h"
#include "cdt-page-words.h"

struct _CdtPageViewAccessible
{
  GtkWidgetAccessible parent_instance;
  char *description;
};

static void text_init (AtkTextIface *iface);
static void document_init (AtkDocumentIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CdtPageViewAccessible,
                               cdt_page_view_accessible,
                               GTK_TYPE_WIDGET_ACCESSIBLE,
                               G_IMPLEMENT_INTERFACE (ATK_TYPE_TEXT, text_init)
                                   G_IMPLEMENT_INTERFACE (ATK_TYPE_DOCUMENT, document_init))

static CdtPageView *
get_view (gpointer accessible)
{
  GtkWidget *widget = gtk_accessible_get_widget (GTK_ACCESSIBLE (accessible));

  return widget != NULL ? CDT_PAGE_VIEW (widget) : NULL;
}

static CdtPageWords *
get_words (gpointer accessible)
{
  CdtPageView *view = get_view (accessible);

  return view != NULL ? cdt_page_view_get_words (view) : NULL;
}

static char *
get_text (AtkText *text, int start, int end)
{
  CdtPageWords *words = get_words (text);

  if (words == NULL)
    return g_strdup ("");
  if (end < 0)
    end = cdt_page_words_get_length (words);
  return cdt_page_words_dup (words, MAX (start, 0), end);
}

static int
get_character_count (AtkText *text)
{
  CdtPageWords *words = get_words (text);

  return words != NULL ? cdt_page_words_get_length (words) : 0;
}

static gunichar
get_character_at_offset (AtkText *text, int offset)
{
  g_autofree char *one = get_text (text, offset, offset + 1);

  return g_utf8_get_char (one);
}

/* A screen reader's cursor is the end of the selection that moves, or else rests at the top of what is in
 * sight. */
static int
get_caret_offset (AtkText *text)
{
  CdtPageView *view = get_view (text);
  int start, end;

  if (view == NULL)
    return 0;
  if (cdt_page_view_get_selection (view, &start, &end))
    return cdt_page_view_get_cursor (view);
  return MAX (0, cdt_page_view_find_offset (view, 0, 0));
}

static gboolean
set_caret_offset (AtkText *text, int offset)
{
  CdtPageView *view = get_view (text);
  CdtPlace place;

  if (view == NULL || get_words (text) == NULL || !cdt_page_words_find (get_words (text), offset, &place))
    return FALSE;
  cdt_page_view_show_place (view, &place);
  return TRUE;
}

static char *
get_string_at_offset (AtkText *text, int offset, AtkTextGranularity granularity, int *start, int *end)
{
  static const CdtWordsUnit units[] = {
    [ATK_TEXT_GRANULARITY_CHAR] = CDT_WORDS_CHARACTER,      [ATK_TEXT_GRANULARITY_WORD] = CDT_WORDS_WORD,
    [ATK_TEXT_GRANULARITY_SENTENCE] = CDT_WORDS_SENTENCE,   [ATK_TEXT_GRANULARITY_LINE] = CDT_WORDS_LINE,
    [ATK_TEXT_GRANULARITY_PARAGRAPH] = CDT_WORDS_PARAGRAPH,
  };
  CdtPageWords *words = get_words (text);

  *start = offset;
  *end = offset + 1;
  if (words == NULL)
    return g_strdup ("");
  cdt_page_words_get_bounds (words, offset, units[granularity], start, end);
  return get_text (text, *start, *end);
}

static int
get_n_selections (AtkText *text)
{
  CdtPageView *view = get_view (text);
  int start, end;

  return view != NULL && cdt_page_view_get_selection (view, &start, &end) ? 1 : 0;
}

static char *
get_selection (AtkText *text, int number, int *start, int *end)
{
  *start = *end = 0;
  if (number != 0 || get_n_selections (text) == 0)
    return NULL;
  cdt_page_view_get_selection (get_view (text), start, end);
  return get_text (text, *start, *end);
}

static gboolean
set_selection (AtkText *text, int number, int start, int end)
{
  CdtPageView *view = get_view (text);

  if (view == NULL || number != 0 || get_n_selections (text) == 0)
    return FALSE;
  cdt_page_view_select (view, start, MIN (end, get_character_count (text)));
  return TRUE;
}

static gboolean
add_selection (AtkText *text, int start, int end)
{
  CdtPageView *view = get_view (text);

  if (view == NULL || get_n_selections (text) > 0)
    return FALSE;
  cdt_page_view_select (view, start, MIN (end, get_character_count (text)));
  return TRUE;
}

static gboolean
remove_selection (AtkText *text, int number)
{
  if (number != 0 || get_n_selections (text) == 0)
    return FALSE;
  cdt_page_view_select (get_view (text), 0, 0);
  return TRUE;
}

static int
get_offset_at_point (AtkText *text, int x, int y, AtkCoordType coordinates)
{
  CdtPageView *view = get_view (text);
  int origin_x = 0;
  int origin_y = 0;

  atk_component_get_extents (ATK_COMPONENT (text), &origin_x, &origin_y, NULL, NULL, coordinates);
  return view != NULL ? cdt_page_view_find_offset (view, x - origin_x, y - origin_y) : -1;
}

static void
get_character_extents (
    AtkText *text, int offset, int *x, int *y, int *width, int *height, AtkCoordType coordinates)
{
  CdtPageWords *words = get_words (text);
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
  iface->set_caret_offset = set_caret_offset;
  iface->get_n_selections = get_n_selections;
  iface->get_selection = get_selection;
  iface->set_selection = set_selection;
  iface->add_selection = add_selection;
  iface->remove_selection = remove_selection;
  iface->get_offset_at_point = get_offset_at_point;
  iface->get_string_at_offset = get_string_at_offset;
  iface->get_character_extents = get_character_extents;
}

static int
get_page_count (AtkDocument *document)
{
  CdtPageView *view = get_view (document);

  return view != NULL ? (int)cdt_page_view_get_column (view)->n_pages : 0;
}

/* From 1 */
static int
get_current_page_number (AtkDocument *document)
{
  CdtPageView *view = get_view (document);

  return view != NULL ? (int)cdt_page_view_get_page (view) + 1 : 0;
}

static void
document_init (AtkDocumentIface *iface)
{
  iface->get_page_count = get_page_count;
  iface->get_current_page_number = get_current_page_number;
}

static const char *
cdt_page_view_accessible_get_description (AtkObject *object)
{
  CdtPageViewAccessible *self = CDT_PAGE_VIEW_ACCESSIBLE (object);
  CdtPageView *view = get_view (self);

  if (view == NULL)
    return NULL;
  g_free (self->description);
  self->description = g_strdup_printf (
      cdt_page_view_is_whole (view) ? _ ("Page %u of %u") : _ ("Page %u of about %u"),
      cdt_page_view_get_page (view) + 1, MAX (1, cdt_page_view_get_column (view)->n_pages));
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

  if (CDT_IS_PAGE_VIEW_ACCESSIBLE (accessible))
    g_signal_emit_by_name (accessible, "visible-data-changed");
}

void
cdt_page_view_accessible_selection_changed (GtkWidget *view)
{
  AtkObject *accessible = gtk_widget_get_accessible (view);

  if (!CDT_IS_PAGE_VIEW_ACCESSIBLE (accessible))
    return;
  g_signal_emit_by_name (accessible, "text-selection-changed");
  g_signal_emit_by_name (accessible, "text-caret-moved", get_caret_offset (ATK_TEXT (accessible)));
}

void
cdt_page_view_accessible_page_changed (GtkWidget *view)
{
  AtkObject *accessible = gtk_widget_get_accessible (view);

  if (CDT_IS_PAGE_VIEW_ACCESSIBLE (accessible))
    g_signal_emit_by_name (accessible, "page-changed", get_current_page_number (ATK_DOCUMENT (accessible)));
}
