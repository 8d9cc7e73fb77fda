/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-figure-field.h"

#include "cdt-form.h"

#define ROWS_AT_MOST 24 /* of a longer figure the pages are the place: here it would hide the questions */

struct _CdtFigureField
{
  CdtField parent_instance;

  GtkWidget *view;
  char *figure; /* id of its block */
};

enum
{
  PROP_0,
  PROP_FIGURE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CdtFigureField, cdt_figure_field, CDT_TYPE_FIELD)

static void
mark_activated_cb (CdtFigureView *view, const char *path, CdtField *self)
{
  CdtField *field = NULL;

  /* A step's form may hold the one that this is in */
  for (GtkWidget *at = GTK_WIDGET (self); at != NULL && field == NULL; at = gtk_widget_get_parent (at))
    if (CDT_IS_FORM (at))
      field = cdt_form_find_field (CDT_FORM (at), path);
  if (field != NULL)
    cdt_field_focus (field);
}

/* It asks for nothing. */
static CdtField *
cdt_figure_field_find (CdtField *field, const char *path)
{
  return NULL;
}

static void
cdt_figure_field_focus (CdtField *field)
{
  gtk_widget_grab_focus (CDT_FIGURE_FIELD (field)->view);
}

static void
cdt_figure_field_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CdtFigureField *self = CDT_FIGURE_FIELD (object);

  switch (id)
    {
    case PROP_FIGURE:
      self->figure = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cdt_figure_field_finalize (GObject *object)
{
  g_free (CDT_FIGURE_FIELD (object)->figure);
  G_OBJECT_CLASS (cdt_figure_field_parent_class)->finalize (object);
}

static void
cdt_figure_field_class_init (CdtFigureFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  CdtFieldClass *field_class = CDT_FIELD_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->set_property = cdt_figure_field_set_property;
  object_class->finalize = cdt_figure_field_finalize;
  field_class->find = cdt_figure_field_find;
  field_class->focus = cdt_figure_field_focus;
  properties[PROP_FIGURE] = g_param_spec_string ("figure", "", "", NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cdt_figure_field_init (CdtFigureField *self)
{
  self->view = cdt_figure_view_new ();
  cdt_field_set_control (CDT_FIELD (self), self->view, TRUE);
  g_signal_connect_object (self->view, "mark-activated", G_CALLBACK (mark_activated_cb), self, 0);
}

CdtFigureView *
cdt_figure_field_get_view (CdtFigureField *self)
{
  g_return_val_if_fail (CDT_IS_FIGURE_FIELD (self), NULL);
  return CDT_FIGURE_VIEW (self->view);
}

void
cdt_figure_field_show (CdtFigureField *self, CdtDocument *document)
{
  const CdtFigure *figure = NULL;
  int n;

  g_return_if_fail (CDT_IS_FIGURE_FIELD (self));

  n = document != NULL && self->figure != NULL ? cdt_document_find_block (document, self->figure) : -1;
  if (n >= 0)
    figure = cdt_document_get_block (document, (guint)n)->figure;
  if (figure != NULL && figure->rows->len > ROWS_AT_MOST)
    figure = NULL;
  cdt_figure_view_set_figure (CDT_FIGURE_VIEW (self->view), figure);
  gtk_widget_set_visible (GTK_WIDGET (self), figure != NULL);
}
