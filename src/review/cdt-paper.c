/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-paper.h"

#include <string.h>

#include "cdt-about.h"
#include "cdt-paper-words.h"

#define DAY_LENGTH 10 /* of "2026-11-22T09:10:00Z" */

void
cdt_paper_begin (CdtPaper *paper, CdtPack *pack, CdtDraft *draft, const char *table, GHashTable *abouts)
{
  paper->draft = draft;
  paper->assembler = cdt_assembler_new (pack, draft);
  paper->book = cdt_phrase_book_new (paper->assembler, table);
  paper->agreement = cdt_assembler_run (paper->assembler);
  paper->places = cdt_whereabouts_new (paper->agreement, abouts);
  g_autoptr (CdtDraft) copy = cdt_draft_copy (draft);
  paper->trial = cdt_assembler_new (pack, copy);
  paper->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);
}

void
cdt_paper_clear (CdtPaper *paper)
{
  g_clear_pointer (&paper->book, cdt_phrase_book_free);
  g_clear_object (&paper->assembler);
  g_clear_object (&paper->trial);
  g_clear_pointer (&paper->agreement, cdt_document_unref);
  g_clear_pointer (&paper->places, cdt_whereabouts_free);
  g_clear_pointer (&paper->blocks, g_ptr_array_unref);
}

CdtDocumentInfo *
cdt_paper_copy_info (const CdtDocument *document)
{
  const CdtDocumentInfo *from = cdt_document_get_info (document);
  CdtDocumentInfo *info = g_new0 (CdtDocumentInfo, 1);

  info->title = g_strdup (from->title);
  info->kind = g_strdup (from->kind);
  info->language = g_strdup (from->language);
  info->author = g_strdup (from->author);
  info->subject = g_strdup (from->subject);
  info->draft_id = g_strdup (from->draft_id);
  info->date = g_strdup (from->date);
  info->head_start = g_strdup (from->head_start);
  info->head_end = g_strdup (from->head_end);
  info->foot_start = g_strdup (from->foot_start);
  info->foot_page = g_strdup (from->foot_page);
  info->marking = g_strdup (from->marking);
  info->schedule = g_strdup (from->schedule);
  info->part = g_strdup (from->part);
  info->part_of = g_strdup (from->part_of);
  info->continued = g_strdup (from->continued);
  info->house = g_strdup (from->house);
  info->paper = g_strdup (from->paper);
  info->print = g_strdup (from->print);
  return info;
}

/* The name of the item that a path is of or lies in; NULL outside of all */
static char *
name_item (CdtPaper *paper, const char *about)
{
  const char *end = strrchr (about, ']');
  g_autofree char *item = end != NULL ? g_strndup (about, (gsize)(end - about) + 1) : NULL;

  return item != NULL ? cdt_draft_dup_item_name (paper->draft, item) : NULL;
}

/* "Quorum", "Legal name, Eastvale", "Eastvale"; NULL for a clause */
static char *
name_subject (CdtPaper *paper, const char *about)
{
  const CdtShape *shape = cdt_about_get_clause (about) == NULL ? cdt_shape_find (about) : NULL;
  g_autofree char *item = shape != NULL ? name_item (paper, about) : NULL;
  const char *label;

  if (shape == NULL || cdt_shape_get_kind (shape) == CDT_SHAPE_ITEM)
    return g_steal_pointer (&item);
  label = cdt_shape_get_source_label (shape);
  return item != NULL ? g_strconcat (label, ", ", item, NULL) : g_strdup (label);
}

static char *
say_place (CdtPaper *paper, const CdtWhere *where)
{
  const char *word = where == NULL                          ? "nowhere"
                     : where->heading == CDT_BLOCK_RULE     ? "in-front"
                     : where->heading == CDT_BLOCK_PART     ? "in-part"
                     : where->heading == CDT_BLOCK_SCHEDULE ? "in-schedule"
                                                            : "in-clause";

  return cdt_phrase_book_fill (paper->book, word, "number", where != NULL ? where->number : NULL, "heading",
                               where != NULL ? where->title : NULL, NULL);
}

char *
cdt_paper_say_where (CdtPaper *paper, const char *about)
{
  g_autofree char *place = NULL;
  g_autofree char *subject = NULL;

  switch (cdt_about_get_kind (paper->draft, about))
    {
    case CDT_ABOUT_WHOLE:
      return g_strdup (cdt_phrase_book_get (paper->book, "whole"));
    case CDT_ABOUT_NOTHING:
      return g_strdup (cdt_phrase_book_get (paper->book, "taken-out"));
    default:
      break;
    }
  place = say_place (paper, cdt_whereabouts_find (paper->places, about));
  subject = name_subject (paper, about);
  return subject != NULL ? g_strconcat (place, " · ", subject, NULL) : g_steal_pointer (&place);
}

char *
cdt_paper_say_day (CdtPaper *paper, const char *moment)
{
  g_autofree char *day = NULL;

  if (moment == NULL || strlen (moment) < DAY_LENGTH)
    return g_strdup (moment != NULL ? moment : "");
  day = g_strndup (moment, DAY_LENGTH);
  return cdt_paper_words_dup_date (paper->assembler, day);
}

char *
cdt_paper_say_value (CdtPaper *paper, const char *about, const char *value)
{
  CdtDraft *trial = cdt_assembler_get_draft (paper->trial);
  char *words = NULL;

  if (cdt_about_get_kind (trial, about) == CDT_ABOUT_FIELD && cdt_draft_set_value (trial, about, value, NULL))
    words = cdt_paper_words_dup_answer (paper->trial, about);
  return words != NULL ? words : g_strdup (value);
}

CdtBlock *
cdt_paper_add (CdtPaper *paper, CdtBlockKind kind, const char *words)
{
  CdtBlock *block = cdt_block_new (kind, words != NULL ? cdt_text_new (words) : NULL);

  g_ptr_array_add (paper->blocks, block);
  return block;
}

CdtBlock *
cdt_paper_add_word (CdtPaper *paper, CdtBlockKind kind, const char *word)
{
  const char *words = cdt_phrase_book_get (paper->book, word);
  CdtBlock *block = cdt_paper_add (paper, kind, words);

  /* Contents and bookmarks lead to each part. */
  if (kind == CDT_BLOCK_PART)
    block->id = g_strconcat ("part-", word, NULL);
  return block;
}

CdtText *
cdt_paper_make_text (const char *bold, const char *plain)
{
  GPtrArray *runs = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_run_free);

  g_ptr_array_add (runs, cdt_run_new (bold, CDT_RUN_BOLD, NULL));
  if (plain != NULL)
    g_ptr_array_add (runs, cdt_run_new (plain, CDT_RUN_PLAIN, NULL));
  return cdt_text_new_take (runs);
}

void
cdt_paper_add_cell (CdtRow *row, const char *words)
{
  cdt_row_add (row, cdt_text_new (words != NULL ? words : ""));
}

CdtRow *
cdt_paper_make_line (CdtPaper *paper, const char *word, const char *value)
{
  const char *label = cdt_phrase_book_get (paper->book, word);
  CdtRow *row = cdt_row_new ();

  cdt_paper_add_cell (row, label);
  cdt_paper_add_cell (row, value);
  return row;
}

CdtRow *
cdt_paper_add_row (CdtBlock *table)
{
  CdtRow *row = cdt_row_new ();

  if (table->rows == NULL)
    table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_row_unref);
  g_ptr_array_add (table->rows, row);
  return row;
}
