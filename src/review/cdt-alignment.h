/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** CdtPair: what stands for the same in two rows, by its place in each. */
typedef struct
{
  guint a, b;
} CdtPair;

/* What two rows of numbers have in common, in order; as much as there is, unless nearly all of a long row is
 * other. Time grows with the length and the number of differences, not with the product of the lengths.
 * (transfer full) (element-type CdtPair) */
GArray *cdt_alignment_find (const guint *a, guint n_a, const guint *b, guint n_b);

/* Of numbers that are all different: which are in a longest row that rises? One byte for each. (transfer
 * full) */
guint8 *cdt_alignment_find_rising (const guint *values, guint n);

G_END_DECLS
