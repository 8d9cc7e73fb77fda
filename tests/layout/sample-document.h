/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-document.h"

G_BEGIN_DECLS

/* Documents made by hand, for the tests of layout and render. */

/* Words with *bold*, _muted_, ^mark^, [placeholder] and {words|path|link} in them. */
CdtText *sample_text (const char *marked);
CdtBlock *sample_block (CdtBlockKind kind, const char *id, const char *marked);
CdtRow *sample_row (const char *cells, gboolean total); /* cells split at ";" */
CdtBlock *sample_table (const char *id, const char *widths, const char *head, const char *const *rows);
CdtBlock *sample_grid (guint n_partners, guint n_rows); /* who does what */
CdtBlock *sample_panel (const char *heading, const char *position);
CdtBlock *sample_heat_map (void);
CdtDocumentInfo *sample_info (void);
CdtDocument *sample_document (GPtrArray *blocks, CdtDocument *previous); /* takes blocks */

/* A memorandum of five or so pages with a cover, as the design's pictures have it. */
GPtrArray *sample_memorandum_blocks (void);
CdtDocument *sample_memorandum (void);

G_END_DECLS
