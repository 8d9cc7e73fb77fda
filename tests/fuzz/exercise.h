/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

G_BEGIN_DECLS

/* Reads bytes as a draft and, when they are one, writes, reads, edits and undoes. Ends the process when
 * anything is not as it must be. TRUE: they were a draft. */
gboolean exercise_draft (const char *data, gsize size);

/* A refusal is one sentence, sound UTF-8, that begins with the file's name. */
void exercise_refusal (const GError *error, const char *name);

G_END_DECLS
