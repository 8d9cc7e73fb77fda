/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-foot-code.h"

#include "cdt-draft-copying.h"
#include "cdt-working.h"

#define NEVER G_MAXUINT64

struct _CdtFootCode
{
  CdtDraft *draft;
  CdtLayout *layout;
  CdtDraftCopying *copying;  /* (nullable) */
  GCancellable *cancellable; /* (nullable) of the thread */
  guint64 given;             /* serial of the draft that the thread has */
  guint64 shown;             /* serial of the draft that the code in the foot is of */
};

static void
free_text (gpointer text)
{
  cdt_draft_text_free (text);
}

static void
make_code_in_thread_cb (GTask *task, gpointer source, gpointer text, GCancellable *cancellable)
{
  g_autoptr (CdtDraft) draft = NULL;
  GError *error = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;
  draft = cdt_draft_text_read (text, "", &error);
  if (draft != NULL)
    g_task_return_pointer (task, cdt_working_make_fingerprint (draft), g_free);
  else
    g_task_return_error (task, error);
}

static void
drop_thread (CdtFootCode *code)
{
  if (code->cancellable != NULL)
    g_cancellable_cancel (code->cancellable);
  g_clear_object (&code->cancellable);
  code->given = NEVER;
}

static void
show (CdtFootCode *code, const char *fingerprint)
{
  code->shown = cdt_draft_get_serial (code->draft);
  cdt_layout_set_fingerprint (code->layout, fingerprint);
}

/* One that was cancelled may be of a code that is no more. What cannot be read again has no code by the
 * thread: the next who asks for all of it gets it. */
static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GCancellable *cancellable = g_task_get_cancellable (G_TASK (result));
  g_autofree char *fingerprint = NULL;
  CdtFootCode *code = data;

  if (g_cancellable_is_cancelled (cancellable))
    return;
  fingerprint = g_task_propagate_pointer (G_TASK (result), NULL);
  if (fingerprint != NULL && code->given == cdt_draft_get_serial (code->draft))
    show (code, fingerprint);
  drop_thread (code);
}

static void
give_to_thread (CdtFootCode *code)
{
  CdtDraftText *text = cdt_draft_copying_finish (g_steal_pointer (&code->copying));
  g_autoptr (GTask) task = NULL;

  drop_thread (code);
  code->cancellable = g_cancellable_new ();
  code->given = text->serial;
  task = g_task_new (NULL, code->cancellable, made_cb, code);
  g_task_set_source_tag (task, (gpointer)give_to_thread);
  g_task_set_task_data (task, text, free_text);
  g_task_run_in_thread (task, make_code_in_thread_cb);
}

CdtFootCode *
cdt_foot_code_new (CdtDraft *draft, CdtLayout *layout)
{
  CdtFootCode *code = NULL;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && CDT_IS_LAYOUT (layout), NULL);

  code = g_new0 (CdtFootCode, 1);
  code->draft = g_object_ref (draft);
  code->layout = g_object_ref (layout);
  code->given = NEVER;
  code->shown = NEVER;
  return code;
}

void
cdt_foot_code_free (CdtFootCode *code)
{
  if (code == NULL)
    return;
  drop_thread (code);
  g_clear_pointer (&code->copying, cdt_draft_copying_free);
  g_object_unref (code->layout);
  g_object_unref (code->draft);
  g_free (code);
}

gboolean
cdt_foot_code_go_on (CdtFootCode *code, gint64 until)
{
  g_return_val_if_fail (code != NULL, TRUE);

  if (cdt_foot_code_is_shown (code) || code->given == cdt_draft_get_serial (code->draft))
    return TRUE;
  if (code->copying == NULL)
    code->copying = cdt_draft_copying_new (code->draft);
  if (!cdt_draft_copying_go_on (code->copying, until))
    return FALSE;
  give_to_thread (code);
  return TRUE;
}

gboolean
cdt_foot_code_is_shown (CdtFootCode *code)
{
  g_return_val_if_fail (code != NULL, FALSE);

  return code->shown == cdt_draft_get_serial (code->draft);
}

void
cdt_foot_code_finish (CdtFootCode *code)
{
  g_autofree char *fingerprint = NULL;

  g_return_if_fail (code != NULL);

  drop_thread (code);
  g_clear_pointer (&code->copying, cdt_draft_copying_free);
  if (cdt_foot_code_is_shown (code))
    return;
  fingerprint = cdt_working_make_fingerprint (code->draft);
  show (code, fingerprint);
}
