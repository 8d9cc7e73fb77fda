/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "structure-text.h"

#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

#include "content-text.h"

typedef struct
{
  qpdf_data qpdf;
  GHashTable *numbers;  /* of the parents' tree: number -> handle of what it has for it */
  GHashTable *contents; /* what is marked on the pages and in no element yet: content key -> UTF-8 */
  GHashTable *parents;  /* content key -> id of the element that the tree of parents names */
  GHashTable *links;    /* ids of links on the pages that are in no element yet */
  GString *text;
  char *problem;
  int heading; /* level of the last one */
} Reader;

/* Types that stand in few others, and those that few others stand in */
static const struct
{
  const char *type, *parent;
  gboolean only; /* has the parent no other kids? */
} nesting[] = {
  { "/TR", "/Table", TRUE }, { "/TH", "/TR", TRUE },  { "/TD", "/TR", TRUE },
  { "/LI", "/L", TRUE },     { "/Lbl", "/LI", TRUE }, { "/LBody", "/LI", TRUE },
};

static gpointer
make_key (int page, int content)
{
  return GSIZE_TO_POINTER ((gsize)page << 24 | (gsize)content);
}

G_GNUC_PRINTF (2, 3)
static void
complain (Reader *reader, const char *format, ...)
{
  va_list arguments;

  if (reader->problem != NULL)
    return;
  va_start (arguments, format);
  reader->problem = g_strdup_vprintf (format, arguments);
  va_end (arguments);
}

static qpdf_oh
get (Reader *reader, qpdf_oh dictionary, const char *key)
{
  return qpdf_oh_is_dictionary (reader->qpdf, dictionary) ? qpdf_oh_get_key (reader->qpdf, dictionary, key)
                                                          : qpdf_oh_new_null (reader->qpdf);
}

static void
read_numbers (Reader *reader, qpdf_oh structure)
{
  qpdf_oh numbers = get (reader, get (reader, structure, "/ParentTree"), "/Nums");

  for (int i = 0; i + 1 < qpdf_oh_get_array_n_items (reader->qpdf, numbers); i += 2)
    {
      qpdf_oh number = qpdf_oh_get_array_item (reader->qpdf, numbers, i);

      g_hash_table_insert (reader->numbers,
                           GINT_TO_POINTER (qpdf_oh_get_int_value_as_int (reader->qpdf, number)),
                           GUINT_TO_POINTER (qpdf_oh_get_array_item (reader->qpdf, numbers, i + 1)));
    }
}

/* What the parents' tree has for a page or a link; 0: nothing */
static qpdf_oh
find_parent (Reader *reader, qpdf_oh owner, const char *key)
{
  qpdf_oh number = get (reader, owner, key);

  if (!qpdf_oh_is_integer (reader->qpdf, number))
    return 0;
  return GPOINTER_TO_UINT (g_hash_table_lookup (
      reader->numbers, GINT_TO_POINTER (qpdf_oh_get_int_value_as_int (reader->qpdf, number))));
}

static void
read_links (Reader *reader, qpdf_oh page)
{
  qpdf_oh links = get (reader, page, "/Annots");
  int n = qpdf_oh_is_array (reader->qpdf, links) ? qpdf_oh_get_array_n_items (reader->qpdf, links) : 0;

  for (int i = 0; i < n; i++)
    {
      qpdf_oh link = qpdf_oh_get_array_item (reader->qpdf, links, i);
      int element = qpdf_oh_get_object_id (reader->qpdf, find_parent (reader, link, "/StructParent"));

      g_hash_table_insert (reader->links, GINT_TO_POINTER (qpdf_oh_get_object_id (reader->qpdf, link)),
                           GINT_TO_POINTER (element));
      if (!qpdf_oh_has_key (reader->qpdf, link, "/Contents"))
        complain (reader, "a link without words");
    }
}

static void
read_page (Reader *reader, GHashTable *fonts, qpdf_oh page)
{
  g_autoptr (GPtrArray) texts = content_text_read (reader->qpdf, fonts, page);
  qpdf_oh parents = find_parent (reader, page, "/StructParents");
  int id = qpdf_oh_get_object_id (reader->qpdf, page);

  for (guint i = 0; i < texts->len; i++)
    {
      qpdf_oh element;

      if (texts->pdata[i] == NULL)
        continue;
      element = qpdf_oh_get_array_item (reader->qpdf, parents, (int)i);
      g_hash_table_insert (reader->contents, make_key (id, (int)i), g_strdup (texts->pdata[i]));
      g_hash_table_insert (reader->parents, make_key (id, (int)i),
                           GINT_TO_POINTER (qpdf_oh_get_object_id (reader->qpdf, element)));
    }
  read_links (reader, page);
}

static void
take_content (Reader *reader, int element, int page, int content, gboolean silent)
{
  gpointer key = make_key (page, content);
  const char *text = g_hash_table_lookup (reader->contents, key);

  if (text == NULL)
    complain (reader, "content %d of page object %d is not there, or in two elements", content, page);
  else if (GPOINTER_TO_INT (g_hash_table_lookup (reader->parents, key)) != element)
    complain (reader, "content %d of page object %d has another parent in the tree", content, page);
  else if (!silent)
    g_string_append (reader->text, text);
  g_hash_table_remove (reader->contents, key);
}

