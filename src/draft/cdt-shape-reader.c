/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the shapes out of the RELAX NG grammar of drafts. It knows the few patterns that grammar is
 * written in (see its head), not RELAX NG at large. */

#include <string.h>

#include "cdt-shape-private.h"

#define SCHEMA_NAMESPACE "urn:concordat:schema:1"

static const struct
{
  const char *definition;
  CdtFieldType type;
} types[] = {
  { "line", CDT_FIELD_LINE },     { "text", CDT_FIELD_TEXT },     { "number", CDT_FIELD_NUMBER },
  { "money", CDT_FIELD_MONEY },   { "date", CDT_FIELD_DATE },     { "percent", CDT_FIELD_PERCENT },
  { "period", CDT_FIELD_PERIOD }, { "yes-no", CDT_FIELD_YES_NO }, { "reference", CDT_FIELD_REFERENCE },
};

static void read_content (CdtShape *shape, const CdtNode *grammar, const CdtNode *pattern);

static char *
read_note (const CdtNode *element, const char *name)
{
  return cdt_node_dup_attribute_ns (element, name, SCHEMA_NAMESPACE);
}

static const CdtNode *
find_definition (const CdtNode *grammar, const char *name)
{
  for (const CdtNode *node = cdt_node_first_element (grammar); node != NULL;
       node = cdt_node_next_element (node))
    {
      g_autofree char *defined = cdt_node_is (node, "define") ? cdt_node_dup_attribute (node, "name") : NULL;

      if (g_strcmp0 (defined, name) == 0)
        return node;
    }

  return NULL;
}

static CdtShape *
read_element (const CdtShape *parent, const CdtNode *grammar, const CdtNode *element)
{
  CdtShape *shape = g_new0 (CdtShape, 1);
  g_autofree char *names = read_note (element, "name");
  g_autofree char *travels = read_note (element, "travels");
  g_autofree char *clause = read_note (element, "clause");
  g_autofree char *kept = read_note (element, "kept");
  g_autofree char *targets = read_note (element, "to");

  shape->name = cdt_node_dup_attribute (element, "name");
  g_assert (shape->name != NULL);
  shape->name_length = strlen (shape->name);
  shape->parent = parent;
  shape->children = g_ptr_array_new ();
  shape->label = read_note (element, "label");
  shape->item_label = read_note (element, "item");
  shape->prefix = read_note (element, "prefix");
  shape->required = read_note (element, "required");
  shape->targets = targets != NULL ? g_strsplit (targets, " ", -1) : NULL;
  shape->print = read_note (element, "print");
  shape->travels = g_strcmp0 (travels, "yes") == 0;
  shape->names_clause = g_strcmp0 (clause, "yes") == 0;
  shape->kept = kept != NULL || (parent != NULL && parent->kept);
  shape->stamp = g_strcmp0 (kept, "stamp") == 0 || (parent != NULL && parent->stamp);
  shape->name_fields = g_strsplit (names != NULL ? names : "", " ", -1);
  shape->kind = shape->item_label != NULL ? CDT_SHAPE_ITEM : CDT_SHAPE_CONTAINER;
  read_content (shape, grammar, element);

  return shape;
}

static void
read_choice (CdtShape *shape, const CdtNode *choice)
{
  shape->kind = CDT_SHAPE_FIELD;
  shape->type = CDT_FIELD_CHOICE;
  shape->choices = g_array_new (FALSE, TRUE, sizeof (CdtChoice));
  shape->choice_labels = g_ptr_array_new ();
  for (const CdtNode *value = cdt_node_first_element (choice); value != NULL;
       value = cdt_node_next_element (value))
    {
      CdtChoice read = { cdt_node_dup_text (value), NULL };
      char *label = read_note (value, "label");

      g_array_append_val (shape->choices, read);
      g_ptr_array_add (shape->choice_labels, label != NULL ? label : g_strdup (read.value));
    }
}

static void
read_reference (CdtShape *shape, const CdtNode *grammar, const CdtNode *ref)
{
  g_autofree char *name = cdt_node_dup_attribute (ref, "name");
  const CdtNode *definition;

  if (g_str_has_prefix (name, "foreign") || g_str_equal (name, "item"))
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_str_equal (types[i].definition, name))
      {
        shape->kind = CDT_SHAPE_FIELD;
        shape->type = types[i].type;
        return;
      }
  definition = find_definition (grammar, name);
  g_assert (definition != NULL);
  read_content (shape, grammar, definition);
}

static void
read_content (CdtShape *shape, const CdtNode *grammar, const CdtNode *pattern)
{
  for (const CdtNode *node = cdt_node_first_element (pattern); node != NULL;
       node = cdt_node_next_element (node))
    {
      if (cdt_node_is (node, "element"))
        {
          CdtShape *child = read_element (shape, grammar, node);

          child->order = shape->children->len;
          g_ptr_array_add (shape->children, child);
          if (child->kind == CDT_SHAPE_ITEM)
            shape->kind = CDT_SHAPE_LIST;
        }
      else if (cdt_node_is (node, "choice"))
        read_choice (shape, node);
      else if (cdt_node_is (node, "ref"))
        read_reference (shape, grammar, node);
      else if (cdt_node_is (node, "optional") || cdt_node_is (node, "zeroOrMore"))
        read_content (shape, grammar, node);
    }
}

CdtShape *
cdt_shape_read_grammar (CdtTree *tree)
{
  const CdtNode *grammar = cdt_tree_get_root (tree);
  const CdtNode *start = cdt_node_find_child (grammar, "start");

  g_assert (start != NULL);

  return read_element (NULL, grammar, cdt_node_find_child (start, "element"));
}
