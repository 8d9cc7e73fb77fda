/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What of the agreement is shown: the question of a field, the pages of a step. */

#include "cdt-editor-private.h"

#include "cdt-item-row.h"
#include "cdt-places.h"
#include "cdt-review-page.h"
#include "cdt-wording-page.h"

/* NULL for a step that is no form */
static CdtForm *
get_form (CdtEditor *self, guint step)
{
  GtkWidget *content = cdt_step_page_get_content (cdt_editor_get_step_page (self, step));

  if (CDT_IS_REVIEW_PAGE (content))
    return cdt_review_page_get_form (CDT_REVIEW_PAGE (content));
  return CDT_IS_FORM (content) ? CDT_FORM (content) : NULL;
}

/* A field is nearly always in the step that covers its container; the signing form also asks partners'. */
static CdtField *
find_field (CdtEditor *self, guint *step, const char *path)
{
  guint n = cdt_steps_get_n ();

  for (guint i = 0; i < n; i++)
    {
      guint candidate = (*step + i) % n;
      CdtForm *form = get_form (self, candidate);
      CdtField *field = form != NULL ? cdt_form_find_field (form, path) : NULL;

      if (field == NULL)
        continue;
      *step = candidate;
      return field;
    }
  return NULL;
}

static void
show_words (CdtEditor *self, const char *path)
{
  GtkWidget *content = cdt_step_page_get_content (cdt_editor_get_step_page (self, self->step));

  if (CDT_IS_WORDING_PAGE (content))
    cdt_wording_page_show_path (CDT_WORDING_PAGE (content), path);
  else if (CDT_IS_REVIEW_PAGE (content))
    cdt_review_page_show_path (CDT_REVIEW_PAGE (content), path);
}

/* The first block at or behind this one with words of a step */
static guint
find_block_of_step (CdtDocument *document, const CdtStep *step, guint from)
{
  guint first = G_MAXUINT;

  for (guint i = 0; step->paths[i] != NULL; i++)
    first = MIN (first, cdt_places_find_next (document, step->paths[i], from, NULL));
  return first;
}

static gboolean
are_of_one_clause (CdtDocument *document, guint a, guint b)
{
  return g_strcmp0 (cdt_document_get_block (document, a)->clause,
                    cdt_document_get_block (document, b)->clause)
         == 0;
}

/* Where the pages tell of a step: where what is said to be its home is, or else its first words. A cover sums
 * up what stands behind it; only the step that it begins with is at home there. */
static guint
find_home (CdtDocument *document, const CdtStep *step)
{
  guint first = step->home != NULL ? cdt_places_find_next (document, step->home, 0, NULL) : G_MAXUINT;
  guint cover_end = 0;
  guint later;

  if (first != G_MAXUINT)
    return first;
  first = find_block_of_step (document, step, 0);
  while (cover_end < cdt_document_get_n_blocks (document) && are_of_one_clause (document, 0, cover_end))
    cover_end++;
  if (first == 0 || first >= cover_end)
    return first;
  later = find_block_of_step (document, step, cover_end);
  return later != G_MAXUINT ? later : first;
}

/* Its heading, as a rule */
static guint
find_clause_start (CdtLayout *layout, guint block)
{
  guint page = cdt_layout_get_block_page (layout, block);

  while (block > 0 && are_of_one_clause (cdt_layout_get_document (layout), block - 1, block)
         && cdt_layout_get_block_page (layout, block - 1) == page)
    block--;
  return block;
}

static void
show_pages_of_step (CdtEditor *self)
{
  CdtLayout *layout = cdt_proof_get_layout (self->proof);
  CdtDocument *document = cdt_layout_get_document (layout);
  guint block = document != NULL ? find_home (document, cdt_steps_get (self->step)) : G_MAXUINT;

  cdt_preview_show_path (self->preview, NULL);
  if (block != G_MAXUINT)
    cdt_preview_show_block (self->preview, find_clause_start (layout, block));
}

void
cdt_editor_open_step (CdtEditor *self, guint step)
{
  g_return_if_fail (CDT_IS_EDITOR (self));
  g_return_if_fail (step < cdt_steps_get_n ());

  cdt_editor_set_step (self, step);
  if (self->proof == NULL)
    return;
  show_pages_of_step (self);
  /* Where the focus was in the form of a step, it is in that of the next one now. */
  if (self->toplevel != NULL)
    cdt_editor_mark_focus (self, gtk_window_get_focus (self->toplevel));
}

/* Of a question, or of an item whose head the focus is on; NULL: it is on neither. */
static const char *
get_focus_path (CdtEditor *self, GtkWidget *focus)
{
  GtkWidget *field = focus != NULL ? gtk_widget_get_ancestor (focus, CDT_TYPE_FIELD) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, CDT_TYPE_ITEM_ROW) : NULL;

  if (field == NULL || !gtk_widget_is_ancestor (field, GTK_WIDGET (self)))
    return NULL;
  if (row != NULL && gtk_widget_is_ancestor (row, field))
    return cdt_item_get_path (cdt_item_row_get_item (CDT_ITEM_ROW (row)));
  return cdt_field_get_full_path (CDT_FIELD (field));
}

void
cdt_editor_mark_focus (CdtEditor *self, GtkWidget *focus)
{
  const char *path = self->proof != NULL ? get_focus_path (self, focus) : NULL;

  /* Elsewhere, the marks stay: a click on the page must not wipe out what it shows. */
  if (path != NULL)
    cdt_preview_show_path (self->preview, path);
}

void
cdt_editor_walk (CdtEditor *self, int by)
{
  int step;

  g_return_if_fail (CDT_IS_EDITOR (self));

  step = (int)self->step + by;
  if (self->proof == NULL || step < 0 || step >= (int)cdt_steps_get_n ())
    return;
  cdt_editor_open_step (self, (guint)step);
  cdt_step_page_scroll_to_top (self->pages[step]);
  cdt_editor_focus_first (self);
}

gboolean
cdt_editor_go_to_path (CdtEditor *self, const char *path)
{
  CdtField *field;
  guint step;

  g_return_val_if_fail (CDT_IS_EDITOR (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  step = self->proof != NULL ? cdt_steps_find_for_path (path) : G_MAXUINT;
  if (step == G_MAXUINT)
    return FALSE;
  field = find_field (self, &step, path);
  cdt_editor_set_step (self, step);
  if (field != NULL)
    cdt_field_focus (field);
  else
    show_words (self, path);
  cdt_preview_show_path (self->preview, path);
  return TRUE;
}
