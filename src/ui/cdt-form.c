/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-form.h"

#include "cdt-choice-field.h"
#include "cdt-clause-field.h"
#include "cdt-date-field.h"
#include "cdt-figure-field.h"
#include "cdt-gate-field.h"
#include "cdt-grid-field.h"
#include "cdt-library-button.h"
#include "cdt-line-field.h"
#include "cdt-list-field.h"
#include "cdt-money-field.h"
#include "cdt-number-field.h"
#include "cdt-period-field.h"
#include "cdt-reference-field.h"
#include "cdt-shares-field.h"
#include "cdt-switch-field.h"
#include "cdt-text-field.h"

struct _CdtForm
{
  GtkBin parent_instance;

  GPtrArray *fields; /* CdtField, in the order of the form; the widget tree owns them */
  CdtDraft *draft;
};

enum
{
  PROP_0,
  PROP_FORM,
  N_PROPERTIES
};

enum
{
  SIGNAL_ITEM_REMOVED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtForm, cdt_form, GTK_TYPE_BIN)

static void
item_removed_cb (CdtListField *list, const char *name, CdtForm *self)
{
  g_signal_emit (self, signals[SIGNAL_ITEM_REMOVED], 0, name);
}

static void
collect_field_cb (GtkWidget *widget, gpointer data)
{
  CdtForm *self = data;

  if (CDT_IS_FIELD (widget))
    g_ptr_array_add (self->fields, widget);
  else if (GTK_IS_CONTAINER (widget))
    gtk_container_foreach (GTK_CONTAINER (widget), collect_field_cb, self);
  if (CDT_IS_LIST_FIELD (widget))
    g_signal_connect_object (widget, "item-removed", G_CALLBACK (item_removed_cb), self, 0);
}

static void
ensure_types (void)
{
  g_type_ensure (CDT_TYPE_CHOICE_FIELD);
  g_type_ensure (CDT_TYPE_CLAUSE_FIELD);
  g_type_ensure (CDT_TYPE_DATE_FIELD);
  g_type_ensure (CDT_TYPE_FIGURE_FIELD);
  g_type_ensure (CDT_TYPE_GRID_FIELD);
  g_type_ensure (CDT_TYPE_GATE_FIELD);
  g_type_ensure (CDT_TYPE_LIBRARY_BUTTON);
  g_type_ensure (CDT_TYPE_LINE_FIELD);
  g_type_ensure (CDT_TYPE_LIST_FIELD);
  g_type_ensure (CDT_TYPE_MONEY_FIELD);
  g_type_ensure (CDT_TYPE_NUMBER_FIELD);
  g_type_ensure (CDT_TYPE_PERIOD_FIELD);
  g_type_ensure (CDT_TYPE_REFERENCE_FIELD);
  g_type_ensure (CDT_TYPE_SHARES_FIELD);
  g_type_ensure (CDT_TYPE_SWITCH_FIELD);
  g_type_ensure (CDT_TYPE_TEXT_FIELD);
}

static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, CDT_RESOURCES "/ui/fields.css");
  gtk_style_context_add_provider_for_screen (gdk_screen_get_default (), GTK_STYLE_PROVIDER (provider),
                                             GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
load (CdtForm *self, const char *name)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *resource = g_strconcat (CDT_RESOURCES "/ui/forms/", name, ".ui", NULL);

  /* The file names its own translation domain */
  if (gtk_builder_add_from_resource (builder, resource, &error) == 0)
    g_error ("Form %s: %s", name, error->message);
  gtk_container_add (GTK_CONTAINER (self), GTK_WIDGET (gtk_builder_get_object (builder, "form")));
  gtk_container_foreach (GTK_CONTAINER (self), collect_field_cb, self);
}

static void
cdt_form_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_FORM:
      load (CDT_FORM (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cdt_form_dispose (GObject *object)
{
  CdtForm *self = CDT_FORM (object);

  g_ptr_array_set_size (self->fields, 0);
  g_clear_object (&self->draft);
  G_OBJECT_CLASS (cdt_form_parent_class)->dispose (object);
}

static void
cdt_form_finalize (GObject *object)
{
  g_ptr_array_unref (CDT_FORM (object)->fields);
  G_OBJECT_CLASS (cdt_form_parent_class)->finalize (object);
}

static void
cdt_form_class_init (CdtFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = cdt_form_set_property;
  object_class->dispose = cdt_form_dispose;
  object_class->finalize = cdt_form_finalize;
  properties[PROP_FORM] = g_param_spec_string (
      "form", "", "", NULL, G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[SIGNAL_ITEM_REMOVED] = g_signal_new ("item-removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                               0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  ensure_types ();
  load_style ();
}

static void
cdt_form_init (CdtForm *self)
{
  self->fields = g_ptr_array_new ();
}

GtkWidget *
cdt_form_new (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  return g_object_new (CDT_TYPE_FORM, "form", name, "visible", TRUE, NULL);
}

void
cdt_form_bind (CdtForm *self, CdtDraft *draft, const char *base_path)
{
  g_return_if_fail (CDT_IS_FORM (self));
  g_return_if_fail (CDT_IS_DRAFT (draft));

  g_set_object (&self->draft, draft);
  for (guint i = 0; i < self->fields->len; i++)
    cdt_field_bind (g_ptr_array_index (self->fields, i), draft, base_path);
  cdt_form_show_document (self, NULL);
}

void
cdt_form_show_document (CdtForm *self, CdtDocument *document)
{
  g_return_if_fail (CDT_IS_FORM (self));

  for (guint i = 0; i < self->fields->len; i++)
    if (CDT_IS_FIGURE_FIELD (self->fields->pdata[i]))
      cdt_figure_field_show (self->fields->pdata[i], document);
}

CdtField *
cdt_form_find_field (CdtForm *self, const char *path)
{
  g_autofree char *canonical = NULL;

  g_return_val_if_fail (CDT_IS_FORM (self), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  if (self->draft == NULL)
    return NULL;
  canonical = cdt_draft_dup_canonical_path (self->draft, path);
  for (guint i = 0; canonical != NULL && i < self->fields->len; i++)
    {
      CdtField *found = cdt_field_find (g_ptr_array_index (self->fields, i), canonical);

      if (found != NULL)
        return found;
    }
  return NULL;
}
