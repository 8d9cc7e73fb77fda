/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-check.h"
#include "cdt-kept-tree.h"

#define FOLDER "checks"

static CdtXPath *
read_xpath (const CdtNode *element, const char *attribute)
{
  g_autofree char *text = cdt_node_dup_attribute (element, attribute);
  g_autoptr (GError) error = NULL;
  CdtXPath *xpath = NULL;

  if (text == NULL)
    return NULL;
  xpath = cdt_xpath_new (text, &error);
  if (xpath == NULL)
    g_error ("Checks, line %u: %s: %s", cdt_node_get_line (element), attribute, error->message);
  return xpath;
}

/* White space folded, which is how the words stand in the translations */
static char *
read_words (const CdtNode *check, const char *name)
{
  CdtNode *element = cdt_node_find_child (check, name);

  return element != NULL ? cdt_node_dup_words (element) : NULL;
}

CdtSeverity
cdt_check_read_severity (const CdtNode *element)
{
  g_autofree char *severity = cdt_node_dup_attribute (element, "severity");

  if (g_strcmp0 (severity, "must-fix") == 0)
    return CDT_FINDING_MUST_FIX;
  return g_strcmp0 (severity, "note") == 0 ? CDT_FINDING_NOTE : CDT_FINDING_WORTH_A_LOOK;
}

static GPtrArray *
read_values (const CdtNode *element)
{
  GPtrArray *values = g_ptr_array_new ();

  for (CdtNode *child = cdt_node_first_element (element); child != NULL;
       child = cdt_node_next_element (child))
    {
      CdtCheckValue *value = NULL;

      if (!cdt_node_is (child, "value"))
        continue;
      value = g_new0 (CdtCheckValue, 1);
      value->name = cdt_node_dup_attribute (child, "name");
      value->select = read_xpath (child, "select");
      value->days = value->select == NULL;
      if (value->days)
        value->select = read_xpath (child, "days");
      g_ptr_array_add (values, value);
    }
  return values;
}

/* Who says why, and what would put it right */
static void
read_more (const CdtNode *element, CdtCheck *check)
{
  const CdtNode *why = cdt_node_find_child (element, "why");
  const CdtNode *fix = cdt_node_find_child (element, "fix");

  check->source = why != NULL ? cdt_node_dup_attribute (why, "source") : NULL;
  if (fix == NULL)
    return;
  check->fix = read_words (element, "fix");
  check->fix_set = cdt_node_dup_attribute (fix, "set");
  check->fix_to = cdt_node_dup_attribute (fix, "to");
  check->fix_when = read_xpath (fix, "when");
}

static CdtCheck *
read_check (const CdtNode *element, CdtSeverity severity)
{
  CdtCheck *check = g_new0 (CdtCheck, 1);

  check->id = cdt_node_dup_attribute (element, "id");
  check->severity = severity;
  check->each = read_xpath (element, "each");
  check->test = read_xpath (element, "test");
  check->total = read_xpath (element, "total");
  check->adds = read_xpath (element, "adds");
  check->to = read_xpath (element, "to");
  check->same = read_xpath (element, "same");
  check->unless_in = read_xpath (element, "unless-in");
  check->values = read_values (element);
  check->go = cdt_node_dup_attribute (element, "go");
  check->what = read_words (element, "what");
  check->why = read_words (element, "why");
  read_more (element, check);
  if (check->id == NULL || check->each == NULL || check->go == NULL || check->what == NULL
      || (check->adds == NULL) != (check->to == NULL))
    g_error ("Checks, line %u: this check lacks its id, each, go or what", cdt_node_get_line (element));
  return check;
}

static void
read_table (const char *path, CdtSeverity severity, GPtrArray *checks)
{
  g_autoptr (CdtTree) tree = cdt_kept_tree_new (path);

  for (CdtNode *element = cdt_node_first_element (cdt_tree_get_root (tree)); element != NULL;
       element = cdt_node_next_element (element))
    if (cdt_node_is (element, "check") && cdt_check_read_severity (element) == severity)
      g_ptr_array_add (checks, read_check (element, severity));
}

static GPtrArray *
read_all (CdtSeverity severity)
{
  g_auto (GStrv) paths = cdt_kept_tree_list (FOLDER);
  GPtrArray *checks = g_ptr_array_new ();

  for (char **path = paths; *path != NULL; path++)
    read_table (*path, severity, checks);
  return checks;
}

const GPtrArray *
cdt_check_get_of (CdtSeverity severity)
{
  static gsize checks[CDT_FINDING_NOTE + 1];

  g_return_val_if_fail (severity <= CDT_FINDING_NOTE, NULL);

  if (g_once_init_enter (&checks[severity]))
    g_once_init_leave (&checks[severity], (gsize)read_all (severity));
  return (const GPtrArray *)checks[severity];
}
