/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-body.h"

struct _CdtBody
{
  CdtCompiler *compiler;
  const char *file; /* of the node; the pack's */
  const CdtNode *node;
  const CdtShape *shape; /* (nullable) */
  CdtTemplate *template; /* (nullable) */
};

static void
free_place (gpointer data)
{
  CdtBlockPlace *place = data;

  cdt_block_place_clear (place);
  g_free (place);
}

static gboolean
is_alternative (const CdtNode *node)
{
  return cdt_node_is_element (node) && cdt_node_is (node, "alternative");
}

static CdtTemplate *
compile (CdtBody *body, GError **error)
{
  g_autoptr (CdtTemplate) all = cdt_template_new (CDT_TEMPLATE_UNKNOWN, cdt_node_get_line (body->node));

  for (const CdtNode *child = cdt_node_first (body->node); child != NULL; child = cdt_node_next (child))
    {
      if (is_alternative (child))
        continue;
      CdtTemplate *template = cdt_compiler_compile (body->compiler, child, body->shape, error);
      if (template == NULL)
        return NULL;
      g_ptr_array_add (all->children, template);
    }
  return g_steal_pointer (&all);
}

/* What has an id and is not the name of another */
static char *
dup_block_id (const CdtNode *node)
{
  return cdt_node_is (node, "to") || cdt_node_is (node, "ref") ? NULL : cdt_node_dup_attribute (node, "id");
}

static void
index_node (CdtBody *body, const CdtUnit *unit, const CdtNode *node, GHashTable *blocks)
{
  for (const CdtNode *child = cdt_node_first_element (node); child != NULL;
       child = cdt_node_next_element (child))
    {
      if (node == body->node && is_alternative (child))
        continue;
      char *id = dup_block_id (child);
      if (id != NULL)
        {
          CdtBlockPlace *place = g_new (CdtBlockPlace, 1);

          *place = (CdtBlockPlace){ unit, body, NULL };
          g_hash_table_replace (blocks, id, place);
        }
      index_node (body, unit, child, blocks);
    }
}

static gboolean
find_steps (const CdtTemplate *template, const char *id, GPtrArray *steps)
{
  for (guint i = 0; i < template->children->len; i++)
    {
      CdtTemplate *child = template->children->pdata[i];

      g_ptr_array_add (steps, child);
      if ((child->kind != CDT_TEMPLATE_REF && child->kind != CDT_TEMPLATE_TO
           && g_strcmp0 (child->id, id) == 0)
          || find_steps (child, id, steps))
        return TRUE;
      g_ptr_array_set_size (steps, (int)steps->len - 1);
    }
  return FALSE;
}

CdtBody *
cdt_body_new (CdtCompiler *compiler, const CdtNode *node, const CdtShape *shape, GError **error)
{
  CdtBody *body = g_new0 (CdtBody, 1);

  body->compiler = compiler;
  body->file = compiler->file;
  body->node = node;
  body->shape = shape;
  if (compiler->proven || cdt_body_compile (body, error))
    return body;
  cdt_body_free (body);
  return NULL;
}

void
cdt_body_free (CdtBody *body)
{
  g_clear_pointer (&body->template, cdt_template_free);
  g_free (body);
}

const CdtNode *
cdt_body_get_node (const CdtBody *body)
{
  return body->node;
}

gboolean
cdt_body_compile (CdtBody *body, GError **error)
{
  if (body->template == NULL)
    {
      body->compiler->file = body->file;
      body->template = compile (body, error);
    }
  return body->template != NULL;
}

const CdtTemplate *
cdt_body_get_template (CdtBody *body)
{
  g_autoptr (GError) error = NULL;

  if (!cdt_body_compile (body, &error))
    g_error ("%s", error->message);
  return body->template;
}

GHashTable *
cdt_body_new_block_index (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_place);
}

void
cdt_body_index_blocks (CdtBody *body, const CdtUnit *unit, GHashTable *blocks)
{
  index_node (body, unit, body->node, blocks);
}

GPtrArray *
cdt_block_place_get_steps (CdtBlockPlace *place, const char *id)
{
  if (place->body != NULL && place->steps == NULL)
    {
      place->steps = g_ptr_array_new ();
      find_steps (cdt_body_get_template (place->body), id, place->steps);
    }
  return place->steps;
}

void
cdt_block_place_clear (CdtBlockPlace *place)
{
  place->body = NULL;
  g_clear_pointer (&place->steps, g_ptr_array_unref);
}
