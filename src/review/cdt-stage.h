/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-versions.h"

G_BEGIN_DECLS

/* Where a draft stands: being written, circulated among the partners, agreed, signed. The draft keeps who
 * said so and when. Each stage is one step of undo, and a version of the draft is kept with it. */

typedef enum
{
  CDT_STAGE_DRAFT,
  CDT_STAGE_CIRCULATED,
  CDT_STAGE_AGREED,
  CDT_STAGE_SIGNED,
  CDT_N_STAGES,
} CdtStage;

CdtStage cdt_stage_get (CdtDraft *draft);
const char *cdt_stage_get_name (CdtStage stage); /* "Circulated"; translated */
/* Does a draft that was agreed or signed print other words now? Then it is a draft like any other until it is
 * agreed again, and so say its pages. What was done can be undone: with the same words it is agreed as
 * before. Takes the fingerprint of a draft that was agreed or signed. */
gboolean cdt_stage_has_changed (CdtDraft *draft);
/* "Changed since it was agreed"; translated; NULL of a stage that is not about certain words */
const char *cdt_stage_get_changed_name (CdtStage stage);
/* "Circulated by Ada Smith on 14 November 2026", "Being written"; (transfer full) */
char *cdt_stage_say (CdtDraft *draft);
/* Who said it last, of whatever stage; NULL when nobody did. (transfer full) */
char *cdt_stage_dup_last_name (CdtDraft *draft);

/* May the draft go to this stage, as stages follow one another? What stands in the way in the draft itself is
 * another matter. */
gboolean cdt_stage_may_follow (CdtDraft *draft, CdtStage stage);
/* What must be fixed or accepted before: nothing for most stages. (transfer full) (element-type CdtFinding)
 */
GPtrArray *cdt_stage_list_in_way (CdtDraft *draft, CdtStage stage);

/* Takes the draft to a stage that may follow, and keeps no version. The paper says FINAL from agreed on, and
 * DRAFT again before. Fails, and changes nothing, when something is in the way; the error names what. */
gboolean cdt_stage_change (CdtDraft *draft, CdtStage stage, const char *who, GError **error);
/* What the version is called that is kept with a stage: "Draft 2, circulated"; (transfer full) */
char *cdt_stage_make_label (CdtDraft *draft, CdtStage stage);
/* Both. `unkept`: (out) (transfer full): a sentence when no version could be kept of it, else NULL. */
gboolean cdt_stage_mark (CdtDraft *draft, CdtStage stage, const char *who, char **unkept, GError **error);
/* Back to being written, from any other stage, under another label; a signed draft is no longer sealed.
 * `label`: (nullable) what the paper calls the new version. */
gboolean
cdt_stage_start_revision (CdtDraft *draft, const char *label, const char *who, char **unkept, GError **error);
/* The same in two steps, for a window: what takes long, of a copy and on any thread, and the rest. NULL: what
 * it says now is kept already, or cannot be, which `unkept` then says. (transfer full) */
CdtNewVersion *cdt_stage_make_revision (CdtDraft *copy, const char *who, char **unkept);
/* version: (nullable) as made of a copy of the draft as it is now */
gboolean cdt_stage_begin_revision (CdtDraft *draft,
                                   CdtNewVersion *version,
                                   const char *label,
                                   const char *who,
                                   char **unkept,
                                   GError **error);

/* Seals the draft while it is signed, and no longer: to be called with each draft that a person may edit, and
 * when its stages change */
void cdt_stage_seal (CdtDraft *draft);

G_END_DECLS