static void
check_type (Reader *reader, const char *type, const char *parent)
{
  for (gsize i = 0; i < G_N_ELEMENTS (nesting); i++)
    if (g_str_equal (nesting[i].type, type) && !g_str_equal (nesting[i].parent, parent))
      complain (reader, "%s stands in %s", type, parent);
  for (gsize i = 0; i < G_N_ELEMENTS (nesting); i++)
    if (g_str_equal (nesting[i].parent, parent) && g_str_equal (nesting[i].type, type))
      return;
  for (gsize i = 0; i < G_N_ELEMENTS (nesting); i++)
    if (nesting[i].only && g_str_equal (nesting[i].parent, parent))
      complain (reader, "%s stands in %s", type, parent);
  if (strlen (type) == 3 && type[1] == 'H' && g_ascii_isdigit (type[2]))
    {
      int level = type[2] - '0';

      if (level > reader->heading + 1)
        complain (reader, "a heading H%d comes after H%d", level, reader->heading);
      reader->heading = level;
    }
}

static void read_element (Reader *reader, qpdf_oh element, const char *parent, int parent_id, int page);

/* Another element, content by its number or by a dictionary, or a link */
static void
read_kid (Reader *reader, qpdf_oh kid, const char *type, int id, int page)
{
  qpdf_oh own_page = get (reader, kid, "/Pg"), content = get (reader, kid, "/MCID");
  qpdf_oh link = get (reader, kid, "/Obj");
  gboolean silent = g_str_equal (type, "/Figure");

  if (qpdf_oh_is_integer (reader->qpdf, kid))
    take_content (reader, id, page, qpdf_oh_get_int_value_as_int (reader->qpdf, kid), silent);
  else if (qpdf_oh_is_integer (reader->qpdf, content))
    take_content (reader, id,
                  qpdf_oh_is_null (reader->qpdf, own_page) ? page
                                                           : qpdf_oh_get_object_id (reader->qpdf, own_page),
                  qpdf_oh_get_int_value_as_int (reader->qpdf, content), silent);
  else if (qpdf_oh_is_dictionary (reader->qpdf, link))
    {
      gpointer key = GINT_TO_POINTER (qpdf_oh_get_object_id (reader->qpdf, link));

      if (GPOINTER_TO_INT (g_hash_table_lookup (reader->links, key)) != id)
        complain (reader, "a link's element is not the one that the parents' tree names");
      g_hash_table_remove (reader->links, key);
    }
  else
    read_element (reader, kid, type, id, page);
}

static void
read_element (Reader *reader, qpdf_oh element, const char *parent, int parent_id, int page)
{
  qpdf_oh kids = get (reader, element, "/K"), own_page = get (reader, element, "/Pg");
  g_autofree char *type = g_strdup (qpdf_oh_get_name (reader->qpdf, get (reader, element, "/S")));
  int id = qpdf_oh_get_object_id (reader->qpdf, element);
  gboolean in_line = g_str_equal (type, "/Span") || g_str_equal (type, "/Link");

  check_type (reader, type, parent);
  if (qpdf_oh_get_object_id (reader->qpdf, get (reader, element, "/P")) != parent_id)
    complain (reader, "%s does not know that it is in %s", type, parent);
  if (!qpdf_oh_is_null (reader->qpdf, own_page))
    page = qpdf_oh_get_object_id (reader->qpdf, own_page);
  if (!in_line)
    g_string_append_c (reader->text, '\n');
  if (qpdf_oh_is_array (reader->qpdf, kids))
    for (int i = 0; i < qpdf_oh_get_array_n_items (reader->qpdf, kids); i++)
      read_kid (reader, qpdf_oh_get_array_item (reader->qpdf, kids, i), type, id, page);
  else if (!qpdf_oh_is_null (reader->qpdf, kids))
    read_kid (reader, kids, type, id, page);
  if (!in_line)
    g_string_append_c (reader->text, '\n');
}

static void
read_pages (Reader *reader)
{
  g_autoptr (GHashTable) fonts = content_text_fonts_new ();

  for (int i = 0; i < qpdf_get_num_pages (reader->qpdf); i++)
    read_page (reader, fonts, qpdf_get_page_n (reader->qpdf, (size_t)i));
}

char *
structure_text_read (GBytes *pdf, char **problem)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL), parents = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) contents = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GHashTable) links = g_hash_table_new (NULL, NULL);
  Reader reader = { .qpdf = qpdf_init (),
                    .numbers = numbers,
                    .contents = contents,
                    .parents = parents,
                    .links = links,
                    .text = g_string_new (NULL) };
  gsize length;
  const char *data = g_bytes_get_data (pdf, &length);
  qpdf_oh root;

  g_assert_cmpint (qpdf_read_memory (reader.qpdf, "PDF", data, length, NULL), ==, QPDF_SUCCESS);
  root = get (&reader, qpdf_get_root (reader.qpdf), "/StructTreeRoot");
  read_numbers (&reader, root);
  read_pages (&reader);
  read_element (&reader, qpdf_oh_get_array_item (reader.qpdf, get (&reader, root, "/K"), 0), "",
                qpdf_oh_get_object_id (reader.qpdf, root), 0);
  if (g_hash_table_size (contents) > 0 || g_hash_table_size (links) > 0)
    complain (&reader, "%u contents and %u links are in no element", g_hash_table_size (contents),
              g_hash_table_size (links));
  qpdf_cleanup (&reader.qpdf);
  *problem = reader.problem;
  return g_string_free (reader.text, FALSE);
}
