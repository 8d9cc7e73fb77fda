/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-redline-proof.h"

#include "cdt-proof.h"

#define STEP (8 * G_TIME_SPAN_MILLISECOND)

struct _CdtRedlineProof
{
  GObject parent_instance;
  CdtPack *pack; /* the style points into it */
  CdtLayout *layout;
  guint source;
};

G_DEFINE_FINAL_TYPE (CdtRedlineProof, cdt_redline_proof, G_TYPE_OBJECT)

static gboolean
go_on_cb (gpointer data)
{
  CdtRedlineProof *self = CDT_REDLINE_PROOF (data);

  if (!cdt_layout_go_on (self->layout, g_get_monotonic_time () + STEP))
    return G_SOURCE_CONTINUE;
  self->source = 0;
  return G_SOURCE_REMOVE;
}

static void
cdt_redline_proof_dispose (GObject *object)
{
  CdtRedlineProof *self = CDT_REDLINE_PROOF (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->layout);
  g_clear_pointer (&self->pack, cdt_pack_unref);
  G_OBJECT_CLASS (cdt_redline_proof_parent_class)->dispose (object);
}

static void
cdt_redline_proof_class_init (CdtRedlineProofClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cdt_redline_proof_dispose;
}

static void
cdt_redline_proof_init (CdtRedlineProof *self)
{
}

CdtRedlineProof *
cdt_redline_proof_new (CdtDocument *redline, CdtPack *pack)
{
  CdtRedlineProof *self;
  CdtStyle style;

  g_return_val_if_fail (redline != NULL && pack != NULL, NULL);

  self = g_object_new (CDT_TYPE_REDLINE_PROOF, NULL);
  self->pack = cdt_pack_ref (pack);
  style = cdt_proof_get_style (pack, redline);
  self->layout = cdt_layout_new (&style);
  cdt_layout_begin_document (self->layout, redline);
  if (!cdt_layout_is_whole (self->layout))
    self->source = g_idle_add_full (G_PRIORITY_LOW, go_on_cb, self, NULL);
  return self;
}

CdtLayout *
cdt_redline_proof_get_layout (CdtRedlineProof *self)
{
  g_return_val_if_fail (CDT_IS_REDLINE_PROOF (self), NULL);

  return self->layout;
}
