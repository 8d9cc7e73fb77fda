/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a tree. libxml2's own indenting output depends on process globals and reflows comments;
 * this one is a function of the tree alone: containers are indented, all else is verbatim. */

#include "cdt-tree-writer.h"

#include "cdt-tree-private.h"

#define N_AT_ONCE 32 /* elements and comments, before the clock is looked at */

struct _CdtTreeWriter
{
  const xmlNs *root_ns;
  const CdtNode *without; /* (nullable) */
  GString *out;
  const CdtNode
      *next;   /* (nullable) what is written next, in containers that are begun; NULL: all is written */
  guint depth; /* of them */
};

static void write_verbatim (GString *out, const CdtNode *node);

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
begin_element (GString *out, const CdtNode *node, gboolean empty)
{
  g_string_append_c (out, '<');
  write_name (out, node->ns, node->name);
  write_attributes (out, node);
  g_string_append (out, empty ? "/>" : ">");
}

static void
end_element (GString *out, const CdtNode *node)
{
  g_string_append (out, "</");
  write_name (out, node->ns, node->name);
  g_string_append_c (out, '>');
}

static void
write_element (GString *out, const CdtNode *node)
{
  begin_element (out, node, node->children == NULL);
  if (node->children == NULL)
    return;
  for (const CdtNode *child = node->children; child != NULL; child = child->next)
    write_verbatim (out, child);
  end_element (out, node);
}

static void
write_verbatim (GString *out, const CdtNode *node)
{
  switch (node->type)
    {
    case XML_ELEMENT_NODE:
      write_element (out, node);
      break;
    case XML_TEXT_NODE:
    case XML_CDATA_SECTION_NODE:
      write_escaped (out, node->content, FALSE);
      break;
    default:
      /* The reader lets nothing else in. */
      g_assert (node->type == XML_COMMENT_NODE);
      g_string_append_printf (out, "<!--%s-->", node->content != NULL ? (const char *)node->content : "");
    }
}

/* What a container has on lines of its own: NULL at its end */
static const CdtNode *
skip (const CdtTreeWriter *writer, const CdtNode *node)
{
  while (node != NULL && (node->type == XML_TEXT_NODE || node == writer->without))
    node = node->next;
  return node;
}

/* Past what has been written: to the next beside it, or beside what it is in and which ends here */
static void
move_on (CdtTreeWriter *writer)
{
  const CdtNode *node = writer->next;

  while (writer->depth > 0 && skip (writer, node->next) == NULL)
    {
      node = node->parent;
      start_line (writer->out, --writer->depth);
      end_element (writer->out, node);
    }
  if (writer->depth == 0)
    g_string_append_c (writer->out, '\n');
  writer->next = skip (writer, node->next);
}

static void
write_next (CdtTreeWriter *writer)
{
  const CdtNode *node = writer->next;
  gboolean is_container = node->type == XML_ELEMENT_NODE && cdt_tree_is_container (node, writer->root_ns);
  const CdtNode *first = is_container ? skip (writer, node->children) : NULL;

  if (writer->depth > 0)
    start_line (writer->out, writer->depth);
  if (is_container)
    begin_element (writer->out, node, first == NULL);
  else
    write_verbatim (writer->out, node);
  if (first == NULL)
    {
      move_on (writer);
      return;
    }
  writer->next = first;
  writer->depth++;
}

CdtTreeWriter *
cdt_tree_writer_new (const CdtTree *tree, const CdtNode *without)
{
  CdtTreeWriter *writer = NULL;

  g_return_val_if_fail (tree != NULL, NULL);

  writer = g_new0 (CdtTreeWriter, 1);
  writer->root_ns = cdt_tree_get_root (tree)->ns;
  writer->without = without;
  writer->out = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  writer->next = cdt_tree_get_doc (tree)->children;
  return writer;
}

void
cdt_tree_writer_free (CdtTreeWriter *writer)
{
  if (writer == NULL)
    return;
  g_string_free (writer->out, TRUE);
  g_free (writer);
}

gboolean
cdt_tree_writer_go_on (CdtTreeWriter *writer, gint64 until)
{
  g_return_val_if_fail (writer != NULL, TRUE);

  for (guint n = 1; writer->next != NULL; n++)
    {
      write_next (writer);
      if (n % N_AT_ONCE == 0 && until != G_MAXINT64 && g_get_monotonic_time () >= until)
        break;
    }
  return writer->next == NULL;
}

GBytes *
cdt_tree_writer_finish (CdtTreeWriter *writer)
{
  GBytes *bytes = NULL;

  g_return_val_if_fail (writer != NULL, NULL);

  cdt_tree_writer_go_on (writer, G_MAXINT64);
  bytes = g_string_free_to_bytes (writer->out);
  g_free (writer);
  return bytes;
}

GBytes *
cdt_tree_to_bytes (const CdtTree *tree)
{
  g_return_val_if_fail (tree != NULL, NULL);

  return cdt_tree_writer_finish (cdt_tree_writer_new (tree, NULL));
}

char *
cdt_node_dup_xml (const CdtNode *node)
{
  GString *out;

  g_return_val_if_fail (cdt_node_is_element (node), NULL);

  out = g_string_new (NULL);
  write_verbatim (out, node);
  return g_string_free (out, FALSE);
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
