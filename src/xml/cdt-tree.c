/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-tree-private.h"

#include <libxml/xmlmemory.h>
#include <libxml/xpathInternals.h>
#include <stdlib.h>
#include <string.h>

struct _CdtTree
{
  gatomicrefcount ref_count;
  xmlDoc *doc;    /* its _private is this tree */
  gpointer block; /* (nullable) that all nodes are in, when they are not libxml2's own */
  xmlXPathContext *xpath_context;
};

G_DEFINE_BOXED_TYPE (CdtTree, cdt_tree, cdt_tree_ref, cdt_tree_unref)
G_DEFINE_QUARK (cdt - read - error - quark, cdt_read_error)

static void *
take_memory (size_t size)
{
  void *taken = malloc (MAX (size, 1));

  if (taken == NULL)
    g_error ("There is no memory for %zu bytes of XML.", size);
  return taken;
}

static void *
take_more_memory (void *taken, size_t size)
{
  void *more = realloc (taken, MAX (size, 1));

  if (more == NULL)
    g_error ("There is no memory for %zu bytes of XML.", size);
  return more;
}

static char *
take_copy (const char *text)
{
  return strcpy (take_memory (strlen (text) + 1), text);
}

/* Left to itself, libxml2 leaves out what it gets no memory for and goes on, and the draft would be saved
 * without it. As with GLib, the program ends instead: file and recovery copy are whole. Set before anything
 * can have used libxml2, also for others in the process; what they took before is of the same malloc(). */
static void __attribute__ ((constructor)) set_memory (void)
{
  xmlMemSetup (free, take_memory, take_more_memory, take_copy);
}

static gboolean
is_text (const CdtNode *node)
{
  return node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
}

static void
drop_blank_children (CdtNode *node, const xmlNs *root_ns)
{
  CdtNode *next;

  if (!cdt_tree_is_container (node, root_ns))
    return;
  for (CdtNode *child = node->children; child != NULL; child = next)
    {
      next = child->next;
      if (is_text (child))
        {
          xmlUnlinkNode (child);
          xmlFreeNode (child);
        }
      else if (child->type == XML_ELEMENT_NODE)
        drop_blank_children (child, root_ns);
    }
}

CdtTree *
cdt_tree_new_take_doc (xmlDoc *doc)
{
  CdtTree *tree = g_new0 (CdtTree, 1);

  g_atomic_ref_count_init (&tree->ref_count);
  tree->doc = doc;
  doc->_private = tree;

  return tree;
}

CdtTree *
cdt_tree_new_take_block (xmlDoc *doc, gpointer block)
{
  CdtTree *tree = cdt_tree_new_take_doc (doc);

  tree->block = block;

  return tree;
}

xmlDoc *
cdt_tree_get_doc (const CdtTree *tree)
{
  return tree->doc;
}

gboolean
cdt_tree_is_blank (const CdtNode *node)
{
  const char *content = (const char *)node->content;

  return content == NULL || content[strspn (content, " \t\r\n")] == '\0';
}

gboolean
cdt_tree_is_container (const CdtNode *node, const xmlNs *root_ns)
{
  gboolean has_other = FALSE;

  if (node->ns != root_ns
      && !(node->ns != NULL && root_ns != NULL && xmlStrEqual (node->ns->href, root_ns->href)))
    return FALSE;
  for (const CdtNode *child = node->children; child != NULL; child = child->next)
    {
      if (!is_text (child))
        has_other = TRUE;
      else if (!cdt_tree_is_blank (child))
        return FALSE;
    }

  return has_other;
}

xmlXPathContext *
cdt_tree_get_xpath_context (CdtNode *node)
{
  CdtTree *tree = node->doc->_private;

  g_assert (tree != NULL && tree->doc == node->doc);

  if (tree->xpath_context == NULL)
    {
      tree->xpath_context = xmlXPathNewContext (tree->doc);
      xmlXPathContextSetCache (tree->xpath_context, 1, -1, 0);
    }

  return tree->xpath_context;
}

CdtTree *
cdt_tree_new (const char *root_name, const char *namespace_uri)
{
  xmlDoc *doc;
  CdtNode *root;

  g_return_val_if_fail (root_name != NULL, NULL);

  doc = xmlNewDoc (BAD_CAST "1.0");
  root = xmlNewDocNode (doc, NULL, BAD_CAST root_name, NULL);
  xmlDocSetRootElement (doc, root);
  if (namespace_uri != NULL)
    xmlSetNs (root, xmlNewNs (root, BAD_CAST namespace_uri, NULL));

  return cdt_tree_new_take_doc (doc);
}

CdtTree *
cdt_tree_copy (const CdtTree *tree)
{
  g_return_val_if_fail (tree != NULL, NULL);

  return cdt_tree_new_take_doc (xmlCopyDoc (tree->doc, 1));
}

CdtTree *
cdt_tree_ref (CdtTree *tree)
{
  g_return_val_if_fail (tree != NULL, NULL);

  g_atomic_ref_count_inc (&tree->ref_count);

  return tree;
}

void
cdt_tree_unref (CdtTree *tree)
{
  g_return_if_fail (tree != NULL);

  if (!g_atomic_ref_count_dec (&tree->ref_count))
    return;
  g_clear_pointer (&tree->xpath_context, xmlXPathFreeContext);
  if (tree->block != NULL)
    tree->doc->children = tree->doc->last = NULL;
  xmlFreeDoc (tree->doc);
  g_free (tree->block);
  g_free (tree);
}

CdtNode *
cdt_tree_get_root (const CdtTree *tree)
{
  g_return_val_if_fail (tree != NULL, NULL);

  return xmlDocGetRootElement (tree->doc);
}

void
cdt_tree_drop_indentation (CdtTree *tree)
{
  CdtNode *root;

  g_return_if_fail (tree != NULL);

  root = cdt_tree_get_root (tree);
  drop_blank_children (root, root->ns);
}

static void
drop_comments (xmlNode *first)
{
  for (xmlNode *node = first, *next; node != NULL; node = next)
    {
      next = node->next;
      if (node->type == XML_COMMENT_NODE)
        {
          xmlUnlinkNode (node);
          xmlFreeNode (node);
        }
      else if (node->type == XML_ELEMENT_NODE)
        drop_comments (node->children);
    }
}

void
cdt_tree_drop_comments (CdtTree *tree)
{
  g_return_if_fail (tree != NULL);

  drop_comments (cdt_tree_get_doc (tree)->children);
}
