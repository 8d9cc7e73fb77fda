/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Versions that are kept of the agreement */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-acceptance.h"
#include "cdt-field.h"
#include "cdt-history-popover.h"
#include "cdt-seal.h"
#include "cdt-stage.h"
#include "cdt-window-private.h"

#define TARGET "cdt-target" /* on a dialog: the version that it is about */

static CdtDraft *
get_draft (CdtWindow *self)
{
  return cdt_file_get_draft (self->file);
}

/** Next: what the agreement is called once a version is kept. */
typedef struct
{
  char *label; /* (nullable) as before */
  char *who;
} Next;

static void
free_next (gpointer data)
{
  Next *next = data;

  g_free (next->label);
  g_free (next->who);
  g_free (next);
}

static void
kept_cb (CdtWindow *self, const CdtWindowKept *kept, gpointer data)
{
  const Next *next = data;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (!kept->is_kept)
    cdt_notice_complain (self->notice, kept->error->message);
  else if (next->label == NULL)
    {
      text = g_strdup_printf (_ ("Kept “%s”. It is in the file when you save."), kept->label);
      cdt_notice_say (self->notice, text);
    }
  else if (cdt_versions_go_on_as (get_draft (self), next->label, next->who, &error))
    {
      text = g_strdup_printf (_ ("Kept “%s”. The agreement is called “%s” from now on."), kept->label,
                              next->label);
      cdt_notice_say (self->notice, text);
    }
  else
    cdt_notice_complain (self->notice, error->message);
}

static void
keep_cb (CdtVersionDialog *dialog, const char *label, const char *who, const char *next, CdtWindow *self)
{
  g_autoptr (CdtDraft) copy = cdt_draft_copy (get_draft (self));
  Next *after = g_new0 (Next, 1);

  after->label = g_strdup (next);
  after->who = g_strdup (who);
  cdt_window_versions_keep (self, copy, label, CDT_KEPT_BY_HAND, who, kept_cb, after, free_next);
}

/* Is it one of a row of names, such as Draft 3? */
static gboolean
is_numbered (const char *label)
{
  return label != NULL && *label != '\0' && g_ascii_isdigit (label[strlen (label) - 1]);
}

/* The next name is offered, and taken unless the person says otherwise where the paper has names in a row. */
static void
keep_version_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autofree char *label = cdt_versions_suggest_label (get_draft (data));
  g_autofree char *next = cdt_versions_make_next_label (label);
  g_autofree char *own = cdt_draft_dup_value (get_draft (data), "version-label");
  g_autofree char *who = cdt_window_versions_dup_name (data);
  const CdtVersionQuestion question = {
    .title = _ ("Keep a Version"),
    .what = _ ("What the agreement says now stays in its file under this name. You can compare with it, and "
               "put it back."),
    .accept = _ ("Keep"),
    .label = label,
    .who = who,
    .next = cdt_seal_is_set (get_draft (data)) ? NULL : next,
    .goes_on = is_numbered (own),
  };

  cdt_draft_end_typing (get_draft (data));
  cdt_window_versions_ask (data, &question, G_CALLBACK (keep_cb));
}

static void
compare_version_cb (GSimpleAction *action, GVariant *id, gpointer data)
{
  CdtWindow *self = data;
  g_autoptr (CdtCompareSide) side
      = cdt_compare_side_new_version (NULL, get_draft (self), g_variant_get_string (id, NULL));

  cdt_window_compare (self, side, NULL);
}

/** Returning: a version that is put back. */
typedef struct
{
  CdtDraft *copy; /* of the agreement, as it says now */
  guint64 serial;
  char *id;
  char *who;
  CdtWindowWork *work;
} Returning;

static void
free_returning (gpointer data)
{
  Returning *returning = data;

  g_object_unref (returning->copy);
  g_free (returning->id);
  g_free (returning->who);
  g_free (returning);
}

static void
free_return (gpointer data)
{
  cdt_return_free (data);
}

static void
make_return_in_thread_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Returning *returning = data;
  GError *error = NULL;
  CdtReturn *back = cdt_versions_make_return (returning->copy, returning->id, returning->who, &error);

  if (back != NULL)
    g_task_return_pointer (task, back, free_return);
  else
    g_task_return_error (task, error);
}

static void put_back (CdtWindow *self, const char *id);

static void
take_back (CdtWindow *self, const char *id, CdtReturn *back)
{
  g_autoptr (CdtKeptVersion) version = cdt_versions_get (get_draft (self), id);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!cdt_versions_return (get_draft (self), back, &error))
    {
      cdt_notice_complain (self->notice, error->message);
      return;
    }
  text = g_strdup_printf (_ ("“%s” is put back. What was before is kept as a version."),
                          version != NULL ? version->label : "");
  cdt_notice_offer (self->notice, text, _ ("Undo"), "win.undo", NULL);
}

static void
returned_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CdtWindow *self = CDT_WINDOW (source);
  Returning *returning = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtReturn) back = g_task_propagate_pointer (G_TASK (result), &error);

  if (!cdt_window_work_end (g_steal_pointer (&returning->work)))
    return;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    cdt_notice_say (self->notice, _ ("Nothing was put back, and nothing is changed."));
  else if (back == NULL)
    cdt_notice_complain (self->notice, error->message);
  else if (cdt_draft_get_serial (get_draft (self)) == returning->serial)
    take_back (self, returning->id, back);
  else
    put_back (self, returning->id);
}

