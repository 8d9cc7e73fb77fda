/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-refresh.h"

/* Clauses that nobody sees: an edit tells on one most of the time, and then there is but one part. */
#define N_OTHERS 1

/* What comes next after an edit. Two of these cannot be parted: each is a part of its own. */
typedef enum
{
  STEP_SEEN,     /* what somebody looks at, in one part */
  STEP_CLAUSES,  /* makes the others */
  STEP_DOCUMENT, /* puts it together, in one part */
  STEP_MEASURES,
  STEP_PAGES, /* sets them, in one part */
} Step;

struct _CdtRefresh
{
  CdtAssembler *assembler;
  CdtLayout *layout;
  CdtRefreshStyle find_style; /* (nullable) */
  gconstpointer data;
  gulong edited_id;
  Step step;
  CdtDocument *next; /* (nullable) that is being measured */
};

static void
edited_cb (CdtRefresh *self)
{
  self->step = STEP_SEEN;
}

static void
take_style (CdtRefresh *self, const CdtDocument *document)
{
  if (self->find_style == NULL)
    return;
  CdtStyle style = self->find_style (self->data, document);
  cdt_layout_set_style (self->layout, &style);
}

static void
set_document (CdtRefresh *self, CdtDocument *document)
{
  take_style (self, document);
  cdt_layout_set_document (self->layout, document);
}

/* TRUE: that was all. */
static gboolean
set_seen (CdtRefresh *self)
{
  g_autoptr (GHashTable) seen = cdt_layout_find_clauses_looked_at (self->layout);
  g_autoptr (CdtDocument) document
      = cdt_assembler_run_some (self->assembler, seen, cdt_layout_get_document (self->layout), N_OTHERS);

  self->step = STEP_CLAUSES;
  g_clear_pointer (&self->next, cdt_document_unref);
  set_document (self, document);
  return !cdt_assembler_is_behind (self->assembler);
}

static void
set_next (CdtRefresh *self)
{
  set_document (self, self->next);
  g_clear_pointer (&self->next, cdt_document_unref);
  self->step = STEP_CLAUSES;
}

CdtRefresh *
cdt_refresh_new (CdtAssembler *assembler, CdtLayout *layout, CdtRefreshStyle find_style, gconstpointer data)
{
  g_return_val_if_fail (CDT_IS_ASSEMBLER (assembler) && CDT_IS_LAYOUT (layout), NULL);

  CdtRefresh *self = g_new0 (CdtRefresh, 1);

  self->assembler = assembler;
  self->layout = layout;
  self->find_style = find_style;
  self->data = data;
  self->step = STEP_SEEN;
  self->edited_id = g_signal_connect_swapped (cdt_assembler_get_draft (assembler), "changed",
                                              G_CALLBACK (edited_cb), self);
  return self;
}

void
cdt_refresh_free (CdtRefresh *self)
{
  g_signal_handler_disconnect (cdt_assembler_get_draft (self->assembler), self->edited_id);
  g_clear_pointer (&self->next, cdt_document_unref);
  g_free (self);
}

gboolean
cdt_refresh_go_on (CdtRefresh *self, gint64 until)
{
  g_return_val_if_fail (self != NULL, TRUE);

  if (cdt_layout_get_document (self->layout) == NULL || until == G_MAXINT64)
    {
      cdt_refresh_finish (self);
      return TRUE;
    }
  switch (self->step)
    {
    case STEP_SEEN:
      return set_seen (self);
    case STEP_CLAUSES:
      if (cdt_assembler_prepare (self->assembler, until))
        self->step = STEP_DOCUMENT;
      return FALSE;
    case STEP_DOCUMENT:
      self->next = cdt_assembler_run (self->assembler);
      self->step = STEP_MEASURES;
      return FALSE;
    case STEP_MEASURES:
      if (cdt_layout_prepare_document (self->layout, self->next, until))
        self->step = STEP_PAGES;
      return FALSE;
    case STEP_PAGES:
      set_next (self);
      return TRUE;
    default:
      g_assert_not_reached ();
    }
}

void
cdt_refresh_finish (CdtRefresh *self)
{
  g_return_if_fail (self != NULL);

  g_autoptr (CdtDocument) document = cdt_assembler_run (self->assembler);

  self->step = STEP_CLAUSES;
  g_clear_pointer (&self->next, cdt_document_unref);
  set_document (self, document);
}
