/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-proof.h"

#include "cdt-follow-ups.h"
#include "cdt-foot-code.h"
#include "cdt-open-list.h"
#include "cdt-refresh.h"
#include "cdt-wording-note.h"

#define ASKED "wording/pack/id"
/* A draft of more elements than these is long: about 150 pages */
#define LONG 4000
#define STEP_MICROSECONDS 8000
#define NEVER G_MAXUINT64

struct _CdtProof
{
  GObject parent_instance;
  CdtDraft *draft;
  CdtAssembler *assembler;
  CdtOpenList *open; /* what must be fixed, for the cover */
  CdtLayout *layout;
  CdtPack *pack;
  char *asked;   /* (nullable) id of the pack that the draft asked for */
  char *refusal; /* (nullable) */
  char *missing; /* (nullable) */
  CdtRefresh *refresh;
  CdtFollowUp *pages; /* not asked when the pages are those of the draft */
  CdtFollowUp *whole; /* not asked when foot and cover say what is so */
  CdtFootCode *code;
  guint steps;  /* idle source, 0 when all pages are known */
  guint64 told; /* serial of the draft of which the assembler was told what is open */
};

enum
{
  SIGNAL_READY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtProof, cdt_proof, G_TYPE_OBJECT)

static CdtStyle
find_style (gconstpointer pack, const CdtDocument *document)
{
  return cdt_proof_get_style (pack, document);
}

/* While the pages of a long draft are found for the first time: as many as before */
static void
begin_document (CdtProof *self)
{
  g_autoptr (CdtDocument) document = cdt_assembler_run (self->assembler);
  CdtStyle style = cdt_proof_get_style (self->pack, document);

  cdt_layout_set_style (self->layout, &style);
  cdt_layout_begin_document (self->layout, document);
}

static void
set_pages (CdtProof *self)
{
  if (self->steps != 0)
    begin_document (self);
  else
    cdt_refresh_finish (self->refresh);
}

static void
add_unprinted (CdtProof *self, CdtNode *node, GPtrArray *paths)
{
  g_autofree char *path = cdt_draft_dup_node_path (self->draft, node);
  const CdtShape *shape = path != NULL ? cdt_shape_find (path) : NULL;

  if (shape == NULL || cdt_shape_is_kept (shape))
    return;
  if (cdt_shape_get_kind (shape) != CDT_SHAPE_FIELD)
    {
      for (CdtNode *child = cdt_node_first_element (node); child != NULL;
           child = cdt_node_next_element (child))
        add_unprinted (self, child, paths);
      return;
    }
  if (!(cdt_shape_prints (shape) || cdt_shape_travels (shape))
      || !cdt_assembler_has_read (self->assembler, path))
    g_ptr_array_add (paths, g_steal_pointer (&path));
}

/* Elements, up to `most` */
static guint
count_elements (CdtNode *node, guint most)
{
  guint n = 1;

  for (CdtNode *child = cdt_node_first_element (node); child != NULL && n < most;
       child = cdt_node_next_element (child))
    n += count_elements (child, most - n);
  return n;
}

static gboolean
is_long (CdtDraft *draft)
{
  return count_elements (cdt_draft_get_root (draft), LONG) >= LONG;
}

/* Whether that had to be told */
static gboolean
tell_what_is_open (CdtProof *self)
{
  guint64 serial = cdt_draft_get_serial (self->draft);

  if (self->told == serial)
    return FALSE;
  self->told = serial;
  cdt_open_list_update (self->open);
  return TRUE;
}

/* What turns on the draft as a whole: the code in the foot of the pages and what is open, on the cover */
static void
catch_up (CdtProof *self)
{
  cdt_follow_up_drop (self->pages);
  tell_what_is_open (self);
  set_pages (self);
  cdt_foot_code_finish (self->code);
}

/* The same in parts, and what the clauses say, for the file. The pages come before that where the cover is
 * another. */
static gboolean
catch_up_cb (gpointer data, gint64 until)
{
  CdtProof *self = CDT_PROOF (data);

  if (!cdt_proof_is_ready (self))
    return TRUE;
  if (!cdt_open_list_go_on (self->open, until))
    return FALSE;
  if (tell_what_is_open (self))
    {
      if (cdt_assembler_is_behind (self->assembler))
        cdt_follow_up_ask (self->pages);
      return FALSE;
    }
  return cdt_wording_note_prepare (self->assembler, until) && cdt_foot_code_go_on (self->code, until);
}

/* Goes on with the first pages. FALSE: they are not there yet. */
static gboolean
begin_pages (CdtProof *self, gint64 until)
{
  if (!cdt_open_list_go_on (self->open, until))
    return FALSE;
  if (tell_what_is_open (self) || !cdt_assembler_prepare (self->assembler, until))
    return FALSE;
  set_pages (self);
  g_signal_emit (self, signals[SIGNAL_READY], 0);
  return TRUE;
}

static gboolean
step_cb (gpointer data)
{
  CdtProof *self = CDT_PROOF (data);
  gint64 until = g_get_monotonic_time () + STEP_MICROSECONDS;

  if (!cdt_proof_is_ready (self))
    begin_pages (self, until);
  else if (cdt_foot_code_go_on (self->code, until) && cdt_layout_go_on (self->layout, until))
    {
      self->steps = 0;
      return G_SOURCE_REMOVE;
    }
  return G_SOURCE_CONTINUE;
}

static gboolean
set_pages_cb (gpointer data, gint64 until)
{
  CdtProof *self = CDT_PROOF (data);

  if (self->steps == 0)
    return cdt_refresh_go_on (self->refresh, until);
  begin_document (self);
  return TRUE;
}

