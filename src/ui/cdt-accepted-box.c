/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-accepted-box.h"

#include <glib/gi18n-lib.h>

#include "cdt-acceptance.h"
#include "cdt-finding-row.h"

struct _CdtAcceptedBox
{
  GtkBox parent_instance;
  CdtDraft *draft;
  GtkListBox *list;
};

enum
{
  SIGNAL_PLACE_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtAcceptedBox, cdt_accepted_box, GTK_TYPE_BOX)

static void
go_cb (CdtAcceptedBox *self, CdtFindingRow *row)
{
  g_autofree char *path = g_strdup (cdt_finding_row_get_path (row));

  g_signal_emit (self, signals[SIGNAL_PLACE_ACTIVATED], 0, path);
}

static void
take_back_cb (CdtAcceptedBox *self, CdtFindingRow *row)
{
  cdt_acceptance_take_back (self->draft, cdt_finding_row_get_finding (row));
}

static void
add_row (CdtAcceptedBox *self, const CdtFinding *finding)
{
  g_autofree char *said = cdt_acceptance_say (self->draft, finding);
  GtkWidget *row
      = cdt_finding_row_new ("object-select-symbolic", "answered", finding->what, said, finding->path);

  cdt_finding_row_offer (CDT_FINDING_ROW (row), finding, _ ("Take Back"));
  g_signal_connect_object (row, "go", G_CALLBACK (go_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "offered", G_CALLBACK (take_back_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_insert (self->list, row, -1);
}

static void
cdt_accepted_box_dispose (GObject *object)
{
  g_clear_object (&CDT_ACCEPTED_BOX (object)->draft);
  G_OBJECT_CLASS (cdt_accepted_box_parent_class)->dispose (object);
}

static void
cdt_accepted_box_class_init (CdtAcceptedBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cdt_accepted_box_dispose;
  signals[SIGNAL_PLACE_ACTIVATED] = g_signal_new ("place-activated", CDT_TYPE_ACCEPTED_BOX, G_SIGNAL_RUN_LAST,
                                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-accepted-box.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtAcceptedBox, list);
  gtk_widget_class_bind_template_callback (widget_class, go_cb);
}

static void
cdt_accepted_box_init (CdtAcceptedBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
cdt_accepted_box_update (CdtAcceptedBox *self, CdtDraft *draft, GPtrArray *findings)
{
  GtkListBoxRow *row;

  g_return_if_fail (CDT_IS_ACCEPTED_BOX (self) && CDT_IS_DRAFT (draft) && findings != NULL);

  g_set_object (&self->draft, draft);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_widget_destroy (GTK_WIDGET (row));
  for (guint i = 0; i < findings->len; i++)
    {
      const CdtFinding *finding = g_ptr_array_index (findings, i);

      if (finding->severity == CDT_FINDING_ACCEPTED)
        add_row (self, finding);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_list_box_get_row_at_index (self->list, 0) != NULL);
}
