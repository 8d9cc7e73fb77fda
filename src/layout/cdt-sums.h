/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-text.h"

G_BEGIN_DECLS

/* Does the text begin with a sum of money that stands alone in its line, "£1,250.40"? Gives the pence with
 * their point, ".40", "" where it has none, NULL where it is no sum (transfer full). */
char *cdt_sums_dup_pence (const CdtText *text);

G_END_DECLS
