/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "cdt-command.h"

/* Lines after the first of a long answer stand under it */
static void
print_field (CdtDraft *draft, const CdtNode *node)
{
  g_autofree char *path = cdt_draft_dup_node_path (draft, node);
  g_autofree char *value = cdt_node_dup_text (node);
  g_auto (GStrv) lines = g_strsplit (value, "\n", -1);
  g_autofree char *joined = g_strjoinv ("\n  ", lines);
  g_autofree char *line = g_strconcat (path, ": ", joined, NULL);

  cdt_command_print (line);
}

/* How many answers there are */
static guint
print_inside (CdtDraft *draft, CdtNode *node, const CdtShape *shape)
{
  guint n_answers = 0;

  for (CdtNode *child = cdt_node_first_element (node); child != NULL; child = cdt_node_next_element (child))
    {
      const char *name = cdt_node_get_name (child);
      const CdtShape *inner = cdt_node_is (child, name) ? cdt_shape_get_child (shape, name) : NULL;

      /* What the program keeps for itself shows when it is asked for by its path. */
      if (inner == NULL || cdt_shape_is_kept (inner))
        continue;
      if (cdt_shape_get_kind (inner) != CDT_SHAPE_FIELD)
        n_answers += print_inside (draft, child, inner);
      else if (cdt_node_first (child) != NULL)
        {
          print_field (draft, child);
          n_answers++;
        }
    }
  return n_answers;
}

static CdtExit
print_answer (CdtDraft *draft, const char *file, const char *path)
{
  gboolean whole = g_str_equal (path, ".") || g_str_equal (path, "/");
  const CdtShape *shape = whole ? cdt_shape_get_root () : cdt_shape_find (path);
  g_autofree char *canonical = whole || shape == NULL ? NULL : cdt_draft_dup_canonical_path (draft, path);
  g_autofree char *value = NULL;
  CdtNode *node = NULL;

  if (shape == NULL)
    return cdt_command_fail (_ ("%s: there is no question %s."), file, path);
  if (!whole && canonical == NULL)
    return cdt_command_fail (_ ("%s: the draft has no such item: %s."), file, path);
  if (cdt_shape_get_kind (shape) == CDT_SHAPE_FIELD)
    {
      value = cdt_draft_dup_value (draft, path);
      if (value == NULL)
        return CDT_EXIT_FINDINGS;
      cdt_command_print (value);
      return CDT_EXIT_DONE;
    }
  node = whole ? cdt_draft_get_root (draft) : cdt_draft_find_node (draft, path);
  if (node == NULL || print_inside (draft, node, shape) == 0)
    return CDT_EXIT_FINDINGS;
  return CDT_EXIT_DONE;
}

static CdtExit
run_get (const CdtCommand *command, int argc, char **argv)
{
  g_autoptr (CdtDraft) draft = NULL;
  gboolean from_pdf = FALSE;
  CdtExit result = CDT_EXIT_DONE;

  if (!cdt_command_parse (command, NULL, &argc, &argv, 2, 2))
    return CDT_EXIT_FAILED;
  draft = cdt_command_open (argv[1], CDT_USE_READ, &from_pdf, NULL, &result);
  return draft != NULL ? print_answer (draft, argv[1], argv[2]) : result;
}

const CdtCommand cdt_command_get = {
  "get",
  N_ ("FILE PATH"),
  N_ ("Prints the answer to a question, or all answers of a part; ends with 1 when there is none."),
  run_get,
};
