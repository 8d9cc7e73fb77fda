/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-draft.h"

G_BEGIN_DECLS

/** CdtWantedAnswer: an answer that somebody would have a question given, which is not the answer: chosen or
 * typed as the question asks for it. What does not fit stays as it is typed. */
#define CDT_TYPE_WANTED_ANSWER (cdt_wanted_answer_get_type ())
G_DECLARE_FINAL_TYPE (CdtWantedAnswer, cdt_wanted_answer, CDT, WANTED_ANSWER, GtkBin)

/* value: (nullable) as the file has it; name: for assistive technology */
GtkWidget *
cdt_wanted_answer_new (CdtDraft *draft, const CdtShape *shape, const char *value, const char *name);
char *cdt_wanted_answer_dup_value (CdtWantedAnswer *answer); /* as the file has it; NULL: none */

G_END_DECLS
