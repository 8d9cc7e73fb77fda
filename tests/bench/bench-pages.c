/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-pages DRAFT...: from opening a draft in the window to its form, to its first page and to all pages,
 * and how long a key would have to wait meanwhile at most. Beside it all clauses and pages at once, in the
 * same process. */

#include "bench-times.h"
#include "cdt-page-view.h"
#include "desk.h"

#define ROUNDS 3

typedef struct
{
  double opened;  /* the file is read and the window has it */
  double form;    /* ... and has painted it */
  double page;    /* the first page is painted */
  double whole;   /* all pages are known */
  double longest; /* between two looks for keys */
  double at_once; /* the reference */
  guint n_pages;
} Opening;

static gboolean
drawn_cb (double *form)
{
  if (*form == 0)
    *form = bench_cpu_now ();
  return FALSE;
}

/* All clauses and all pages */
static double
set_at_once (CdtProof *proof)
{
  double begin = bench_cpu_now ();
  g_autoptr (CdtAssembler) assembler
      = cdt_assembler_new (cdt_proof_get_pack (proof), cdt_proof_get_draft (proof));
  g_autoptr (CdtLayout) layout = cdt_layout_new (cdt_layout_get_style (cdt_proof_get_layout (proof)));
  g_autoptr (CdtDocument) document = cdt_assembler_run (assembler);

  cdt_layout_set_document (layout, document);
  return bench_cpu_now () - begin;
}

static void
wait_for_pages (CdtPageView *view, Opening *opening)
{
  CdtLayout *layout = cdt_page_view_get_layout (view);

  while (opening->page == 0 || opening->whole == 0)
    {
      double begin = bench_cpu_now ();

      g_main_context_iteration (NULL, TRUE);
      opening->longest = MAX (opening->longest, bench_cpu_now () - begin);
      if (opening->page == 0 && cdt_page_view_get_n_painted (view) > 0)
        opening->page = bench_cpu_now ();
      if (cdt_layout_get_document (layout) != NULL && cdt_layout_is_whole (layout))
        opening->whole = bench_cpu_now ();
    }
  opening->n_pages = cdt_layout_get_n_pages (layout);
}

static Opening
open_draft (const char *path)
{
  CdtWindow *window = desk_open_window ();
  Opening opening = { 0 };
  double begin = bench_cpu_now ();
  CdtEditor *editor;

  cdt_window_open (window, path);
  opening.opened = bench_cpu_now () - begin;
  editor = cdt_window_get_editor (window);
  g_signal_connect_data (editor, "draw", G_CALLBACK (drawn_cb), &opening.form, NULL,
                         G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  wait_for_pages (
      CDT_PAGE_VIEW (desk_find (GTK_WIDGET (cdt_editor_get_preview (editor)), CDT_TYPE_PAGE_VIEW)), &opening);
  g_signal_handlers_disconnect_by_func (editor, drawn_cb, &opening.form);
  opening.form -= begin;
  opening.page -= begin;
  opening.whole -= begin;
  opening.at_once = set_at_once (cdt_editor_get_proof (editor));
  desk_close (window);
  return opening;
}

static double
find_median (const Opening *openings, size_t offset)
{
  double times[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    times[i] = *(const double *)(gconstpointer)((const char *)&openings[i] + offset);
  bench_sort (times, ROUNDS);
  return times[ROUNDS / 2];
}

int
main (int argc, char *argv[])
{
  desk_init (&argc, &argv);
  for (int i = 1; i < argc; i++)
    {
      Opening openings[ROUNDS];
      double at_once;

      for (guint n = 0; n < ROUNDS; n++)
        openings[n] = open_draft (argv[i]);
      at_once = find_median (openings, G_STRUCT_OFFSET (Opening, at_once));
      g_print (
          "opening %u pages: read %.0f ms, form %.0f ms, first page %.0f ms, all pages %.0f ms; a key waits "
          "at most %.0f ms; all clauses and pages at once %.0f ms, ratio of the first page %.2f\n",
          openings[0].n_pages, find_median (openings, G_STRUCT_OFFSET (Opening, opened)),
          find_median (openings, G_STRUCT_OFFSET (Opening, form)),
          find_median (openings, G_STRUCT_OFFSET (Opening, page)),
          find_median (openings, G_STRUCT_OFFSET (Opening, whole)),
          find_median (openings, G_STRUCT_OFFSET (Opening, longest)), at_once,
          find_median (openings, G_STRUCT_OFFSET (Opening, page)) / at_once);
    }
  return 0;
}
