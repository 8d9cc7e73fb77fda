/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-start.h"

#include <glib/gi18n-lib.h>

#include "cdt-agreement-row.h"
#include "cdt-example.h"
#include "cdt-kind-card.h"

struct _CdtStart
{
  GtkBin parent_instance;
  GListModel *agreements;
  GtkSearchEntry *search;
  GtkListBox *list;
  GtkLabel *nothing;
  GtkMenuButton *examples;
};

enum
{
  SIGNAL_AGREEMENT_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtStart, cdt_start, GTK_TYPE_BIN)

static GtkWidget *
make_row (gpointer item, gpointer data)
{
  return cdt_agreement_row_new (CDT_AGREEMENT (item));
}

static gboolean
matches_search (GtkListBoxRow *row, gpointer data)
{
  CdtStart *self = CDT_START (data);

  return cdt_agreement_matches (cdt_agreement_row_get_agreement (CDT_AGREEMENT_ROW (row)),
                                gtk_entry_get_text (GTK_ENTRY (self->search)));
}

static void
searched_cb (CdtStart *self)
{
  gboolean empty = g_list_model_get_n_items (self->agreements) == 0;

  gtk_list_box_invalidate_filter (self->list);
  gtk_label_set_text (self->nothing,
                      empty ? _ ("Nothing here yet. Start an agreement above, or try an example.")
                            : _ ("No agreement has all of these words."));
}

static void
row_activated_cb (CdtStart *self, CdtAgreementRow *row)
{
  g_signal_emit (self, signals[SIGNAL_AGREEMENT_ACTIVATED], 0, cdt_agreement_row_get_agreement (row));
}

static void
cdt_start_dispose (GObject *object)
{
  g_clear_object (&CDT_START (object)->agreements);
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
  g_type_ensure (CDT_TYPE_KIND_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-start.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtStart, search);
  gtk_widget_class_bind_template_child (widget_class, CdtStart, list);
  gtk_widget_class_bind_template_child (widget_class, CdtStart, nothing);
  gtk_widget_class_bind_template_child (widget_class, CdtStart, examples);
  gtk_widget_class_bind_template_callback (widget_class, searched_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
cdt_start_init (CdtStart *self)
{
  g_autoptr (GMenuModel) examples = cdt_example_make_menu ("win.example");

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_menu_model (self->examples, examples);
  gtk_list_box_set_filter_func (self->list, matches_search, self, NULL);
  cdt_start_refresh (self);
}

void
cdt_start_refresh (CdtStart *self)
{
  g_return_if_fail (CDT_IS_START (self));

  g_clear_object (&self->agreements);
  self->agreements = cdt_agreement_list ();
  gtk_list_box_bind_model (self->list, self->agreements, make_row, NULL, NULL);
  searched_cb (self);
}

void
cdt_start_search (CdtStart *self)
{
  g_return_if_fail (CDT_IS_START (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
