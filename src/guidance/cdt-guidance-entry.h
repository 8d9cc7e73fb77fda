/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"
#include "cdt-xpath.h"

G_BEGIN_DECLS

typedef enum
{
  CDT_GUIDANCE_QUESTION,
  CDT_GUIDANCE_RISK,
  CDT_GUIDANCE_BENEFIT,
  CDT_GUIDANCE_KILLER,
  CDT_GUIDANCE_TIP,
  CDT_GUIDANCE_FACT,
  CDT_GUIDANCE_MARK,
} CdtGuidanceKind;

#define CDT_GUIDANCE_N_KINDS (CDT_GUIDANCE_MARK + 1)

/** CdtGuidanceSource: a document that entries come from. Immutable. */
typedef struct
{
  char *id;
  char *document; /* its name as it names itself; not translated */
  char *date;     /* (nullable) ISO 8601, maybe only a year and month */
  char *text;     /* what kind of document it is; translated */
} CdtGuidanceSource;

/**
 * CdtGuidanceEntry: one thing that published guidance knows; resources/schema/guidance.rng says what each
 * part means. Immutable; words are translated.
 */
typedef struct
{
  CdtGuidanceKind kind;
  char *id;
  const CdtGuidanceSource *source;
  char *section; /* (nullable) of the source */
  char **fields; /* paths in the draft, without predicates; empty when it belongs to a step */
  char *step;    /* (nullable) id of a step */
  char *group;   /* of a question: the heading that it stands under; else NULL */
  char *title;   /* of a risk, killer or mark; else NULL */
  char *text;    /* NULL for a risk */
  char *advice;  /* what settles a question, the action on a risk, the measure of a benefit; else NULL */

  gboolean turns; /* of a question: "no" puts in doubt that a partnership is the right way */

  char *likelihood; /* these four of a risk, as a draft holds them */
  char *impact;
  char *response;
  char *clause; /* id in the standard pack */

  CdtXPath *answered; /* of a killer or mark: true on the root of a draft that answers it */
} CdtGuidanceEntry;

/* "Governing Partnerships, October 2005, checklist, part 1"; the project's own: "Concordat" */
char *cdt_guidance_entry_dup_reference (const CdtGuidanceEntry *entry);
/* Does the draft answer this killer or mark? */
gboolean cdt_guidance_entry_is_answered (const CdtGuidanceEntry *entry, CdtDraft *draft);
/* Is it the project's own, not a document's? */
gboolean cdt_guidance_entry_is_own (const CdtGuidanceEntry *entry);

void cdt_guidance_source_free (CdtGuidanceSource *source);
void cdt_guidance_entry_free (CdtGuidanceEntry *entry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtGuidanceSource, cdt_guidance_source_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtGuidanceEntry, cdt_guidance_entry_free)

G_END_DECLS
