/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <libxml/tree.h>
#include <string.h>

#include "cdt-node.h"

static const xmlAttr *
find_attribute (const CdtNode *node, const char *name, const char *uri)
{
  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    if (strcmp ((const char *)attribute->name, name) == 0
        && (uri == NULL ? attribute->ns == NULL
                        : attribute->ns != NULL && strcmp ((const char *)attribute->ns->href, uri) == 0))
      return attribute;

  return NULL;
}

char *
cdt_node_dup_attribute (const CdtNode *node, const char *name)
{
  return cdt_node_dup_attribute_ns (node, name, NULL);
}

char *
cdt_node_dup_attribute_ns (const CdtNode *node, const char *name, const char *uri)
{
  const xmlAttr *attribute;
  xmlChar *string;
  char *copy;

  g_return_val_if_fail (cdt_node_is_element (node), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  attribute = find_attribute (node, name, uri);
  if (attribute == NULL)
    return NULL;
  if (attribute->children == NULL)
    return g_strdup ("");
  if (attribute->children->next == NULL && attribute->children->type == XML_TEXT_NODE)
    return cdt_node_dup_text (attribute->children);

  string = xmlNodeListGetString (node->doc, attribute->children, 1);
  copy = g_strdup (string != NULL ? (const char *)string : "");
  xmlFree (string);

  return copy;
}

gboolean
cdt_node_has_attributes (const CdtNode *node)
{
  g_return_val_if_fail (cdt_node_is_element (node), FALSE);

  return node->properties != NULL;
}

void
cdt_node_set_attribute (CdtNode *node, const char *name, const char *value)
{
  xmlAttr *attribute;

  g_return_if_fail (cdt_node_is_element (node));
  g_return_if_fail (name != NULL);

  if (value != NULL)
    {
      xmlSetNsProp (node, NULL, BAD_CAST name, BAD_CAST value);
      return;
    }
  attribute = xmlHasNsProp (node, BAD_CAST name, NULL);
  if (attribute != NULL)
    xmlRemoveProp (attribute);
}
