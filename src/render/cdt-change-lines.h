/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-line-parts.h"
#include "cdt-sheet.h"

G_BEGIN_DECLS

/* The colour of words that a redline marks */
CdtColour cdt_change_lines_get_colour (CdtRunFlags flags);

/* What says without colour that words are inserted, a line under them, or deleted, one through them; where
 * they have moved the line is double. `text` is what the part is of; x is where it begins. */
void cdt_change_lines_draw (CdtSheet *sheet,
                            CdtColour colour,
                            const CdtText *text,
                            const CdtLinePart *part,
                            double x,
                            double baseline,
                            double pitch);

G_END_DECLS
