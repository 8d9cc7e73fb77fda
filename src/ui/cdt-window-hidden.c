/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An agreement that is opened may bring hidden characters: said at once, whoever has accepted them. */

#include "cdt-window-private.h"

#include <glib/gi18n-lib.h>

#include "cdt-review.h"

static guint
count_answers (CdtDraft *draft)
{
  g_autoptr (GPtrArray) findings = cdt_review_run (draft, CDT_FINDING_NOTE);
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    n += g_str_equal (((const CdtFinding *)g_ptr_array_index (findings, i))->check, CDT_CHECK_UNUSUAL);
  return n;
}

/* What is shown already is no less pressing. */
static gboolean
tell_cb (gpointer data)
{
  CdtWindow *self = data;
  guint n = self->file != NULL && cdt_notice_get_text (self->notice) == NULL
                ? count_answers (cdt_file_get_draft (self->file))
                : 0;
  g_autofree char *text = g_strdup_printf (
      ngettext (
          "%u answer in this agreement holds hidden or misleading characters. The pages show them in boxes.",
          "%u answers in this agreement hold hidden or misleading characters. The pages show them in boxes.",
          n),
      n);

  self->hidden_check = 0;
  if (n > 0)
    cdt_notice_offer (self->notice, text, _ ("Review"), "win.step", g_variant_new_string ("review"));
  return G_SOURCE_REMOVE;
}

void
cdt_window_hidden_tell (CdtWindow *self)
{
  g_clear_handle_id (&self->hidden_check, g_source_remove);
  self->hidden_check = g_idle_add_full (G_PRIORITY_LOW, tell_cb, self, NULL);
}
