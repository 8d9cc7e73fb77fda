/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-evaluation.h"

/* Lines at most, by the rows of partners that stand on the cover too */
static const struct
{
  guint partners;
  guint lines;
} rooms[] = { { 12, 8 }, { 9, 3 }, { 6, 5 }, { 0, 8 } };

static guint
find_room (CdtEvaluation *evaluation)
{
  CdtNode *partners = cdt_draft_find_node (evaluation->draft, "partners");
  guint n = 0;

  cdt_reads_add (evaluation->reads, "partners");
  for (CdtNode *at = partners != NULL ? cdt_node_first_element (partners) : NULL; at != NULL;
       at = cdt_node_next_element (at))
    n++;
  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    if (n > rooms[i].partners || rooms[i].partners == 0)
      return rooms[i].lines;
  return 0;
}

static void
add_line (CdtEvaluation *evaluation, CdtBlockKind kind, const char *words, GPtrArray *blocks)
{
  CdtBlock *block = cdt_block_new (kind, cdt_text_new (words));

  block->clause = g_strdup (evaluation->clause);
  block->under = CDT_BLOCK_NOTE;
  g_ptr_array_add (blocks, block);
}

/* "and 5 more" */
static void
add_rest (CdtEvaluation *evaluation, const CdtTemplate *template, guint n, GPtrArray *blocks)
{
  const CdtTemplate *form = cdt_template_find (template, n == 1 ? CDT_TEMPLATE_ONE : CDT_TEMPLATE_MANY);
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *words = cdt_evaluation_make_plain (evaluation, form);
  g_autoptr (GString) filled = g_string_new (words);

  g_string_replace (filled, "{n}", number, 1);
  add_line (evaluation, CDT_BLOCK_PARAGRAPH, filled->str, blocks);
}

void
cdt_evaluation_add_open_points (CdtEvaluation *evaluation, const CdtTemplate *template, GPtrArray *blocks)
{
  const char *const *points = evaluation->open_points;
  guint n = points != NULL ? g_strv_length ((char **)points) : 0;
  guint room = find_room (evaluation);
  const CdtTemplate *heading = cdt_template_find (template, CDT_TEMPLATE_HEADING);

  evaluation->asked_presence = TRUE;
  if (n == 0)
    return;
  g_ptr_array_add (blocks, cdt_evaluation_new_block (evaluation, CDT_BLOCK_NOTE, template,
                                                     cdt_evaluation_make_cell (evaluation, heading)));
  /* A line that says "and one more" could as well say which. */
  guint shown = n <= room + 1 ? n : room;
  for (guint i = 0; i < shown; i++)
    add_line (evaluation, CDT_BLOCK_BULLET, points[i], blocks);
  if (shown < n)
    add_rest (evaluation, template, n - shown, blocks);
}
