/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The stages that the agreement goes through, and whether its words are those that were agreed */

#include <glib/gi18n-lib.h>

#include "cdt-seal.h"
#include "cdt-stage.h"
#include "cdt-window-private.h"

#define TARGET "cdt-target" /* on a dialog: the stage that it is about */
#define PAUSE_MS 500        /* without an edit, before the words are looked at */

static CdtDraft *
get_draft (CdtWindow *self)
{
  return cdt_file_get_draft (self->file);
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
marked_cb (CdtWindow *self, const CdtWindowKept *kept, gpointer data)
{
  CdtStage stage = (CdtStage)GPOINTER_TO_UINT (data);
  g_autofree char *text
      = g_strdup_printf (_ ("Marked as “%s”. A version of it is kept."), cdt_stage_get_name (stage));

  tell (self, kept->is_kept, text, NULL, kept->error);
}

static void
mark_cb (CdtVersionDialog *dialog, const char *label, const char *who, const char *next, CdtWindow *self)
{
  CdtStage stage = find_stage (g_object_get_data (G_OBJECT (dialog), TARGET));
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtDraft) copy = NULL;
  g_autofree char *name = NULL;

  if (!cdt_stage_change (get_draft (self), stage, who, &error))
    {
      cdt_notice_complain (self->notice, error->message);
      return;
    }
  copy = cdt_draft_copy (get_draft (self));
  name = cdt_stage_make_label (copy, stage);
  cdt_window_versions_keep (self, copy, name, CDT_KEPT_STAGE, who, marked_cb, GUINT_TO_POINTER (stage), NULL);
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
  g_autofree char *who = cdt_window_versions_dup_name (self);
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;

  if (stage == CDT_STAGE_DRAFT)
    return;
  /* It says what is in the way, and nothing is asked before. */
  if (in_way->len > 0 || !cdt_stage_may_follow (get_draft (self), stage))
    {
      cdt_stage_change (get_draft (self), stage, who, &error);
      cdt_notice_complain (self->notice, error->message);
      return;
    }
  /* Translators: a stage, such as Circulated */
  title = g_strdup_printf (_ ("Mark as “%s”"), cdt_stage_get_name (stage));
  const CdtVersionQuestion question
      = { .title = title, .what = explain (stage), .accept = _ ("Mark"), .who = who };
  CdtVersionDialog *dialog = cdt_window_versions_ask (self, &question, G_CALLBACK (mark_cb));
  g_object_set_data (G_OBJECT (dialog), TARGET, (gpointer)stage_names[stage]);
}

/** Revising: a revision that a thread makes the version for, of what was before. */
typedef struct
{
  CdtDraft *copy; /* of the agreement, as it says now */
  guint64 serial;
  char *label;
  char *who;
  CdtNewVersion *version; /* (nullable) */
  char *unkept;           /* (nullable) why there is none */
  CdtWindowWork *work;
} Revising;

static void
free_revising (gpointer data)
{
  Revising *revising = data;

  g_object_unref (revising->copy);
  cdt_new_version_free (revising->version);
  g_free (revising->label);
  g_free (revising->who);
  g_free (revising->unkept);
  g_free (revising);
}

static void
keep_in_thread_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Revising *revising = data;

  revising->version = cdt_stage_make_revision (revising->copy, revising->who, &revising->unkept);
  g_task_return_boolean (task, TRUE);
}

static void
begin_revision (CdtWindow *self, Revising *revising)
{
  g_autofree char *text
      = g_strdup_printf (_ ("“%s” is being written. What was before is kept."), revising->label);
  g_autofree char *unkept = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done = cdt_stage_begin_revision (get_draft (self), revising->version, revising->label,
                                            revising->who, &unkept, &error);

  tell (self, done, text, revising->unkept != NULL ? revising->unkept : unkept, error);
}

static void start_revision (CdtWindow *self, const char *label, const char *who);

static void
revised_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CdtWindow *self = CDT_WINDOW (source);
  Revising *revising = g_task_get_task_data (G_TASK (result));

  if (!cdt_window_work_end (g_steal_pointer (&revising->work)))
    return;
  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    cdt_notice_say (self->notice, _ ("No revision was started, and nothing is changed."));
  else if (cdt_draft_get_serial (get_draft (self)) == revising->serial)
    begin_revision (self, revising);
  else
    start_revision (self, revising->label, revising->who);
}

