/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-measure.h"

G_BEGIN_DECLS

/** CdtWideTables: which tables need more room than an upright page has. Each is looked at once. */
typedef struct _CdtWideTables CdtWideTables;

/* The measure of upright pages must outlive it. */
CdtWideTables *cdt_wide_tables_new (const CdtMeasure *upright);
void cdt_wide_tables_free (CdtWideTables *wide);
gboolean cdt_wide_tables_ask_cb (CdtBlock *table, gpointer wide);   /* for a CdtSections */
void cdt_wide_tables_forget (CdtWideTables *wide, CdtBlock *block); /* which may be no table */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtWideTables, cdt_wide_tables_free)

G_END_DECLS
