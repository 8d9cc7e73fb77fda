/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-node-private.h"

#include <libxml/tree.h>
#include <string.h>

#define SPACE " \t\r\n"

static gboolean
is_text (const CdtNode *node)
{
  return node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
}

static CdtNode *
skip_to_content (CdtNode *node)
{
  while (node != NULL && node->type != XML_ELEMENT_NODE && !is_text (node))
    node = node->next;

  return node;
}

static CdtNode *
skip_to_element (CdtNode *node)
{
  while (node != NULL && node->type != XML_ELEMENT_NODE)
    node = node->next;

  return node;
}

static char *
take_xml_string (xmlChar *string)
{
  char *copy = g_strdup ((const char *)string);

  xmlFree (string);

  return copy;
}

/* Makes every use of `from` inside the subtree a use of `to`. */
static void
replace_namespace (CdtNode *node, xmlNs *from, xmlNs *to)
{
  if (node->type != XML_ELEMENT_NODE)
    return;
  if (node->ns == from)
    node->ns = to;
  for (xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    if (attribute->ns == from)
      attribute->ns = to;
  for (CdtNode *child = node->children; child != NULL; child = child->next)
    replace_namespace (child, from, to);
}

static gboolean
declares (const CdtNode *node, const xmlNs *ns)
{
  for (const xmlNs *own = node->nsDef; own != NULL; own = own->next)
    if (xmlStrEqual (own->prefix, ns->prefix))
      return TRUE;

  return FALSE;
}

void
cdt_node_share_namespaces (CdtNode *copy, const CdtNode *parent, const CdtNode *original)
{
  xmlNs **link = &copy->nsDef;

  while (*link != NULL)
    {
      xmlNs *repeated = *link;
      xmlNs *shared = original != NULL && declares (original, repeated)
                          ? NULL
                          : xmlSearchNs (parent->doc, (CdtNode *)parent, repeated->prefix);

      if (shared != NULL && xmlStrEqual (shared->href, repeated->href))
        {
          replace_namespace (copy, repeated, shared);
          *link = repeated->next;
          xmlFreeNs (repeated);
        }
      else
        link = &repeated->next;
    }
}

gboolean
cdt_node_is_element (const CdtNode *node)
{
  return node != NULL && node->type == XML_ELEMENT_NODE;
}

const char *
cdt_node_get_name (const CdtNode *node)
{
  g_return_val_if_fail (node != NULL, NULL);

  return node->type == XML_ELEMENT_NODE ? (const char *)node->name : NULL;
}

const char *
cdt_node_get_namespace (const CdtNode *node)
{
  g_return_val_if_fail (node != NULL, NULL);

  return node->type == XML_ELEMENT_NODE && node->ns != NULL ? (const char *)node->ns->href : NULL;
}

gboolean
cdt_node_is (const CdtNode *node, const char *name)
{
  CdtNode *root;

  g_return_val_if_fail (name != NULL, FALSE);

  if (!cdt_node_is_element (node) || strcmp ((const char *)node->name, name) != 0)
    return FALSE;
  root = xmlDocGetRootElement (node->doc);
  if (root == NULL || root->ns == node->ns)
    return TRUE;

  return g_strcmp0 (cdt_node_get_namespace (node), cdt_node_get_namespace (root)) == 0;
}

guint
cdt_node_get_line (const CdtNode *node)
{
  long line;

  g_return_val_if_fail (node != NULL, 0);

  line = xmlGetLineNo (node);

  return line > 0 ? (guint)line : 0;
}

const char *
cdt_node_get_content (const CdtNode *node)
{
  g_return_val_if_fail (node != NULL, NULL);

  return is_text (node) ? (const char *)node->content : NULL;
}

char *
cdt_node_dup_text (const CdtNode *node)
{
  g_return_val_if_fail (node != NULL, NULL);

  if (is_text (node))
    return g_strdup (node->content != NULL ? (const char *)node->content : "");
  if (node->children == NULL)
    return g_strdup ("");
  if (node->children->next == NULL && is_text (node->children))
    return cdt_node_dup_text (node->children);

  return take_xml_string (xmlNodeGetContent (node));
}

char *
cdt_node_dup_own_text (const CdtNode *node)
{
  GString *text;

  g_return_val_if_fail (cdt_node_is_element (node), g_strdup (""));

  text = g_string_new (NULL);
  for (const CdtNode *child = cdt_node_first (node); child != NULL; child = cdt_node_next (child))
    if (!cdt_node_is_element (child))
      g_string_append (text, cdt_node_get_content (child));

  return g_string_free (text, FALSE);
}

char *
cdt_node_dup_words (const CdtNode *node)
{
  char *text = cdt_node_dup_text (node);
  char *end = text;

  for (const char *at = text + strspn (text, SPACE); *at != '\0'; at += strspn (at, SPACE))
    {
      gsize length = strcspn (at, SPACE);

      if (end > text)
        *end++ = ' ';
      memmove (end, at, length);
      end += length;
      at += length;
    }
  *end = '\0';
  return text;
}

CdtNode *
cdt_node_get_parent (const CdtNode *node)
{
  g_return_val_if_fail (node != NULL, NULL);

  return cdt_node_is_element (node->parent) ? node->parent : NULL;
}

CdtNode *
cdt_node_first (const CdtNode *node)
{
  g_return_val_if_fail (node != NULL, NULL);

  return node->type == XML_ELEMENT_NODE ? skip_to_content (node->children) : NULL;
}

CdtNode *
cdt_node_next (const CdtNode *node)
{
  g_return_val_if_fail (node != NULL, NULL);

  return skip_to_content (node->next);
}

CdtNode *
cdt_node_next_any (const CdtNode *node)
{
  g_return_val_if_fail (node != NULL, NULL);

  return node->next;
}

CdtNode *
cdt_node_first_element (const CdtNode *node)
{
  g_return_val_if_fail (node != NULL, NULL);

  return node->type == XML_ELEMENT_NODE ? skip_to_element (node->children) : NULL;
}

CdtNode *
cdt_node_next_element (const CdtNode *node)
{
  g_return_val_if_fail (node != NULL, NULL);

  return skip_to_element (node->next);
}

CdtNode *
cdt_node_find_child (const CdtNode *node, const char *name)
{
  g_return_val_if_fail (node != NULL && name != NULL, NULL);

  for (CdtNode *child = cdt_node_first_element (node); child != NULL; child = cdt_node_next_element (child))
    if (cdt_node_is (child, name))
      return child;

  return NULL;
}

void
cdt_node_set_text (CdtNode *node, const char *text)
{
  g_return_if_fail (cdt_node_is_element (node));
  g_return_if_fail (text != NULL);

  for (CdtNode *child = node->children, *next; child != NULL; child = next)
    {
      next = child->next;
      if (cdt_node_is_element (child))
        continue;
      xmlUnlinkNode (child);
      xmlFreeNode (child);
    }
  if (*text == '\0')
    return;
  if (node->children != NULL)
    xmlAddPrevSibling (node->children, xmlNewDocText (node->doc, BAD_CAST text));
  else
    xmlAddChild (node, xmlNewDocText (node->doc, BAD_CAST text));
}

CdtNode *
cdt_node_add (CdtNode *parent, const char *name, CdtNode *before)
{
  CdtNode *node;

  g_return_val_if_fail (cdt_node_is_element (parent), NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (before == NULL || before->parent == parent, NULL);

  node = xmlNewDocNode (parent->doc, parent->ns, BAD_CAST name, NULL);
  cdt_node_attach (parent, node, before);

  return node;
}

CdtNode *
cdt_node_copy (const CdtNode *node)
{
  CdtNode *copy;

  g_return_val_if_fail (cdt_node_is_element (node), NULL);

  copy = xmlDocCopyNode ((CdtNode *)node, node->doc, 1);
  cdt_node_share_namespaces (copy, node, node);

  return copy;
}

void
cdt_node_attach (CdtNode *parent, CdtNode *node, CdtNode *before)
{
  g_return_if_fail (cdt_node_is_element (parent));
  g_return_if_fail (cdt_node_is_element (node) && node->parent == NULL);
  g_return_if_fail (before == NULL || before->parent == parent);

  if (before != NULL)
    xmlAddPrevSibling (before, node);
  else
    xmlAddChild (parent, node);
}

void
cdt_node_detach (CdtNode *node)
{
  g_return_if_fail (cdt_node_is_element (node));

  xmlUnlinkNode (node);
}

void
cdt_node_free (CdtNode *node)
{
  if (node == NULL)
    return;
  g_return_if_fail (node->parent == NULL);

  xmlFreeNode (node);
}
