/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-field-path.h"

#include <string.h>

typedef struct
{
  char *name; /* ".." climbs */
  guint nth;  /* [n], or 0 */
  char *id;   /* (nullable) [@id='x'] */
} Step;

struct _CdtFieldPath
{
  gboolean absolute;
  GArray *steps; /* (element-type Step) */
};

static void
clear_step (gpointer data)
{
  Step *step = data;

  g_free (step->name);
  g_free (step->id);
}

static gboolean
is_name (const char *text)
{
  if (strcmp (text, "..") == 0)
    return TRUE;
  if (!g_ascii_isalpha (*text))
    return FALSE;
  return strspn (text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_") == strlen (text);
}

/* Takes "[3]" or "[@id='x']". */
static gboolean
read_predicate (Step *step, const char *predicate)
{
  gsize length = strlen (predicate);

  if (length < 3 || predicate[length - 1] != ']')
    return FALSE;
  if (g_str_has_prefix (predicate, "[@id='") && length > 8 && predicate[length - 2] == '\'')
    {
      step->id = g_strndup (predicate + 6, length - 8);
      return TRUE;
    }
  char *end;
  step->nth = (guint)g_ascii_strtoull (predicate + 1, &end, 10);
  return step->nth > 0 && strcmp (end, "]") == 0;
}

static gboolean
add_step (CdtFieldPath *path, const char *text)
{
  const char *bracket = strchr (text, '[');
  Step step = { .name = bracket != NULL ? g_strndup (text, bracket - text) : g_strdup (text) };
  gboolean sound = is_name (step.name) && (bracket == NULL || read_predicate (&step, bracket));

  g_array_append_val (path->steps, step);
  return sound;
}

/* The item with this id, by the draft's one table of ids: a list may have thousands. */
static CdtNode *
find_item (CdtDraft *draft, const Step *step, CdtNode *parent, const char *base)
{
  g_autofree char *path = g_strdup_printf ("%s/%s[@id='%s']", base, step->name, step->id);
  CdtNode *node = cdt_draft_find_node (draft, path);

  return node != NULL && cdt_node_get_parent (node) == parent ? node : NULL;
}

static CdtNode *
find_step (const Step *step, CdtNode *parent)
{
  guint n = 0;

  for (CdtNode *child = cdt_node_first_element (parent); child != NULL; child = cdt_node_next_element (child))
    {
      if (!cdt_node_is (child, step->name))
        continue;
      n++;
      if (step->nth == 0 || step->nth == n)
        return child;
    }
  return NULL;
}

static void
climb (GString *canonical)
{
  const char *slash = strrchr (canonical->str, '/');

  g_string_truncate (canonical, slash != NULL ? slash - canonical->str : 0);
}

static void
append_step (GString *canonical, const Step *step, const CdtNode *node)
{
  if (canonical->len > 0)
    g_string_append_c (canonical, '/');
  g_string_append (canonical, step->name);
  if (step->nth == 0 && step->id == NULL)
    return;
  g_autofree char *id = cdt_node_dup_attribute (node, "id");
  g_string_append_printf (canonical, "[@id='%s']", id != NULL ? id : "");
}

CdtFieldPath *
cdt_field_path_new (const char *text)
{
  static const char root[] = "/agreement/";
  g_autoptr (CdtFieldPath) path = g_new0 (CdtFieldPath, 1);

  path->steps = g_array_new (FALSE, FALSE, sizeof (Step));
  g_array_set_clear_func (path->steps, clear_step);
  path->absolute = *text == '/';
  if (path->absolute && !g_str_has_prefix (text, root))
    return NULL;
  g_auto (GStrv) parts = g_strsplit (text + (path->absolute ? sizeof root - 1 : 0), "/", -1);
  for (char **part = parts; *part != NULL; part++)
    if (!add_step (path, *part))
      return NULL;
  return path->steps->len > 0 ? g_steal_pointer (&path) : NULL;
}

void
cdt_field_path_free (CdtFieldPath *path)
{
  g_array_unref (path->steps);
  g_free (path);
}

const CdtShape *
cdt_field_path_find_shape (const CdtFieldPath *path, const CdtShape *from)
{
  const CdtShape *shape = path->absolute ? cdt_shape_get_root () : from;

  for (guint i = 0; shape != NULL && i < path->steps->len; i++)
    {
      const Step *step = &g_array_index (path->steps, Step, i);

      if (strcmp (step->name, "..") == 0)
        shape = cdt_shape_get_parent (shape);
      else
        shape = cdt_shape_get_child (shape, step->name);
      /* An item that is not told which would have no one answer. */
      if (shape != NULL && cdt_shape_get_kind (shape) == CDT_SHAPE_ITEM && step->nth == 0 && step->id == NULL
          && strcmp (step->name, "..") != 0)
        return NULL;
    }
  return shape != NULL && cdt_shape_get_kind (shape) == CDT_SHAPE_FIELD ? shape : NULL;
}

gboolean
cdt_field_path_is_absolute (const CdtFieldPath *path)
{
  return path->absolute;
}

char *
cdt_field_path_follow (
    const CdtFieldPath *path, CdtDraft *draft, CdtNode *from, const char *base, CdtNode **node)
{
  GString *canonical = g_string_new (path->absolute ? "" : base);
  CdtNode *at = path->absolute ? cdt_draft_get_root (draft) : from;

  for (guint i = 0; i < path->steps->len; i++)
    {
      const Step *step = &g_array_index (path->steps, Step, i);

      if (strcmp (step->name, "..") == 0)
        {
          at = at != NULL ? cdt_node_get_parent (at) : NULL;
          climb (canonical);
          continue;
        }
      if (at != NULL)
        at = step->id != NULL ? find_item (draft, step, at, canonical->str) : find_step (step, at);
      if (at == NULL && (step->nth > 0 || step->id != NULL))
        break;
      append_step (canonical, step, at);
    }
  *node = at;
  return g_string_free (canonical, FALSE);
}
