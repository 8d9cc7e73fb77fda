/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-text.h"

G_BEGIN_DECLS

/** CdtTextPart: a paragraph or an item of a text that has several. */
typedef struct
{
  gboolean item;
  guint depth; /* of an item: 1 in a list within a list, else 0 */
  char *label; /* (nullable) of an item: "1.", as somebody typed it; NULL: a bullet */
  CdtText *text;
} CdtTextPart;

gboolean cdt_text_has_parts (const CdtText *text); /* is it more than a paragraph? */
/* (transfer full) (element-type CdtTextPart) without the runs that part them. The first is a paragraph,
 * though it may be empty. */
GPtrArray *cdt_text_split_parts (const CdtText *text);
/* What stands before an item: "•", "–" or its label; not owned. */
const char *cdt_text_part_get_mark (const CdtTextPart *part);

G_END_DECLS
