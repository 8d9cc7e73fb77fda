/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-page-outline.h"

#include "cdt-contents.h"

#define PAUSE_MS 300

enum
{
  COLUMN_WORDS,
  COLUMN_PAGE,  /* from 1; 0 while it is not known */
  COLUMN_BLOCK, /* its number */
  N_COLUMNS
};

struct _CdtPageOutline
{
  GtkTreeView parent_instance;
  CdtPageView *view; /* not owned: beside this in one widget */
  GtkTreeStore *store;
  guint pause;
  gboolean following; /* the selection follows the view, not the person */
  gboolean going;     /* the view follows the selection, and may not get as far */
};

G_DEFINE_FINAL_TYPE (CdtPageOutline, cdt_page_outline, GTK_TYPE_TREE_VIEW)

static char *
name_block (const CdtBlock *block)
{
  g_autofree char *words = block->text != NULL ? cdt_text_dup_plain (block->text) : g_strdup ("");

  return block->number != NULL ? g_strdup_printf ("%s  %s", block->number, words) : g_steal_pointer (&words);
}

/* A part of a schedule stands under it. */
static void
add_block (CdtPageOutline *self, CdtLayout *layout, guint n, GtkTreeIter *schedule)
{
  const CdtBlock *block = cdt_document_get_block (cdt_layout_get_document (layout), n);
  gboolean inside = block->kind == CDT_BLOCK_SUBSCHEDULE && schedule->stamp != 0;
  g_autofree char *words = name_block (block);
  GtkTreeIter iter;

  gtk_tree_store_insert_with_values (self->store, &iter, inside ? schedule : NULL, -1, COLUMN_WORDS, words,
                                     COLUMN_PAGE, cdt_layout_get_block_page (layout, n) + 1, COLUMN_BLOCK, n,
                                     -1);
  if (!inside)
    *schedule = iter;
}

/* To the row below, whatever it is inside of */
static gboolean
step (GtkTreeModel *model, GtkTreeIter *iter)
{
  GtkTreeIter now = *iter;
  GtkTreeIter parent;

  if (gtk_tree_model_iter_children (model, iter, &now))
    return TRUE;
  *iter = now;
  if (gtk_tree_model_iter_next (model, iter))
    return TRUE;
  if (!gtk_tree_model_iter_parent (model, &parent, &now))
    return FALSE;
  *iter = parent;
  return gtk_tree_model_iter_next (model, iter);
}

/* What is there already stays, so that the list does not jump: only what differs is written. */
static gboolean
is_same (CdtPageOutline *self, CdtLayout *layout, CdtDocument *document, const GArray *blocks)
{
  GtkTreeModel *model = GTK_TREE_MODEL (self->store);
  GtkTreeIter iter;
  gboolean left = gtk_tree_model_get_iter_first (model, &iter);

  for (guint i = 0; i < blocks->len; i++)
    {
      g_autofree char *words = NULL;
      g_autofree char *wanted = NULL;
      guint page, n;

      if (!left)
        return FALSE;
      gtk_tree_model_get (model, &iter, COLUMN_WORDS, &words, COLUMN_PAGE, &page, COLUMN_BLOCK, &n, -1);
      wanted = name_block (cdt_document_get_block (document, g_array_index (blocks, guint, i)));
      if (g_strcmp0 (words, wanted) != 0 || n != g_array_index (blocks, guint, i)
          || page != cdt_layout_get_block_page (layout, n) + 1)
        return FALSE;
      left = step (model, &iter);
    }
  return !left;
}

typedef struct
{
  guint page;
  GtkTreePath *found;
} Search;

/* The first heading of the page, or else the last one before it */
static gboolean
find_page_cb (GtkTreeModel *model, GtkTreePath *path, GtkTreeIter *iter, gpointer data)
{
  Search *search = data;
  guint page;

  gtk_tree_model_get (model, iter, COLUMN_PAGE, &page, -1);
  if (page == 0 || page > search->page)
    return TRUE;
  g_clear_pointer (&search->found, gtk_tree_path_free);
  search->found = gtk_tree_path_copy (path);
  return page == search->page;
}

static guint
get_chosen_page (CdtPageOutline *self)
{
  GtkTreeModel *model;
  GtkTreeIter iter;
  guint page = 0;

  if (gtk_tree_selection_get_selected (gtk_tree_view_get_selection (GTK_TREE_VIEW (self)), &model, &iter))
    gtk_tree_model_get (model, &iter, COLUMN_PAGE, &page, -1);
  return page;
}

static void
follow_cb (CdtPageOutline *self)
{
  Search search = { cdt_page_view_get_page (self->view) + 1, NULL };

  if (self->going || !gtk_widget_get_mapped (GTK_WIDGET (self)) || get_chosen_page (self) == search.page)
    return;
  gtk_tree_model_foreach (GTK_TREE_MODEL (self->store), find_page_cb, &search);
  /* Never none: the focus would choose the first one, and the pages go there. */
  if (search.found == NULL && gtk_tree_model_iter_n_children (GTK_TREE_MODEL (self->store), NULL) > 0)
    search.found = gtk_tree_path_new_first ();
  if (search.found == NULL)
    return;
  self->following = TRUE;
  gtk_tree_view_set_cursor (GTK_TREE_VIEW (self), search.found, NULL, FALSE);
  gtk_tree_view_scroll_to_cell (GTK_TREE_VIEW (self), search.found, NULL, FALSE, 0, 0);
  self->following = FALSE;
  gtk_tree_path_free (search.found);
}

