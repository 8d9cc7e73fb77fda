/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-keystroke [--keys=N] DRAFT...: from a key in a field to the page painted again, as the window does
 * it: edit, assemble, lay out, find the page, paint it at 96 dpi. What the key waits for is that page; the
 * parts that follow bring the other pages in step, and the next key waits for no more than one of them.
 * Against two ways without memory: the same from nothing, and a bare Pango layout of each of the document's
 * paragraphs. The clock is that of the processor, so that a busy machine does not count. With --keys so many
 * are pressed in each field, all of it in one part, and nothing is timed: for whoever counts the instructions
 * of press_keys(). */

#include <cairo.h>
#include <pango/pangocairo.h>

#include "bench-times.h"
#include "cdt-assembler.h"
#include "cdt-draft.h"
#include "cdt-layout.h"
#include "cdt-painter.h"
#include "cdt-refresh.h"

#define KEYS 300 /* as many as are timed */
#define REBUILDS 5
#define PART_MICROSECONDS 3000 /* as the window's */
#define PIXELS_PER_POINT (96.0 / 72.0)

typedef struct
{
  CdtPack *pack;
  CdtDraft *draft;
  CdtAssembler *assembler;
  CdtLayout *layout;
  CdtRefresh *refresh;
  cairo_surface_t *surface; /* (nullable) that was painted last: the window keeps its own too */
} Desk;

static cairo_surface_t *
get_surface (Desk *desk, const CdtPage *page)
{
  int width = (int)(page->width * PIXELS_PER_POINT), height = (int)(page->height * PIXELS_PER_POINT);

  if (desk->surface && cairo_image_surface_get_width (desk->surface) == width)
    return desk->surface;
  g_clear_pointer (&desk->surface, cairo_surface_destroy);
  desk->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  return desk->surface;
}

static void
paint_place (Desk *desk, const char *path)
{
  CdtPlace place;
  gboolean found = cdt_layout_find_first (desk->layout, path, &place);
  guint n = found ? place.page : 0;
  cairo_t *cr = cairo_create (get_surface (desk, cdt_layout_get_page (desk->layout, n)));

  g_assert (found);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, PIXELS_PER_POINT, PIXELS_PER_POINT);
  cdt_paint_page (cr, desk->layout, n, CDT_PAINT_SCREEN);
  g_assert (cairo_status (cr) == CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
}

/* What a person does to a field, time and again */
typedef void (*ChangeValue) (GString *value, guint n);

static void
type_letter (GString *value, guint n)
{
  g_string_append_c (value, n % 6 == 5 ? ' ' : 'a' + n * 7 % 26);
  if (n % 40 == 39)
    g_string_truncate (value, value->len - 39);
}

static void
choose_letter (GString *value, guint n)
{
  static const char *const parts[] = { "responsible", "accountable", "consulted", "informed" };

  g_string_assign (value, parts[n % G_N_ELEMENTS (parts)]);
}

static void
type_amount (GString *value, guint n)
{
  g_string_printf (value, "%u", 500 + n * 37 % 90000);
}

static const struct
{
  const char *what;
  const char *path;
  ChangeValue change;
  const char *seen; /* (nullable) whose words are looked for, where some drafts print a sum of it alone */
} cases[] = {
  { "a sentence", "risks/risk[2]/action", type_letter, NULL },
  { "a partner's name", "partners/partner[1]/short-name", type_letter, NULL },
  { "a letter of the grid", "activities/activity[2]/parts/part[2]/does", choose_letter, NULL },
  { "an amount", "contributions/contribution[2]/amounts/amount[2]/value", type_amount,
    "contributions/contribution[2]/amounts" },
};

/* As the words on the pages name it */
static char *
dup_path (Desk *desk, const char *path)
{
  return cdt_draft_dup_node_path (desk->draft, cdt_draft_find_node (desk->draft, path));
}

static char *
dup_seen (Desk *desk, guint n_case)
{
  return dup_path (desk, cases[n_case].seen != NULL ? cases[n_case].seen : cases[n_case].path);
}

/* Of each key: until its page is painted, the longest part that comes after that, and all of them together */
typedef struct
{
  double waits[KEYS];
  double parts[KEYS];
  double sums[KEYS];
} Times;

/* All that follows the edit. FALSE: more is to do. */
static gboolean
show_edit (Desk *desk, const char *path, gint64 until)
{
  gboolean done = cdt_refresh_go_on (desk->refresh, until);

  paint_place (desk, path);
  return done;
}

static gint64
get_end_of_part (void)
{
  return g_get_monotonic_time () + PART_MICROSECONDS;
}

static void
time_key (Desk *desk, const char *path, const char *seen, const char *value, Times *times, guint n)
{
  double begin = bench_cpu_now ();
  gboolean done = cdt_draft_set_value (desk->draft, path, value, NULL);

  g_assert (done);
  done = show_edit (desk, seen, get_end_of_part ());
  times->waits[n] = times->sums[n] = bench_cpu_now () - begin;
  times->parts[n] = 0;
  while (!done)
    {
      begin = bench_cpu_now ();
      done = cdt_refresh_go_on (desk->refresh, get_end_of_part ());
      if (done) /* the other pages may have moved it */
        paint_place (desk, seen);
      double took = bench_cpu_now () - begin;
      times->parts[n] = MAX (times->parts[n], took);
      times->sums[n] += took;
    }
}

static void
time_keys (Desk *desk, guint n_case, Times *times)
{
  g_autofree char *path = dup_path (desk, cases[n_case].path);
  g_autofree char *seen = dup_seen (desk, n_case);
  g_autofree char *before = cdt_draft_dup_value (desk->draft, path);
  g_autoptr (GString) value = g_string_new (before);

  for (guint i = 0; i < KEYS; i++)
    {
      cases[n_case].change (value, i);
      time_key (desk, path, seen, value->str, times, i);
    }
  bench_sort (times->waits, KEYS);
  bench_sort (times->parts, KEYS);
  bench_sort (times->sums, KEYS);
}

