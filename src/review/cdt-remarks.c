/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-remarks.h"

#include <string.h>

#include "cdt-comments.h"
#include "cdt-paper.h"
#include "cdt-points.h"

#define TABLE "comments"

typedef struct
{
  GPtrArray *comments;
  GPtrArray *points;
} Remarks;

typedef struct
{
  const char *word; /* (nullable) */
  double width;
} Head;

/* "Ada Smith, 22 November 2026"; NULL where nobody knows */
static char *
say_by (CdtPaper *paper, const char *name, const char *when)
{
  g_autofree char *day = cdt_paper_say_day (paper, when);

  if (name == NULL || *day == '\0')
    return name != NULL ? g_strdup (name) : *day != '\0' ? g_steal_pointer (&day) : NULL;
  return cdt_phrase_book_fill (paper->book, "by", "name", name, "date", day, NULL);
}

static void
add_run (GPtrArray *runs, const char *before, const char *text, CdtRunFlags flags)
{
  g_autofree char *words = NULL;

  if (text == NULL)
    return;
  words = g_strconcat (before, text, NULL);
  g_ptr_array_add (runs, cdt_run_new (words, flags, NULL));
}

static void
add_settled (CdtPaper *paper, GPtrArray *runs, const char *name, const char *when)
{
  g_autofree char *day = cdt_paper_say_day (paper, when);
  g_autofree char *words = cdt_phrase_book_fill (paper->book, name != NULL ? "settled" : "settled-on", "name",
                                                 name, "date", day, NULL);

  add_run (runs, "\n", words, CDT_RUN_MUTED | CDT_RUN_ITALIC);
}

static CdtText *
say_comment (CdtPaper *paper, const CdtComment *comment)
{
  GPtrArray *runs = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_run_free);
  g_autofree char *by = say_by (paper, comment->who, comment->when);

  add_run (runs, "", comment->text, CDT_RUN_PLAIN);
  add_run (runs, "\n", by, CDT_RUN_MUTED);
  for (guint i = 0; i < comment->replies->len; i++)
    {
      const CdtReply *reply = comment->replies->pdata[i];
      g_autofree char *reply_by = say_by (paper, reply->who, reply->when);

      add_run (runs, "\n– ", reply->text, CDT_RUN_PLAIN);
      add_run (runs, "\n", reply_by, CDT_RUN_MUTED);
    }
  if (comment->resolved)
    add_settled (paper, runs, comment->resolved_by, comment->resolved_when);
  return cdt_text_new_take (runs);
}

static CdtText *
say_point (CdtPaper *paper, const CdtPoint *point)
{
  GPtrArray *runs = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_run_free);

  add_run (runs, "", point->question, CDT_RUN_BOLD);
  for (guint i = 0; i < point->positions->len; i++)
    {
      const CdtPosition *position = point->positions->pdata[i];
      g_autofree char *whose = cdt_point_dup_whose (paper->draft, position);
      g_autofree char *value
          = position->value != NULL ? cdt_paper_say_value (paper, point->about, position->value) : NULL;
      gboolean both = value != NULL && position->text != NULL;
      g_autofree char *said = g_strconcat (": ", value != NULL ? value : "", both ? ". " : "",
                                           position->text != NULL ? position->text : "", NULL);

      add_run (runs, "\n", whose, CDT_RUN_ITALIC);
      add_run (runs, "", said, CDT_RUN_PLAIN);
    }
  add_run (runs, "\n", point->agreed, CDT_RUN_PLAIN);
  if (point->settled)
    add_settled (paper, runs, point->agreed_by, point->agreed_when);
  return cdt_text_new_take (runs);
}

static CdtBlock *
add_table (CdtPaper *paper, const char *what)
{
  const Head columns[] = { { NULL, 1.0 }, { "where", 4.5 }, { what, 11.0 } };
  CdtBlock *table = cdt_paper_add (paper, CDT_BLOCK_TABLE, NULL);

  table->head = cdt_row_new ();
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      const char *word = columns[i].word != NULL ? cdt_phrase_book_get (paper->book, columns[i].word) : NULL;

      cdt_block_add_column (table, columns[i].width, CDT_ALIGN_START);
      cdt_paper_add_cell (table->head, word);
    }
  return table;
}

