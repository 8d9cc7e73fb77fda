/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-text.h"

G_BEGIN_DECLS

/* The same words, all of them marked. (transfer full) */
CdtText *cdt_text_mark (const CdtText *text, CdtRunFlags flags);

/* The same with a word of the redline's own at its end: "[moved to 7.2]". (transfer full) */
CdtText *cdt_text_add_note (const CdtText *text, const char *note);

G_END_DECLS
