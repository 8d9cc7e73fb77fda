/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An agreement that is opened may bring hidden characters: said at once, whoever has accepted them. */

#include "cdt-window-private.h"

#include <glib/gi18n-lib.h>

#include "cdt-review.h"

/* (transfer full) (element-type CdtFinding) */
static GPtrArray *
find_answers (CdtDraft *draft)
{
  GPtrArray *findings = cdt_review_run (draft, CDT_FINDING_NOTE);

  for (guint i = findings->len; i > 0; i--)
    if (!g_str_equal (((const CdtFinding *)g_ptr_array_index (findings, i - 1))->check, CDT_CHECK_UNUSUAL))
      g_ptr_array_remove_index (findings, i - 1);
  return findings;
}

/* The button goes to the first of them. */
static void
tell (CdtWindow *self, GPtrArray *answers)
{
  const CdtFinding *first = g_ptr_array_index (answers, 0);
  g_autofree char *text = g_strdup_printf (
      ngettext (
          "%u answer in this agreement holds hidden or misleading characters. The pages show them in boxes.",
          "%u answers in this agreement hold hidden or misleading characters. The pages show them in boxes, "
          "and the review lists them.",
          answers->len),
      answers->len);

  cdt_notice_offer (self->notice, text, _ ("Go There"), "win.place", g_variant_new_string (first->path));
}

/* What is shown already is no less pressing. */
static gboolean
tell_cb (gpointer data)
{
  CdtWindow *self = data;
  g_autoptr (GPtrArray) answers = NULL;

  self->hidden_check = 0;
  if (self->file == NULL || cdt_notice_get_text (self->notice) != NULL)
    return G_SOURCE_REMOVE;
  answers = find_answers (cdt_file_get_draft (self->file));
  if (answers->len > 0)
    tell (self, answers);
  return G_SOURCE_REMOVE;
}

void
cdt_window_hidden_tell (CdtWindow *self)
{
  g_clear_handle_id (&self->hidden_check, g_source_remove);
  self->hidden_check = g_idle_add_full (G_PRIORITY_LOW, tell_cb, self, NULL);
}
