/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-whole-look.h"

#include "cdt-check-whole.h"
#include "cdt-check-words.h"
#include "cdt-field-walk.h"
#include "cdt-tokens.h"

static const CdtWholeKind *const kinds[]
    = { &cdt_whole_terms, &cdt_whole_references, &cdt_whole_names, &cdt_whole_duties };

struct _CdtWholeLook
{
  CdtDraft *draft;
  CdtDocument *document;
  gpointer looks[G_N_ELEMENTS (kinds)]; /* NULL: of that kind there is nothing to look for */
  guint n_blocks;                       /* that are read */
  guint n_rows;                         /* of the next block that are read */
  gboolean summed;
  CdtFieldWalk walk;
};

static void
read_text (const CdtWholeLook *look, const CdtText *text)
{
  for (gsize i = 0; text != NULL && i < G_N_ELEMENTS (kinds); i++)
    if (look->looks[i] != NULL && kinds[i]->read_text != NULL)
      kinds[i]->read_text (look->looks[i], text);
}

static void
read_row (const CdtWholeLook *look, const CdtRow *row)
{
  for (guint i = 0; row != NULL && i < row->cells->len; i++)
    read_text (look, row->cells->pdata[i]);
}

static void
read_block (const CdtWholeLook *look, CdtBlock *block)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (look->looks[i] != NULL && kinds[i]->read_block != NULL)
      kinds[i]->read_block (look->looks[i], block);
  read_text (look, block->text);
  read_row (look, block->head);
}

/* A table may be long: its rows are read one by one. */
static gboolean
read_blocks (CdtWholeLook *look, gint64 until)
{
  while (look->n_blocks < cdt_document_get_n_blocks (look->document))
    {
      CdtBlock *block = cdt_document_get_block (look->document, look->n_blocks);
      guint n_rows = block->rows != NULL ? block->rows->len : 0;

      if (look->n_rows == 0)
        read_block (look, block);
      if (look->n_rows < n_rows)
        read_row (look, block->rows->pdata[look->n_rows++]);
      if (look->n_rows == n_rows)
        {
          look->n_rows = 0;
          look->n_blocks++;
        }
      if (g_get_monotonic_time () >= until)
        return FALSE;
    }
  return TRUE;
}

static void
sum_up (CdtWholeLook *look)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (look->looks[i] != NULL && kinds[i]->sum_up != NULL)
      kinds[i]->sum_up (look->looks[i]);
  look->summed = TRUE;
}

static void
look_at_answer (const CdtWholeLook *look)
{
  g_autofree char *value = cdt_node_dup_text (look->walk.node);
  g_autoptr (GArray) tokens = cdt_tokens_new (value);
  const CdtProseAnswer answer = { look->draft, look->walk.node, look->walk.shape, value, tokens };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (look->looks[i] != NULL)
      kinds[i]->look_at (look->looks[i], &answer);
}

static gboolean
look_at_answers (CdtWholeLook *look, gint64 until)
{
  while (look->walk.node != NULL)
    {
      gboolean prose = cdt_shape_get_kind (look->walk.shape) == CDT_SHAPE_FIELD
                       && cdt_check_words_are_prose (look->walk.shape, look->walk.node);

      if (prose)
        look_at_answer (look);
      cdt_field_walk_next (&look->walk);
      if (prose && g_get_monotonic_time () >= until)
        return FALSE;
    }
  return TRUE;
}

CdtWholeLook *
cdt_whole_look_new (CdtDraft *draft, CdtDocument *document, GPtrArray *findings)
{
  CdtWholeLook *look = g_new0 (CdtWholeLook, 1);

  look->draft = g_object_ref (draft);
  look->document = cdt_document_ref (document);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    look->looks[i] = kinds[i]->begin (draft, findings);
  cdt_field_walk_begin_draft (&look->walk, draft);
  return look;
}

void
cdt_whole_look_free (CdtWholeLook *look)
{
  if (look == NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (look->looks[i] != NULL)
      kinds[i]->free (look->looks[i]);
  cdt_document_unref (look->document);
  g_object_unref (look->draft);
  g_free (look);
}

gboolean
cdt_whole_look_go_on (CdtWholeLook *look, gint64 until)
{
  if (!read_blocks (look, until))
    return FALSE;
  if (!look->summed)
    sum_up (look);
  return look_at_answers (look, until);
}