/* Begins again when the agreement was changed meanwhile. */
static void
put_back (CdtWindow *self, const char *id)
{
  Returning *returning = g_new0 (Returning, 1);
  g_autoptr (GTask) task = NULL;

  cdt_draft_end_typing (get_draft (self));
  cdt_draft_give_out_ids (get_draft (self));
  returning->copy = cdt_draft_copy (get_draft (self));
  returning->serial = cdt_draft_get_serial (get_draft (self));
  returning->id = g_strdup (id);
  returning->who = cdt_window_versions_dup_name (self);
  returning->work = cdt_window_work_begin (self, _ ("Putting a version back…"));
  task = g_task_new (self, cdt_window_work_get_cancellable (returning->work), returned_cb, NULL);
  g_task_set_source_tag (task, (gpointer)put_back);
  g_task_set_task_data (task, returning, free_returning);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, make_return_in_thread_cb);
}

static void
put_back_version_cb (GSimpleAction *action, GVariant *id, gpointer data)
{
  put_back (data, g_variant_get_string (id, NULL));
}

static void
rename_cb (CdtVersionDialog *dialog, const char *label, const char *who, const char *next, CdtWindow *self)
{
  const char *id = g_object_get_data (G_OBJECT (dialog), TARGET);
  g_autoptr (GError) error = NULL;

  if (!cdt_versions_rename (get_draft (self), id, label, &error))
    cdt_notice_complain (self->notice, error->message);
}

static void
rename_version_cb (GSimpleAction *action, GVariant *id, gpointer data)
{
  g_autoptr (CdtKeptVersion) version = cdt_versions_get (get_draft (data), g_variant_get_string (id, NULL));
  const CdtVersionQuestion question = {
    .title = _ ("Rename a Version"),
    .what = _ ("Only its name changes, not what it says."),
    .accept = _ ("Rename"),
    .label = version != NULL ? version->label : "",
  };
  CdtVersionDialog *dialog
      = version != NULL ? cdt_window_versions_ask (data, &question, G_CALLBACK (rename_cb)) : NULL;

  if (dialog != NULL)
    g_object_set_data_full (G_OBJECT (dialog), TARGET, g_strdup (version->id), g_free);
}

static void
remove_version_cb (GSimpleAction *action, GVariant *id, gpointer data)
{
  CdtWindow *self = data;
  g_autoptr (CdtKeptVersion) version = cdt_versions_get (get_draft (self), g_variant_get_string (id, NULL));
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (!cdt_versions_remove (get_draft (self), g_variant_get_string (id, NULL), &error))
    {
      cdt_notice_complain (self->notice, error->message);
      return;
    }
  text = g_strdup_printf (_ ("Removed “%s”."), version->label);
  cdt_notice_offer (self->notice, text, _ ("Undo"), "win.undo", NULL);
}

static CdtField *
get_focus_field (CdtWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus != NULL ? (CdtField *)gtk_widget_get_ancestor (focus, CDT_TYPE_FIELD) : NULL;
}

/* Of the question that is named, or that the cursor is in where none is */
static void
answer_history_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CdtWindow *self = data;
  const char *path = g_variant_get_string (parameter, NULL);
  CdtField *field;
  GtkWidget *control;

  if (*path != '\0')
    cdt_editor_go_to_path (self->editor, path);
  field = get_focus_field (self);
  if (field == NULL || cdt_field_get_full_path (field) == NULL)
    {
      cdt_notice_say (self->notice, _ ("Put the cursor into the question whose history you want to see."));
      return;
    }
  control = cdt_field_get_control (field);
  cdt_history_popover_open (control != NULL && gtk_widget_get_mapped (control) ? control : GTK_WIDGET (field),
                            get_draft (self), *path != '\0' ? path : cdt_field_get_full_path (field),
                            cdt_field_get_title (field));
}

static const GActionEntry entries[] = {
  { "keep-version", keep_version_cb },
  { "compare-version", compare_version_cb, "s" },
  { "put-back-version", put_back_version_cb, "s" },
  { "rename-version", rename_version_cb, "s" },
  { "remove-version", remove_version_cb, "s" },
  { "answer-history", answer_history_cb, "s" },
};

void
cdt_window_versions_add (CdtWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

void
cdt_window_versions_update (CdtWindow *self)
{
  gboolean open = self->file != NULL && !cdt_draft_is_read_only (get_draft (self));

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    g_simple_action_set_enabled (
        G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), entries[i].name)), open);
}

char *
cdt_window_versions_dup_name (CdtWindow *self)
{
  g_autofree char *stage = cdt_stage_dup_last_name (get_draft (self));
  g_autofree char *accepted = cdt_acceptance_dup_last_name (get_draft (self));
  const char *real = g_get_real_name ();

  if (stage != NULL || accepted != NULL)
    return g_strdup (stage != NULL ? stage : accepted);
  return g_strdup (g_strcmp0 (real, "Unknown") != 0 ? real : "");
}

CdtVersionDialog *
cdt_window_versions_ask (CdtWindow *self, const CdtVersionQuestion *question, GCallback accepted)
{
  CdtVersionDialog *dialog = cdt_version_dialog_open (GTK_WINDOW (self), question);

  g_signal_connect_object (dialog, "accepted", accepted, self, 0);
  return dialog;
}
