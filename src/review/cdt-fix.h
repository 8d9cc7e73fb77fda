/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

G_BEGIN_DECLS

/** CdtFix: the one right answer to a finding: what to write into which field, or the item to add to which
 * list. Reference counted, immutable. */
typedef struct
{
  int ref_count;
  char *label; /* what a button says, translated: "Leave One Out" */
  char *path;  /* of the field or list */
  char *was;   /* (nullable) what the field says as it was found; NULL: it is not answered */
  char *value;
  char **fields; /* (nullable) of an item: name and answer in turn */
} CdtFix;

CdtFix *cdt_fix_new (const char *label, const char *path, const char *was, const char *value);
/* fields: name and answer in turn, NULL-terminated */
CdtFix *cdt_fix_new_item (const char *label, const char *list, const char *const *fields);
CdtFix *cdt_fix_ref (CdtFix *fix);
void cdt_fix_unref (CdtFix *fix);
/* Writes it, as one step of undo that is called what the button says. FALSE, and nothing changes, where the
 * field has changed meanwhile. */
gboolean cdt_fix_apply (const CdtFix *fix, CdtDraft *draft);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtFix, cdt_fix_unref)

G_END_DECLS
