/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-check.h"

#include "cdt-check-shares.h"
#include "cdt-check-sums.h"
#include "cdt-item-title.h"

/* One run of one check over a draft */
typedef struct
{
  const CdtCheck *check;
  CdtDraft *draft;
  GHashTable *seen;      /* of `same`: the values met so far */
  GHashTable *listed;    /* of `unless-in`: the ids listed there; NULL until asked for */
  GHashTable *variables; /* of the item at hand: name -> value */
} Run;

static GHashTable *
new_set (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* An expression that cannot be worked out is one that a draft made too costly; it finds nothing. */
static char *
work_out (const CdtXPath *xpath, CdtNode *node)
{
  char *value = cdt_xpath_string (xpath, node, NULL, NULL);

  return value != NULL ? value : g_strdup ("");
}

static char *
period_to_days (const char *period)
{
  static const struct
  {
    const char *unit;
    double days;
  } units[] = {
    { "working-days", 1.4 }, { "days", 1 }, { "weeks", 7 }, { "months", 365 / 12.0 }, { "years", 365 },
  };
  char *end = NULL;
  guint64 count = g_ascii_strtoull (period, &end, 10);
  char days[G_ASCII_DTOSTR_BUF_SIZE];

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (end != period && *end == ' ' && g_str_equal (end + 1, units[i].unit))
      return g_strdup (g_ascii_formatd (days, sizeof days, "%.1f", count * units[i].days));
  return g_strdup ("");
}

static void
work_out_values (Run *run, CdtNode *node)
{
  for (guint i = 0; i < run->check->values->len; i++)
    {
      const CdtCheckValue *value = g_ptr_array_index (run->check->values, i);
      g_autofree char *text = work_out (value->select, node);

      g_hash_table_insert (run->variables, g_strdup (value->name),
                           value->days ? period_to_days (text) : g_steal_pointer (&text));
    }
}

static gboolean
fails_test (Run *run, CdtNode *node)
{
  gboolean holds = FALSE;

  if (run->check->test == NULL)
    return TRUE;
  return cdt_xpath_test (run->check->test, node, run->variables, &holds, NULL) && holds;
}

static gboolean
fails_total (Run *run, CdtNode *node)
{
  g_autoptr (GPtrArray) shares = NULL;
  char *sum = NULL;

  if (run->check->total == NULL)
    return TRUE;
  shares = cdt_xpath_nodes (run->check->total, node, NULL, NULL);
  if (shares == NULL || !cdt_check_shares_are_wrong (shares, &sum))
    return FALSE;
  g_hash_table_insert (run->variables, g_strdup ("sum"), sum);
  return TRUE;
}

static gboolean
fails_sums (Run *run, CdtNode *node)
{
  g_autoptr (GPtrArray) sums = NULL;
  g_autofree char *goal = NULL;
  char *sum = NULL;
  char *wanted = NULL;

  if (run->check->adds == NULL)
    return TRUE;
  sums = cdt_xpath_nodes (run->check->adds, node, NULL, NULL);
  goal = work_out (run->check->to, node);
  if (sums == NULL || !cdt_check_sums_are_wrong (sums, goal, &sum, &wanted))
    return FALSE;
  g_hash_table_insert (run->variables, g_strdup ("sum"), sum);
  g_hash_table_insert (run->variables, g_strdup ("to"), wanted);
  return TRUE;
}

/* The second and later items of an equal value, however it is spaced and capitalised */
static gboolean
fails_same (Run *run, CdtNode *node)
{
  g_autofree char *value = NULL;
  g_autofree char *folded = NULL;

  if (run->check->same == NULL)
    return TRUE;
  value = g_strstrip (work_out (run->check->same, node));
  if (*value == '\0')
    return FALSE;
  folded = g_utf8_casefold (value, -1);
  g_hash_table_insert (run->variables, g_strdup ("value"), g_steal_pointer (&value));
  return !g_hash_table_add (run->seen, g_steal_pointer (&folded));
}

static void
list_ids (Run *run)
{
  g_autoptr (GPtrArray) nodes
      = cdt_xpath_nodes (run->check->unless_in, cdt_draft_get_root (run->draft), NULL, NULL);

  run->listed = new_set ();
  for (guint i = 0; nodes != NULL && i < nodes->len; i++)
    g_hash_table_add (run->listed, cdt_node_dup_text (g_ptr_array_index (nodes, i)));
}

static gboolean
fails_listed (Run *run, CdtNode *node)
{
  g_autofree char *id = NULL;

  if (run->check->unless_in == NULL)
    return TRUE;
  if (run->listed == NULL)
    list_ids (run);
  id = cdt_node_dup_attribute (node, "id");
  return id != NULL && !g_hash_table_contains (run->listed, id);
}

/* "{name} has no owner." with each {…} put in */
static char *
put_in (Run *run, const char *text, CdtNode *node)
{
  g_autoptr (GString) result = g_string_new (NULL);

  for (const char *at = text; *at != '\0';)
    {
      const char *end = *at == '{' ? strchr (at, '}') : NULL;
      g_autofree char *name = end != NULL ? g_strndup (at + 1, end - at - 1) : NULL;
      const char *value = name != NULL ? g_hash_table_lookup (run->variables, name) : NULL;

      if (g_strcmp0 (name, "name") == 0)
        {
          g_autofree char *title = cdt_item_title_dup (run->draft, node);

          g_string_append (result, title != NULL ? title : "");
        }
      else if (name != NULL)
        g_string_append (result, value != NULL ? value : "");
      else
        g_string_append_c (result, *at);
      at = end != NULL ? end + 1 : at + 1;
    }
  return g_string_free (g_steal_pointer (&result), FALSE);
}

static CdtFix *
make_fix (Run *run, CdtNode *node)
{
  const CdtCheck *check = run->check;
  gboolean holds = TRUE;

  if (check->fix != NULL && check->fix_set == NULL)
    return cdt_check_shares_make_fix (run->draft, node, g_dgettext (GETTEXT_PACKAGE, check->fix));
  if (check->fix == NULL
      || (check->fix_when != NULL
          && !(cdt_xpath_test (check->fix_when, node, run->variables, &holds, NULL) && holds)))
    return NULL;
  g_autofree char *path = cdt_item_title_join_path (run->draft, node, check->fix_set);
  g_autofree char *was = cdt_draft_dup_value (run->draft, path);
  g_autofree char *value = put_in (run, check->fix_to, node);
  return cdt_fix_new (g_dgettext (GETTEXT_PACKAGE, check->fix), path, was, value);
}

static CdtFinding *
make_finding (Run *run, CdtNode *node)
{
  const CdtCheck *check = run->check;
  g_autofree char *what = put_in (run, g_dgettext (GETTEXT_PACKAGE, check->what), node);
  g_autofree char *place = cdt_item_title_join_path (run->draft, node, check->go);
  const char *why = check->why != NULL ? g_dgettext (GETTEXT_PACKAGE, check->why) : NULL;

  CdtFinding *finding = cdt_finding_new (check->severity, check->id, what, why, place);

  cdt_finding_set_source (finding, check->source);
  cdt_finding_take_fix (finding, make_fix (run, node));
  return finding;
}

void
cdt_check_run (const CdtCheck *check, CdtDraft *draft, GPtrArray *findings)
{
  g_autoptr (GPtrArray) nodes = cdt_xpath_nodes (check->each, cdt_draft_get_root (draft), NULL, NULL);
  g_autoptr (GHashTable) seen = new_set ();
  g_autoptr (GHashTable) variables = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Run run = { check, draft, seen, NULL, variables };

  for (guint i = 0; nodes != NULL && i < nodes->len; i++)
    {
      CdtNode *node = g_ptr_array_index (nodes, i);

      g_hash_table_remove_all (variables);
      work_out_values (&run, node);
      if (fails_test (&run, node) && fails_same (&run, node) && fails_listed (&run, node)
          && fails_total (&run, node) && fails_sums (&run, node))
        g_ptr_array_add (findings, make_finding (&run, node));
    }
  g_clear_pointer (&run.listed, g_hash_table_unref);
}
