/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-start.h"

#include <glib/gi18n-lib.h>

#include "cdt-agreement-row.h"
#include "cdt-example.h"
#include "cdt-kind-card.h"
#include "cdt-overlap.h"

struct _CdtStart
{
  GtkBin parent_instance;
  GListModel *agreements;
  GMenu *examples_menu;
  GListStore *found; /* those of them that match the search */
  GtkBox *heading;
  GtkEntry *search; /* (nullable) until there is something to search */
  GtkListBox *list;
  GtkLabel *nothing;
  GtkMenuButton *examples;
  CdtOverlap *overlap; /* (nullable) */
  GtkWidget *overlap_box;
  GtkLabel *overlap_words;
};

enum
{
  SIGNAL_AGREEMENT_ACTIVATED,
  SIGNAL_AGREEMENT_FORGOTTEN,
  SIGNAL_OVERLAP_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtStart, cdt_start, GTK_TYPE_BIN)

static void
forget_cb (CdtStart *self, CdtAgreementRow *row)
{
  g_autoptr (CdtAgreement) agreement = g_object_ref (cdt_agreement_row_get_agreement (row));

  g_signal_emit (self, signals[SIGNAL_AGREEMENT_FORGOTTEN], 0, agreement);
}

static GtkWidget *
make_row (gpointer item, gpointer data)
{
  GtkWidget *row = cdt_agreement_row_new (CDT_AGREEMENT (item));

  g_signal_connect_object (row, "forget", G_CALLBACK (forget_cb), data, G_CONNECT_SWAPPED);
  return row;
}

static void
searched_cb (CdtStart *self)
{
  const char *words = self->search != NULL ? gtk_entry_get_text (self->search) : "";
  guint n = g_list_model_get_n_items (self->agreements);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CdtAgreement) agreement = g_list_model_get_item (self->agreements, i);

      if (cdt_agreement_matches (agreement, words))
        g_ptr_array_add (found, g_steal_pointer (&agreement));
    }
  g_list_store_splice (self->found, 0, g_list_model_get_n_items (G_LIST_MODEL (self->found)), found->pdata,
                       found->len);
  gtk_label_set_text (self->nothing,
                      n == 0 ? _ ("Nothing here yet. Start an agreement above, or try an example.")
                             : _ ("No agreement has all of these words."));
}

/* To make an entry takes as long as all of the rest of this page. */
static void
add_search (CdtStart *self)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (CDT_RESOURCES "/ui/start-search.ui");

  self->search = GTK_ENTRY (gtk_builder_get_object (builder, "search"));
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (searched_cb), self, G_CONNECT_SWAPPED);
  gtk_box_pack_start (self->heading, GTK_WIDGET (self->search), FALSE, FALSE, 0);
  gtk_box_reorder_child (self->heading, GTK_WIDGET (self->search), 1);
}

/* Examples are read for their titles: not before someone wants to see them. */
static void
examples_cb (CdtStart *self)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (self->examples_menu)) > 0)
    return;
  cdt_example_fill_menu (self->examples_menu, "win.example");
  /* It was there before its items, so nothing in it could take the focus. */
  gtk_widget_child_focus (GTK_WIDGET (gtk_menu_button_get_popover (self->examples)), GTK_DIR_TAB_FORWARD);
}

static void
row_activated_cb (CdtStart *self, CdtAgreementRow *row)
{
  g_signal_emit (self, signals[SIGNAL_AGREEMENT_ACTIVATED], 0, cdt_agreement_row_get_agreement (row));
}

static void
overlap_cb (CdtStart *self)
{
  g_autoptr (CdtAgreement) one = g_object_ref (self->overlap->one);
  g_autoptr (CdtAgreement) other = g_object_ref (self->overlap->other);

  g_signal_emit (self, signals[SIGNAL_OVERLAP_ACTIVATED], 0, one, other);
}

static void
show_overlap (CdtStart *self)
{
  g_clear_pointer (&self->overlap, cdt_overlap_free);
  self->overlap = cdt_overlap_find (self->agreements);
  if (self->overlap != NULL)
    {
      /* Translators: %s are titles of agreements */
      g_autofree char *words = g_strdup_printf (
          _ ("“%s” and “%s” are largely between the same partners. Compare them before you make another."),
          cdt_agreement_get_title (self->overlap->one), cdt_agreement_get_title (self->overlap->other));

      gtk_label_set_text (self->overlap_words, words);
    }
  gtk_widget_set_visible (self->overlap_box, self->overlap != NULL);
}

static void
cdt_start_dispose (GObject *object)
{
  g_clear_object (&CDT_START (object)->agreements);
  g_clear_object (&CDT_START (object)->found);
  g_clear_object (&CDT_START (object)->examples_menu);
  g_clear_pointer (&CDT_START (object)->overlap, cdt_overlap_free);
  G_OBJECT_CLASS (cdt_start_parent_class)->dispose (object);
}

static void
cdt_start_class_init (CdtStartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cdt_start_dispose;
  signals[SIGNAL_AGREEMENT_ACTIVATED]
      = g_signal_new ("agreement-activated", CDT_TYPE_START, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, CDT_TYPE_AGREEMENT);
  signals[SIGNAL_AGREEMENT_FORGOTTEN]
      = g_signal_new ("agreement-forgotten", CDT_TYPE_START, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, CDT_TYPE_AGREEMENT);
  signals[SIGNAL_OVERLAP_ACTIVATED]
      = g_signal_new ("overlap-activated", CDT_TYPE_START, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 2, CDT_TYPE_AGREEMENT, CDT_TYPE_AGREEMENT);
  g_type_ensure (CDT_TYPE_KIND_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-start.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtStart, heading);
  gtk_widget_class_bind_template_child (widget_class, CdtStart, list);
  gtk_widget_class_bind_template_child (widget_class, CdtStart, nothing);
  gtk_widget_class_bind_template_child (widget_class, CdtStart, examples);
  gtk_widget_class_bind_template_child (widget_class, CdtStart, overlap_box);
  gtk_widget_class_bind_template_child (widget_class, CdtStart, overlap_words);
  gtk_widget_class_bind_template_callback (widget_class, overlap_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, examples_cb);
}

static void
cdt_start_init (CdtStart *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->examples_menu = g_menu_new ();
  gtk_menu_button_set_menu_model (self->examples, G_MENU_MODEL (self->examples_menu));
  self->found = g_list_store_new (CDT_TYPE_AGREEMENT);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->found), make_row, self, NULL);
  cdt_start_refresh (self);
}

void
cdt_start_refresh (CdtStart *self)
{
  g_return_if_fail (CDT_IS_START (self));

  g_clear_object (&self->agreements);
  self->agreements = cdt_agreement_list ();
  if (self->search == NULL && g_list_model_get_n_items (self->agreements) > 0)
    add_search (self);
  searched_cb (self);
  show_overlap (self);
}

void
cdt_start_search (CdtStart *self)
{
  g_return_if_fail (CDT_IS_START (self));

  if (self->search != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
