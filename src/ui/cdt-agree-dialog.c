/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-agree-dialog.h"

#include <glib/gi18n-lib.h>

#include "cdt-about.h"
#include "cdt-format.h"
#include "cdt-value-words.h"

#define NOON "T12:00:00Z" /* of a day before today nobody knows more */

struct _CdtAgreeDialog
{
  GtkDialog parent_instance;
  CdtDraft *draft;
  char *point;
  GtkLabel *question;
  GtkEntry *agreed;
  GtkEntry *by;
  GtkEntry *date;
  GtkWidget *take_label;
  GtkComboBoxText *take;
};

G_DEFINE_FINAL_TYPE (CdtAgreeDialog, cdt_agree_dialog, GTK_TYPE_DIALOG)

static char *
dup_typed (GtkEntry *entry)
{
  return g_strstrip (g_strdup (gtk_entry_get_text (entry)));
}

static char *
dup_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

static void
changed_cb (CdtAgreeDialog *self)
{
  g_autofree char *by = dup_typed (self->by);
  g_autofree char *typed = dup_typed (self->date);
  g_autofree char *date = cdt_parse_date (typed);

  gtk_dialog_set_response_sensitive (GTK_DIALOG (self), GTK_RESPONSE_ACCEPT, *by != '\0' && date != NULL);
}

/* NULL: now */
static char *
dup_moment (CdtAgreeDialog *self)
{
  g_autofree char *typed = dup_typed (self->date);
  g_autofree char *date = cdt_parse_date (typed);
  g_autofree char *today = dup_today ();

  return date == NULL || g_str_equal (date, today) ? NULL : g_strconcat (date, NOON, NULL);
}

static void
store (CdtAgreeDialog *self)
{
  const char *take = gtk_combo_box_get_active_id (GTK_COMBO_BOX (self->take));
  g_autofree char *agreed = dup_typed (self->agreed);
  g_autofree char *by = dup_typed (self->by);
  g_autofree char *when = dup_moment (self);
  g_autoptr (GError) error = NULL;

  if (!cdt_point_agree (self->draft, self->point, agreed, by, when,
                        take != NULL && *take != '\0' ? take : NULL, &error))
    g_warning ("%s", error->message);
}

static void
cdt_agree_dialog_response (GtkDialog *dialog, int response)
{
  if (response == GTK_RESPONSE_ACCEPT)
    store (CDT_AGREE_DIALOG (dialog));
  gtk_widget_destroy (GTK_WIDGET (dialog));
}

static void
cdt_agree_dialog_finalize (GObject *object)
{
  CdtAgreeDialog *self = CDT_AGREE_DIALOG (object);

  g_clear_object (&self->draft);
  g_clear_pointer (&self->point, g_free);
  G_OBJECT_CLASS (cdt_agree_dialog_parent_class)->finalize (object);
}

static void
cdt_agree_dialog_class_init (CdtAgreeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cdt_agree_dialog_finalize;
  GTK_DIALOG_CLASS (klass)->response = cdt_agree_dialog_response;
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-agree-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtAgreeDialog, question);
  gtk_widget_class_bind_template_child (widget_class, CdtAgreeDialog, agreed);
  gtk_widget_class_bind_template_child (widget_class, CdtAgreeDialog, by);
  gtk_widget_class_bind_template_child (widget_class, CdtAgreeDialog, date);
  gtk_widget_class_bind_template_child (widget_class, CdtAgreeDialog, take_label);
  gtk_widget_class_bind_template_child (widget_class, CdtAgreeDialog, take);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
cdt_agree_dialog_init (CdtAgreeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* "As Eastvale wants it: 4" */
static void
add_value (CdtAgreeDialog *self, const CdtPoint *point, const CdtPosition *position)
{
  g_autofree char *whose = cdt_point_dup_whose (self->draft, position);
  g_autofree char *value = cdt_value_words_dup (self->draft, cdt_shape_find (point->about), position->value);
  /* Translators: the name of a partner and the answer that it wants */
  g_autofree char *words = g_strdup_printf (_ ("What %s wants: %s"), whose, g_strdelimit (value, "\n", ' '));

  gtk_combo_box_text_append (self->take, position->id, words);
}

static void
add_values (CdtAgreeDialog *self, const CdtPoint *point)
{
  gboolean any = FALSE;

  gtk_combo_box_text_append (self->take, "", _ ("Leave it as it is"));
  gtk_combo_box_set_active (GTK_COMBO_BOX (self->take), 0);
  for (guint i = 0; i < point->positions->len; i++)
    {
      const CdtPosition *position = point->positions->pdata[i];

      if (position->value == NULL || cdt_about_get_kind (self->draft, point->about) != CDT_ABOUT_FIELD)
        continue;
      add_value (self, point, position);
      any = TRUE;
    }
  gtk_widget_set_visible (self->take_label, any);
  gtk_widget_set_visible (GTK_WIDGET (self->take), any);
}

CdtAgreeDialog *
cdt_agree_dialog_open (GtkWindow *parent, CdtDraft *draft, const CdtPoint *point)
{
  CdtAgreeDialog *self;
  g_autofree char *today = dup_today ();
  g_autofree char *date = cdt_format_date (today);

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && point != NULL, NULL);

  self = g_object_new (CDT_TYPE_AGREE_DIALOG, "transient-for", parent, "use-header-bar", TRUE, NULL);
  self->draft = g_object_ref (draft);
  self->point = g_strdup (point->id);
  gtk_label_set_text (self->question, point->question != NULL ? point->question : "");
  gtk_entry_set_text (self->date, date);
  add_values (self, point);
  gtk_dialog_set_default_response (GTK_DIALOG (self), GTK_RESPONSE_ACCEPT);
  changed_cb (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->agreed));
  return self;
}
