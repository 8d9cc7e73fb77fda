/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-look.h"
#include "cdt-palette.h"

#define BODY .size = CDT_LOOK_BODY_SIZE, .pitch = 1.445
#define NUMBERED BODY, .number_tone = CDT_TONE_MUTED

/* The sheet of the house style. Kinds without text of their own give only their spaces. */
static const CdtLook looks[] = {
  [CDT_BLOCK_KICKER]
  = { .size = 11, .pitch = 1.3, .bold = TRUE, .tone = CDT_TONE_MUTED, .after = 3, .keep_next = TRUE },
  [CDT_BLOCK_TITLE]
  = { .size = 28, .pitch = 1.2, .bold = TRUE, .tone = CDT_TONE_ACCENT, .after = 3.5, .keep_next = TRUE },
  [CDT_BLOCK_SUBTITLE] = { .size = 14, .pitch = 1.4, .tone = CDT_TONE_MUTED, .before = 3, .after = 6 },
  [CDT_BLOCK_RULE] = { .before = 19, .after = 11 },
  [CDT_BLOCK_LABEL] = { BODY, .tone = CDT_TONE_MUTED, .before = 8, .after = 4, .keep_next = TRUE },
  [CDT_BLOCK_NOTE] = { .size = 9.5, .pitch = 1.39, .tone = CDT_TONE_MUTED, .before = 8, .after = 6 },
  [CDT_BLOCK_PARAGRAPH] = { BODY, .before = 4, .after = 6 },
  [CDT_BLOCK_BULLET] = { NUMBERED, .text_x = 12, .before = 4, .after = 4 },
  [CDT_BLOCK_CONTENTS]
  = { .size = 14, .pitch = 1.3, .bold = TRUE, .tone = CDT_TONE_ACCENT, .before = 12, .after = 13 },
  [CDT_BLOCK_HEADING] = { .size = 14,
                          .pitch = 1.3,
                          .bold = TRUE,
                          .tone = CDT_TONE_ACCENT,
                          .number_tone = CDT_TONE_ACCENT,
                          .text_x = CDT_LOOK_TEXT_X,
                          .before = 19,
                          .after = 2.5,
                          .keep_next = TRUE },
  [CDT_BLOCK_PART] = { .size = 20,
                       .pitch = 1.25,
                       .bold = TRUE,
                       .tone = CDT_TONE_ACCENT,
                       .before = 22,
                       .after = 5,
                       .keep_next = TRUE },
  [CDT_BLOCK_SCHEDULE] = { .size = 20,
                           .pitch = 1.25,
                           .bold = TRUE,
                           .tone = CDT_TONE_ACCENT,
                           .number_tone = CDT_TONE_MUTED,
                           .before = 22,
                           .after = 6,
                           .keep_next = TRUE },
  [CDT_BLOCK_SUBSCHEDULE] = { .size = 15,
                              .pitch = 1.3,
                              .bold = TRUE,
                              .tone = CDT_TONE_ACCENT,
                              .number_tone = CDT_TONE_MUTED,
                              .before = 20,
                              .after = 4,
                              .keep_next = TRUE },
  [CDT_BLOCK_SUBHEADING] = { .size = 11.5,
                             .pitch = 1.4,
                             .bold = TRUE,
                             .tone = CDT_TONE_ACCENT,
                             .before = 10,
                             .after = 2,
                             .keep_next = TRUE },
  [CDT_BLOCK_CLAUSE] = { NUMBERED, .text_x = CDT_LOOK_TEXT_X, .before = 3.5, .after = 3.5 },
  [CDT_BLOCK_ITEM] = { NUMBERED, .number_x = CDT_LOOK_TEXT_X, .text_x = 62.5, .before = 3.5, .after = 3.5 },
  [CDT_BLOCK_SUBITEM] = { NUMBERED, .number_x = 62.5, .text_x = 85, .before = 3.5, .after = 3.5 },
  [CDT_BLOCK_RECITAL] = { NUMBERED, .text_x = CDT_LOOK_TEXT_X, .before = 3.5, .after = 3.5 },
  [CDT_BLOCK_TABLE] = { .size = 10, .pitch = 1.45, .before = 7, .after = 8 },
  [CDT_BLOCK_FIGURE] = { .size = 8.5, .pitch = 1.3, .before = 8, .after = 9 },
  [CDT_BLOCK_SIGNATURE]
  = { .size = 12, .pitch = 1.3, .bold = TRUE, .tone = CDT_TONE_ACCENT, .before = 16, .after = 17.5 },
  [CDT_BLOCK_PAGE_BREAK] = { .size = 0 },
};

static gboolean
is_list_like (CdtBlockKind kind)
{
  return kind == CDT_BLOCK_ITEM || kind == CDT_BLOCK_SUBITEM || kind == CDT_BLOCK_BULLET;
}

const CdtLook *
cdt_look_get (CdtBlockKind kind)
{
  g_assert ((guint)kind < G_N_ELEMENTS (looks));
  return &looks[kind];
}

double
cdt_look_scale (const CdtStyle *style)
{
  return style->size / CDT_LOOK_BODY_SIZE;
}

double
cdt_look_size (const CdtStyle *style, double size)
{
  if (style->size > CDT_LOOK_BODY_SIZE)
    return size + style->size - CDT_LOOK_BODY_SIZE;
  return size * cdt_look_scale (style);
}

CdtColour
cdt_look_colour (const CdtStyle *style, CdtTone tone)
{
  switch (tone)
    {
    case CDT_TONE_ACCENT:
      return style->accent;
    case CDT_TONE_MUTED:
      return CDT_COLOUR_MUTED;
    case CDT_TONE_INK:
    default:
      return CDT_COLOUR_INK;
    }
}

double
cdt_look_gap (CdtBlockKind above, CdtBlockKind below)
{
  if (is_list_like (above) && is_list_like (below))
    return 1.0;
  /* A clause that is not used is its heading alone. */
  if (above == CDT_BLOCK_HEADING && below == CDT_BLOCK_HEADING)
    return cdt_look_get (below)->before;
  if (above == CDT_BLOCK_HEADING && below == CDT_BLOCK_TABLE)
    return 4.0;
  if (cdt_look_get (above)->keep_next && below != CDT_BLOCK_SIGNATURE && below != CDT_BLOCK_TABLE
      && below != CDT_BLOCK_FIGURE)
    return cdt_look_get (above)->after;
  return MAX (cdt_look_get (above)->after, cdt_look_get (below)->before);
}