/* Begins again when the agreement was changed meanwhile. */
static void
start_revision (CdtWindow *self, const char *label, const char *who)
{
  Revising *revising = g_new0 (Revising, 1);
  g_autoptr (GTask) task = NULL;

  cdt_draft_end_typing (get_draft (self));
  cdt_draft_give_out_ids (get_draft (self));
  revising->copy = cdt_draft_copy (get_draft (self));
  revising->serial = cdt_draft_get_serial (get_draft (self));
  revising->label = g_strdup (label);
  revising->who = g_strdup (who);
  revising->work = cdt_window_work_begin (self, _ ("Keeping a version…"));
  task = g_task_new (self, cdt_window_work_get_cancellable (revising->work), revised_cb, NULL);
  g_task_set_source_tag (task, (gpointer)start_revision);
  g_task_set_task_data (task, revising, free_revising);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, keep_in_thread_cb);
}

static void
revision_cb (CdtVersionDialog *dialog, const char *label, const char *who, const char *next, CdtWindow *self)
{
  if (cdt_stage_may_follow (get_draft (self), CDT_STAGE_DRAFT))
    start_revision (self, label, who);
}

static void
new_revision_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autofree char *now = cdt_versions_suggest_label (get_draft (data));
  g_autofree char *label = cdt_versions_make_next_label (now);
  g_autofree char *who = cdt_window_versions_dup_name (data);
  const CdtVersionQuestion question = {
    .title = _ ("Start a New Revision"),
    .what
    = _ ("The agreement can be changed again, and its pages say DRAFT. What it says now stays among its "
         "versions."),
    .accept = _ ("Start"),
    .label = label,
    .who = who,
  };

  cdt_window_versions_ask (data, &question, G_CALLBACK (revision_cb));
}

/* The person is told once when the words are others, and once when they are the same again. */
static gboolean
check_words_cb (gpointer data)
{
  CdtWindow *self = data;
  gboolean changed = self->file != NULL && cdt_stage_has_changed (get_draft (self));

  self->words_check = 0;
  if (self->file == NULL || changed == self->words_changed)
    return G_SOURCE_REMOVE;
  self->words_changed = changed;
  cdt_window_title_update (self);
  if (changed)
    cdt_notice_offer (self->notice,
                      _ ("These are no longer the words that were agreed, so the pages say DRAFT."),
                      _ ("Undo"), "win.undo", NULL);
  else
    cdt_notice_say (self->notice, _ ("These are the words that were agreed."));
  return G_SOURCE_REMOVE;
}

static void
follow_words (CdtWindow *self, const CdtChange *change)
{
  const CdtShape *shape = cdt_shape_find (change->path);

  if (cdt_stage_get_changed_name (cdt_stage_get (get_draft (self))) == NULL
      || (shape != NULL && cdt_shape_is_kept (shape)))
    return;
  g_clear_handle_id (&self->words_check, g_source_remove);
  self->words_check = g_timeout_add_full (G_PRIORITY_LOW, PAUSE_MS, check_words_cb, self, NULL);
}

static const GActionEntry entries[] = {
  { "mark-stage", mark_stage_cb, "s" },
  { "new-revision", new_revision_cb },
};

void
cdt_window_stage_add (CdtWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

void
cdt_window_stage_update (CdtWindow *self)
{
  gboolean open = self->file != NULL && !cdt_draft_is_read_only (get_draft (self));

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    g_simple_action_set_enabled (
        G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), entries[i].name)), open);
}

void
cdt_window_stage_follow (CdtWindow *self, const CdtChange *change)
{
  if (change != NULL && !g_str_has_prefix (change->path, "review/stages"))
    {
      follow_words (self, change);
      return;
    }
  cdt_stage_seal (get_draft (self));
  self->words_changed = cdt_stage_has_changed (get_draft (self));
  if (change != NULL && self->sealed == cdt_seal_is_set (get_draft (self)))
    return;
  self->sealed = cdt_seal_is_set (get_draft (self));
  cdt_editor_follow_seal (self->editor);
  cdt_window_bar_update (self);
}

const char *
cdt_window_stage_get_name (CdtWindow *self)
{
  CdtStage stage = cdt_stage_get (get_draft (self));
  const char *changed = self->words_changed ? cdt_stage_get_changed_name (stage) : NULL;

  return changed != NULL ? changed : cdt_stage_get_name (stage);
}

char *
cdt_window_stage_dup_state (CdtWindow *self)
{
  g_autofree char *stage = NULL;

  if (!cdt_seal_is_set (get_draft (self)))
    return NULL;
  stage = cdt_stage_say (get_draft (self));
  return g_strdup_printf (_ ("%s. You can read, print and export it. To change it, start a new revision."),
                          stage);
}
