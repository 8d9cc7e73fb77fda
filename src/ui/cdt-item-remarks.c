/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-item-remarks.h"

#include "cdt-discussion.h"
#include "cdt-remark-mark.h"
#include "cdt-remark-menu.h"

#define AFTER_TOGGLE 1 /* where the mark goes in the head */

struct _CdtItemRemarks
{
  GObject parent_instance;
  CdtItem *item;
  GtkBox *head;
  GtkWidget *mark; /* (nullable) in the head */
  char *name;
};

G_DEFINE_FINAL_TYPE (CdtItemRemarks, cdt_item_remarks, G_TYPE_OBJECT)

static void
update_cb (CdtItemRemarks *self)
{
  const char *path = cdt_item_get_path (self->item);

  if (path != NULL)
    self->mark = cdt_remark_mark_ensure (self->mark, self->head, AFTER_TOGGLE,
                                         cdt_item_get_draft (self->item), path, self->name);
}

/* A click below the head is meant for a question of the item. */
static gboolean
button_press_event_cb (CdtItemRemarks *self, GdkEvent *event, GtkWidget *row)
{
  GtkWidget *at = gtk_get_event_widget (event);

  if (!gdk_event_triggers_context_menu (event) || at == NULL
      || !gtk_widget_is_ancestor (at, GTK_WIDGET (self->head)))
    return GDK_EVENT_PROPAGATE;
  cdt_remark_menu_popup (row, cdt_item_get_path (self->item), FALSE, event);
  return GDK_EVENT_STOP;
}

static gboolean
popup_menu_cb (CdtItemRemarks *self)
{
  cdt_remark_menu_popup (GTK_WIDGET (self->head), cdt_item_get_path (self->item), FALSE, NULL);
  return TRUE;
}

static void
cdt_item_remarks_finalize (GObject *object)
{
  CdtItemRemarks *self = CDT_ITEM_REMARKS (object);

  g_object_unref (self->item);
  g_free (self->name);
  G_OBJECT_CLASS (cdt_item_remarks_parent_class)->finalize (object);
}

static void
cdt_item_remarks_class_init (CdtItemRemarksClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cdt_item_remarks_finalize;
}

static void
cdt_item_remarks_init (CdtItemRemarks *self)
{
  self->name = g_strdup ("");
}

CdtItemRemarks *
cdt_item_remarks_new (GtkWidget *row, GtkBox *head, CdtItem *item)
{
  CdtItemRemarks *self;

  g_return_val_if_fail (GTK_IS_WIDGET (row) && GTK_IS_BOX (head) && CDT_IS_ITEM (item), NULL);

  self = g_object_new (CDT_TYPE_ITEM_REMARKS, NULL);
  self->item = g_object_ref (item);
  self->head = head;
  g_signal_connect_object (cdt_discussion_get (cdt_item_get_draft (item)), "changed", G_CALLBACK (update_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "button-press-event", G_CALLBACK (button_press_event_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "popup-menu", G_CALLBACK (popup_menu_cb), self, G_CONNECT_SWAPPED);
  update_cb (self);
  return self;
}

void
cdt_item_remarks_name (CdtItemRemarks *self, const char *name)
{
  g_return_if_fail (CDT_IS_ITEM_REMARKS (self) && name != NULL);

  if (g_str_equal (self->name, name))
    return;
  g_free (self->name);
  self->name = g_strdup (name);
  if (self->mark != NULL)
    cdt_remark_mark_bind (CDT_REMARK_MARK (self->mark), cdt_item_get_draft (self->item),
                          cdt_item_get_path (self->item), name);
}
