/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-sheet.h"

#include <cairo-pdf.h>
#include <string.h>

#define DOT 0.9 /* of a leader: its width */

typedef enum
{
  STEP_BEGIN_PAGE,
  STEP_END_PAGE,
  STEP_BEGIN_TAG,
  STEP_END_TAG,
  STEP_FILL,
  STEP_FRAME,
  STEP_DOT,
  STEP_SHOW,
} StepKind;

/* What of the sheet's own text, glyphs and clusters belongs to a step: up to there */
typedef struct
{
  guint text, glyphs, clusters;
} Extent;

typedef struct
{
  StepKind kind;
  double x, y, width, height;
  double line; /* its width; of dots: from one to the next */
  CdtColour colour;
  const char *name;          /* of a tag */
  gboolean has_text;         /* attributes or label */
  cairo_scaled_font_t *font; /* held */
  Extent end;
} Step;

struct _CdtSheet
{
  GArray *steps;    /* (element-type Step) */
  GString *text;    /* of all steps, one behind another; what stands alone ends in a nought */
  GArray *glyphs;   /* (element-type cairo_glyph_t) */
  GArray *clusters; /* (element-type cairo_text_cluster_t) */
};

static void
clear_step (gpointer data)
{
  Step *step = data;
  g_clear_pointer (&step->font, cairo_scaled_font_destroy);
}

CdtSheet *
cdt_sheet_new (void)
{
  CdtSheet *sheet = g_new0 (CdtSheet, 1);
  sheet->steps = g_array_new (FALSE, FALSE, sizeof (Step));
  g_array_set_clear_func (sheet->steps, clear_step);
  sheet->text = g_string_new (NULL);
  sheet->glyphs = g_array_new (FALSE, FALSE, sizeof (cairo_glyph_t));
  sheet->clusters = g_array_new (FALSE, FALSE, sizeof (cairo_text_cluster_t));
  return sheet;
}

void
cdt_sheet_free (CdtSheet *sheet)
{
  g_array_unref (sheet->steps);
  g_string_free (sheet->text, TRUE);
  g_array_unref (sheet->glyphs);
  g_array_unref (sheet->clusters);
  g_free (sheet);
}

static void
add (CdtSheet *sheet, Step step, const char *text)
{
  step.has_text = text != NULL;
  if (text != NULL)
    g_string_append_len (sheet->text, text, (gssize)strlen (text) + 1);
  step.end = (Extent){ (guint)sheet->text->len, sheet->glyphs->len, sheet->clusters->len };
  g_array_append_val (sheet->steps, step);
}

void
cdt_sheet_begin_page (CdtSheet *sheet, double width, double height, const char *label)
{
  add (sheet, (Step){ .kind = STEP_BEGIN_PAGE, .width = width, .height = height }, label);
}

void
cdt_sheet_end_page (CdtSheet *sheet)
{
  add (sheet, (Step){ .kind = STEP_END_PAGE }, NULL);
}

void
cdt_sheet_begin_tag (CdtSheet *sheet, const char *name, const char *attributes)
{
  add (sheet, (Step){ .kind = STEP_BEGIN_TAG, .name = name }, attributes);
}

void
cdt_sheet_end_tag (CdtSheet *sheet, const char *name)
{
  add (sheet, (Step){ .kind = STEP_END_TAG, .name = name }, NULL);
}

void
cdt_sheet_fill (CdtSheet *sheet, CdtColour colour, double x, double y, double width, double height)
{
  add (sheet, (Step){ .kind = STEP_FILL, .colour = colour, .x = x, .y = y, .width = width, .height = height },
       NULL);
}

void
cdt_sheet_frame (
    CdtSheet *sheet, CdtColour colour, double x, double y, double width, double height, double line_width)
{
  add (sheet,
       (Step){ .kind = STEP_FRAME,
               .colour = colour,
               .x = x,
               .y = y,
               .width = width,
               .height = height,
               .line = line_width },
       NULL);
}

void
cdt_sheet_dot (CdtSheet *sheet, CdtColour colour, double x, double y, double width, double gap)
{
  add (sheet, (Step){ .kind = STEP_DOT, .colour = colour, .x = x, .y = y, .width = width, .line = gap },
       NULL);
}

