/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-window-private.h"

#include <glib/gi18n-lib.h>

/* The window that writes this recovery copy, or goes on from it; NULL: none */
static CdtWindow *
find_writing (CdtWindow *self, const char *copy_id)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    {
      CdtFile *file = CDT_IS_WINDOW (l->data) ? CDT_WINDOW (l->data)->file : NULL;

      if (file != NULL && cdt_file_is_kept_as (file, copy_id))
        return l->data;
    }
  return NULL;
}

static void
open_recovered (CdtWindow *self, const CdtRecovered *recovered)
{
  CdtWindow *writing = find_writing (self, recovered->copy_id);
  g_autoptr (GError) error = NULL;
  CdtFile *file;

  if (writing != NULL)
    {
      gtk_window_present (GTK_WINDOW (writing));
      return;
    }
  file = cdt_file_open_recovered (recovered, &error);
  if (file == NULL)
    {
      cdt_notice_complain (self->notice, error->message);
      return;
    }
  cdt_window_file_show (self, file);
  if (self->file == file && cdt_file_get_path (file) != NULL)
    cdt_window_bar_recovered (self);
}

gboolean
cdt_window_agreement_recover (CdtWindow *self, const char *path)
{
  g_autoptr (GPtrArray) copies = cdt_recovery_list ();

  for (guint i = 0; i < copies->len; i++)
    {
      const CdtRecovered *recovered = g_ptr_array_index (copies, i);

      if (g_strcmp0 (recovered->base_path, path) != 0)
        continue;
      open_recovered (self, recovered);
      return TRUE;
    }
  return FALSE;
}

void
cdt_window_agreement_open (CdtWindow *self, CdtAgreement *agreement)
{
  const CdtRecovered *recovered = cdt_agreement_get_recovered (agreement);

  if (recovered != NULL)
    open_recovered (self, recovered);
  else
    cdt_window_open (self, cdt_agreement_get_path (agreement));
}

void
cdt_window_agreement_forget (CdtWindow *self, CdtAgreement *agreement)
{
  const CdtRecovered *recovered = cdt_agreement_get_recovered (agreement);
  g_autofree char *text = g_strdup_printf (_ ("Removed “%s”."), cdt_agreement_get_title (agreement));
  g_autoptr (GError) error = NULL;

  if (recovered != NULL && find_writing (self, recovered->copy_id) != NULL)
    {
      cdt_notice_say (self->notice, _ ("This agreement is open in another window."));
      return;
    }
  if (!cdt_agreement_forget (agreement, &error))
    {
      cdt_notice_complain (self->notice, error->message);
      return;
    }
  g_set_object (&self->forgotten, agreement);
  cdt_start_refresh (self->start);
  cdt_notice_offer (self->notice, text, _ ("Undo"), "win.bring-back", NULL);
}

/* Edits thrown away come back where they were made, as long as nothing has been written there since. */
static void
bring_edits_back (CdtWindow *self, const char *copy_id)
{
  g_autoptr (CdtRecovered) recovered = NULL;
  g_autoptr (GError) error = NULL;

  if (!cdt_recovery_bring_back (copy_id, &error))
    {
      cdt_notice_complain (self->notice, error->message);
      return;
    }
  recovered = cdt_recovery_find (copy_id);
  if (recovered == NULL)
    return;
  if (self->file != NULL && cdt_file_get_state (self->file) == CDT_FILE_SAVED)
    cdt_window_file_drop (self);
  open_recovered (self, recovered);
}

void
cdt_window_agreement_bring_back (CdtWindow *self)
{
  g_autoptr (CdtAgreement) agreement = g_steal_pointer (&self->forgotten);
  g_autofree char *discarded = g_steal_pointer (&self->discarded);
  g_autoptr (GError) error = NULL;

  /* Of an earlier window, or yesterday */
  if (agreement == NULL && discarded == NULL)
    discarded = cdt_recovery_find_discarded ();
  if (agreement == NULL && discarded == NULL)
    {
      cdt_notice_say (self->notice, _ ("There are no discarded changes."));
      return;
    }
  if (agreement == NULL)
    {
      bring_edits_back (self, discarded);
      return;
    }
  if (!cdt_agreement_bring_back (agreement, &error))
    cdt_notice_complain (self->notice, error->message);
  cdt_start_refresh (self->start);
}
