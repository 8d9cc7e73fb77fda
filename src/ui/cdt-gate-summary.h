/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-gate-reading.h"

G_BEGIN_DECLS

/**
 * CdtGateSummary: in plain words what the answers to "Is a partnership right?" come to: a sentence, and
 * the first few things to settle.
 *
 * Signal "question-activated" (const char *id): the person wants to go to this question.
 */
#define CDT_TYPE_GATE_SUMMARY (cdt_gate_summary_get_type ())
G_DECLARE_FINAL_TYPE (CdtGateSummary, cdt_gate_summary, CDT, GATE_SUMMARY, GtkBox)

void cdt_gate_summary_show (CdtGateSummary *summary, const CdtGateReading *reading);

G_END_DECLS
