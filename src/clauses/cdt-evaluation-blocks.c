/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-evaluation.h"

#include <string.h>

/* Blocks that are one text, by their element. */
static const struct
{
  CdtTemplateKind element;
  CdtBlockKind block;
} text_blocks[] = {
  { CDT_TEMPLATE_KICKER, CDT_BLOCK_KICKER },
  { CDT_TEMPLATE_TITLE, CDT_BLOCK_TITLE },
  { CDT_TEMPLATE_SUBTITLE, CDT_BLOCK_SUBTITLE },
  { CDT_TEMPLATE_LABEL, CDT_BLOCK_LABEL },
  { CDT_TEMPLATE_NOTE, CDT_BLOCK_NOTE },
  { CDT_TEMPLATE_PARA, CDT_BLOCK_PARAGRAPH },
  { CDT_TEMPLATE_BULLET, CDT_BLOCK_BULLET },
  { CDT_TEMPLATE_SUBHEADING, CDT_BLOCK_SUBHEADING },
  { CDT_TEMPLATE_PART_HEADING, CDT_BLOCK_PART },
  { CDT_TEMPLATE_RECITAL, CDT_BLOCK_RECITAL },
  { CDT_TEMPLATE_SUBSCHEDULE, CDT_BLOCK_SUBSCHEDULE },
  { CDT_TEMPLATE_CONTENTS, CDT_BLOCK_CONTENTS },
  { CDT_TEMPLATE_SUB, CDT_BLOCK_CLAUSE },
};

/* The id of the item that is being repeated for: the last one in the path of the current element. */
static char *
dup_item_id (const char *path)
{
  const char *quote = strrchr (path, '\'');
  const char *start = quote != NULL ? g_strrstr_len (path, quote - path, "'") : NULL;

  return start != NULL ? g_strndup (start + 1, quote - start - 1) : NULL;
}

static gboolean
add_text_block (CdtEvaluation *evaluation, const CdtTemplate *template, GPtrArray *blocks)
{
  for (guint i = 0; i < G_N_ELEMENTS (text_blocks); i++)
    {
      if (text_blocks[i].element != template->kind)
        continue;
      CdtText *text = cdt_evaluation_make_text (evaluation, template);
      if (text != NULL)
        cdt_evaluation_add_text (blocks,
                                 cdt_evaluation_new_block (evaluation, text_blocks[i].block, template, text));
      return TRUE;
    }
  return FALSE;
}

static void
add_block (CdtEvaluation *evaluation, const CdtTemplate *template, gpointer data)
{
  GPtrArray *blocks = data;

  if (add_text_block (evaluation, template, blocks))
    {
      const CdtTemplate *list
          = template->kind == CDT_TEMPLATE_SUB ? cdt_template_find (template, CDT_TEMPLATE_LIST) : NULL;

      if (list != NULL && cdt_evaluation_test (evaluation, list->when))
        cdt_evaluation_add_list (evaluation, list, blocks);
      return;
    }
  switch (template->kind)
    {
    case CDT_TEMPLATE_RULE:
      g_ptr_array_add (blocks, cdt_evaluation_new_block (evaluation, CDT_BLOCK_RULE, template, NULL));
      break;
    case CDT_TEMPLATE_PAGE_BREAK:
      g_ptr_array_add (blocks, cdt_evaluation_new_block (evaluation, CDT_BLOCK_PAGE_BREAK, template, NULL));
      break;
    case CDT_TEMPLATE_LIST:
      cdt_evaluation_add_list (evaluation, template, blocks);
      break;
    case CDT_TEMPLATE_TABLE:
      cdt_evaluation_add_table (evaluation, template, blocks);
      break;
    case CDT_TEMPLATE_FIGURE:
      cdt_evaluation_add_figure (evaluation, template, blocks);
      break;
    case CDT_TEMPLATE_SIGNATURE:
      cdt_evaluation_add_signature (evaluation, template, blocks);
      break;
    case CDT_TEMPLATE_OPEN_POINTS:
      cdt_evaluation_add_open_points (evaluation, template, blocks);
      break;
    default:
      /* White space between blocks, and the heading of a clause. */
      break;
    }
}

void
cdt_evaluation_add_blocks (CdtEvaluation *evaluation, const CdtTemplate *template, GPtrArray *blocks)
{
  static const CdtVisitor visitor
      = { add_block, (GBoxedCopyFunc)cdt_block_ref, (GDestroyNotify)cdt_block_unref, NULL };

  cdt_evaluation_visit_with (evaluation, template, &visitor, blocks);
}

char *
cdt_evaluation_dup_made_id (CdtEvaluation *evaluation, const char *id)
{
  g_autofree char *item = dup_item_id (evaluation->place->path);

  return item != NULL ? g_strconcat (id, "-", item, NULL) : g_strdup (id);
}

CdtBlock *
cdt_evaluation_new_block (CdtEvaluation *evaluation,
                          CdtBlockKind kind,
                          const CdtTemplate *template,
                          CdtText *text)
{
  CdtBlock *block = cdt_block_new (kind, text);

  block->clause = g_strdup (evaluation->clause);
  block->id = template->id != NULL ? cdt_evaluation_dup_made_id (evaluation, template->id) : NULL;
  return block;
}
