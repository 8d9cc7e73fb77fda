/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-point-row.h"

#include <glib/gi18n-lib.h>

#include "cdt-agree-dialog.h"
#include "cdt-moment.h"
#include "cdt-value-words.h"

struct _CdtPointRow
{
  GtkListBoxRow parent_instance;
  CdtDraft *draft;
  CdtPoint *point;
  GtkLabel *question;
  GtkLabel *where;
  GtkLabel *positions;
  GtkButton *edit;
  GtkButton *agree;
  GtkButton *go;
  GtkWidget *buttons;
};

enum
{
  SIGNAL_GO,
  SIGNAL_EDIT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtPointRow, cdt_point_row, GTK_TYPE_LIST_BOX_ROW)

static void
go_cb (CdtPointRow *self)
{
  g_signal_emit (self, signals[SIGNAL_GO], 0, self->point->about);
}

static void
edit_cb (CdtPointRow *self)
{
  g_signal_emit (self, signals[SIGNAL_EDIT], 0);
}

static void
agree_cb (CdtPointRow *self)
{
  GtkWidget *window = gtk_widget_get_toplevel (GTK_WIDGET (self));
  g_autoptr (GError) error = NULL;

  if (!self->point->settled)
    cdt_agree_dialog_open (GTK_WINDOW (window), self->draft, self->point);
  else if (!cdt_point_reopen (self->draft, self->point->id, &error))
    g_warning ("%s", error->message);
}

static void
remove_cb (CdtPointRow *self)
{
  g_autoptr (GError) error = NULL;

  if (!cdt_point_withdraw (self->draft, self->point->id, &error))
    g_warning ("%s", error->message);
}

static void
cdt_point_row_dispose (GObject *object)
{
  CdtPointRow *self = CDT_POINT_ROW (object);

  g_clear_object (&self->draft);
  g_clear_pointer (&self->point, cdt_point_free);
  G_OBJECT_CLASS (cdt_point_row_parent_class)->dispose (object);
}

static void
cdt_point_row_class_init (CdtPointRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cdt_point_row_dispose;
  signals[SIGNAL_GO] = g_signal_new ("go", CDT_TYPE_POINT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_EDIT]
      = g_signal_new ("edit", CDT_TYPE_POINT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-point-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtPointRow, question);
  gtk_widget_class_bind_template_child (widget_class, CdtPointRow, where);
  gtk_widget_class_bind_template_child (widget_class, CdtPointRow, positions);
  gtk_widget_class_bind_template_child (widget_class, CdtPointRow, edit);
  gtk_widget_class_bind_template_child (widget_class, CdtPointRow, agree);
  gtk_widget_class_bind_template_child (widget_class, CdtPointRow, go);
  gtk_widget_class_bind_template_child (widget_class, CdtPointRow, buttons);
  gtk_widget_class_bind_template_callback (widget_class, go_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
  gtk_widget_class_bind_template_callback (widget_class, agree_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
cdt_point_row_init (CdtPointRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* "Eastvale: 4. Two from each." */
static void
append_position (CdtPointRow *self, const CdtPosition *position, GString *all)
{
  g_autofree char *whose = cdt_point_dup_whose (self->draft, position);
  const CdtShape *shape = self->point->about != NULL ? cdt_shape_find (self->point->about) : NULL;
  g_autofree char *value = position->value != NULL && shape != NULL
                               ? cdt_value_words_dup (self->draft, shape, position->value)
                               : g_strdup (position->value);
  gboolean both = value != NULL && position->text != NULL;

  g_string_append_printf (all, "%s%s: %s%s%s", all->len > 0 ? "\n" : "", whose, value != NULL ? value : "",
                          both ? ". " : "", position->text != NULL ? position->text : "");
}

static char *
say_positions (CdtPointRow *self)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < self->point->positions->len; i++)
    append_position (self, self->point->positions->pdata[i], all);
  return g_string_free (all, FALSE);
}

/* "Four seats. Agreed by the Board, 22 November 2026" */
static char *
say_agreed (const CdtPoint *point)
{
  g_autofree char *day = cdt_moment_say_day (point->agreed_when);
  /* Translators: a name and a date */
  g_autofree char *by
      = g_strdup_printf (_ ("Agreed by %s, %s"), point->agreed_by != NULL ? point->agreed_by : "?", day);

  return g_strconcat (point->agreed != NULL ? point->agreed : "", point->agreed != NULL ? "\n" : "", by,
                      NULL);
}

GtkWidget *
cdt_point_row_new (CdtDraft *draft, CdtPoint *point, const char *where, gboolean can_go)
{
  CdtPointRow *self;
  g_autofree char *words = NULL;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && point != NULL && where != NULL, NULL);

  self = g_object_new (CDT_TYPE_POINT_ROW, NULL);
  self->draft = g_object_ref (draft);
  self->point = point;
  words = point->settled ? say_agreed (point) : say_positions (self);
  gtk_label_set_text (self->question, point->question != NULL ? point->question : "");
  gtk_label_set_text (self->where, where);
  gtk_label_set_text (self->positions, words);
  gtk_widget_set_visible (GTK_WIDGET (self->positions), *words != '\0');
  gtk_button_set_label (self->agree, point->settled ? _ ("Open Again") : _ ("Agreed…"));
  gtk_widget_set_visible (GTK_WIDGET (self->edit), !point->settled);
  gtk_widget_set_visible (GTK_WIDGET (self->go), can_go);
  gtk_widget_set_sensitive (self->buttons, !cdt_draft_is_read_only (draft));
  return GTK_WIDGET (self);
}

const CdtPoint *
cdt_point_row_get_point (CdtPointRow *self)
{
  g_return_val_if_fail (CDT_IS_POINT_ROW (self), NULL);

  return self->point;
}
