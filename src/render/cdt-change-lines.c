/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-change-lines.h"

#include <string.h>

#include "cdt-palette.h"

/* All as shares of a line's pitch */
#define THICKNESS 0.045
#define UNDER 0.115   /* from the baseline down to the middle of the line */
#define THROUGH 0.195 /* and up */
#define DOUBLE 0.085  /* between two lines */

/* Does the change go on in this run, which may not be there? */
static gboolean
goes_on (const CdtText *text, int run, CdtRunFlags flags)
{
  CdtRunFlags change = CDT_RUN_CHANGED | CDT_RUN_MOVED;
  return run >= 0 && run < (int)cdt_text_get_n_runs (text)
         && (cdt_text_get_run (text, (guint)run)->flags & change) == (flags & change);
}

/* The space that a change begins or ends in stands outside its words: 0 where it does neither here */
static double
measure_space (const CdtText *text, const CdtLinePart *part, gboolean at_end)
{
  const CdtRun *run = cdt_text_get_run (text, part->run);
  const PangoItem *item = part->glyphs->item;
  const PangoGlyphString *glyphs = part->glyphs->glyphs;
  const char *words = part->text + item->offset;
  gsize length = strlen (run->text);
  if (glyphs->num_glyphs < 2 || item->analysis.level % 2 != 0 || words[at_end ? item->length - 1 : 0] != ' '
      || run->text[at_end ? length - 1 : 0] != ' ')
    return 0.0;
  if (goes_on (text, (int)part->run + (at_end ? 1 : -1), run->flags))
    return 0.0;
  return glyphs->glyphs[at_end ? glyphs->num_glyphs - 1 : 0].geometry.width / (double)PANGO_SCALE;
}

CdtColour
cdt_change_lines_get_colour (CdtRunFlags flags)
{
  if (flags & CDT_RUN_MOVED)
    return CDT_COLOUR_MOVED;
  return flags & CDT_RUN_DELETED ? CDT_COLOUR_DELETED : CDT_COLOUR_INSERTED;
}

void
cdt_change_lines_draw (CdtSheet *sheet,
                       CdtColour colour,
                       const CdtText *text,
                       const CdtLinePart *part,
                       double x,
                       double baseline,
                       double pitch)
{
  const CdtRun *run = cdt_text_get_run (text, part->run);
  gboolean deleted = (run->flags & CDT_RUN_DELETED) != 0, moved = (run->flags & CDT_RUN_MOVED) != 0;
  double thickness = THICKNESS * pitch, between = DOUBLE * pitch;
  double y = (deleted ? baseline - THROUGH * pitch : baseline + UNDER * pitch) - thickness / 2.0;
  double start = measure_space (text, part, FALSE), end = measure_space (text, part, TRUE);
  cdt_sheet_fill (sheet, colour, x + start, y, part->width - start - end, thickness);
  if (moved)
    cdt_sheet_fill (sheet, colour, x + start, deleted ? y - between : y + between, part->width - start - end,
                    thickness);
}
