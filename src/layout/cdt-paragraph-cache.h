/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

#include "cdt-paragraph.h"

G_BEGIN_DECLS

/**
 * CdtParagraphCache: paragraphs kept by all they depend on: text, how it is set and width. What no
 * page uses any more stays for a while, so that undo and typing to and fro find it.
 */
typedef struct _CdtParagraphCache CdtParagraphCache;

CdtParagraphCache *cdt_paragraph_cache_new (PangoContext *context, const CdtStyle *style);
void cdt_paragraph_cache_free (CdtParagraphCache *cache);
/* (transfer full): set now if it was not kept */
CdtParagraph *
cdt_paragraph_cache_get (CdtParagraphCache *cache, CdtText *text, const CdtParagraphStyle *how, double width);
/* How wide the words are in one line: that is all that is kept of them. */
double
cdt_paragraph_cache_get_width (CdtParagraphCache *cache, const char *words, const CdtParagraphStyle *how);
/* Ends a generation: once enough has piled up, lets go of what nobody holds and the last two did not ask for.
 */
void cdt_paragraph_cache_sweep (CdtParagraphCache *cache);
void cdt_paragraph_cache_empty (CdtParagraphCache *cache);             /* holds none any more */
guint cdt_paragraph_cache_get_n_set (const CdtParagraphCache *cache);  /* paragraphs set since the start */
guint cdt_paragraph_cache_get_n_kept (const CdtParagraphCache *cache); /* paragraphs in the cache */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtParagraphCache, cdt_paragraph_cache_free)

G_END_DECLS
