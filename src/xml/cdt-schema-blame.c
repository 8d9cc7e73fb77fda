/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds the elements that make a tree invalid. libxml2 says reliably that a tree is invalid, but not
 * where: with optional content it names the first element it had to give up on, often a sound one.
 * So the answer is looked for: on a copy, elements are taken out and put back until what is left is
 * valid with all but the element at fault. */

#include "cdt-schema-private.h"

#if CDT_HAVE_RELAXNG

#include <glib/gi18n-lib.h>

#define MAX_PROBLEMS 50
#define MAX_WORK 60000 /* elements held against the grammar; one takes about ten microseconds */

typedef struct
{
  xmlRelaxNG *grammar;
  xmlDoc *doc; /* a copy; the _private of its elements are the originals */
  GPtrArray *problems;
  guint n_elements; /* of the copy */
  guint work;
} Search;

static void blame_element (Search *search, xmlNode *element);

static void
ignore_cb (void *data, const char *format, ...)
{
}

gboolean
cdt_schema_is_valid (xmlRelaxNG *grammar, xmlDoc *doc)
{
  xmlRelaxNGValidCtxt *validation = xmlRelaxNGNewValidCtxt (grammar);
  gboolean is_valid;

  /* Without a callback libxml2 writes to standard error. */
  xmlRelaxNGSetValidErrors (validation, ignore_cb, ignore_cb, NULL);
  is_valid = xmlRelaxNGValidateDoc (validation, doc) == 0;
  xmlRelaxNGFreeValidCtxt (validation);

  return is_valid;
}

static gboolean
check (Search *search)
{
  search->work += search->n_elements;

  return cdt_schema_is_valid (search->grammar, search->doc);
}

/* Gives how many elements there are. */
static guint
link_originals (xmlNode *copy, xmlNode *original)
{
  xmlNode *from = original->children;
  guint n = copy->type == XML_ELEMENT_NODE ? 1 : 0;

  copy->_private = original;
  for (xmlNode *to = copy->children; to != NULL && from != NULL; to = to->next, from = from->next)
    n += link_originals (to, from);
  return n;
}

static void
add_problem (Search *search, const xmlNode *element)
{
  CdtSchemaProblem *problem = g_new0 (CdtSchemaProblem, 1);
  const char *name = (const char *)element->name;

  problem->node = element->_private;
  problem->line = cdt_node_get_line (problem->node);
  if (xmlFirstElementChild (problem->node) != NULL)
    problem->message = g_strdup_printf (
        _ ("The element <%s> does not belong here, lacks something, or has an attribute that is wrong."),
        name);
  else
    problem->message = g_strdup_printf (
        _ ("The element <%s> does not belong here, or what it holds is not of its kind."), name);
  g_ptr_array_add (search->problems, problem);
}

static GPtrArray *
list_children (xmlNode *element)
{
  GPtrArray *children = g_ptr_array_new ();

  for (xmlNode *child = xmlFirstElementChild (element); child != NULL; child = xmlNextElementSibling (child))
    g_ptr_array_add (children, child);

  return children;
}

/* Puts in the first `n` children and takes out the rest. */
static void
show_children (xmlNode *element, const GPtrArray *children, guint n)
{
  for (guint i = 0; i < children->len; i++)
    {
      xmlNode *child = g_ptr_array_index (children, i);

      if (i < n && child->parent == NULL)
        xmlAddChild (element, child);
      else if (i >= n && child->parent != NULL)
        xmlUnlinkNode (child);
    }
}

static void
drop_child (GPtrArray *children, guint n)
{
  xmlNode *child = g_ptr_array_steal_index (children, n);

  xmlUnlinkNode (child);
  xmlFreeNode (child);
}

/* With `n_valid` children the tree is valid; gives the number of the first that makes it invalid. */
static guint
find_first_bad (Search *search, xmlNode *element, const GPtrArray *children, guint n_valid)
{
  guint low = n_valid;
  guint high = children->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      show_children (element, children, middle);
      if (check (search))
        low = middle;
      else
        high = middle;
    }

  return low;
}

static gboolean
has_budget (const Search *search)
{
  return search->problems->len < MAX_PROBLEMS && search->work < MAX_WORK;
}

/* The element is sound when empty: each child that breaks it is looked into, then left out. Where that would
 * take too long, it is the element that is to blame. */
static void
blame_each (Search *search, xmlNode *element, GPtrArray *children)
{
  guint n_before = search->problems->len;
  guint n_valid = 0;

  while (has_budget (search))
    {
      show_children (element, children, children->len);
      if (check (search))
        return;
      n_valid = find_first_bad (search, element, children, n_valid);
      show_children (element, children, n_valid + 1);
      blame_element (search, g_ptr_array_index (children, n_valid));
      drop_child (children, n_valid);
    }
  show_children (element, children, children->len);
  if (search->problems->len == n_before)
    add_problem (search, element);
}

/* The element needs some of its children: is there one without which all is well? */
static gboolean
blame_one (Search *search, xmlNode *element, GPtrArray *children)
{
  for (guint i = 0; i < children->len && has_budget (search); i++)
    {
      xmlNode *child = g_ptr_array_index (children, i);
      xmlNode *next = child->next;
      gboolean is_valid;

      xmlUnlinkNode (child);
      is_valid = check (search);
      if (next != NULL)
        xmlAddPrevSibling (next, child);
      else
        xmlAddChild (element, child);
      if (!is_valid)
        continue;
      blame_element (search, child);
      return TRUE;
    }

  return FALSE;
}

static void
blame_element (Search *search, xmlNode *element)
{
  g_autoptr (GPtrArray) children = list_children (element);
  gboolean is_sound;

  if (children->len == 0)
    {
      add_problem (search, element);
      return;
    }
  show_children (element, children, 0);
  is_sound = check (search);
  show_children (element, children, children->len);
  if (is_sound)
    blame_each (search, element, children);
  else if (!blame_one (search, element, children))
    add_problem (search, element);
}

void
cdt_schema_blame (xmlRelaxNG *grammar, xmlDoc *doc, GPtrArray *problems)
{
  Search search = { grammar, xmlCopyDoc (doc, 1), problems, 0, 0 };
  xmlNode *root = xmlDocGetRootElement (search.doc);

  search.n_elements = link_originals (root, xmlDocGetRootElement (doc));
  blame_element (&search, root);
  if (problems->len == 0)
    add_problem (&search, root);
  xmlFreeDoc (search.doc);
}

#endif
