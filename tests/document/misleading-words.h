/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#define N_MISLEADING 120
#define N_INVISIBLE 72 /* the first of them: one invisible character within two words */

extern const char *const misleading_words[N_MISLEADING];
/* (transfer full) The words without it: what one invisible character was put into */
char *dup_without_invisible (guint n);
