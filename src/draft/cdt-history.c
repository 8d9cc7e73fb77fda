/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-history.h"

#define TYPING_PAUSE (2 * G_USEC_PER_SEC)

typedef struct
{
  char *name;
  GPtrArray *edits; /* (element-type CdtEdit), oldest first */
} Step;

struct _CdtHistory
{
  GPtrArray *done;   /* (element-type Step), newest last */
  GPtrArray *undone; /* (element-type Step), next to redo last */
  Step *group;       /* open, with at least one edit; NULL otherwise */
  char *group_name;
  guint group_depth;
  gboolean is_typing; /* may a set join the newest step? */
  gint64 last_typing;
};

static void
free_step (Step *step)
{
  g_ptr_array_unref (step->edits);
  g_free (step->name);
  g_free (step);
}

static Step *
make_step (const char *name)
{
  Step *step = g_new0 (Step, 1);

  step->name = g_strdup (name);
  step->edits = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_edit_free);

  return step;
}

/* Edits own the nodes they took out, and an older edit may refer to a place inside a node that a newer
 * one owns; so the newest goes first. */
static void
clear_steps (GPtrArray *steps)
{
  while (steps->len > 0)
    free_step (g_ptr_array_steal_index (steps, steps->len - 1));
}

static Step *
peek_step (const GPtrArray *steps)
{
  return steps->len > 0 ? g_ptr_array_index (steps, steps->len - 1) : NULL;
}

CdtHistory *
cdt_history_new (void)
{
  CdtHistory *history = g_new0 (CdtHistory, 1);

  history->done = g_ptr_array_new ();
  history->undone = g_ptr_array_new ();

  return history;
}

void
cdt_history_free (CdtHistory *history)
{
  g_clear_pointer (&history->group, free_step);
  clear_steps (history->undone);
  clear_steps (history->done);
  g_ptr_array_unref (history->done);
  g_ptr_array_unref (history->undone);
  g_free (history->group_name);
  g_free (history);
}

void
cdt_history_begin_group (CdtHistory *history, const char *name)
{
  cdt_history_end_typing (history);
  if (history->group_depth++ > 0)
    return;
  g_free (history->group_name);
  history->group_name = g_strdup (name);
}

void
cdt_history_end_group (CdtHistory *history)
{
  g_return_if_fail (history->group_depth > 0);

  if (--history->group_depth > 0 || history->group == NULL)
    return;
  g_ptr_array_add (history->done, g_steal_pointer (&history->group));
}

void
cdt_history_end_typing (CdtHistory *history)
{
  history->is_typing = FALSE;
}

void
cdt_history_add (CdtHistory *history, const char *name, CdtEdit *edit)
{
  Step *step = history->group;

  clear_steps (history->undone);
  if (step == NULL)
    step = make_step (history->group_depth > 0 && history->group_name != NULL ? history->group_name : name);
  g_ptr_array_add (step->edits, edit);
  if (history->group_depth > 0)
    {
      history->group = step;
      return;
    }
  g_ptr_array_add (history->done, step);
  history->is_typing = cdt_edit_get_kind (edit) == CDT_CHANGE_SET;
  history->last_typing = g_get_monotonic_time ();
}

CdtEdit *
cdt_history_take_typing (CdtHistory *history, const char *path)
{
  Step *last = peek_step (history->done);
  CdtEdit *edit;

  if (!history->is_typing || history->group_depth > 0 || last == NULL
      || g_get_monotonic_time () - history->last_typing > TYPING_PAUSE)
    return NULL;
  g_assert (last->edits->len == 1);
  edit = g_ptr_array_index (last->edits, 0);
  if (!g_str_equal (cdt_edit_get_path (edit), path))
    return NULL;
  g_ptr_array_steal_index (last->edits, 0);
  free_step (g_ptr_array_steal_index (history->done, history->done->len - 1));
  /* Typing goes on when the edit comes back; when it came to nothing, the step before is not typing. */
  cdt_history_end_typing (history);

  return edit;
}

const char *
cdt_history_get_undo_name (const CdtHistory *history)
{
  const Step *step = peek_step (history->done);

  return step != NULL ? step->name : NULL;
}

const char *
cdt_history_get_redo_name (const CdtHistory *history)
{
  const Step *step = peek_step (history->undone);

  return step != NULL ? step->name : NULL;
}

GPtrArray *
cdt_history_step_back (CdtHistory *history)
{
  Step *step = peek_step (history->done);

  g_return_val_if_fail (history->group_depth == 0, NULL);

  cdt_history_end_typing (history);
  if (step == NULL)
    return NULL;
  g_ptr_array_add (history->undone, g_ptr_array_steal_index (history->done, history->done->len - 1));

  return step->edits;
}

GPtrArray *
cdt_history_step_on (CdtHistory *history)
{
  Step *step = peek_step (history->undone);

  g_return_val_if_fail (history->group_depth == 0, NULL);

  if (step == NULL)
    return NULL;
  g_ptr_array_add (history->done, g_ptr_array_steal_index (history->undone, history->undone->len - 1));

  return step->edits;
}
