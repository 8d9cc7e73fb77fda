/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-style.h"
#include "cdt-word.h"

G_BEGIN_DECLS

/** CdtWordCache: the words of one thread, by face. What no paragraph uses goes once there is much of it. */
typedef struct _CdtWordCache CdtWordCache;

/** CdtFace: the font that Pango chose for a look and a script. Its cache owns it. */
typedef struct _CdtFace CdtFace;

/** CdtFaceLook: what a face is found by. */
typedef struct
{
  const char *family;
  double size;
  gboolean bold;
  gboolean italic;
  gboolean letters; /* the text has Latin letters, not signs and figures alone */
} CdtFaceLook;

CdtWordCache *cdt_word_cache_new (void);
void cdt_word_cache_free (CdtWordCache *cache);
CdtFace *cdt_word_cache_get_face (CdtWordCache *cache, const CdtFaceLook *look);
PangoFont *cdt_face_get_font (const CdtFace *face); /* not owned */
/* Not owned: hold it before the next call to the cache. */
CdtWord *cdt_face_get_word (CdtFace *face, const char *text, guint length, gboolean led, gboolean trailed);
/* Lets go of what only the cache holds, once enough has piled up. */
void cdt_word_cache_sweep (CdtWordCache *cache);
guint cdt_word_cache_get_n_words (const CdtWordCache *cache);

G_END_DECLS
