/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-proof.h"

struct _CdtProof
{
  GObject parent_instance;
  CdtDraft *draft;
  CdtAssembler *assembler;
  CdtLayout *layout;
  guint waiting; /* idle source, 0 when the pages are those of the draft */
};

/* Of the one pack of the process */
static char *pack_folder;
static char *pack_refusal;

G_DEFINE_FINAL_TYPE (CdtProof, cdt_proof, G_TYPE_OBJECT)

static void
set_pages (CdtProof *self)
{
  g_autoptr (CdtDocument) document = cdt_assembler_run (self->assembler);

  cdt_layout_set_document (self->layout, document);
}

static void
add_unprinted (CdtProof *self, CdtNode *node, GPtrArray *paths)
{
  g_autofree char *path = cdt_draft_dup_node_path (self->draft, node);
  const CdtShape *shape = path != NULL ? cdt_shape_find (path) : NULL;

  if (shape == NULL)
    return;
  if (cdt_shape_get_kind (shape) != CDT_SHAPE_FIELD)
    {
      for (CdtNode *child = cdt_node_first_element (node); child != NULL;
           child = cdt_node_next_element (child))
        add_unprinted (self, child, paths);
      return;
    }
  if (!cdt_shape_prints (shape) || !cdt_assembler_has_read (self->assembler, path))
    g_ptr_array_add (paths, g_steal_pointer (&path));
}

static gboolean
set_pages_cb (gpointer data)
{
  CdtProof *self = CDT_PROOF (data);

  self->waiting = 0;
  set_pages (self);
  return G_SOURCE_REMOVE;
}

/* G_PRIORITY_HIGH_IDLE comes after the events that are waiting and before GTK lays out and paints, so the
 * letter in the field and the letter on the page are in one frame. */
static void
draft_changed_cb (CdtProof *self)
{
  if (self->waiting == 0)
    self->waiting = g_idle_add_full (G_PRIORITY_HIGH_IDLE, set_pages_cb, self, NULL);
}

static void
cdt_proof_dispose (GObject *object)
{
  CdtProof *self = CDT_PROOF (object);

  g_clear_handle_id (&self->waiting, g_source_remove);
  g_clear_object (&self->layout);
  g_clear_object (&self->assembler);
  g_clear_object (&self->draft);
  G_OBJECT_CLASS (cdt_proof_parent_class)->dispose (object);
}

static void
cdt_proof_class_init (CdtProofClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cdt_proof_dispose;
}

static void
cdt_proof_init (CdtProof *self)
{
}

CdtPack *
cdt_proof_get_pack (GError **error)
{
  static CdtPack *pack = NULL;

  if (pack == NULL)
    pack = cdt_pack_choose (pack_folder, &pack_refusal, error);
  return pack;
}

void
cdt_proof_set_pack_folder (const char *folder)
{
  g_free (pack_folder);
  pack_folder = g_strdup (folder);
}

const char *
cdt_proof_get_pack_refusal (void)
{
  return pack_refusal;
}

CdtPack *
cdt_proof_read_pack (GError **error)
{
  return cdt_pack_choose (pack_folder, NULL, error);
}

CdtStyle
cdt_proof_get_style (const CdtPack *pack)
{
  CdtStyle style = cdt_style_clear_a4 ();

  cdt_style_set_look (&style, cdt_pack_get_accent (pack), cdt_pack_get_fonts (pack));
  style.logo = cdt_pack_get_logo (pack);
  return style;
}

CdtProof *
cdt_proof_new (CdtDraft *draft, GError **error)
{
  CdtPack *pack;
  CdtProof *self;
  CdtStyle style;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  pack = cdt_proof_get_pack (error);
  if (pack == NULL)
    return NULL;
  self = g_object_new (CDT_TYPE_PROOF, NULL);
  self->draft = g_object_ref (draft);
  self->assembler = cdt_assembler_new (pack, draft);
  style = cdt_proof_get_style (pack);
  self->layout = cdt_layout_new (&style);
  g_signal_connect_object (draft, "changed", G_CALLBACK (draft_changed_cb), self, G_CONNECT_SWAPPED);
  set_pages (self);
  return self;
}

CdtDraft *
cdt_proof_get_draft (CdtProof *self)
{
  g_return_val_if_fail (CDT_IS_PROOF (self), NULL);

  return self->draft;
}

CdtLayout *
cdt_proof_get_layout (CdtProof *self)
{
  g_return_val_if_fail (CDT_IS_PROOF (self), NULL);

  return self->layout;
}

CdtAssembler *
cdt_proof_get_assembler (CdtProof *self)
{
  g_return_val_if_fail (CDT_IS_PROOF (self), NULL);

  return self->assembler;
}

void
cdt_proof_settle (CdtProof *self)
{
  g_return_if_fail (CDT_IS_PROOF (self));

  if (self->waiting == 0)
    return;
  g_clear_handle_id (&self->waiting, g_source_remove);
  set_pages (self);
}

GPtrArray *
cdt_proof_list_unprinted (CdtProof *self)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  CdtNode *root;

  g_return_val_if_fail (CDT_IS_PROOF (self), paths);

  cdt_proof_settle (self);
  root = cdt_draft_get_root (self->draft);
  for (CdtNode *child = cdt_node_first_element (root); child != NULL; child = cdt_node_next_element (child))
    /* The wording is no answer: it is what prints. */
    if (!cdt_node_is (child, "wording"))
      add_unprinted (self, child, paths);
  return paths;
}
