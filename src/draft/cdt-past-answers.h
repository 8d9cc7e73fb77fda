/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-versions.h"

G_BEGIN_DECLS

/** CdtPastAnswer: what a question was answered with, and from when on. */
typedef struct
{
  char *value;             /* NULL: it was not answered */
  CdtKeptVersion *version; /* the oldest in a row that has it; NULL: no version has it, it is of now */
} CdtPastAnswer;

/* Every answer that the question had in the versions of the draft, the newest first; the first is the one it
 * has now. Versions that cannot be read are passed over. Reads all versions: not for every keystroke.
 * (transfer full) (element-type CdtPastAnswer) */
GPtrArray *cdt_past_answers_list (CdtDraft *draft, const char *path);

G_END_DECLS
