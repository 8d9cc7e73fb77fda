/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-history-popover.h"

#include <glib/gi18n-lib.h>

#include "cdt-moment.h"
#include "cdt-past-answers.h"
#include "cdt-seal.h"
#include "cdt-value-words.h"

#define MOST_LINES 6
#define VALUE "cdt-value" /* on a button: the answer that it puts back; NULL: none */

struct _CdtHistoryPopover
{
  GtkPopover parent_instance;
  CdtDraft *draft;
  char *path;
  GCancellable *reading;
  GtkLabel *title;
  GtkLabel *note;
  GtkWidget *scroller;
  GtkBox *answers;
};

G_DEFINE_FINAL_TYPE (CdtHistoryPopover, cdt_history_popover, GTK_TYPE_POPOVER)

static void
put_back_cb (GtkWidget *button, CdtHistoryPopover *self)
{
  g_autoptr (GError) error = NULL;

  cdt_draft_end_typing (self->draft);
  if (!cdt_draft_set_value (self->draft, self->path, g_object_get_data (G_OBJECT (button), VALUE), &error))
    g_warning ("%s", error->message);
  cdt_draft_end_typing (self->draft);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_line_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_line_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_label_set_lines (GTK_LABEL (label), MOST_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_style_context_add_class (gtk_widget_get_style_context (label), style);
  return label;
}

/* "Since Draft 2, sent to partners · 14 November 2026 · Ada Smith" */
static char *
say_when (const CdtPastAnswer *answer)
{
  g_autofree char *day = NULL;
  GString *words;

  if (answer->version == NULL)
    return g_strdup (_ ("Since the last version"));
  words = g_string_new (NULL);
  day = cdt_moment_say_day (answer->version->when);
  /* Translators: an answer stands since a version, such as Draft 2 */
  g_string_append_printf (words, _ ("Since %s"), answer->version->label);
  if (*day != '\0')
    g_string_append_printf (words, " · %s", day);
  if (*answer->version->who != '\0')
    g_string_append_printf (words, " · %s", answer->version->who);
  return g_string_free (words, FALSE);
}

static void
add_answer (CdtHistoryPopover *self, const CdtPastAnswer *answer, gboolean is_now)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *value = answer->value != NULL
                               ? cdt_value_words_dup (self->draft, cdt_shape_find (self->path), answer->value)
                               : g_strdup (_ ("Not answered"));
  g_autofree char *when = say_when (answer);
  g_autofree char *name = NULL;

  gtk_box_pack_start (GTK_BOX (words), make_label (value, "row-title"), FALSE, FALSE, 0);
  gtk_box_pack_start (GTK_BOX (words), make_label (when, "row-subtitle"), FALSE, FALSE, 0);
  gtk_box_pack_start (GTK_BOX (row), words, TRUE, TRUE, 0);
  if (is_now)
    gtk_box_pack_end (GTK_BOX (row), make_label (_ ("Now"), "row-subtitle"), FALSE, FALSE, 0);
  else
    {
      GtkWidget *button = gtk_button_new_with_label (_ ("Put Back"));

      name = g_strdup_printf (_ ("Put back: %.80s"), value);
      atk_object_set_name (gtk_widget_get_accessible (button), name);
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_set_sensitive (button, !cdt_seal_is_set (self->draft));
      g_object_set_data_full (G_OBJECT (button), VALUE, g_strdup (answer->value), g_free);
      g_signal_connect_object (button, "clicked", G_CALLBACK (put_back_cb), self, 0);
      gtk_box_pack_end (GTK_BOX (row), button, FALSE, FALSE, 0);
    }
  gtk_widget_show_all (row);
  gtk_container_add (GTK_CONTAINER (self->answers), row);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CdtHistoryPopover *self = CDT_HISTORY_POPOVER (source);
  g_autoptr (GPtrArray) answers = g_task_propagate_pointer (G_TASK (result), NULL);

  if (answers == NULL || self->draft == NULL)
    return;
  for (guint i = 0; i < answers->len; i++)
    add_answer (self, answers->pdata[i], i == 0);
  gtk_widget_set_visible (self->scroller, answers->len > 1);
  gtk_label_set_text (self->note, answers->len > 1 ? _ ("What was answered in the versions that are kept:")
                                                   : _ ("It says the same in every version that is kept."));
}

static void
read_in_thread_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  CdtDraft *draft = data;
  const char *path = g_object_get_data (G_OBJECT (draft), "path");

  g_task_return_pointer (task, cdt_past_answers_list (draft, path), (GDestroyNotify)g_ptr_array_unref);
}

static void
read_versions (CdtHistoryPopover *self)
{
  g_autoptr (GTask) task = g_task_new (self, self->reading, read_cb, NULL);
  CdtDraft *copy = cdt_draft_copy (self->draft);

  g_object_set_data_full (G_OBJECT (copy), "path", g_strdup (self->path), g_free);
  g_task_set_source_tag (task, read_versions);
  g_task_set_task_data (task, copy, g_object_unref);
  g_task_run_in_thread (task, read_in_thread_cb);
}

static gboolean
destroy_cb (gpointer data)
{
  gtk_widget_destroy (GTK_WIDGET (data));
  return G_SOURCE_REMOVE;
}

/* A popover that is closed is still there; this one is made anew each time. */
static void
cdt_history_popover_closed (GtkPopover *popover)
{
  if (GTK_POPOVER_CLASS (cdt_history_popover_parent_class)->closed != NULL)
    GTK_POPOVER_CLASS (cdt_history_popover_parent_class)->closed (popover);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, destroy_cb, g_object_ref (popover), g_object_unref);
}

static void
cdt_history_popover_dispose (GObject *object)
{
  CdtHistoryPopover *self = CDT_HISTORY_POPOVER (object);

  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->path, g_free);
  G_OBJECT_CLASS (cdt_history_popover_parent_class)->dispose (object);
}

static void
cdt_history_popover_class_init (CdtHistoryPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cdt_history_popover_dispose;
  GTK_POPOVER_CLASS (klass)->closed = cdt_history_popover_closed;
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-history-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtHistoryPopover, title);
  gtk_widget_class_bind_template_child (widget_class, CdtHistoryPopover, note);
  gtk_widget_class_bind_template_child (widget_class, CdtHistoryPopover, scroller);
  gtk_widget_class_bind_template_child (widget_class, CdtHistoryPopover, answers);
}

static void
cdt_history_popover_init (CdtHistoryPopover *self)
{
  self->reading = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

CdtHistoryPopover *
cdt_history_popover_open (GtkWidget *relative_to, CdtDraft *draft, const char *path, const char *name)
{
  CdtHistoryPopover *self;

  g_return_val_if_fail (GTK_IS_WIDGET (relative_to) && CDT_IS_DRAFT (draft) && path != NULL, NULL);

  self = g_object_new (CDT_TYPE_HISTORY_POPOVER, "relative-to", relative_to, NULL);
  self->draft = g_object_ref (draft);
  self->path = g_strdup (path);
  gtk_label_set_text (self->title, name != NULL ? name : "");
  gtk_label_set_text (self->note, cdt_versions_count (draft) > 0
                                      ? _ ("Reading the versions…")
                                      : _ ("No version is kept yet. Versions are kept in the last step."));
  if (cdt_versions_count (draft) > 0)
    read_versions (self);
  gtk_popover_popup (GTK_POPOVER (self));
  return self;
}
