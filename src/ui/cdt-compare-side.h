/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

G_BEGIN_DECLS

/**
 * CdtCompareSide: one of the two that are compared: a draft, a version that it keeps or a file, read when it
 * is needed, under the name that a person knows it by. Never changes.
 */
#define CDT_TYPE_COMPARE_SIDE (cdt_compare_side_get_type ())
G_DECLARE_FINAL_TYPE (CdtCompareSide, cdt_compare_side, CDT, COMPARE_SIDE, GObject)

/* The draft as it is whenever it is compared */
CdtCompareSide *cdt_compare_side_new (const char *name, CdtDraft *draft);
/* A file, also a PDF that carries a draft; name: (nullable) the file's own */
CdtCompareSide *cdt_compare_side_new_file (const char *name, const char *path);
/* A version that the draft keeps; name: (nullable) what it is called */
CdtCompareSide *cdt_compare_side_new_version (const char *name, CdtDraft *draft, const char *version);

const char *cdt_compare_side_get_name (CdtCompareSide *side);
/* Do both hold the same draft, or the same file? */
gboolean cdt_compare_side_is_same (CdtCompareSide *side, CdtCompareSide *other);
/* The side as it is now, which another thread may read: a draft on the screen is copied. (transfer full) */
CdtCompareSide *cdt_compare_side_fix (CdtCompareSide *side);
/* Both as they are to be compared: a version has no versions in it, so that beside one a draft is read as the
 * version that it would be; a PDF may have been handed on without working information, and what it is
 * compared with is then read without it too, and *leaves_out is the name of the PDF. FALSE when one cannot be
 * read. All are (transfer full). */
gboolean cdt_compare_side_read_both (CdtCompareSide *from,
                                     CdtCompareSide *to,
                                     CdtDraft **old,
                                     CdtDraft **now,
                                     char **leaves_out,
                                     GError **error);

G_END_DECLS
