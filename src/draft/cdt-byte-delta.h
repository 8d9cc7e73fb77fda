/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How to make one run of bytes of another: steps, each a number in groups of seven bits, the lowest first,
 * with the top bit set in all but the last. Its lowest bit is 1 for a copy out of the base, and 0 for bytes
 * that follow; the rest of it is how many. A copy is followed by where it begins in the base, counted from
 * the end of the copy before: twice the distance forward, or twice the distance back less one. */

/* (transfer full) */
GBytes *cdt_byte_delta_make (GBytes *base, GBytes *target);
/* NULL with CDT_READ_ERROR_DAMAGED when it does not fit the base, or makes more than `most` bytes: it may
 * come from anywhere. (transfer full) */
GBytes *cdt_byte_delta_apply (GBytes *base, GBytes *delta, gsize most, GError **error);

G_END_DECLS
