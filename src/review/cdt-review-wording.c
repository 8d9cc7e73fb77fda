/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-review-wording.h"

#include <glib/gi18n-lib.h>

#include "cdt-acceptance.h"
#include "cdt-clause-list.h"
#include "cdt-item-title.h"
#include "cdt-whole-look.h"

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
  /* In the person's own words it is a slip; in standard words the person took out what they refer to. */
  return cdt_finding_new (slip->path != NULL ? CDT_FINDING_MUST_FIX : CDT_FINDING_WORTH_A_LOOK, "wording",
                          what, why, path);
}

static const CdtClauseInfo *
find_clause (const GPtrArray *clauses, const char *id)
{
  for (guint i = 0; i < clauses->len; i++)
    if (g_strcmp0 (((const CdtClauseInfo *)clauses->pdata[i])->id, id) == 0)
      return clauses->pdata[i];
  return NULL;
}

static void
check_risk (CdtDraft *draft, CdtNode *risk, const GPtrArray *clauses, GPtrArray *findings)
{
  const CdtNode *field = cdt_node_find_child (risk, "answered-by");
  g_autofree char *id = field != NULL ? cdt_node_dup_text (field) : NULL;
  const CdtClauseInfo *clause = id != NULL ? find_clause (clauses, id) : NULL;

  if (id == NULL || *id == '\0'
      || (clause != NULL && clause->printed && clause->state != CDT_CLAUSE_NOT_USED))
    return;
  g_autofree char *title = cdt_item_title_dup (draft, risk);
  g_autofree char *path = cdt_item_title_join_path (draft, risk, "answered-by");
  /* Translators: the first %s is the name of a risk, the second the heading of a clause */
  g_autofree char *what
      = g_strdup_printf (_ ("The risk “%s” is answered by “%s”, which is not in the document."), title,
                         clause != NULL ? clause->heading : id);

  g_ptr_array_add (findings, cdt_finding_new (CDT_FINDING_WORTH_A_LOOK, "risk-clause", what,
                                              _ ("The register does not print the clause."), path));
}

/* A risk may name a clause that the person or the answers took out. */
static void
check_risks (CdtAssembler *assembler, GPtrArray *findings)
{
  g_autoptr (GPtrArray) clauses = cdt_clause_list_get (assembler);
  CdtDraft *draft = cdt_assembler_get_draft (assembler);
  const CdtNode *risks = cdt_draft_find_node (draft, "risks");

  for (CdtNode *risk = risks != NULL ? cdt_node_first_element (risks) : NULL; risk != NULL;
       risk = cdt_node_next_element (risk))
    if (cdt_node_is (risk, "risk"))
      check_risk (draft, risk, clauses, findings);
}

void
cdt_review_wording_add_slips (CdtAssembler *assembler, GPtrArray *findings)
{
  g_return_if_fail (CDT_IS_ASSEMBLER (assembler) && findings != NULL);

  g_autoptr (GPtrArray) slips = cdt_clause_list_get_slips (assembler);
  for (guint i = 0; i < slips->len; i++)
    g_ptr_array_add (findings, make_finding (assembler, slips->pdata[i]));
  check_risks (assembler, findings);
}

void
cdt_review_wording (CdtAssembler *assembler, GPtrArray *findings)
{
  g_return_if_fail (CDT_IS_ASSEMBLER (assembler) && findings != NULL);

  CdtDraft *draft = cdt_assembler_get_draft (assembler);
  g_autoptr (CdtDocument) document = cdt_assembler_run (assembler);
  g_autoptr (CdtWholeLook) look = cdt_whole_look_new (draft, document, findings);

  cdt_review_wording_add_slips (assembler, findings);
  cdt_whole_look_go_on (look, G_MAXINT64);
  cdt_acceptance_apply (draft, findings);
}