static void
update (CdtPageOutline *self)
{
  CdtLayout *layout = cdt_page_view_get_layout (self->view);
  CdtDocument *document = layout != NULL ? cdt_layout_get_document (layout) : NULL;
  g_autoptr (GArray) blocks = NULL;
  GtkTreeIter schedule = { 0 };

  self->following = TRUE;
  if (document != NULL)
    blocks = cdt_contents_list (document);
  if (document == NULL || !is_same (self, layout, document, blocks))
    gtk_tree_store_clear (self->store);
  if (document != NULL && gtk_tree_model_iter_n_children (GTK_TREE_MODEL (self->store), NULL) == 0)
    for (guint i = 0; i < blocks->len; i++)
      add_block (self, layout, g_array_index (blocks, guint, i), &schedule);
  gtk_tree_view_expand_all (GTK_TREE_VIEW (self));
  self->following = FALSE;
  follow_cb (self);
}

static gboolean
paused_cb (gpointer data)
{
  CdtPageOutline *self = CDT_PAGE_OUTLINE (data);

  self->pause = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* Nobody sees it: it is read when it is shown. */
static void
pages_changed_cb (CdtPageOutline *self)
{
  g_clear_handle_id (&self->pause, g_source_remove);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->pause = g_timeout_add (PAUSE_MS, paused_cb, self);
}

static void
chosen_cb (CdtPageOutline *self, GtkTreeSelection *selection)
{
  GtkTreeModel *model;
  GtkTreeIter iter;
  guint block;

  if (self->following || !gtk_tree_selection_get_selected (selection, &model, &iter))
    return;
  gtk_tree_model_get (model, &iter, COLUMN_BLOCK, &block, -1);
  self->going = TRUE;
  cdt_page_view_show_block (self->view, block);
  self->going = FALSE;
}

static void
cdt_page_outline_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cdt_page_outline_parent_class)->map (widget);
  update (CDT_PAGE_OUTLINE (widget));
}

static void
cdt_page_outline_dispose (GObject *object)
{
  CdtPageOutline *self = CDT_PAGE_OUTLINE (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (cdt_page_outline_parent_class)->dispose (object);
}

static void
cdt_page_outline_class_init (CdtPageOutlineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cdt_page_outline_dispose;
  GTK_WIDGET_CLASS (klass)->map = cdt_page_outline_map;
}

static void
show_page (
    GtkTreeViewColumn *column, GtkCellRenderer *cell, GtkTreeModel *model, GtkTreeIter *iter, gpointer data)
{
  g_autofree char *number = NULL;
  guint page;

  gtk_tree_model_get (model, iter, COLUMN_PAGE, &page, -1);
  number = page > 0 ? g_strdup_printf ("%u", page) : g_strdup ("…");
  g_object_set (cell, "text", number, NULL);
}

static void
add_column (CdtPageOutline *self, int column, gboolean expands)
{
  GtkCellRenderer *cell = gtk_cell_renderer_text_new ();
  GtkTreeViewColumn *shown = gtk_tree_view_column_new_with_attributes ("", cell, "text", column, NULL);

  g_object_set (cell, "scale", 0.9, NULL);
  if (expands)
    g_object_set (cell, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  else
    {
      g_object_set (cell, "xalign", 1.0, NULL);
      gtk_tree_view_column_clear_attributes (shown, cell);
      gtk_tree_view_column_set_cell_data_func (shown, cell, show_page, NULL, NULL);
    }
  gtk_tree_view_column_set_expand (shown, expands);
  gtk_tree_view_append_column (GTK_TREE_VIEW (self), shown);
}

static void
cdt_page_outline_init (CdtPageOutline *self)
{
  GtkTreeView *tree = GTK_TREE_VIEW (self);

  self->store = gtk_tree_store_new (N_COLUMNS, G_TYPE_STRING, G_TYPE_UINT, G_TYPE_UINT);
  add_column (self, COLUMN_WORDS, TRUE);
  add_column (self, COLUMN_PAGE, FALSE);
  gtk_tree_view_set_headers_visible (tree, FALSE);
  gtk_tree_view_set_search_column (tree, COLUMN_WORDS);
  gtk_tree_view_set_tooltip_column (tree, COLUMN_WORDS);
  gtk_tree_view_set_show_expanders (tree, FALSE);
  gtk_tree_view_set_level_indentation (tree, 12);
  gtk_tree_view_set_model (tree, GTK_TREE_MODEL (self->store));
  g_signal_connect_object (gtk_tree_view_get_selection (tree), "changed", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
}

void
cdt_page_outline_set_view (CdtPageOutline *self, CdtPageView *view)
{
  g_return_if_fail (CDT_IS_PAGE_OUTLINE (self));
  g_return_if_fail (CDT_IS_PAGE_VIEW (view));

  self->view = view;
  g_signal_connect_object (view, "pages-changed", G_CALLBACK (pages_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "moved", G_CALLBACK (follow_cb), self, G_CONNECT_SWAPPED);
}
