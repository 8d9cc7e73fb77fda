/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** CdtColumnWants: what a column of a table asks for; widths in one unit, padding included. */
typedef struct
{
  double share; /* as wide as its table would have it */
  double least; /* its longest word */
  double whole; /* its longest line unbroken; at least `least` */
} CdtColumnWants;

/**
 * The widths of `n` columns side by side, which together are `width`. Where all lines of all columns go
 * in unbroken, none breaks, and what is left over goes by the shares. Else short lines, such as dates and
 * names, stay whole as long as the other columns keep `readable`, and those take what is left, by their
 * shares and by how much they have to say.
 */
void
cdt_column_widths_find (const CdtColumnWants *wants, guint n, double width, double readable, double *widths);

G_END_DECLS
