/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Versions that are kept of the agreement, and the stages it goes through */

#include <glib/gi18n-lib.h>

#include "cdt-acceptance.h"
#include "cdt-field.h"
#include "cdt-history-popover.h"
#include "cdt-seal.h"
#include "cdt-stage.h"
#include "cdt-version-dialog.h"
#include "cdt-versions.h"
#include "cdt-window-private.h"

#define TARGET "cdt-target" /* on a dialog: the version or stage that it is about */

static CdtDraft *
get_draft (CdtWindow *self)
{
  return cdt_file_get_draft (self->file);
}

/* As it was given last, in this agreement or to this computer; never NULL */
static char *
dup_name (CdtWindow *self)
{
  g_autofree char *stage = cdt_stage_dup_last_name (get_draft (self));
  g_autofree char *accepted = cdt_acceptance_dup_last_name (get_draft (self));
  const char *real = g_get_real_name ();

  if (stage != NULL || accepted != NULL)
    return g_strdup (stage != NULL ? stage : accepted);
  return g_strdup (g_strcmp0 (real, "Unknown") != 0 ? real : "");
}

/* Says what went wrong, or right; `unkept`: (nullable) what went wrong beside */
static void
tell (CdtWindow *self, gboolean done, const char *text, const char *unkept, const GError *error)
{
  if (!done)
    cdt_notice_complain (self->notice, error->message);
  else if (unkept != NULL)
    cdt_notice_complain (self->notice, unkept);
  else
    cdt_notice_say (self->notice, text);
}

static void
ask (CdtWindow *self, const CdtVersionQuestion *question, const char *target, GCallback accepted)
{
  CdtVersionDialog *dialog = cdt_version_dialog_open (GTK_WINDOW (self), question);

  g_object_set_data_full (G_OBJECT (dialog), TARGET, g_strdup (target), g_free);
  g_signal_connect_object (dialog, "accepted", accepted, self, 0);
}

static void
keep_cb (CdtVersionDialog *dialog, const char *label, const char *who, CdtWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = cdt_versions_keep (get_draft (self), label, CDT_KEPT_BY_HAND, who, &error);
  g_autofree char *text = g_strdup_printf (_ ("Kept “%s”. It is in the file when you save."), label);

  tell (self, id != NULL, text, NULL, error);
}

static void
keep_version_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autofree char *label = cdt_versions_suggest_label (get_draft (data));
  g_autofree char *who = dup_name (data);
  const CdtVersionQuestion question = { _ ("Keep a Version"),
                                        _ ("What the agreement says now stays in its file under this name. "
                                           "You can compare with it, and put it back."),
                                        _ ("Keep"), label, who };

  cdt_draft_end_typing (get_draft (data));
  ask (data, &question, NULL, G_CALLBACK (keep_cb));
}

static const char *const stage_names[CDT_N_STAGES] = { "draft", "circulated", "agreed", "signed" };

static CdtStage
find_stage (const char *name)
{
  for (guint i = 0; i < CDT_N_STAGES; i++)
    if (g_str_equal (name, stage_names[i]))
      return (CdtStage)i;
  return CDT_STAGE_DRAFT;
}

static void
mark_cb (CdtVersionDialog *dialog, const char *label, const char *who, CdtWindow *self)
{
  CdtStage stage = find_stage (g_object_get_data (G_OBJECT (dialog), TARGET));
  g_autofree char *unkept = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done = cdt_stage_mark (get_draft (self), stage, who, &unkept, &error);

  text = g_strdup_printf (_ ("Marked as “%s”. A version of it is kept."), cdt_stage_get_name (stage));
  tell (self, done, text, unkept, error);
}

static const char *
explain (CdtStage stage)
{
  if (stage == CDT_STAGE_CIRCULATED)
    return _ ("The partners have this draft before them. You can go on with it; a version of it is kept.");
  if (stage == CDT_STAGE_AGREED)
    return _ ("The partners agree to these words. The pages say FINAL, and a version of them is kept.");
  return _ (
      "It is signed: from now on it can be read, printed and exported, and changed only by a new revision.");
}