static void
draft_changed_cb (CdtProof *self)
{
  if (cdt_proof_is_ready (self))
    cdt_follow_up_ask (self->pages);
  cdt_follow_up_ask (self->whole);
}

static void
cdt_proof_dispose (GObject *object)
{
  CdtProof *self = CDT_PROOF (object);

  g_clear_pointer (&self->pages, cdt_follow_up_free);
  g_clear_pointer (&self->whole, cdt_follow_up_free);
  g_clear_handle_id (&self->steps, g_source_remove);
  g_clear_pointer (&self->refresh, cdt_refresh_free);
  g_clear_pointer (&self->code, cdt_foot_code_free);
  g_clear_object (&self->layout);
  g_clear_pointer (&self->open, cdt_open_list_free);
  g_clear_object (&self->assembler);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->pack, cdt_pack_unref);
  g_clear_pointer (&self->asked, g_free);
  g_clear_pointer (&self->refusal, g_free);
  g_clear_pointer (&self->missing, g_free);
  G_OBJECT_CLASS (cdt_proof_parent_class)->dispose (object);
}

static void
cdt_proof_class_init (CdtProofClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cdt_proof_dispose;
  signals[SIGNAL_READY]
      = g_signal_new ("ready", CDT_TYPE_PROOF, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cdt_proof_init (CdtProof *self)
{
  self->told = NEVER;
}

CdtProof *
cdt_proof_new (CdtDraft *draft, GError **error)
{
  g_autoptr (CdtProof) self = NULL;
  CdtStyle style;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  self = g_object_new (CDT_TYPE_PROOF, NULL);
  self->pack = cdt_pack_shelf_choose (cdt_proof_get_shelf (), draft, &self->refusal, &self->missing, error);
  if (self->pack == NULL)
    return NULL;
  self->draft = g_object_ref (draft);
  self->pages = cdt_follow_up_new (cdt_follow_ups_get (draft), CDT_FOLLOW_UP_PAGES, set_pages_cb, self);
  self->whole = cdt_follow_up_new (cdt_follow_ups_get (draft), CDT_FOLLOW_UP_WHOLE, catch_up_cb, self);
  self->asked = cdt_draft_dup_value (draft, ASKED);
  self->assembler = cdt_assembler_new (self->pack, draft);
  self->open = cdt_open_list_new (self->assembler);
  style = cdt_style_clear_a4 ();
  self->layout = cdt_layout_new (&style);
  self->code = cdt_foot_code_new (draft, self->layout);
  self->refresh = cdt_refresh_new (self->assembler, self->layout, find_style, self->pack);
  g_signal_connect_object (draft, "changed", G_CALLBACK (draft_changed_cb), self, G_CONNECT_SWAPPED);
  if (is_long (draft))
    self->steps = g_idle_add (step_cb, self);
  else
    catch_up (self);
  return g_steal_pointer (&self);
}

CdtDraft *
cdt_proof_get_draft (CdtProof *self)
{
  g_return_val_if_fail (CDT_IS_PROOF (self), NULL);

  return self->draft;
}

CdtPack *
cdt_proof_get_pack (CdtProof *self)
{
  g_return_val_if_fail (CDT_IS_PROOF (self), NULL);

  return self->pack;
}

const char *
cdt_proof_get_refusal (CdtProof *self)
{
  g_return_val_if_fail (CDT_IS_PROOF (self), NULL);

  return self->refusal;
}

const char *
cdt_proof_get_missing (CdtProof *self)
{
  g_return_val_if_fail (CDT_IS_PROOF (self), NULL);

  return self->missing;
}

gboolean
cdt_proof_is_by_pack (CdtProof *self)
{
  g_autofree char *asked = NULL;

  g_return_val_if_fail (CDT_IS_PROOF (self), TRUE);

  asked = cdt_draft_dup_value (self->draft, ASKED);
  if (g_strcmp0 (asked, self->asked) == 0)
    return TRUE;
  /* A draft that asked for none may name the one that it has; one that could not have what it asked for is
   * looked at again. */
  return self->missing == NULL && self->refusal == NULL
         && g_strcmp0 (asked, cdt_pack_get_id (self->pack)) == 0;
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

gboolean
cdt_proof_is_ready (CdtProof *self)
{
  g_return_val_if_fail (CDT_IS_PROOF (self), FALSE);

  return cdt_layout_get_document (self->layout) != NULL;
}

void
cdt_proof_settle (CdtProof *self)
{
  gboolean was_ready;

  g_return_if_fail (CDT_IS_PROOF (self));

  if (!cdt_follow_up_is_asked (self->pages) && !cdt_follow_up_is_asked (self->whole) && self->steps == 0
      && cdt_foot_code_is_shown (self->code))
    return;
  was_ready = cdt_proof_is_ready (self);
  cdt_follow_up_drop (self->whole);
  g_clear_handle_id (&self->steps, g_source_remove);
  catch_up (self);
  if (!was_ready)
    g_signal_emit (self, signals[SIGNAL_READY], 0);
}

GPtrArray *
cdt_proof_list_unprinted (CdtProof *self)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  CdtNode *root;

  g_return_val_if_fail (CDT_IS_PROOF (self), paths);

  if (cdt_follow_up_is_asked (self->pages))
    {
      cdt_follow_up_drop (self->pages);
      set_pages (self);
    }
  else if (!cdt_proof_is_ready (self))
    cdt_document_unref (cdt_assembler_run (self->assembler));
  root = cdt_draft_get_root (self->draft);
  for (CdtNode *child = cdt_node_first_element (root); child != NULL; child = cdt_node_next_element (child))
    /* The wording is no answer: it is what prints. Nor is what a person made of the findings. */
    if (!cdt_node_is (child, "wording") && !cdt_node_is (child, "review"))
      add_unprinted (self, child, paths);
  return paths;
}
