/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-review.h"

#include <glib/gi18n-lib.h>

#include "cdt-acceptance.h"
#include "cdt-check-fields.h"
#include "cdt-check.h"
#include "cdt-finding-order.h"
#include "cdt-item-title.h"
#include "cdt-required.h"
#include "cdt-whole-check.h"
#include "cdt-word-check.h"

typedef struct
{
  CdtDraft *draft;
  GPtrArray *findings;
} Review;

typedef struct
{
  guint answered;
  guint required;
} Count;

/* Checks that are in no table */
static const char *const without_table[]
    = { "required", "value", "reference", "wording", "risk-clause", CDT_CHECK_UNUSUAL };

/* The path of a field below the nearest thing that is there: "steps", "binds/law" */
static char *
name_below (const CdtShape *shape, const CdtShape *around)
{
  const CdtShape *parent = cdt_shape_get_parent (shape);
  g_autofree char *outer = NULL;

  if (parent == around)
    return g_strdup (cdt_shape_get_name (shape));
  outer = name_below (parent, around);
  return g_strconcat (outer, "/", cdt_shape_get_name (shape), NULL);
}

static void
add_unanswered (
    const CdtShape *shape, CdtNode *around, const CdtShape *around_shape, gboolean answered, gpointer data)
{
  Review *review = data;
  g_autofree char *relative = NULL;
  g_autofree char *path = NULL;
  g_autofree char *what = NULL;
  gboolean list = cdt_shape_get_kind (shape) == CDT_SHAPE_LIST;

  if (answered)
    return;
  relative = name_below (shape, around_shape);
  path = cdt_item_title_join_path (review->draft, around, relative);
  what = cdt_item_title_say (review->draft, shape, around,
                             list ? _ ("{} lists nothing yet.") : _ ("{} is not answered."));
  g_ptr_array_add (review->findings, cdt_finding_new (CDT_FINDING_MUST_FIX, "required", what, NULL, path));
}

static void
count_question (
    const CdtShape *shape, CdtNode *around, const CdtShape *around_shape, gboolean answered, gpointer data)
{
  Count *count = data;

  count->required++;
  count->answered += answered ? 1 : 0;
}

static gboolean
has_answer (const CdtShape *shape, CdtNode *node)
{
  if (cdt_shape_get_kind (shape) == CDT_SHAPE_FIELD)
    return cdt_required_is_answered (shape, node);
  for (CdtNode *child = cdt_node_first_element (node); child != NULL; child = cdt_node_next_element (child))
    {
      const char *name = cdt_node_get_name (child);
      const CdtShape *inner = cdt_node_is (child, name) ? cdt_shape_get_child (shape, name) : NULL;

      if (inner != NULL && has_answer (inner, child))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_started (CdtDraft *draft, const char *path)
{
  CdtNode *node = *path != '\0' ? cdt_draft_find_node (draft, path) : cdt_draft_get_root (draft);
  const CdtShape *shape = *path != '\0' ? cdt_shape_find (path) : cdt_shape_get_root ();

  return node != NULL && shape != NULL && has_answer (shape, node);
}

static void
run_checks (const GPtrArray *checks, CdtDraft *draft, GPtrArray *findings)
{
  for (guint i = 0; i < checks->len; i++)
    cdt_check_run (g_ptr_array_index (checks, i), draft, findings);
}

void
cdt_review_add_unanswered (CdtDraft *draft, const char *path, GPtrArray *findings)
{
  Review review = { draft, findings };

  cdt_required_visit (draft, path, add_unanswered, &review);
}

GPtrArray *
cdt_review_run (CdtDraft *draft, CdtSeverity least)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_finding_free);

  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  g_autoptr (CdtFindingOrder) order = cdt_finding_order_new (draft);
  cdt_review_add_unanswered (draft, "", findings);
  cdt_check_fields (draft, least, findings);
  for (CdtSeverity severity = CDT_FINDING_MUST_FIX; severity <= least; severity++)
    run_checks (cdt_check_get_of (severity), draft, findings);
  cdt_acceptance_apply (draft, findings);
  cdt_finding_order_sort (order, findings);
  return g_steal_pointer (&findings);
}

guint
cdt_review_count_passed (const GPtrArray *findings)
{
  g_autoptr (GHashTable) raised = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = G_N_ELEMENTS (without_table) + cdt_word_check_get_all ()->len + cdt_whole_check_count ();

  g_return_val_if_fail (findings != NULL, 0);

  for (CdtSeverity severity = CDT_FINDING_MUST_FIX; severity <= CDT_FINDING_NOTE; severity++)
    n += cdt_check_get_of (severity)->len;
  for (guint i = 0; i < findings->len; i++)
    {
      const CdtFinding *finding = g_ptr_array_index (findings, i);

      if (finding->severity != CDT_FINDING_ACCEPTED)
        g_hash_table_add (raised, finding->check);
    }
  return n - MIN (n, g_hash_table_size (raised));
}

void
cdt_review_count (
    CdtDraft *draft, const char *const *paths, guint *answered, guint *required, gboolean *started)
{
  static const char *const whole[] = { "", NULL };
  Count count = { 0 };
  gboolean any = FALSE;

  g_return_if_fail (CDT_IS_DRAFT (draft));

  for (const char *const *path = paths != NULL ? paths : whole; *path != NULL; path++)
    {
      if (answered != NULL || required != NULL)
        cdt_required_visit (draft, *path, count_question, &count);
      any = any || (started != NULL && is_started (draft, *path));
    }
  if (answered != NULL)
    *answered = count.answered;
  if (required != NULL)
    *required = count.required;
  if (started != NULL)
    *started = any;
}
