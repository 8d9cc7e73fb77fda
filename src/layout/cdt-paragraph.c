/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>

#include "cdt-fonts.h"
#include "cdt-paragraph.h"

/* Pango's time grows faster than the text in one layout, so that long text is set in stretches that
 * end at a space; the last line of a stretch may be short. */
#define STRETCH_MAX 4000

/* Lines narrower than this many letters' heights need every break they can get. */
#define BIND_WIDTH 11.0

/* A last word no longer than this does not stand on a line of its own: "Schedule / 3." */
#define RUNT_MAX 6
/* A reference this short stays with the word before it: "clause / 12". */
#define REFERENCE_MAX 12

/* It takes along a word no longer than this. */
#define COMPANION_MAX 16

typedef struct
{
  PangoLayoutLine *line; /* of a layout kept in `layouts` */
  double x, width;
  guint start; /* of the line's layout in the whole text, bytes */
} Line;

struct _CdtParagraph
{
  gatomicrefcount refs;
  CdtText *text;
  guint *run_starts; /* byte offset of each run in the whole text */
  guint n_runs;
  GPtrArray *layouts;
  GArray *lines;
  gboolean binds; /* wide enough to keep short words together */
  double pitch;
  double baseline;
  double width;
};

typedef struct
{
  PangoAttribute attribute;
  guint run;
} RunAttribute;

static PangoAttribute *
copy_run_attribute (const PangoAttribute *attribute)
{
  return (PangoAttribute *)g_memdup2 (attribute, sizeof (RunAttribute));
}

static void
free_run_attribute (PangoAttribute *attribute)
{
  g_free (attribute);
}

static gboolean
run_attributes_equal (const PangoAttribute *a, const PangoAttribute *b)
{
  return ((const RunAttribute *)a)->run == ((const RunAttribute *)b)->run;
}

/* An attribute that changes no look: it makes Pango end an item where a run ends, after shaping. */
static PangoAttribute *
make_run_attribute (guint run)
{
  static PangoAttrClass klass = { 0, copy_run_attribute, free_run_attribute, run_attributes_equal };
  static gsize once = 0;
  if (g_once_init_enter (&once))
    {
      klass.type = pango_attr_type_register ("cdt-run");
      g_once_init_leave (&once, 1);
    }
  RunAttribute *attribute = g_new0 (RunAttribute, 1);
  pango_attribute_init (&attribute->attribute, &klass);
  attribute->run = run;
  return &attribute->attribute;
}

static void
insert_attribute (PangoAttrList *list, PangoAttribute *attribute, guint start, guint end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (list, attribute);
}

/* "Schedule 2" does not break, and "12" stays with the word before it. */
static void
bind_reference (PangoAttrList *list, const char *words, guint start, guint end)
{
  if (strchr (words, ' ') == NULL && start > 0)
    start--;
  insert_attribute (list, pango_attr_allow_breaks_new (FALSE), start, end);
}

/* The looks of the runs that lie in [from, to) of the whole text, with offsets from `from`. */
static PangoAttrList *
make_attributes (const CdtParagraph *paragraph, guint from, guint to)
{
  PangoAttrList *list = pango_attr_list_new ();
  insert_attribute (list, pango_attr_insert_hyphens_new (FALSE), 0, G_MAXUINT);
  for (guint i = 0; i < paragraph->n_runs; i++)
    {
      const CdtRun *run = cdt_text_get_run (paragraph->text, i);
      guint start = MAX (paragraph->run_starts[i], from);
      guint end = MIN (paragraph->run_starts[i + 1], to);
      if (start >= end)
        continue;
      if (run->flags & CDT_RUN_BOLD)
        insert_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start - from, end - from);
      if (run->flags & CDT_RUN_ITALIC)
        insert_attribute (list, pango_attr_style_new (PANGO_STYLE_ITALIC), start - from, end - from);
      if (paragraph->n_runs > 1)
        insert_attribute (list, make_run_attribute (i), start - from, end - from);
      if (paragraph->binds && run->link != NULL && end - start <= REFERENCE_MAX)
        bind_reference (list, run->text, start - from, end - from);
    }
  return list;
}