/* It stays a function of its own for profilers. */
static G_NO_INLINE void
press_keys (Desk *desk, guint n_case, guint n_keys)
{
  g_autofree char *path = dup_path (desk, cases[n_case].path);
  g_autofree char *seen = dup_seen (desk, n_case);
  g_autofree char *before = cdt_draft_dup_value (desk->draft, path);
  g_autoptr (GString) value = g_string_new (before);

  for (guint i = 0; i < n_keys; i++)
    {
      cases[n_case].change (value, i);
      gboolean done = cdt_draft_set_value (desk->draft, path, value->str, NULL);
      g_assert (done);
      show_edit (desk, seen, G_MAXINT64);
    }
}

/* Everything from nothing but the draft and the pack; median */
static double
rebuild (Desk *desk, const char *seen)
{
  double times[REBUILDS];
  CdtStyle style = cdt_style_clear_a4 ();

  for (guint i = 0; i < REBUILDS; i++)
    {
      double begin = bench_cpu_now ();
      g_autoptr (CdtAssembler) assembler = cdt_assembler_new (desk->pack, desk->draft);
      g_autoptr (CdtLayout) layout = cdt_layout_new (&style);
      g_autoptr (CdtRefresh) refresh = cdt_refresh_new (assembler, layout, NULL, NULL);
      Desk fresh = { desk->pack, desk->draft, assembler, layout, refresh, NULL };

      show_edit (&fresh, seen, G_MAXINT64);
      cairo_surface_destroy (fresh.surface);
      times[i] = bench_cpu_now () - begin;
    }
  bench_sort (times, REBUILDS);
  return times[REBUILDS / 2];
}

static void
measure_with_pango (PangoContext *context, const CdtStyle *style, CdtText *text)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  g_autofree char *words = cdt_text_dup_plain (text);

  pango_layout_set_width (layout, (style->page_width - 2 * style->margin_side) * PANGO_SCALE);
  pango_layout_set_text (layout, words, -1);
  pango_layout_get_line_count (layout);
}

/* The document's own paragraphs, without tables, pages or painting; median */
static double
relayout (Desk *desk)
{
  double times[REBUILDS];
  const CdtStyle *style = cdt_layout_get_style (desk->layout);
  CdtDocument *document = cdt_layout_get_document (desk->layout);
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (style->family);

  pango_font_description_set_absolute_size (font, style->size * PANGO_SCALE);
  pango_context_set_font_description (context, font);
  for (guint i = 0; i < REBUILDS; i++)
    {
      double begin = bench_cpu_now ();

      for (guint n = 0; n < cdt_document_get_n_blocks (document); n++)
        if (cdt_document_get_block (document, n)->text)
          measure_with_pango (context, style, cdt_document_get_block (document, n)->text);
      times[i] = bench_cpu_now () - begin;
    }
  g_object_unref (context);
  bench_sort (times, REBUILDS);
  return times[REBUILDS / 2];
}

static void
print_times (const char *what, const double *times, double whole)
{
  double p50 = times[KEYS / 2], p95 = times[KEYS * 95 / 100];

  g_print ("  %s: p50 %.2f ms, p95 %.2f ms, ratios %.3f, %.3f\n", what, p50, p95, p50 / whole, p95 / whole);
}

static void
report (Desk *desk, guint n_case)
{
  Times times;

  time_keys (desk, n_case, &times);
  g_autofree char *seen = dup_seen (desk, n_case);
  double whole = rebuild (desk, seen);
  double plain = relayout (desk);
  g_print ("%s, %u pages; from nothing %.1f ms, Pango alone on the whole text %.1f ms\n", cases[n_case].what,
           cdt_layout_get_n_pages (desk->layout), whole, plain);
  print_times ("key to page", times.waits, whole);
  print_times ("the longest part after it", times.parts, whole);
  print_times ("all together", times.sums, whole);
}

/* `n_keys` 0: times are taken. */
static gboolean
measure_draft (const char *name, guint n_keys, GError **error)
{
  CdtStyle style = cdt_style_clear_a4 ();
  g_autoptr (CdtPack) pack = cdt_pack_new_standard (error);
  g_autoptr (CdtLayout) layout = cdt_layout_new (&style);
  g_autoptr (CdtAssembler) assembler = NULL;
  g_autoptr (CdtDraft) draft = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *contents = NULL;
  gsize length = 0;

  if (!pack || !g_file_get_contents (name, &contents, &length, error))
    return FALSE;
  bytes = g_bytes_new_take (contents, length);
  draft = cdt_draft_new_from_bytes (bytes, name, error);
  if (!draft)
    return FALSE;
  assembler = cdt_assembler_new (pack, draft);
  g_autoptr (CdtRefresh) refresh = cdt_refresh_new (assembler, layout, NULL, NULL);
  Desk desk = { pack, draft, assembler, layout, refresh, NULL };

  cdt_refresh_finish (refresh);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (n_keys > 0)
      press_keys (&desk, i, n_keys);
    else
      report (&desk, i);
  cairo_surface_destroy (desk.surface);
  return TRUE;
}

int
main (int argc, char *argv[])
{
  guint n_keys = 0;

  for (int i = 1; i < argc; i++)
    {
      g_autoptr (GError) error = NULL;

      if (sscanf (argv[i], "--keys=%u", &n_keys) == 1)
        continue;
      if (!measure_draft (argv[i], n_keys, &error))
        {
          g_printerr ("%s\n", error->message);
          return 1;
        }
    }
  return 0;
}
