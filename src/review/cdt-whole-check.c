/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-whole-check.h"

#include <glib/gi18n-lib.h>

#include "cdt-check.h"
#include "cdt-kept-tree.h"

#define FOLDER "checks"

typedef struct
{
  CdtSeverity severity;
  char *what;
  char *why;    /* (nullable) */
  char *source; /* (nullable) */
  char *fix;    /* (nullable) */
} Check;

static GHashTable *checks; /* id -> Check */

static void
read_check (const CdtNode *element)
{
  Check *check = g_new0 (Check, 1);
  const CdtNode *why = cdt_node_find_child (element, "why");
  const CdtNode *fix = cdt_node_find_child (element, "fix");

  check->severity = cdt_check_read_severity (element);
  check->what = cdt_node_dup_words (cdt_node_find_child (element, "what"));
  check->why = why != NULL ? cdt_node_dup_words (why) : NULL;
  check->source = why != NULL ? cdt_node_dup_attribute (why, "source") : NULL;
  check->fix = fix != NULL ? cdt_node_dup_words (fix) : NULL;
  g_hash_table_insert (checks, cdt_node_dup_attribute (element, "id"), check);
}

static void
read_all (void)
{
  g_auto (GStrv) paths = cdt_kept_tree_list (FOLDER);

  checks = g_hash_table_new (g_str_hash, g_str_equal);
  for (char **path = paths; *path != NULL; path++)
    {
      g_autoptr (CdtTree) tree = cdt_kept_tree_new (*path);

      for (CdtNode *element = cdt_node_first_element (cdt_tree_get_root (tree)); element != NULL;
           element = cdt_node_next_element (element))
        if (cdt_node_is (element, "whole"))
          read_check (element);
    }
}

static GHashTable *
get_checks (void)
{
  static gsize made = 0;

  if (g_once_init_enter (&made))
    {
      read_all ();
      g_once_init_leave (&made, 1);
    }
  return checks;
}

static const Check *
find_check (const char *id)
{
  const Check *check = g_hash_table_lookup (get_checks (), id);

  if (check == NULL)
    g_error ("Checks: there is no check %s", id);
  return check;
}

CdtFinding *
cdt_whole_check_find (const char *id, const char *path, const CdtWholeSaid *said)
{
  const Check *check = find_check (id);
  g_autoptr (GString) what = g_string_new (g_dgettext (GETTEXT_PACKAGE, check->what));
  const char *why = check->why != NULL ? g_dgettext (GETTEXT_PACKAGE, check->why) : NULL;

  g_string_replace (what, "{where}", said->where != NULL ? said->where : "", 0);
  g_string_replace (what, "{match}", said->match != NULL ? said->match : "", 0);
  g_string_replace (what, "{other}", said->other != NULL ? said->other : "", 0);
  CdtFinding *finding = cdt_finding_new (check->severity, id, what->str, why, path);
  cdt_finding_set_source (finding, check->source);
  return finding;
}

CdtFinding *
cdt_whole_check_find_mendable (
    const char *id, const char *path, const CdtWholeSaid *said, const char *was, const char *value)
{
  const Check *check = find_check (id);
  CdtFinding *finding = cdt_whole_check_find (id, path, said);

  if (check->fix != NULL)
    cdt_finding_take_fix (finding, cdt_fix_new (g_dgettext (GETTEXT_PACKAGE, check->fix), path, was, value));
  return finding;
}

guint
cdt_whole_check_count (void)
{
  return g_hash_table_size (get_checks ());
}
