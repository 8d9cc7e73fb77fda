/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef void (*RealDraftFunc) (const char *name, GBytes *bytes, gpointer data);

/* Calls for each example and each real agreement, as its file has it. */
void real_drafts_foreach (RealDraftFunc func, gpointer data);

G_END_DECLS
