/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-guidance.h"

G_BEGIN_DECLS

/** CdtGatePoint: an open question of the gate: answered "no" or "partly". */
typedef struct
{
  const CdtGuidanceEntry *question;
  gboolean is_partly;
  char *who; /* (nullable) who will see to it: "Jo Rees will see to it by 1 April 2027." */
} CdtGatePoint;

/**
 * CdtGateReading: what the answers to "Is a partnership right?" come to, in plain words. No score, and
 * nothing that blocks: it says what to settle, most telling first.
 */
typedef struct
{
  guint n_questions;
  guint n_answered;
  char *heading;     /* "Three things to settle before you go on" */
  char *words;       /* (nullable) a sentence or two under it */
  GPtrArray *points; /* (element-type CdtGatePoint) every open question */
} CdtGateReading;

CdtGateReading *cdt_gate_reading_new (const CdtGuidance *guidance, CdtDraft *draft);
void cdt_gate_reading_free (CdtGateReading *reading);

/* Question id -> path of its answer in the draft, the first where it has several */
GHashTable *cdt_gate_map_answers (CdtDraft *draft);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtGateReading, cdt_gate_reading_free)

G_END_DECLS
