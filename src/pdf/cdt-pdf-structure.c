/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Walks the structure beside the list of what was opened: both are in the same order, so that the nth
 * element is the nth tag. */

#include <string.h>

#include "cdt-pdf-private.h"

typedef struct
{
  qpdf_data qpdf;
  const GArray *tags;
  guint next;
  gboolean differs;    /* the tree is not what was opened: nothing more is changed */
  GHashTable *parents; /* object number of a page -> handle of its list in the parent tree */
  GHashTable *columns; /* object number of a cell -> its column + 1 */
} Walk;

typedef struct
{
  qpdf_oh element;
  const CdtPdfTag *tag; /* NULL: no element */
} Child;

static void walk_element (Walk *walk, qpdf_oh element);

/* libqpdf keeps what each handle stands for until it is told to let go: of a long agreement, more than all
 * of the file. */
static void
release (Walk *walk, qpdf_oh object)
{
  qpdf_oh_release (walk->qpdf, object);
}

static void
release_children (Walk *walk, const GArray *children)
{
  for (guint i = 0; i < children->len; i++)
    release (walk, g_array_index (children, Child, i).element);
}

static int
get_number (Walk *walk, qpdf_oh object)
{
  return qpdf_oh_get_object_id (walk->qpdf, object);
}

static void
set_kids (Walk *walk, qpdf_oh element, const GArray *children)
{
  qpdf_oh kids = qpdf_oh_new_array (walk->qpdf);

  for (guint i = 0; i < children->len; i++)
    qpdf_oh_append_item (walk->qpdf, kids, g_array_index (children, Child, i).element);
  qpdf_oh_replace_key (walk->qpdf, element, "/K", kids);
  release (walk, kids);
}

/* To be released */
static GArray *
list_kids (Walk *walk, qpdf_oh element)
{
  GArray *children = g_array_new (FALSE, FALSE, sizeof (Child));
  qpdf_oh kids = qpdf_oh_get_key (walk->qpdf, element, "/K");
  gboolean many = qpdf_oh_is_array (walk->qpdf, kids);
  int n = many ? qpdf_oh_get_array_n_items (walk->qpdf, kids) : !qpdf_oh_is_null (walk->qpdf, kids);

  for (int i = 0; i < n; i++)
    {
      Child child = { many ? qpdf_oh_get_array_item (walk->qpdf, kids, i) : kids, NULL };

      g_array_append_val (children, child);
    }
  if (many || n == 0)
    release (walk, kids);
  return children;
}

/* What furniture was drawn as has no element any more: the parent tree must not name one. */
static void
forget_content (Walk *walk, qpdf_oh element)
{
  qpdf_oh page = qpdf_oh_get_key (walk->qpdf, element, "/Pg");
  gpointer list = g_hash_table_lookup (walk->parents, GINT_TO_POINTER (get_number (walk, page)));
  g_autoptr (GArray) kids = list_kids (walk, element);

  for (guint i = 0; list != NULL && i < kids->len; i++)
    {
      qpdf_oh kid = g_array_index (kids, Child, i).element;

      if (qpdf_oh_is_integer (walk->qpdf, kid))
        qpdf_oh_set_array_item (walk->qpdf, GPOINTER_TO_UINT (list),
                                qpdf_oh_get_int_value_as_int (walk->qpdf, kid),
                                qpdf_oh_new_null (walk->qpdf));
    }
  release_children (walk, kids);
  release (walk, page);
}

static void
add_kids (Walk *walk, qpdf_oh to, qpdf_oh from)
{
  g_autoptr (GArray) all = list_kids (walk, to);
  g_autoptr (GArray) more = list_kids (walk, from);

  for (guint i = 0; i < more->len; i++)
    {
      qpdf_oh kid = g_array_index (more, Child, i).element;

      if (qpdf_oh_is_indirect (walk->qpdf, kid))
        qpdf_oh_replace_key (walk->qpdf, kid, "/P", to);
    }
  g_array_append_vals (all, more->data, more->len);
  set_kids (walk, to, all);
  release_children (walk, all);
}

static gpointer
get_column (Walk *walk, qpdf_oh cell)
{
  return g_hash_table_lookup (walk->columns, GINT_TO_POINTER (get_number (walk, cell)));
}

/* The cells of a row that went on over a page join those it began with; a cell that only began on the new
 * page joins the row. */
static void
join_rows (Walk *walk, qpdf_oh row, qpdf_oh rest)
{
  g_autoptr (GArray) cells = list_kids (walk, row);
  g_autoptr (GArray) others = list_kids (walk, rest);
  guint n_cells = cells->len;

  for (guint i = 0; i < others->len; i++)
    {
      qpdf_oh other = g_array_index (others, Child, i).element;
      guint at = 0;

      while (at < n_cells
             && get_column (walk, g_array_index (cells, Child, at).element) != get_column (walk, other))
        at++;
      if (at < n_cells)
        {
          add_kids (walk, g_array_index (cells, Child, at).element, other);
          release (walk, other);
        }
      else
        {
          qpdf_oh_replace_key (walk->qpdf, other, "/P", row);
          g_array_append_val (cells, g_array_index (others, Child, i));
        }
    }
  set_kids (walk, row, cells);
  release_children (walk, cells);
}

static void
describe_link (Walk *walk, qpdf_oh element, qpdf_oh words)
{
  g_autoptr (GArray) kids = list_kids (walk, element);

  for (guint i = 0; i < kids->len; i++)
    {
      qpdf_oh kid = g_array_index (kids, Child, i).element;
      qpdf_oh annotation = qpdf_oh_get_key_if_dict (walk->qpdf, kid, "/Obj");

      if (qpdf_oh_is_dictionary (walk->qpdf, annotation))
        qpdf_oh_replace_key (walk->qpdf, annotation, "/Contents", words);
      release (walk, annotation);
    }
  release_children (walk, kids);
}

