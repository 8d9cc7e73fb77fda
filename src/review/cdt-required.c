/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-required.h"

#include "cdt-xpath.h"

/* The required questions of the schema as a tree of their own: shapes with nothing required inside are
 * left out, conditions are compiled. Made once, never freed, read by any thread. */
typedef struct
{
  const CdtShape *shape;
  gboolean always;
  CdtXPath *condition;
  GPtrArray *inside; /* (element-type Question) */
} Question;

typedef struct
{
  CdtRequiredFunc func;
  gpointer data;
} Visit;

static GHashTable *questions; /* CdtShape -> Question */

static Question *
make_question (const CdtShape *shape)
{
  const char *required = cdt_shape_get_required (shape);
  g_autoptr (GError) error = NULL;
  Question *question = g_new0 (Question, 1);

  question->shape = shape;
  question->inside = g_ptr_array_new ();
  question->always = g_strcmp0 (required, "yes") == 0;
  if (required != NULL && !question->always)
    {
      question->condition = cdt_xpath_new (required, &error);
      if (error != NULL)
        g_critical ("c:required of %s: %s", cdt_shape_get_name (shape), error->message);
    }
  for (guint i = 0; i < cdt_shape_get_n_children (shape); i++)
    {
      Question *inner = make_question (cdt_shape_get_nth_child (shape, i));

      if (inner->always || inner->condition != NULL || inner->inside->len > 0)
        g_ptr_array_add (question->inside, inner);
    }
  g_hash_table_insert (questions, (gpointer)shape, question);
  return question;
}

static const Question *
find_question (const CdtShape *shape)
{
  static gsize made = 0;

  if (g_once_init_enter (&made))
    {
      questions = g_hash_table_new (NULL, NULL);
      make_question (cdt_shape_get_root ());
      g_once_init_leave (&made, 1);
    }
  return g_hash_table_lookup (questions, shape);
}

gboolean
cdt_required_is_answered (const CdtShape *shape, const CdtNode *node)
{
  if (node == NULL)
    return FALSE;
  if (cdt_shape_get_kind (shape) != CDT_SHAPE_FIELD)
    return cdt_node_first_element (node) != NULL;
  for (CdtNode *text = cdt_node_first (node); text != NULL; text = cdt_node_next (text))
    {
      const char *content = cdt_node_get_content (text);

      if (content != NULL && content[strspn (content, " \t\r\n")] != '\0')
        return TRUE;
    }
  return FALSE;
}

static gboolean
applies (const Question *question, CdtNode *container)
{
  g_autoptr (GError) error = NULL;
  gboolean holds = FALSE;

  if (question->always || question->condition == NULL || container == NULL)
    return question->always;
  if (!cdt_xpath_test (question->condition, container, NULL, &holds, &error))
    g_critical ("%s: %s", cdt_xpath_get_text (question->condition), error->message);
  return holds;
}

static void visit_inside (const Question *question,
                          CdtNode *node,
                          CdtNode *around,
                          const CdtShape *around_shape,
                          const Visit *visit);

/* container: what the question stands in, where it is in the draft; node: the question's own element */
static void
visit_question (const Question *question,
                CdtNode *container,
                CdtNode *node,
                CdtNode *around,
                const CdtShape *around_shape,
                const Visit *visit)
{
  if (applies (question, container))
    visit->func (question->shape, around, around_shape, cdt_required_is_answered (question->shape, node),
                 visit->data);
  if (question->inside->len == 0)
    return;
  if (cdt_shape_get_kind (question->shape) != CDT_SHAPE_LIST)
    {
      visit_inside (question, node, node != NULL ? node : around,
                    node != NULL ? question->shape : around_shape, visit);
      return;
    }
  for (CdtNode *item = node != NULL ? cdt_node_first_element (node) : NULL; item != NULL;
       item = cdt_node_next_element (item))
    {
      const Question *inner = g_ptr_array_index (question->inside, 0);

      if (cdt_node_is (item, cdt_shape_get_name (inner->shape)))
        visit_inside (inner, item, item, inner->shape, visit);
    }
}

static void
visit_inside (const Question *question,
              CdtNode *node,
              CdtNode *around,
              const CdtShape *around_shape,
              const Visit *visit)
{
  for (guint i = 0; i < question->inside->len; i++)
    {
      const Question *inner = g_ptr_array_index (question->inside, i);
      CdtNode *inner_node
          = node != NULL ? cdt_node_find_child (node, cdt_shape_get_name (inner->shape)) : NULL;

      visit_question (inner, node, inner_node, around, around_shape, visit);
    }
}

void
cdt_required_visit (CdtDraft *draft, const char *path, CdtRequiredFunc func, gpointer data)
{
  const Visit visit = { func, data };
  const CdtShape *shape = *path != '\0' ? cdt_shape_find (path) : cdt_shape_get_root ();
  const Question *question = shape != NULL ? find_question (shape) : NULL;
  g_autofree char *outer = NULL;
  CdtNode *around = NULL;

  if (question == NULL)
    return;
  if (*path == '\0')
    {
      visit_inside (question, cdt_draft_get_root (draft), cdt_draft_get_root (draft), shape, &visit);
      return;
    }
  outer = strrchr (path, '/') != NULL ? g_strndup (path, strrchr (path, '/') - path) : NULL;
  around = outer != NULL ? cdt_draft_find_node (draft, outer) : cdt_draft_get_root (draft);
  visit_question (question, around, cdt_draft_find_node (draft, path),
                  around != NULL ? around : cdt_draft_get_root (draft),
                  around != NULL ? cdt_shape_get_parent (shape) : cdt_shape_get_root (), &visit);
}