/* Takes words. */
static void
add_entry (CdtPaper *paper, CdtBlock *table, const char *about, CdtText *words)
{
  guint n = table->rows != NULL ? table->rows->len : 0;
  CdtRow *row = cdt_paper_add_row (table);
  g_autofree char *number = g_strdup_printf ("%u", n + 1);
  g_autofree char *where = cdt_paper_say_where (paper, about);

  cdt_paper_add_cell (row, number);
  cdt_paper_add_cell (row, where);
  cdt_row_add (row, words);
}

static CdtBlock *
begin_list (CdtPaper *paper, const char *heading, const char *note, const char *what)
{
  cdt_paper_add_word (paper, CDT_BLOCK_PART, heading);
  cdt_paper_add_word (paper, CDT_BLOCK_PARAGRAPH, note);
  return add_table (paper, what);
}

static void
add_comments (CdtPaper *paper, const GPtrArray *comments)
{
  CdtBlock *table = begin_list (paper, "heading", "note", "comment");

  for (guint i = 0; i < comments->len; i++)
    {
      const CdtComment *comment = comments->pdata[i];

      add_entry (paper, table, comment->about, say_comment (paper, comment));
    }
}

static void
add_points (CdtPaper *paper, const GPtrArray *points)
{
  CdtBlock *table = begin_list (paper, "points-heading", "points-note", "point");

  for (guint i = 0; i < points->len; i++)
    {
      const CdtPoint *point = points->pdata[i];

      add_entry (paper, table, point->about, say_point (paper, point));
    }
}

static GHashTable *
collect_abouts (const Remarks *remarks)
{
  GHashTable *abouts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < remarks->comments->len; i++)
    if (((CdtComment *)remarks->comments->pdata[i])->about != NULL)
      g_hash_table_add (abouts, ((CdtComment *)remarks->comments->pdata[i])->about);
  for (guint i = 0; i < remarks->points->len; i++)
    if (((CdtPoint *)remarks->points->pdata[i])->about != NULL)
      g_hash_table_add (abouts, ((CdtPoint *)remarks->points->pdata[i])->about);
  return abouts;
}

static CdtDocument *
append (CdtDocument *document, CdtPack *pack, CdtDraft *draft, const Remarks *remarks)
{
  g_autoptr (GHashTable) abouts = collect_abouts (remarks);
  CdtPaper paper = { 0 };
  CdtDocument *whole;

  cdt_paper_begin (&paper, pack, draft, TABLE, abouts);
  for (guint i = 0; i < cdt_document_get_n_blocks (document); i++)
    g_ptr_array_add (paper.blocks, cdt_block_ref (cdt_document_get_block (document, i)));
  cdt_paper_add (&paper, CDT_BLOCK_PAGE_BREAK, NULL);
  if (remarks->comments->len > 0)
    add_comments (&paper, remarks->comments);
  if (remarks->points->len > 0)
    add_points (&paper, remarks->points);
  whole = cdt_document_new (cdt_paper_copy_info (document), g_steal_pointer (&paper.blocks), document);
  cdt_paper_clear (&paper);
  return whole;
}

CdtDocument *
cdt_remarks_append (CdtDocument *document, CdtPack *pack, CdtDraft *draft)
{
  g_autoptr (GPtrArray) comments = NULL;
  g_autoptr (GPtrArray) points = NULL;

  g_return_val_if_fail (document != NULL && pack != NULL && CDT_IS_DRAFT (draft), NULL);

  comments = cdt_comments_list (draft);
  points = cdt_points_list (draft);
  if (comments->len + points->len == 0)
    return cdt_document_ref (document);
  return append (document, pack, draft, &(Remarks){ comments, points });
}
