/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-version-steps.h"

/* Takes an element of ours out, and what holds it if that is left without content. */
static void
take_out (CdtDraft *draft, CdtNode *node)
{
  CdtNode *parent = cdt_node_get_parent (node);

  cdt_node_detach (node);
  cdt_node_free (node);
  if (parent != cdt_draft_get_root (draft) && cdt_node_first_element (parent) == NULL
      && !cdt_node_has_attributes (parent))
    take_out (draft, parent);
}

/* The text of what was a field, and is gone. NULL when it is not there, or holds more than text. */
static char *
take_text (CdtDraft *draft, const char *path)
{
  char *text = cdt_draft_dup_value (draft, path);

  if (text != NULL)
    take_out (draft, cdt_draft_find_node (draft, path));

  return text;
}

static void
set (CdtDraft *draft, const char *item_path, const char *name, const char *value)
{
  g_autofree char *path = g_strconcat (item_path, "/", name, NULL);

  if (value != NULL)
    cdt_draft_set_value (draft, path, value, NULL);
}

/* Until 1.1 there was one plan whose making was agreed, and the project plan had the questions about it:
 * plan/first-due, plan/renewed and plan/approver. Now governance/plans lists them. */
static void
list_the_plan (CdtDraft *draft)
{
  g_autofree char *name = cdt_draft_dup_value (draft, "plan/name");
  g_autofree char *due = take_text (draft, "plan/first-due");
  g_autofree char *covers = take_text (draft, "plan/renewed");
  g_autofree char *approver = take_text (draft, "plan/approver");
  g_autofree char *id = NULL;
  g_autofree char *path = NULL;

  if (due == NULL && covers == NULL && approver == NULL)
    return;
  id = cdt_draft_insert (draft, "governance/plans", G_MAXUINT, NULL);
  path = g_strdup_printf ("governance/plans/plan[@id='%s']", id);
  set (draft, path, "name", name);
  set (draft, path, "covers", covers);
  set (draft, path, "due", due);
  set (draft, path, "approver", g_strcmp0 (approver, "all") == 0 ? "partners" : approver);
}

/* Until 1.1 governance/scrutiny/records said whose records auditors may see; of its three answers "open" said
 * what accounts/open-book says. The others have no place any more, and stay in the file. */
static void
open_the_books (CdtDraft *draft)
{
  g_autofree char *records = cdt_draft_dup_value (draft, "governance/scrutiny/records");
  g_autofree char *taken = NULL;

  if (g_strcmp0 (records, "open") != 0)
    return;
  taken = take_text (draft, "governance/scrutiny/records");
  if (!cdt_draft_has_value (draft, "accounts/open-book"))
    cdt_draft_set_value (draft, "accounts/open-book", "yes", NULL);
}

static void
from_1_0 (CdtDraft *draft)
{
  list_the_plan (draft);
  open_the_books (draft);
}

/* One row for each version there was; oldest first. The head of resources/schema/agreement.rng tells what
 * each changed. */
static const struct
{
  CdtVersion from;
  void (*step) (CdtDraft *draft);
} steps[] = {
  { { 1, 0 }, from_1_0 },
};

static gboolean
is_before (const CdtVersion *first, const CdtVersion *second)
{
  return first->major != second->major ? first->major < second->major : first->minor < second->minor;
}

void
cdt_version_migrate (CdtDraft *draft, const CdtVersion *from)
{
  g_return_if_fail (CDT_IS_DRAFT (draft) && from != NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    if (!is_before (&steps[i].from, from))
      steps[i].step (draft);
  cdt_node_set_attribute (cdt_draft_get_root (draft), "version", CDT_VERSION_OURS);
}
