/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-review-schema.h"

#include "cdt-kept-tree.h"
#include "cdt-schema.h"

#define GRAMMAR "schema/agreement.rng"

/* NULL where the libraries of this machine cannot check grammars: the other checks stand for it. */
static CdtSchema *
load_grammar (void)
{
  g_autoptr (CdtTree) grammar = cdt_kept_tree_new (GRAMMAR);

  return cdt_schema_new (grammar, "agreement.rng", NULL);
}

static gboolean
is_our_version (CdtDraft *draft)
{
  g_autofree char *version = cdt_node_dup_attribute (cdt_draft_get_root (draft), "version");

  return g_strcmp0 (version, CDT_VERSION_OURS) == 0;
}

/* Is a fault found already in this place or inside it? */
static gboolean
is_found (const GPtrArray *findings, const char *path)
{
  gsize length = strlen (path);

  for (guint i = 0; i < findings->len; i++)
    {
      const CdtFinding *finding = g_ptr_array_index (findings, i);

      if (finding->severity == CDT_FINDING_MUST_FIX && !g_str_equal (finding->check, "required")
          && g_str_has_prefix (finding->path, path)
          && (length == 0 || finding->path[length] == '\0' || finding->path[length] == '/'))
        return TRUE;
    }
  return FALSE;
}

void
cdt_review_add_schema_problems (CdtDraft *draft, GPtrArray *findings)
{
  g_autoptr (CdtSchema) grammar = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  g_return_if_fail (CDT_IS_DRAFT (draft));
  g_return_if_fail (findings != NULL);

  grammar = is_our_version (draft) ? load_grammar () : NULL;
  if (grammar == NULL)
    return;
  problems = cdt_schema_validate (grammar, cdt_draft_get_tree (draft));
  for (guint i = 0; i < problems->len; i++)
    {
      const CdtSchemaProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *path = problem->node != NULL ? cdt_draft_dup_node_path (draft, problem->node) : NULL;

      if (!is_found (findings, path != NULL ? path : ""))
        g_ptr_array_insert (findings, 0,
                            cdt_finding_new (CDT_FINDING_MUST_FIX, "schema", problem->message, NULL,
                                             path != NULL ? path : ""));
    }
}
