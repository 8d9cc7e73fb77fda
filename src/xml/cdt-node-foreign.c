/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What other programs add to our elements, and how it comes from one tree into another. */

#include <libxml/tree.h>
#include <string.h>

#include "cdt-node-private.h"

/* A declaration that an attribute below `node` can use; made at the root where there is none */
static xmlNs *
find_namespace (CdtNode *node, const xmlNs *wanted)
{
  xmlNs *found = xmlSearchNs (node->doc, node, wanted->prefix);
  xmlNode *root = xmlDocGetRootElement (node->doc);
  xmlNs *made = NULL;

  if (found != NULL && xmlStrEqual (found->href, wanted->href))
    return found;
  if (found == NULL)
    return xmlNewNs (root, wanted->href, wanted->prefix);
  for (guint n = 1; made == NULL; n++)
    {
      g_autofree char *prefix = g_strdup_printf ("ns%u", n);

      if (xmlSearchNs (node->doc, node, BAD_CAST prefix) == NULL)
        made = xmlNewNs (root, wanted->href, BAD_CAST prefix);
    }
  return made;
}

CdtNode *
cdt_node_hold_foreign_attributes (CdtNode *node, const CdtNode *from)
{
  CdtNode *holder;

  g_return_val_if_fail (cdt_node_is_element (node), NULL);

  holder = xmlNewDocNode (node->doc, node->ns, node->name, NULL);
  for (const xmlAttr *attribute = from != NULL ? from->properties : NULL; attribute != NULL;
       attribute = attribute->next)
    if (attribute->ns != NULL)
      {
        g_autofree char *value = cdt_node_dup_attribute_ns (from, (const char *)attribute->name,
                                                            (const char *)attribute->ns->href);

        xmlNewNsProp (holder, find_namespace (node, attribute->ns), attribute->name, BAD_CAST value);
      }
  return holder;
}

/* Takes those of namespaces off, in their order. */
static GPtrArray *
take_foreign (CdtNode *node)
{
  GPtrArray *taken = g_ptr_array_new ();

  for (xmlAttr *attribute = node->properties, *next; attribute != NULL; attribute = next)
    {
      next = attribute->next;
      if (attribute->ns == NULL)
        continue;
      xmlUnlinkNode ((xmlNode *)attribute);
      g_ptr_array_add (taken, attribute);
    }
  return taken;
}

static void
put_foreign (CdtNode *node, const GPtrArray *attributes)
{
  for (guint i = 0; i < attributes->len; i++)
    xmlAddChild (node, attributes->pdata[i]);
}

void
cdt_node_exchange_foreign_attributes (CdtNode *one, CdtNode *other)
{
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) second = NULL;

  g_return_if_fail (cdt_node_is_element (one) && cdt_node_is_element (other) && one->doc == other->doc);

  first = take_foreign (one);
  second = take_foreign (other);
  put_foreign (one, second);
  put_foreign (other, first);
}

CdtNode *
cdt_node_copy_below (const CdtNode *node, const CdtNode *parent)
{
  CdtNode *copy;

  g_return_val_if_fail (cdt_node_is_element (node) && cdt_node_is_element (parent), NULL);

  copy = xmlDocCopyNode ((CdtNode *)node, parent->doc, 1);
  cdt_node_share_namespaces (copy, parent, NULL);
  return copy;
}
