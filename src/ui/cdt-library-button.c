/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-library-button.h"

#include <glib/gi18n-lib.h>

#include "cdt-library-dialog.h"

struct _CdtLibraryButton
{
  GtkButton parent_instance;
  CdtListField *list;        /* weak: the form owns it */
  const CdtLibrary *library; /* NULL until the form has named it */
  GtkWidget *dialog;         /* weak */
};

enum
{
  PROP_0,
  PROP_LIST,
  PROP_LIBRARY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CdtLibraryButton, cdt_library_button, GTK_TYPE_BUTTON)

static void
add_chosen (CdtLibraryButton *self, GPtrArray *chosen)
{
  CdtField *field = CDT_FIELD (self->list);
  GListModel *items = G_LIST_MODEL (cdt_list_field_get_items (self->list));
  guint position = g_list_model_get_n_items (items);
  g_autoptr (GError) error = NULL;

  if (cdt_library_insert (self->library, chosen, cdt_field_get_draft (field), cdt_field_get_full_path (field),
                          &error))
    cdt_list_field_focus_row (self->list, position);
  cdt_field_complain (field, error != NULL ? error->message : NULL);
}

static void
response_cb (GtkDialog *dialog, int response, CdtLibraryButton *self)
{
  g_autoptr (GPtrArray) chosen = cdt_library_dialog_dup_chosen (CDT_LIBRARY_DIALOG (dialog));

  gtk_widget_destroy (GTK_WIDGET (dialog));
  if (response == GTK_RESPONSE_ACCEPT && chosen->len > 0 && self->list != NULL)
    add_chosen (self, chosen);
}

static void
cdt_library_button_clicked (GtkButton *button)
{
  CdtLibraryButton *self = CDT_LIBRARY_BUTTON (button);
  GtkWidget *toplevel = gtk_widget_get_toplevel (GTK_WIDGET (button));
  CdtDraft *draft = self->list != NULL ? cdt_field_get_draft (CDT_FIELD (self->list)) : NULL;

  if (draft == NULL || self->library == NULL || self->dialog != NULL)
    return;
  g_set_weak_pointer (&self->dialog,
                      cdt_library_dialog_new (GTK_IS_WINDOW (toplevel) ? GTK_WINDOW (toplevel) : NULL,
                                              self->library, draft,
                                              cdt_field_get_full_path (CDT_FIELD (self->list))));
  g_signal_connect_object (self->dialog, "response", G_CALLBACK (response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (self->dialog));
}

static void
cdt_library_button_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CdtLibraryButton *self = CDT_LIBRARY_BUTTON (object);

  switch (id)
    {
    case PROP_LIST:
      g_set_weak_pointer (&self->list, g_value_get_object (value));
      break;
    case PROP_LIBRARY:
      self->library = cdt_library_find (g_value_get_string (value));
      g_warn_if_fail (self->library != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* Not in init: the label is a construct property, which would be set to nothing after it. */
static void
cdt_library_button_constructed (GObject *object)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (object));

  G_OBJECT_CLASS (cdt_library_button_parent_class)->constructed (object);
  gtk_button_set_label (GTK_BUTTON (object), _ ("Add from Library…"));
  gtk_style_context_add_class (style, "flat");
  gtk_style_context_add_class (style, "cdt-small-button");
}

static void
cdt_library_button_dispose (GObject *object)
{
  CdtLibraryButton *self = CDT_LIBRARY_BUTTON (object);

  g_clear_weak_pointer (&self->list);
  g_clear_weak_pointer (&self->dialog);
  G_OBJECT_CLASS (cdt_library_button_parent_class)->dispose (object);
}

static void
cdt_library_button_class_init (CdtLibraryButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->constructed = cdt_library_button_constructed;
  object_class->dispose = cdt_library_button_dispose;
  object_class->set_property = cdt_library_button_set_property;
  GTK_BUTTON_CLASS (klass)->clicked = cdt_library_button_clicked;
  properties[PROP_LIST] = g_param_spec_object ("list", "", "", CDT_TYPE_LIST_FIELD, flags);
  properties[PROP_LIBRARY] = g_param_spec_string ("library", "", "", NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cdt_library_button_init (CdtLibraryButton *self)
{
}

GtkWidget *
cdt_library_button_get_dialog (CdtLibraryButton *self)
{
  g_return_val_if_fail (CDT_IS_LIBRARY_BUTTON (self), NULL);

  return self->dialog;
}
