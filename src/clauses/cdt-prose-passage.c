/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-block.h"
#include "cdt-passage.h"
#include "cdt-prose.h"

static void
begin_item (CdtProse *prose, const CdtTypedPart *part, CdtRunFlags flags, const char *path)
{
  const char *bullet = part->label != NULL ? part->label : cdt_list_mark (part->depth > 0);
  g_autofree char *mark = g_strdup_printf ("\n%s ", bullet);
  CdtRunFlags deep = part->depth > 0 ? CDT_RUN_DEEP : CDT_RUN_PLAIN;

  cdt_prose_begin_part (prose, mark, flags | CDT_RUN_LABEL | deep, path);
}

static void
add_part (CdtProse *prose, const CdtTypedPart *part, gboolean first, CdtRunFlags flags, const char *path)
{
  if (part->item && first)
    cdt_prose_introduce_list (prose, flags);
  if (part->item)
    begin_item (prose, part, flags, path);
  else if (!first)
    cdt_prose_begin_part (prose, part->parted ? "\n\n" : "\n", CDT_RUN_PARAGRAPH, path);
  cdt_prose_add_value (prose, part->words, flags, path, CDT_PROSE_ANSWER);
  cdt_prose_end_part (prose, part->item);
}

void
cdt_prose_add_passage (CdtProse *prose, const char *text, CdtRunFlags flags, const char *path)
{
  if (!cdt_passage_has_parts (text))
    {
      cdt_prose_add_value (prose, text, flags, path, CDT_PROSE_ANSWER);
      return;
    }
  g_autoptr (GPtrArray) parts = cdt_passage_split (text);
  for (guint i = 0; i < parts->len; i++)
    add_part (prose, parts->pdata[i], i == 0, flags, path);
}