static void
mark_stage_cb (GSimpleAction *action, GVariant *name, gpointer data)
{
  CdtWindow *self = data;
  CdtStage stage = find_stage (g_variant_get_string (name, NULL));
  g_autoptr (GPtrArray) in_way = cdt_stage_list_in_way (get_draft (self), stage);
  g_autofree char *who = dup_name (self);
  g_autofree char *title = NULL;
  g_autofree char *unkept = NULL;
  g_autoptr (GError) error = NULL;

  if (stage == CDT_STAGE_DRAFT)
    return;
  /* It says what is in the way, and nothing is asked before. */
  if (in_way->len > 0 || !cdt_stage_may_follow (get_draft (self), stage))
    {
      cdt_stage_mark (get_draft (self), stage, who, &unkept, &error);
      cdt_notice_complain (self->notice, error->message);
      return;
    }
  /* Translators: a stage, such as Circulated */
  title = g_strdup_printf (_ ("Mark as “%s”"), cdt_stage_get_name (stage));
  const CdtVersionQuestion question = { title, explain (stage), _ ("Mark"), NULL, who };
  ask (self, &question, stage_names[stage], G_CALLBACK (mark_cb));
}

static void
revision_cb (CdtVersionDialog *dialog, const char *label, const char *who, CdtWindow *self)
{
  g_autofree char *unkept = NULL;
  g_autofree char *text = g_strdup_printf (_ ("“%s” is being written. What was before is kept."), label);
  g_autoptr (GError) error = NULL;
  gboolean done = cdt_stage_start_revision (get_draft (self), label, who, &unkept, &error);

  tell (self, done, text, unkept, error);
}

static void
new_revision_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autofree char *now = cdt_versions_suggest_label (get_draft (data));
  g_autofree char *label = cdt_versions_make_next_label (now);
  g_autofree char *who = dup_name (data);
  const CdtVersionQuestion question = { _ ("Start a New Revision"),
                                        _ ("The agreement can be changed again, and its pages say DRAFT. "
                                           "What it says now stays among its versions."),
                                        _ ("Start"), label, who };

  ask (data, &question, NULL, G_CALLBACK (revision_cb));
}

static void
compare_version_cb (GSimpleAction *action, GVariant *id, gpointer data)
{
  CdtWindow *self = data;
  g_autoptr (CdtCompareSide) side
      = cdt_compare_side_new_version (NULL, get_draft (self), g_variant_get_string (id, NULL));

  cdt_window_compare (self, side, NULL);
}

static void
put_back_version_cb (GSimpleAction *action, GVariant *id, gpointer data)
{
  CdtWindow *self = data;
  g_autoptr (CdtKeptVersion) version = cdt_versions_get (get_draft (self), g_variant_get_string (id, NULL));
  g_autofree char *who = dup_name (self);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  cdt_draft_end_typing (get_draft (self));
  if (!cdt_versions_put_back (get_draft (self), g_variant_get_string (id, NULL), who, &error))
    {
      cdt_notice_complain (self->notice, error->message);
      return;
    }
  text = g_strdup_printf (_ ("“%s” is put back. What was before is kept as a version."), version->label);
  cdt_notice_offer (self->notice, text, _ ("Undo"), "win.undo", NULL);
}

static void
rename_cb (CdtVersionDialog *dialog, const char *label, const char *who, CdtWindow *self)
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
  const CdtVersionQuestion question
      = { _ ("Rename a Version"), _ ("Only its name changes, not what it says."), _ ("Rename"),
          version != NULL ? version->label : "", NULL };

  if (version != NULL)
    ask (data, &question, version->id, G_CALLBACK (rename_cb));
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
  { "mark-stage", mark_stage_cb, "s" },
  { "new-revision", new_revision_cb },
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

void
cdt_window_versions_follow (CdtWindow *self, const CdtChange *change)
{
  if (change != NULL && !g_str_has_prefix (change->path, "review/stages"))
    return;
  cdt_stage_seal (get_draft (self));
  if (change != NULL && self->sealed == cdt_seal_is_set (get_draft (self)))
    return;
  self->sealed = cdt_seal_is_set (get_draft (self));
  cdt_editor_follow_seal (self->editor);
  cdt_window_bar_update (self);
}

void
cdt_window_versions_keep_export (CdtWindow *self, const char *name)
{
  g_autofree char *draft_label = cdt_versions_suggest_label (get_draft (self));
  /* Translators: a version such as Draft 3, and the name of a PDF */
  g_autofree char *label = g_strdup_printf (_ ("%s, exported as %s"), draft_label, name);
  g_autofree char *who = dup_name (self);

  cdt_draft_end_typing (get_draft (self));
  /* Where there is no room left, the export is made all the same. */
  g_free (cdt_versions_keep (get_draft (self), label, CDT_KEPT_EXPORT, who, NULL));
}

char *
cdt_window_versions_dup_state (CdtWindow *self)
{
  g_autofree char *stage = NULL;

  if (!cdt_seal_is_set (get_draft (self)))
    return NULL;
  stage = cdt_stage_say (get_draft (self));
  return g_strdup_printf (_ ("%s. You can read, print and export it. To change it, start a new revision."),
                          stage);
}