static void
collect_lines (CdtParagraph *paragraph, PangoLayout *layout, guint start)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  do
    {
      PangoRectangle logical;
      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      Line line = { pango_layout_iter_get_line_readonly (iter), logical.x / (double)PANGO_SCALE,
                    logical.width / (double)PANGO_SCALE, start };
      g_array_append_val (paragraph->lines, line);
      paragraph->width = MAX (paragraph->width, logical.width / (double)PANGO_SCALE);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

/* Keeps a short last word on the line of the word before it. */
static void
bind_last_word (PangoAttrList *list, const char *text, guint length)
{
  guint last = length, before;
  while (last > 0 && text[last - 1] != ' ')
    last--;
  for (before = last; before > 1 && text[before - 2] != ' ';)
    before--;
  if (last < 2 || length - last > RUNT_MAX || last - before > COMPANION_MAX || before < 2)
    return;
  insert_attribute (list, pango_attr_allow_breaks_new (FALSE), before, length);
}

static void
set_stretch (CdtParagraph *paragraph, const PangoLayout *model, const char *whole, guint from, guint to)
{
  PangoLayout *layout = pango_layout_copy ((PangoLayout *)model);
  g_autoptr (PangoAttrList) attributes = make_attributes (paragraph, from, to);
  if (paragraph->binds)
    bind_last_word (attributes, whole + from, to - from);
  pango_layout_set_text (layout, whole + from, (int)(to - from));
  pango_layout_set_attributes (layout, attributes);
  g_ptr_array_add (paragraph->layouts, layout);
  collect_lines (paragraph, layout, from);
}

/* Where a stretch of [from, to) that is not too long ends: after a space if there is one. */
static guint
find_stretch_end (const char *whole, guint from, guint to)
{
  if (to - from <= STRETCH_MAX)
    return to;
  for (guint end = from + STRETCH_MAX; end > from; end--)
    if (whole[end - 1] == ' ')
      return end;
  const char *cut = g_utf8_find_prev_char (whole + from, whole + from + STRETCH_MAX + 1);
  return cut > whole + from ? (guint)(cut - whole) : to;
}

static void
set_lines (CdtParagraph *paragraph, const PangoLayout *model, const char *whole)
{
  guint length = (guint)strlen (whole);
  guint from = 0;
  do
    {
      const char *feed = memchr (whole + from, '\n', length - from);
      guint end = feed == NULL ? length : (guint)(feed - whole);
      do
        {
          guint to = find_stretch_end (whole, from, end);
          set_stretch (paragraph, model, whole, from, to);
          from = to;
        }
      while (from < end);
      from = end + 1;
    }
  while (from <= length);
}

static char *
join_runs (CdtParagraph *paragraph)
{
  GString *whole = g_string_new (NULL);
  paragraph->n_runs = cdt_text_get_n_runs (paragraph->text);
  paragraph->run_starts = g_new0 (guint, paragraph->n_runs + 1);
  for (guint i = 0; i < paragraph->n_runs; i++)
    {
      paragraph->run_starts[i] = (guint)whole->len;
      g_string_append (whole, cdt_text_get_run (paragraph->text, i)->text);
    }
  paragraph->run_starts[paragraph->n_runs] = (guint)whole->len;
  return g_string_free (whole, FALSE);
}

static PangoLayout *
make_model (PangoContext *context, const CdtStyle *style, const CdtParagraphStyle *how, double width)
{
  g_autoptr (PangoFontDescription) description = cdt_fonts_describe (style, how->size, how->bold);
  PangoLayout *model = pango_layout_new (context);
  pango_layout_set_font_description (model, description);
  pango_layout_set_width (model, (int)floor (MAX (width, 1.0) * PANGO_SCALE));
  pango_layout_set_wrap (model, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (model, how->align);
  return model;
}

CdtParagraph *
cdt_paragraph_new (
    PangoContext *context, const CdtStyle *style, const CdtParagraphStyle *how, CdtText *text, double width)
{
  g_return_val_if_fail (PANGO_IS_CONTEXT (context) && style != NULL && how != NULL && text != NULL, NULL);
  CdtParagraph *paragraph = g_new0 (CdtParagraph, 1);
  g_atomic_ref_count_init (&paragraph->refs);
  paragraph->text = cdt_text_ref (text);
  paragraph->layouts = g_ptr_array_new_with_free_func (g_object_unref);
  paragraph->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  double ascent, descent;
  cdt_fonts_get_reach (context, style, how, &ascent, &descent);
  paragraph->binds = width >= BIND_WIDTH * how->size;
  paragraph->pitch = how->size * how->pitch;
  paragraph->baseline = (paragraph->pitch - ascent - descent) / 2.0 + ascent;
  g_autoptr (PangoLayout) model = make_model (context, style, how, width);
  g_autofree char *whole = join_runs (paragraph);
  set_lines (paragraph, model, whole);
  return paragraph;
}

CdtParagraph *
cdt_paragraph_ref (CdtParagraph *paragraph)
{
  g_return_val_if_fail (paragraph != NULL, NULL);
  g_atomic_ref_count_inc (&paragraph->refs);
  return paragraph;
}

void
cdt_paragraph_unref (CdtParagraph *paragraph)
{
  g_return_if_fail (paragraph != NULL);
  if (!g_atomic_ref_count_dec (&paragraph->refs))
    return;
  cdt_text_unref (paragraph->text);
  g_array_unref (paragraph->lines);
  g_ptr_array_unref (paragraph->layouts);
  g_free (paragraph->run_starts);
  g_free (paragraph);
}

gboolean
cdt_paragraph_is_shared (const CdtParagraph *paragraph)
{
  return !g_atomic_ref_count_compare ((gatomicrefcount *)&paragraph->refs, 1);
}

CdtText *
cdt_paragraph_get_text (const CdtParagraph *paragraph)
{
  return paragraph->text;
}

guint
cdt_paragraph_get_n_lines (const CdtParagraph *paragraph)
{
  return paragraph->lines->len;
}

double
cdt_paragraph_get_pitch (const CdtParagraph *paragraph)
{
  return paragraph->pitch;
}

double
cdt_paragraph_get_baseline (const CdtParagraph *paragraph)
{
  return paragraph->baseline;
}

double
cdt_paragraph_get_width (const CdtParagraph *paragraph)
{
  return paragraph->width;
}

double
cdt_paragraph_get_line_end (const CdtParagraph *paragraph, guint n)
{
  g_return_val_if_fail (n < paragraph->lines->len, 0.0);
  const Line *line = &g_array_index (paragraph->lines, Line, n);
  return line->x + line->width;
}

PangoLayoutLine *
cdt_paragraph_get_line (const CdtParagraph *paragraph, guint n, double *x)
{
  g_return_val_if_fail (n < paragraph->lines->len, NULL);
  const Line *line = &g_array_index (paragraph->lines, Line, n);
  if (x != NULL)
    *x = line->x;
  return line->line;
}

guint
cdt_paragraph_get_run_at (const CdtParagraph *paragraph, guint n, int index)
{
  g_return_val_if_fail (n < paragraph->lines->len, 0);
  guint offset = g_array_index (paragraph->lines, Line, n).start + (guint)MAX (index, 0);
  guint low = 0, high = paragraph->n_runs;
  while (high - low > 1)
    {
      guint middle = (low + high) / 2;
      if (paragraph->run_starts[middle] <= offset)
        low = middle;
      else
        high = middle;
    }
  return low;
}

int
cdt_paragraph_hit (const CdtParagraph *paragraph, double x, double y)
{
  int n = (int)floor (y / paragraph->pitch);
  if (n < 0 || n >= (int)paragraph->lines->len)
    return -1;
  double left;
  PangoLayoutLine *line = cdt_paragraph_get_line (paragraph, (guint)n, &left);
  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      const PangoGlyphItem *item = l->data;
      double right = left + pango_glyph_string_get_width (item->glyphs) / (double)PANGO_SCALE;
      if (x >= left && x < right)
        return (int)cdt_paragraph_get_run_at (paragraph, (guint)n, item->item->offset);
      left = right;
    }
  return -1;
}

GArray *
cdt_paragraph_get_run_extents (const CdtParagraph *paragraph, guint run, guint n)
{
  g_return_val_if_fail (n < paragraph->lines->len, NULL);
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (double));
  double left;
  PangoLayoutLine *line = cdt_paragraph_get_line (paragraph, n, &left);
  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      const PangoGlyphItem *item = l->data;
      double right = left + pango_glyph_string_get_width (item->glyphs) / (double)PANGO_SCALE;
      if (cdt_paragraph_get_run_at (paragraph, n, item->item->offset) == run)
        {
          double *last = pairs->len > 0 ? &g_array_index (pairs, double, pairs->len - 1) : NULL;
          if (last != NULL && *last == left)
            *last = right;
          else
            {
              g_array_append_val (pairs, left);
              g_array_append_val (pairs, right);
            }
        }
      left = right;
    }
  return pairs;
}
