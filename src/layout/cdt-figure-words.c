/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-figure-words.h"

#include <string.h>

#include "cdt-fonts.h"
#include "cdt-look.h"
#include "cdt-paragraph.h"
#include "cdt-word-breaks.h"

#define UNBOUNDED 10000.0
#define KEPT_MAX 4096
#define SIZE "size"      /* kept with a layout */
#define LETTER_LEAST 0.3 /* of the size: on the average letters are wider */

/* Words that were set, by all they depend on */
typedef struct
{
  PangoContext *context; /* lives as long as the layout */
  const char *family;
  char *words;
  CdtFigureWordsStyle how; /* its size is that of the letters */
  PangoLayout *layout;
} Kept;

/* In Pango's units; the layout itself works it out by all its lines each time it is asked. */
typedef struct
{
  int across, down;
} Size;

static guint
hash_kept (gconstpointer key)
{
  const Kept *kept = key;
  return g_str_hash (kept->words) * 31 + (guint)(kept->how.width * 8.0) + (guint)(kept->how.size * 8.0);
}

static gboolean
kept_equal (gconstpointer a, gconstpointer b)
{
  const Kept *one = a, *other = b;
  const CdtFigureWordsStyle *a_how = &one->how, *b_how = &other->how;
  return one->context == other->context && a_how->size == b_how->size && a_how->width == b_how->width
         && a_how->bold == b_how->bold && a_how->centred == b_how->centred && a_how->lines == b_how->lines
         && g_strcmp0 (one->family, other->family) == 0 && g_str_equal (one->words, other->words);
}

static void
free_kept (gpointer data)
{
  Kept *kept = data;
  g_free (kept->words);
  g_object_unref (kept->layout);
  g_free (kept);
}

/* Of this thread, as contexts are (element-type Kept) */
static GHashTable *
get_kept (void)
{
  static GPrivate kept_of_thread = G_PRIVATE_INIT ((GDestroyNotify)g_hash_table_unref);
  GHashTable *kept = g_private_get (&kept_of_thread);
  if (kept == NULL)
    {
      kept = g_hash_table_new_full (hash_kept, kept_equal, free_kept, NULL);
      g_private_set (&kept_of_thread, kept);
    }
  return kept;
}

/* So many bytes of the words are more than goes into the lines: of forty names few are shown. All of them
 * where they have paragraphs, each of which has so many lines. */
static int
measure_most (const char *words, const CdtFigureWordsStyle *how)
{
  gsize n_letters = (gsize)(how->lines * how->width / (how->size * LETTER_LEAST)) + 1;
  gsize length = strlen (words);
  if (length <= n_letters || strchr (words, '\n') != NULL)
    return (int)length;
  const char *end = words;
  while (*end != '\0' && n_letters-- > 0)
    end = g_utf8_next_char (end);
  return (int)(end - words);
}

static PangoLayout *
set_words (PangoContext *context, const CdtStyle *style, const char *words, const CdtFigureWordsStyle *how)
{
  g_autoptr (PangoFontDescription) description = cdt_fonts_describe (style, how->size, how->bold);
  gboolean latin = cdt_word_breaks_is_latin (words, (guint)strlen (words));
  PangoLayout *layout = pango_layout_new (latin ? cdt_fonts_get_house_context (style->family) : context);
  pango_layout_set_font_description (layout, description);
  if (how->width <= 0.0)
    {
      pango_layout_set_text (layout, words, -1);
      return layout;
    }
  pango_layout_set_width (layout, (int)(how->width * PANGO_SCALE));
  pango_layout_set_height (layout, -how->lines);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  if (how->centred)
    pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  int most = measure_most (words, how);
  pango_layout_set_text (layout, words, most);
  if (words[most] != '\0' && !pango_layout_is_ellipsized (layout))
    pango_layout_set_text (layout, words, -1);
  return layout;
}

static void
keep_size (PangoLayout *layout)
{
  Size size;
  pango_layout_get_size (layout, &size.across, &size.down);
  g_object_set_data_full (G_OBJECT (layout), SIZE, g_memdup2 (&size, sizeof size), g_free);
}

PangoLayout *
cdt_figure_words_get (PangoContext *context,
                      const CdtStyle *style,
                      const char *words,
                      const CdtFigureWordsStyle *how)
{
  GHashTable *table = get_kept ();
  Kept wanted = { .context = context, .family = style->family, .words = (char *)words, .how = *how };
  Kept *kept;
  wanted.how.size = how->size * cdt_look_scale (style);
  if (g_hash_table_lookup_extended (table, &wanted, (gpointer *)&kept, NULL))
    return g_object_ref (kept->layout);
  if (g_hash_table_size (table) >= KEPT_MAX)
    g_hash_table_remove_all (table);
  kept = g_memdup2 (&wanted, sizeof wanted);
  kept->words = g_strdup (words);
  kept->layout = set_words (context, style, words, &wanted.how);
  keep_size (kept->layout);
  g_hash_table_add (table, kept);
  return g_object_ref (kept->layout);
}

void
cdt_figure_words_measure (PangoLayout *words, double *width, double *height)
{
  const Size *size = g_object_get_data (G_OBJECT (words), SIZE);
  if (width != NULL)
    *width = size->across / (double)PANGO_SCALE;
  if (height != NULL)
    *height = size->down / (double)PANGO_SCALE;
}

double
cdt_figure_words_find_width (
    PangoContext *context, const CdtStyle *style, const char *words, double size, gboolean bold)
{
  CdtParagraphStyle how = { .size = size * cdt_look_scale (style), .pitch = 1.0, .bold = bold };
  g_autoptr (CdtText) text = cdt_text_new (words);
  CdtParagraph *line = cdt_paragraph_new (context, style, &how, text, UNBOUNDED);
  double width = cdt_paragraph_get_width (line);
  cdt_paragraph_unref (line);
  return width;
}