void
cdt_sheet_show (CdtSheet *sheet, CdtColour colour, CdtGlyphRun *run)
{
  Step step = { .kind = STEP_SHOW, .colour = colour };
  if (run->font == NULL)
    return;
  step.font = cairo_scaled_font_reference (pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (run->font)));
  g_string_append_len (sheet->text, run->text->str, (gssize)run->text->len);
  g_array_append_vals (sheet->glyphs, run->glyphs->data, run->glyphs->len);
  g_array_append_vals (sheet->clusters, run->clusters->data, run->clusters->len);
  add (sheet, step, NULL);
  cdt_glyph_run_clear (run);
}

/* In a PDF, where a reader rounds the dots, cairo only asks how far they reach: coarse outlines are enough.
 */
static void
draw_dots (const Step *step, cairo_t *cr)
{
  const double dashes[] = { 0.0, step->line };
  cairo_save (cr);
  if (cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_PDF)
    cairo_set_tolerance (cr, DOT);
  cairo_set_line_width (cr, DOT);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0.0);
  cairo_move_to (cr, step->x, step->y);
  cairo_line_to (cr, step->x + step->width, step->y);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_rectangle (const Step *step, cairo_t *cr)
{
  cairo_rectangle (cr, step->x, step->y, step->width, step->height);
  if (step->kind == STEP_FILL)
    {
      cairo_fill (cr);
      return;
    }
  cairo_set_line_width (cr, step->line);
  cairo_stroke (cr);
}

static void
show_glyphs (const CdtSheet *sheet, const Step *step, const Extent *begin, cairo_t *cr)
{
  cairo_set_scaled_font (cr, step->font);
  cairo_show_text_glyphs (cr, sheet->text->str + begin->text, (int)(step->end.text - begin->text),
                          &g_array_index (sheet->glyphs, cairo_glyph_t, begin->glyphs),
                          (int)(step->end.glyphs - begin->glyphs),
                          &g_array_index (sheet->clusters, cairo_text_cluster_t, begin->clusters),
                          (int)(step->end.clusters - begin->clusters), 0);
}

static void
begin_page (const Step *step, const char *label, cairo_t *cr)
{
  cairo_pdf_surface_set_size (cairo_get_target (cr), step->width, step->height);
  cairo_pdf_surface_set_page_label (cairo_get_target (cr), label);
}

static void
draw_step (const CdtSheet *sheet, const Step *step, const Extent *begin, cairo_t *cr)
{
  const char *text = step->has_text ? sheet->text->str + begin->text : NULL;
  switch (step->kind)
    {
    case STEP_BEGIN_PAGE:
      begin_page (step, text, cr);
      break;
    case STEP_END_PAGE:
      cairo_show_page (cr);
      break;
    case STEP_BEGIN_TAG:
      cairo_tag_begin (cr, step->name, text);
      break;
    case STEP_END_TAG:
      cairo_tag_end (cr, step->name);
      break;
    case STEP_DOT:
      cairo_set_source_rgb (cr, step->colour.red, step->colour.green, step->colour.blue);
      draw_dots (step, cr);
      break;
    case STEP_SHOW:
      cairo_set_source_rgb (cr, step->colour.red, step->colour.green, step->colour.blue);
      show_glyphs (sheet, step, begin, cr);
      break;
    case STEP_FILL:
    case STEP_FRAME:
      cairo_set_source_rgb (cr, step->colour.red, step->colour.green, step->colour.blue);
      draw_rectangle (step, cr);
      break;
    }
}

gboolean
cdt_sheet_draw (CdtSheet *sheet, cairo_t *cr)
{
  Extent begin = { 0 };
  gboolean ended = FALSE;
  for (guint i = 0; i < sheet->steps->len; i++)
    {
      const Step *step = &g_array_index (sheet->steps, Step, i);
      draw_step (sheet, step, &begin, cr);
      begin = step->end;
      ended = ended || step->kind == STEP_END_PAGE;
    }
  g_array_set_size (sheet->steps, 0);
  g_string_truncate (sheet->text, 0);
  g_array_set_size (sheet->glyphs, 0);
  g_array_set_size (sheet->clusters, 0);
  return ended;
}
