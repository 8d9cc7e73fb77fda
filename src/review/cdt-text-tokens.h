/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-new-names.h"

G_BEGIN_DECLS

typedef enum
{
  CDT_TOKEN_WORD,
  CDT_TOKEN_POINT, /* a point, comma or other sign beside words */
  CDT_TOKEN_SPACE,
  CDT_TOKEN_WHOLE, /* a short answer, or the numbers of a cross-reference: never parted */
} CdtTokenKind;

/** CdtToken: the least of a text that a redline tells as other. Tokens follow one another without a gap. */
typedef struct
{
  CdtTokenKind kind;
  guint key;           /* the same for what reads the same */
  guint run;           /* that it begins in */
  guint start, length; /* bytes of that run, which holds all of it but for references */
  guint n_runs;        /* of the numbers of a reference; else 1 */
  gboolean ends;       /* a sentence ends with it */
} CdtToken;

/**
 * CdtTokenKeys: gives what reads the same the same key, exactly. A cross-reference reads the same while it
 * leads to the same clauses, whatever their numbers; so does the name of an item that has a new one, wherever
 * it stands but the first time.
 */
typedef struct _CdtTokenKeys CdtTokenKeys;

CdtTokenKeys *cdt_token_keys_new (CdtNewNames *names); /* not owned; it must outlive the keys */
void cdt_token_keys_free (CdtTokenKeys *keys);
CdtNewNames *cdt_token_keys_get_names (const CdtTokenKeys *keys);
guint cdt_token_keys_get (CdtTokenKeys *keys, const char *words, gsize length);

GArray *cdt_text_split_tokens (const CdtText *text, CdtTokenKeys *keys); /* (element-type CdtToken) */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtTokenKeys, cdt_token_keys_free)

G_END_DECLS
