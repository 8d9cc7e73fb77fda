/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-redline-pages.h"

#include "cdt-proof.h"

#define STEP_MICROSECONDS 8000

CdtDocument *
cdt_redline_pages_read (
    CdtDraft *old, const char *old_name, CdtDraft *now, const char *new_name, CdtPack **pack, GError **error)
{
  g_return_val_if_fail (CDT_IS_DRAFT (old) && CDT_IS_DRAFT (now) && pack != NULL, NULL);

  g_autoptr (CdtPack) old_pack = cdt_proof_read_pack_afresh (old, error);
  g_autoptr (CdtPack) new_pack = old_pack != NULL ? cdt_proof_read_pack_afresh (now, error) : NULL;

  if (new_pack == NULL)
    return NULL;
  CdtRedlineSide from = { old, old_pack, old_name };
  CdtRedlineSide to = { now, new_pack, new_name };
  *pack = cdt_pack_ref (new_pack);
  return cdt_redline_new (&from, &to);
}

static gboolean
go_on_cb (gpointer data)
{
  g_autoptr (CdtLayout) layout = g_weak_ref_get (data);

  if (layout == NULL || cdt_layout_go_on (layout, g_get_monotonic_time () + STEP_MICROSECONDS))
    return G_SOURCE_REMOVE;
  return G_SOURCE_CONTINUE;
}

static void
free_weak_ref (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

CdtLayout *
cdt_redline_pages_new (CdtDocument *redline, const CdtPack *pack)
{
  g_return_val_if_fail (redline != NULL && pack != NULL, NULL);

  CdtStyle style = cdt_proof_get_style (pack, redline);
  CdtLayout *layout = cdt_layout_new (&style);
  GWeakRef *weak = g_new0 (GWeakRef, 1);

  cdt_layout_begin_document (layout, redline);
  g_weak_ref_init (weak, layout);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, go_on_cb, weak, free_weak_ref);
  return layout;
}