static void
describe (Walk *walk, qpdf_oh element, const CdtPdfTag *tag)
{
  if (tag->attributes != NULL)
    cdt_pdf_set (walk->qpdf, element, "/A", tag->attributes);
  if (tag->column >= 0)
    g_hash_table_insert (walk->columns, GINT_TO_POINTER (get_number (walk, element)),
                         GINT_TO_POINTER (tag->column + 1));
  if (tag->alternative != NULL)
    {
      qpdf_oh words = qpdf_oh_new_unicode_string (walk->qpdf, tag->alternative);

      qpdf_oh_replace_key (walk->qpdf, element, "/Alt", words);
      if (g_str_equal (tag->name, "Link"))
        describe_link (walk, element, words);
      release (walk, words);
    }
}

static const CdtPdfTag *
take_tag (Walk *walk, qpdf_oh element)
{
  const CdtPdfTag *tag
      = walk->next < walk->tags->len ? &g_array_index (walk->tags, CdtPdfTag, walk->next) : NULL;
  qpdf_oh kind = qpdf_oh_get_key (walk->qpdf, element, "/S");
  const char *name = qpdf_oh_get_name (walk->qpdf, kind);

  walk->next++;
  walk->differs = walk->differs || tag == NULL || *name != '/' || !g_str_equal (name + 1, tag->name);
  release (walk, kind);
  return walk->differs ? NULL : tag;
}

/* Does the child stay where it is? Else what it held has gone to `before`, or nowhere. Content and the
 * places of links stand in their element itself. */
static gboolean
walk_child (Walk *walk, Child *child, const Child *before)
{
  if (!qpdf_oh_is_indirect (walk->qpdf, child->element))
    return TRUE;
  child->tag = take_tag (walk, child->element);
  if (child->tag == NULL)
    return TRUE;
  if (g_str_equal (child->tag->name, CDT_PDF_FURNITURE))
    {
      forget_content (walk, child->element);
      return FALSE;
    }
  describe (walk, child->element, child->tag);
  if (!g_str_equal (child->tag->name, "Span") && !g_str_equal (child->tag->name, "Link"))
    walk_element (walk, child->element);
  if (!child->tag->continues || before == NULL || before->tag == NULL
      || !g_str_equal (before->tag->name, child->tag->name))
    return TRUE;
  join_rows (walk, before->element, child->element);
  return FALSE;
}

static void
walk_element (Walk *walk, qpdf_oh element)
{
  g_autoptr (GArray) children = list_kids (walk, element);
  g_autoptr (GArray) staying = g_array_sized_new (FALSE, FALSE, sizeof (Child), children->len);

  for (guint i = 0; i < children->len; i++)
    {
      Child *child = &g_array_index (children, Child, i);
      const Child *before = staying->len > 0 ? &g_array_index (staying, Child, staying->len - 1) : NULL;

      if (walk_child (walk, child, before))
        g_array_append_val (staying, *child);
    }
  if (staying->len < children->len)
    set_kids (walk, element, staying);
  release_children (walk, children);
}

/* Pages by number, with the list in which the parent tree has the elements of a page's content. */
static GHashTable *
index_parents (qpdf_data qpdf, qpdf_oh structure)
{
  GHashTable *parents = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) lists = g_hash_table_new (NULL, NULL);
  qpdf_oh tree = qpdf_oh_get_key (qpdf, structure, "/ParentTree");
  qpdf_oh numbers = qpdf_oh_get_key_if_dict (qpdf, tree, "/Nums");
  int n = qpdf_oh_is_array (qpdf, numbers) ? qpdf_oh_get_array_n_items (qpdf, numbers) : 0;

  for (int i = 0; i + 1 < n; i += 2)
    {
      int key = qpdf_oh_get_int_value_as_int (qpdf, qpdf_oh_get_array_item (qpdf, numbers, i));
      qpdf_oh list = qpdf_oh_get_array_item (qpdf, numbers, i + 1);

      if (qpdf_oh_is_array (qpdf, list))
        g_hash_table_insert (lists, GINT_TO_POINTER (key), GUINT_TO_POINTER (list));
    }
  n = qpdf_get_num_pages (qpdf);
  for (int i = 0; i < n; i++)
    {
      qpdf_oh page = qpdf_get_page_n (qpdf, (size_t)i);
      int key = qpdf_oh_get_int_value_as_int (qpdf, qpdf_oh_get_key (qpdf, page, "/StructParents"));

      g_hash_table_insert (parents, GINT_TO_POINTER (qpdf_oh_get_object_id (qpdf, page)),
                           g_hash_table_lookup (lists, GINT_TO_POINTER (key)));
    }
  return parents;
}

void
cdt_pdf_finish_structure (qpdf_data qpdf, const GArray *tags)
{
  qpdf_oh structure = qpdf_oh_get_key (qpdf, qpdf_get_root (qpdf), "/StructTreeRoot");
  Walk walk = { .qpdf = qpdf, .tags = tags };

  if (!qpdf_oh_is_dictionary (qpdf, structure))
    return;
  walk.parents = index_parents (qpdf, structure);
  walk.columns = g_hash_table_new (NULL, NULL);
  walk_element (&walk, structure);
  if (walk.differs || walk.next != tags->len)
    g_warning ("the structure of the PDF is not what was drawn: %u elements for %u", walk.next, tags->len);
  g_hash_table_unref (walk.parents);
  g_hash_table_unref (walk.columns);
}
