/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-review-wording.h"

#include <glib/gi18n-lib.h>

#include "cdt-clause-list.h"

/* Where to go: the words, or the clause that the person took out */
static char *
find_path (CdtAssembler *assembler, const CdtSlip *slip)
{
  g_autoptr (GPtrArray) list = NULL;

  if (slip->path != NULL)
    return g_strdup (slip->path);
  list = cdt_clause_list_get (assembler);
  for (guint i = 0; i < list->len; i++)
    {
      const CdtClauseInfo *info = list->pdata[i];

      if (info->path != NULL && g_strcmp0 (info->heading, slip->words) == 0)
        return g_strconcat (info->path, "/state", NULL);
    }
  return g_strdup ("wording/clauses");
}

static CdtFinding *
make_finding (CdtAssembler *assembler, const CdtSlip *slip)
{
  g_autofree char *path = find_path (assembler, slip);
  g_autofree char *what = NULL;
  const char *why;

  switch (slip->kind)
    {
    case CDT_SLIP_ABSENT:
      /* Translators: both %s are headings of clauses */
      what = g_strdup_printf (_ ("“%s” refers to “%s”, which is not in the document."), slip->clause,
                              slip->words);
      why = _ ("The reference is left out, and its sentence may read oddly.");
      break;
    case CDT_SLIP_MISSING:
      what = g_strdup_printf (_ ("In “%s”, %s means something that is not in the draft any more."),
                              slip->clause, slip->words);
      why = _ ("It prints as a question that is not answered.");
      break;
    default:
      what = g_strdup_printf (_ ("In “%s”, %s means nothing."), slip->clause, slip->words);
      why = _ ("It prints as it was typed.");
      break;
    }
  return cdt_finding_new (CDT_FINDING_WORTH_A_LOOK, "wording", what, why, path);
}

void
cdt_review_wording (CdtAssembler *assembler, GPtrArray *findings)
{
  g_autoptr (GPtrArray) slips = NULL;

  g_return_if_fail (CDT_IS_ASSEMBLER (assembler) && findings != NULL);

  slips = cdt_clause_list_get_slips (assembler);
  for (guint i = 0; i < slips->len; i++)
    g_ptr_array_add (findings, make_finding (assembler, slips->pdata[i]));
}
