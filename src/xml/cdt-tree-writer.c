/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a tree. libxml2's own indenting output depends on process globals and reflows comments;
 * this one is a function of the tree alone: containers are indented, all else is verbatim. */

#include "cdt-tree-private.h"

typedef struct
{
  GString *out;
  const xmlNs *root_ns;
} Writer;

static void write_node (Writer *writer, const CdtNode *node, guint depth, gboolean verbatim);

static const char *
find_entity (char c, gboolean in_attribute)
{
  switch (c)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '\r':
      return "&#13;";
    case '"':
      return in_attribute ? "&quot;" : NULL;
    case '\n':
      return in_attribute ? "&#10;" : NULL;
    case '\t':
      return in_attribute ? "&#9;" : NULL;
    default:
      return NULL;
    }
}

static void
write_escaped (GString *out, const xmlChar *text, gboolean in_attribute)
{
  const char *from = text != NULL ? (const char *)text : "";

  for (const char *at = from; *at != '\0'; at++)
    {
      const char *entity = find_entity (*at, in_attribute);

      if (entity == NULL)
        continue;
      g_string_append_len (out, from, at - from);
      g_string_append (out, entity);
      from = at + 1;
    }
  g_string_append (out, from);
}

static void
write_name (GString *out, const xmlNs *ns, const xmlChar *name)
{
  if (ns != NULL && ns->prefix != NULL)
    {
      g_string_append (out, (const char *)ns->prefix);
      g_string_append_c (out, ':');
    }
  g_string_append (out, (const char *)name);
}

static void
write_attribute (GString *out, const xmlAttr *attribute)
{
  g_string_append_c (out, ' ');
  write_name (out, attribute->ns, attribute->name);
  g_string_append (out, "=\"");
  for (const xmlNode *part = attribute->children; part != NULL; part = part->next)
    write_escaped (out, part->content, TRUE);
  g_string_append_c (out, '"');
}

static void
write_attributes (GString *out, const CdtNode *node)
{
  for (const xmlNs *ns = node->nsDef; ns != NULL; ns = ns->next)
    {
      g_string_append (out, ns->prefix != NULL ? " xmlns:" : " xmlns");
      if (ns->prefix != NULL)
        g_string_append (out, (const char *)ns->prefix);
      g_string_append (out, "=\"");
      write_escaped (out, ns->href, TRUE);
      g_string_append_c (out, '"');
    }
  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    write_attribute (out, attribute);
}

static void
start_line (GString *out, guint depth)
{
  g_string_append_c (out, '\n');
  for (guint i = 0; i < depth; i++)
    g_string_append (out, "  ");
}

static void
write_children (Writer *writer, const CdtNode *node, guint depth, gboolean verbatim)
{
  gboolean indented = !verbatim && cdt_tree_is_container (node, writer->root_ns);

  for (const CdtNode *child = node->children; child != NULL; child = child->next)
    {
      if (indented && child->type == XML_TEXT_NODE)
        continue;
      if (indented)
        start_line (writer->out, depth + 1);
      write_node (writer, child, depth + 1, !indented);
    }
  if (indented)
    start_line (writer->out, depth);
}

static void
write_element (Writer *writer, const CdtNode *node, guint depth, gboolean verbatim)
{
  g_string_append_c (writer->out, '<');
  write_name (writer->out, node->ns, node->name);
  write_attributes (writer->out, node);
  if (node->children == NULL)
    {
      g_string_append (writer->out, "/>");
      return;
    }
  g_string_append_c (writer->out, '>');
  write_children (writer, node, depth, verbatim);
  g_string_append (writer->out, "</");
  write_name (writer->out, node->ns, node->name);
  g_string_append_c (writer->out, '>');
}

static void
write_node (Writer *writer, const CdtNode *node, guint depth, gboolean verbatim)
{
  switch (node->type)
    {
    case XML_ELEMENT_NODE:
      write_element (writer, node, depth, verbatim);
      break;
    case XML_TEXT_NODE:
    case XML_CDATA_SECTION_NODE:
      write_escaped (writer->out, node->content, FALSE);
      break;
    default:
      /* The reader lets nothing else in. */
      g_assert (node->type == XML_COMMENT_NODE);
      g_string_append_printf (writer->out, "<!--%s-->",
                              node->content != NULL ? (const char *)node->content : "");
    }
}

GBytes *
cdt_tree_to_bytes (const CdtTree *tree)
{
  Writer writer = { 0 };
  xmlDoc *doc;

  g_return_val_if_fail (tree != NULL, NULL);

  doc = cdt_tree_get_doc (tree);
  writer.out = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  writer.root_ns = cdt_tree_get_root (tree)->ns;
  for (const CdtNode *node = doc->children; node != NULL; node = node->next)
    {
      write_node (&writer, node, 0, FALSE);
      g_string_append_c (writer.out, '\n');
    }

  return g_string_free_to_bytes (writer.out);
}

char *
cdt_node_dup_xml (const CdtNode *node)
{
  Writer writer = { 0 };

  g_return_val_if_fail (cdt_node_is_element (node), NULL);

  writer.out = g_string_new (NULL);
  write_node (&writer, node, 0, TRUE);
  return g_string_free (writer.out, FALSE);
}

char *
cdt_node_dup_foreign_attributes (const CdtNode *node)
{
  GString *out;

  g_return_val_if_fail (cdt_node_is_element (node), NULL);

  out = g_string_new (NULL);
  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    if (attribute->ns != NULL)
      write_attribute (out, attribute);
  return g_string_free (out, FALSE);
}

char *
cdt_node_dup_markup (const CdtNode *node)
{
  char *xml, *end;

  g_return_val_if_fail (cdt_node_is_element (node), NULL);

  xml = end = cdt_node_dup_xml (node);

  for (const char *at = xml; *at != '\0'; at++)
    if (*at != ' ' && *at != '\t' && *at != '\n')
      *end++ = *at;
  *end = '\0';
  return xml;
}
