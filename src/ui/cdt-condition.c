/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-condition.h"

#include <string.h>

#include "cdt-xpath.h"

struct _CdtCondition
{
  CdtXPath *xpath; /* NULL when the expression is broken */
};

#define ROOT_PREFIX "/agreement/"

/* "partners/partner[@id='p2']/name" -> "partners/partner/name" */
static char *
strip_predicates (const char *path)
{
  g_autoptr (GString) stripped = g_string_new (NULL);
  gboolean inside = FALSE;

  for (const char *p = path; *p != '\0'; p++)
    {
      if (*p == '[')
        inside = TRUE;
      if (!inside)
        g_string_append_c (stripped, *p);
      if (*p == ']')
        inside = FALSE;
    }
  return g_string_free (g_steal_pointer (&stripped), FALSE);
}

/* The path from the root that `path`, as read by an expression on `base`, stands for; "" is the root. */
static char *
resolve (const char *base, const char *path)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) base_steps = g_strsplit (base, "/", -1);
  g_auto (GStrv) path_steps = NULL;

  if (g_str_has_prefix (path, ROOT_PREFIX))
    path += strlen (ROOT_PREFIX);
  else
    for (guint i = 0; base_steps[i] != NULL; i++)
      g_ptr_array_add (steps, g_strdup (base_steps[i]));

  path_steps = g_strsplit (path, "/", -1);
  for (guint i = 0; path_steps[i] != NULL; i++)
    {
      if (g_str_equal (path_steps[i], "..") && steps->len > 0)
        g_ptr_array_set_size (steps, (int)steps->len - 1);
      else if (path_steps[i][0] != '.' && path_steps[i][0] != '@' && path_steps[i][0] != '\0')
        g_ptr_array_add (steps, g_strdup (path_steps[i]));
    }
  g_ptr_array_add (steps, NULL);
  return g_strjoinv ("/", (char **)steps->pdata);
}

static gboolean
is_within (const char *inner, const char *outer)
{
  gsize length = strlen (outer);

  return length == 0
         || (strncmp (inner, outer, length) == 0 && (inner[length] == '\0' || inner[length] == '/'));
}

CdtCondition *
cdt_condition_new (const char *expression)
{
  g_autoptr (GError) error = NULL;
  CdtCondition *condition;

  g_return_val_if_fail (expression != NULL, NULL);

  condition = g_new0 (CdtCondition, 1);
  condition->xpath = cdt_xpath_new (expression, &error);
  if (condition->xpath == NULL)
    g_warning ("Condition “%s”: %s", expression, error->message);
  return condition;
}

void
cdt_condition_free (CdtCondition *condition)
{
  if (condition == NULL)
    return;
  g_clear_pointer (&condition->xpath, cdt_xpath_unref);
  g_free (condition);
}

gboolean
cdt_condition_holds (const CdtCondition *condition, CdtDraft *draft, const char *base_path)
{
  g_autoptr (GError) error = NULL;
  CdtNode *node;
  gboolean holds = TRUE;

  g_return_val_if_fail (condition != NULL, TRUE);
  g_return_val_if_fail (CDT_IS_DRAFT (draft), TRUE);

  node = base_path == NULL ? cdt_draft_get_root (draft) : cdt_draft_find_node (draft, base_path);
  if (node == NULL)
    return FALSE;
  if (condition->xpath != NULL && !cdt_xpath_test (condition->xpath, node, NULL, &holds, &error))
    {
      g_warning ("Condition “%s”: %s", cdt_xpath_get_text (condition->xpath), error->message);
      return TRUE;
    }
  return holds;
}

gboolean
cdt_condition_depends_on (const CdtCondition *condition, const char *base_path, const CdtChange *change)
{
  g_autofree char *base = NULL;
  g_autofree char *changed = NULL;
  const char *const *paths;

  g_return_val_if_fail (condition != NULL, FALSE);
  g_return_val_if_fail (change != NULL, FALSE);

  if (condition->xpath == NULL)
    return FALSE;
  base = strip_predicates (base_path != NULL ? base_path : "");
  changed = strip_predicates (change->path);
  paths = cdt_xpath_get_paths (condition->xpath);
  for (guint i = 0; paths != NULL && paths[i] != NULL; i++)
    {
      g_autofree char *path = resolve (base, paths[i]);

      if (strstr (paths[i], "//") != NULL || strstr (paths[i], "::") != NULL)
        return TRUE;
      if (is_within (changed, path) || is_within (path, changed))
        return TRUE;
    }
  return FALSE;
}
