/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-clause-start.h"

#include "cdt-assembler-private.h"
#include "cdt-clause-list.h"

/* A new draft of the same kind and in the same language, with what the pack answers */
static CdtDraft *
make_draft (CdtAssembler *assembler)
{
  g_autofree char *kind = cdt_draft_dup_value (assembler->draft, "kind");
  g_autofree char *language = cdt_draft_dup_value (assembler->draft, "language");
  CdtDraft *draft = cdt_pack_new_draft (assembler->pack, kind);

  cdt_draft_set_value (draft, "language", language, NULL);
  return draft;
}

static void
add_clause (CdtClauseStart *start, const CdtClauseInfo *info)
{
  start->n_all++;
  if (info->printed)
    {
      g_ptr_array_add (start->ids, g_strdup (info->id));
      g_ptr_array_add (start->headings, g_strdup (info->heading));
    }
  else if (info->usual)
    g_ptr_array_add (start->awaited, g_strdup (info->heading));
}

CdtClauseStart *
cdt_clause_start_new (CdtAssembler *assembler)
{
  g_return_val_if_fail (CDT_IS_ASSEMBLER (assembler), NULL);

  g_autoptr (CdtDraft) draft = make_draft (assembler);
  g_autoptr (CdtAssembler) fresh = cdt_assembler_new (assembler->pack, draft);
  g_autoptr (GPtrArray) list = cdt_clause_list_get (fresh);
  g_autofree char *kind = cdt_draft_dup_value (draft, "kind");
  const CdtKindName *name = cdt_wording_find_kind (cdt_pack_get_wording (assembler->pack), kind);
  CdtClauseStart *start = g_new0 (CdtClauseStart, 1);

  start->kind_label = name != NULL ? g_strdup (name->label) : NULL;
  start->ids = g_ptr_array_new_with_free_func (g_free);
  start->headings = g_ptr_array_new_with_free_func (g_free);
  start->awaited = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < list->len; i++)
    {
      const CdtClauseInfo *info = list->pdata[i];

      if (info->kind == CDT_UNIT_CLAUSE)
        add_clause (start, info);
    }
  return start;
}

void
cdt_clause_start_free (CdtClauseStart *start)
{
  g_free (start->kind_label);
  g_ptr_array_unref (start->ids);
  g_ptr_array_unref (start->headings);
  g_ptr_array_unref (start->awaited);
  g_free (start);
}
