/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-node.h"

G_BEGIN_DECLS

/* Do these sums of money, elements with text, come to anything but `goal`? Worked out in pence. Then *sum and
 * *wanted are what they come to and should, as a person writes it. Where one of them or `goal` is no money
 * the answer is FALSE: that fault is found by itself. Private to src/review. */
gboolean cdt_check_sums_are_wrong (const GPtrArray *sums, const char *goal, char **sum, char **wanted);

G_END_DECLS
