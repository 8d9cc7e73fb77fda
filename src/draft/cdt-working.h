/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

G_BEGIN_DECLS

/* Working information is what the schema says does not print: the answers of the gate unless they are
 * printed, private notes. So is what no schema of ours knows: comments in the file, and what other programs
 * keep in it. A partner who is handed the agreement is not handed that. */

/* Working information that somebody may want to hand on all the same */
typedef enum
{
  CDT_WORKING_NONE = 0,
  CDT_WORKING_NOTES = 1 << 0,   /* all that is not named below */
  CDT_WORKING_REMARKS = 1 << 1, /* comments and open points */
  CDT_WORKING_HISTORY = 1 << 2, /* versions kept in the file */
  CDT_WORKING_ALL = CDT_WORKING_NOTES | CDT_WORKING_REMARKS | CDT_WORKING_HISTORY,
} CdtWorkingParts;

/* The draft without working information, under the same id. (transfer full) */
CdtDraft *cdt_working_leave_out (CdtDraft *draft);
/* The same, where some of it stays. What does not stay goes out of the versions as well; one that cannot be
 * read does not stay. */
CdtDraft *cdt_working_leave_out_but (CdtDraft *draft, CdtWorkingParts kept);
/* Makes two drafts ready to be compared, of which some are copies that were handed on: beside a copy without
 * working information the other is read without its own, which the copy says nothing about. The place of that
 * copy, or -1 where nothing had to be left out. Each of the two may become another object. */
int cdt_working_even_out (CdtDraft *drafts[2], const gboolean handed[2]);

/* A short code for what a draft agrees: "K7PM-2Q9X-4H3D". The same for drafts that differ only in what
 * never prints, on every machine; another whenever an answer that can print is another. */
char *cdt_working_make_fingerprint (CdtDraft *draft);
/* The code that the draft had before it was brought up to date: pages that were printed then have it. */
char *cdt_working_make_first_fingerprint (CdtDraft *draft);

G_END_DECLS
