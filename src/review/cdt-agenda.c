/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-agenda.h"

#include "cdt-paper.h"

#define TABLE "agenda"

/** Sorted: a point, and where in the agreement it comes. */
typedef struct
{
  const CdtPoint *point;
  guint block;
  guint n;
} Sorted;

static int
compare_sorted (gconstpointer a, gconstpointer b)
{
  const Sorted *first = a;
  const Sorted *second = b;

  if (first->block != second->block)
    return first->block < second->block ? -1 : 1;
  return first->n < second->n ? -1 : 1;
}

/* In the order of the agreement; those that stand nowhere in it come last. */
static GPtrArray *
pick (const CdtPaper *paper, const GPtrArray *points, gboolean settled)
{
  GPtrArray *picked = g_ptr_array_new ();
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (Sorted));

  for (guint i = 0; i < points->len; i++)
    {
      const CdtPoint *point = points->pdata[i];
      const CdtWhere *where = cdt_whereabouts_find (paper->places, point->about);
      Sorted each = { point, where != NULL ? where->block : G_MAXUINT, i };

      if (point->settled == settled)
        g_array_append_val (sorted, each);
    }
  g_array_sort (sorted, compare_sorted);
  for (guint i = 0; i < sorted->len; i++)
    g_ptr_array_add (picked, (gpointer)g_array_index (sorted, Sorted, i).point);
  return picked;
}

static void
set_text (char **field, char *text)
{
  g_free (*field);
  *field = text;
}

static char *
dup_title (CdtPaper *paper)
{
  return cdt_phrase_book_fill (paper->book, "title", "title", cdt_document_get_info (paper->agreement)->title,
                               NULL);
}

/* It looks and is marked as the agreement does, and says of its own that it is an agenda. */
static CdtDocumentInfo *
make_info (CdtPaper *paper)
{
  CdtDocumentInfo *info = cdt_paper_copy_info (paper->agreement);

  set_text (&info->title, dup_title (paper));
  set_text (&info->kind, g_strdup (cdt_phrase_book_get (paper->book, "kicker")));
  set_text (&info->draft_id, cdt_agenda_dup_id (paper->draft));
  set_text (&info->subject, g_strdup (""));
  set_text (&info->head_end, g_strdup (cdt_phrase_book_get (paper->book, "kicker")));
  return info;
}

static void
add_head (CdtPaper *paper, guint n_open)
{
  const CdtDocumentInfo *agreement = cdt_document_get_info (paper->agreement);
  const char *word = n_open == 0 ? "subtitle-none" : n_open == 1 ? "subtitle-one" : "subtitle-many";
  g_autofree char *title = dup_title (paper);
  g_autofree char *n = g_strdup_printf ("%u", n_open);
  g_autofree char *subtitle = cdt_phrase_book_fill (paper->book, word, "n", n, NULL);
  g_autofree char *version = cdt_phrase_book_fill (paper->book, "of", "version", agreement->foot_start, NULL);

  cdt_paper_add_word (paper, CDT_BLOCK_KICKER, "kicker");
  cdt_paper_add (paper, CDT_BLOCK_TITLE, title);
  cdt_paper_add (paper, CDT_BLOCK_SUBTITLE, subtitle);
  if (*agreement->foot_start != '\0')
    cdt_paper_add (paper, CDT_BLOCK_NOTE, version);
}

static void
add_meeting (CdtPaper *paper)
{
  static const char *const lines[] = { "meeting-body", "meeting-date", "meeting-place", "meeting-present" };
  CdtBlock *panel = cdt_paper_add_word (paper, CDT_BLOCK_SIGNATURE, "meeting");

  panel->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_row_unref);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    g_ptr_array_add (panel->rows, cdt_paper_make_line (paper, lines[i], ""));
}

static GHashTable *
collect_abouts (const GPtrArray *points)
{
  GHashTable *abouts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < points->len; i++)
    {
      const CdtPoint *point = points->pdata[i];

      if (point->about != NULL)
        g_hash_table_add (abouts, point->about);
    }
  return abouts;
}

static void
add_open (CdtPaper *paper, const GPtrArray *open)
{
  CdtBlock *part;

  if (open->len == 0)
    return;
  part = cdt_paper_add_word (paper, CDT_BLOCK_PART, "open");
  part->landscape = CDT_LANDSCAPE_AUTO;
  for (guint i = 0; i < open->len; i++)
    cdt_agenda_add_point (paper, open->pdata[i]);
}

char *
cdt_agenda_dup_id (CdtDraft *draft)
{
  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  return g_strconcat (cdt_draft_get_id (draft), "-agenda", NULL);
}

CdtDocument *
cdt_agenda_new (CdtPack *pack, CdtDraft *draft)
{
  g_autoptr (GPtrArray) points = NULL;
  g_autoptr (GHashTable) abouts = NULL;
  CdtPaper paper = { 0 };

  g_return_val_if_fail (pack != NULL && CDT_IS_DRAFT (draft), NULL);

  points = cdt_points_list (draft);
  abouts = collect_abouts (points);
  cdt_paper_begin (&paper, pack, draft, TABLE, abouts);
  g_autoptr (GPtrArray) open = pick (&paper, points, FALSE);
  g_autoptr (GPtrArray) settled = pick (&paper, points, TRUE);
  add_head (&paper, open->len);
  add_meeting (&paper);
  add_open (&paper, open);
  if (settled->len > 0)
    cdt_agenda_add_settled (&paper, settled);
  CdtDocument *agenda = cdt_document_new (make_info (&paper), g_steal_pointer (&paper.blocks), NULL);
  cdt_paper_clear (&paper);
  return agenda;
}
