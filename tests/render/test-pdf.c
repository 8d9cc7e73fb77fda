/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "cdt-layout-private.h"
#include "cdt-pdf.h"
#include "sample-document.h"

static CdtLayout *
set_blocks (GPtrArray *blocks)
{
  g_autoptr (CdtDocument) document = sample_document (blocks, NULL);
  CdtStyle style = cdt_style_clear_a4 ();
  CdtLayout *layout = cdt_layout_new (&style);
  cdt_layout_set_document (layout, document);
  return layout;
}

static GPtrArray *
empty_blocks (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);
}

/* Everything that is awkward to tag: an empty document aside, each document here is all structure. */
static GPtrArray *
awkward_blocks (void)
{
  static const char *const rows[] = { "{a||x};b", "c", "+;;", NULL };
  g_autofree char *word = g_strnfill (9000, 'w');
  GPtrArray *blocks = empty_blocks ();
  g_ptr_array_add (blocks, sample_block (CDT_BLOCK_SUBITEM, NULL, "a list that begins at its second level"));
  g_ptr_array_add (blocks, sample_block (CDT_BLOCK_ITEM, NULL, "then the first"));
  g_ptr_array_add (blocks, sample_block (CDT_BLOCK_SUBITEM, NULL, "and the second"));
  g_ptr_array_add (blocks, sample_block (CDT_BLOCK_BULLET, NULL, "a {link||nowhere} that leads nowhere"));
  g_ptr_array_add (blocks, sample_block (CDT_BLOCK_PARAGRAPH, "x(y)'z\\é", "an id that needs care"));
  g_ptr_array_add (blocks, sample_block (CDT_BLOCK_PARAGRAPH, "hidden", NULL));
  g_ptr_array_add (blocks, sample_block (CDT_BLOCK_CLAUSE, "x", "{both||hidden} of {these||x(y)'z\\é}"));
  g_ptr_array_add (blocks, sample_table (NULL, "1 1", "h;", rows));
  g_ptr_array_add (blocks, sample_block (CDT_BLOCK_PARAGRAPH, NULL, word));
  g_ptr_array_add (blocks, sample_block (CDT_BLOCK_ITEM, NULL, word));
  g_ptr_array_add (blocks, sample_block (CDT_BLOCK_HEADING, NULL, "A heading without an id\nin two lines"));
  g_ptr_array_add (blocks,
                   sample_block (CDT_BLOCK_PARAGRAPH, NULL,
                                 "Welsh ŵ ŷ, שלום עולם, 伙伴, 👩‍👩‍👧‍👦"));
  return blocks;
}

/* Schedules: one in parts, one with a grid that takes several strips on turned pages. */
static GPtrArray *
turned_blocks (void)
{
  GPtrArray *blocks = empty_blocks ();
  CdtBlock *schedule = sample_block (CDT_BLOCK_SCHEDULE, "responsibilities", "Responsibilities");
  schedule->landscape = CDT_LANDSCAPE_AUTO;
  g_ptr_array_add (blocks, sample_block (CDT_BLOCK_CONTENTS, NULL, "Contents"));
  g_ptr_array_add (blocks, sample_block (CDT_BLOCK_SCHEDULE, "data", "Data sharing"));
  CdtBlock *part = sample_block (CDT_BLOCK_SUBSCHEDULE, "what", "What is shared");
  g_free (part->clause);
  part->clause = g_strdup ("data");
  g_ptr_array_add (blocks, part);
  g_ptr_array_add (blocks, sample_block (CDT_BLOCK_PARAGRAPH, NULL, "Names."));
  g_ptr_array_add (blocks, schedule);
  g_ptr_array_add (blocks, sample_grid (40, 8));
  g_ptr_array_add (blocks, sample_block (CDT_BLOCK_PART, "signatures", "Signatures"));
  return blocks;
}

static const struct
{
  const char *name;
  GPtrArray *(*make) (void);
} documents[] = {
  { "memorandum", sample_memorandum_blocks },
  { "awkward", awkward_blocks },
  { "turned", turned_blocks },
  { "empty", empty_blocks },
};

static GBytes *
write_pdf (CdtLayout *layout)
{
  g_autoptr (GError) error = NULL;
  GBytes *pdf = cdt_pdf_write (layout, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return pdf;
}

/* What a tool prints about the PDF; it must end well. `more` is an option or NULL, `last` an argument after
 * the file. */
static char *
ask_tool (GBytes *pdf, const char *tool, const char *option, const char *last)
{
  g_autofree char *path = NULL, *errors = NULL;
  char *output = NULL;
  int status, fd = g_file_open_tmp ("concordat-XXXXXX.pdf", &path, NULL);
  g_assert_cmpint (fd, >=, 0);
  g_assert_true (g_close (fd, NULL));
  g_assert_true (
      g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize)g_bytes_get_size (pdf), NULL));
  const char *arguments[] = { tool, option != NULL ? option : path, option != NULL ? path : last,
                              option != NULL ? last : NULL, NULL };
  g_autoptr (GError) error = NULL;
  g_spawn_sync (NULL, (char **)arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, &errors, &status,
                &error);
  g_assert_no_error (error);
  g_unlink (path);
  if (status != 0 || *errors != '\0')
    g_error ("%s: status %d: %s%s", tool, status, errors, output);
  return output;
}

static void
test_sound (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr (CdtLayout) layout = set_blocks (documents[i].make ());
      g_autoptr (GBytes) pdf = write_pdf (layout);
      g_autofree char *checked = ask_tool (pdf, "qpdf", "--check", NULL);
      g_autofree char *info = ask_tool (pdf, "pdfinfo", NULL, NULL);
      g_autofree char *pages = g_strdup_printf ("Pages:           %u\n", cdt_layout_get_n_pages (layout));
      g_assert_nonnull (strstr (checked, "No syntax or stream encoding errors found"));
      g_assert_nonnull (strstr (info, "Tagged:          yes"));
      g_assert_nonnull (strstr (info, pages));
      g_assert_nonnull (strstr (info, "Title:           Eastvale Healthy Homes Partnership"));
      g_assert_nonnull (strstr (info, "Author:          Eastvale, the Trust and Warm Hearths"));
      g_assert_nonnull (strstr (info, "Keywords:        concordat-draft:7f3a91c2"));
      g_assert_nonnull (strstr (info, "CreationDate:    Sat Nov 21 00:00:00 2026"));
    }
}

/* The words of the pages in the order of the pieces, which is the reading order. */
static GPtrArray *
list_words (CdtLayout *layout)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  for (guint n = 0; n < cdt_layout_get_n_pages (layout); n++)
    {
      const CdtPage *page = cdt_layout_get_page (layout, n);
      for (guint i = 0; i < page->pieces->len; i++)
        {
          const CdtPiece *piece = &g_array_index (page->pieces, CdtPiece, i);
          if (piece->kind != CDT_PIECE_LINES || piece->role == CDT_ROLE_FURNITURE || piece->first_line > 0)
            continue;
          g_autofree char *plain = cdt_text_dup_plain (cdt_paragraph_get_text (piece->paragraph));
          g_auto (GStrv) parts = g_strsplit_set (plain, " \n", -1);
          for (guint k = 0; parts[k] != NULL; k++)
            if (*parts[k] != '\0')
              g_ptr_array_add (words, g_strdup (parts[k]));
        }
    }
  return words;
}

/* Drawn order, so that columns of a table do not mix. */
static void
test_words (void)
{
  g_autoptr (CdtLayout) layout = set_blocks (sample_memorandum_blocks ());
  g_autoptr (GBytes) pdf = write_pdf (layout);
  g_autofree char *text = ask_tool (pdf, "pdftotext", "-raw", "-");
  g_autoptr (GPtrArray) words = list_words (layout);
  const char *at = text;
  g_assert_cmpuint (words->len, >, 300);
  for (guint i = 0; i < words->len; i++)
    {
      const char *found = strstr (at, words->pdata[i]);
      if (found == NULL)
        g_error ("word %u, \"%s\", is not in the PDF after: %.60s", i, (char *)words->pdata[i], at);
      at = found + strlen (words->pdata[i]);
    }
}

static guint
count (const char *text, const char *what)
{
  guint n = 0;
  for (const char *at = strstr (text, what); at != NULL; at = strstr (at + 1, what))
    n++;
  return n;
}

static void
test_structure (void)
{
  static const struct
  {
    const char *element;
    guint n;
  } cases[] = {
    { "Document\n", 1 },    { "\n  H1 (block)", 1 }, { "\n  H2 (block)", 8 }, { "\n    H2 (block)", 1 },
    { "Table (block)", 4 }, { " TH", 16 },           { "\n  L", 2 },          { "LI (block)", 7 },
    { "Lbl", 7 },           { "LBody", 7 },          { "Figure", 1 },
  };
  g_autoptr (CdtLayout) layout = set_blocks (sample_memorandum_blocks ());
  g_autoptr (GBytes) pdf = write_pdf (layout);
  g_autofree char *structure = ask_tool (pdf, "pdfinfo", "-struct", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (count (structure, cases[i].element) != cases[i].n)
      g_error ("%s %u times, not %u, in\n%s", cases[i].element, count (structure, cases[i].element),
               cases[i].n, structure);
}

/* Each link's destination is there, each heading has a bookmark, and where it leads is there too. */
static void
test_links (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr (CdtLayout) layout = set_blocks (documents[i].make ());
      g_autoptr (GBytes) pdf = write_pdf (layout);
      g_autofree char *defined = ask_tool (pdf, "pdfinfo", "-dests", NULL);
      g_autofree char *objects = ask_tool (pdf, "qpdf", "--json", NULL);
      g_autoptr (GRegex) regex = g_regex_new ("\"/Dest\": \"[ub]:([^\"]*)\"", 0, 0, NULL);
      g_autoptr (GMatchInfo) match = NULL;
      guint links = 0;
      for (g_regex_match (regex, objects, 0, &match); g_match_info_matches (match);
           g_match_info_next (match, NULL))
        {
          g_autofree char *name = g_match_info_fetch (match, 1);
          g_autofree char *quoted = g_strdup_printf ("\"%s\"", name);
          if (strstr (defined, quoted) == NULL)
            g_error ("%s: no destination %s in\n%s", documents[i].name, quoted, defined);
          links++;
        }
      g_assert_cmpuint (links, >=, i == 0 ? 30 : i == 1 ? 3 : 0);
    }
}

/* Destinations are on the pages of their blocks. */
static void
test_destinations (void)
{
  static const char *const ids[] = { "background", "purpose", "disagreements", "risks", "signatures" };
  g_autoptr (CdtLayout) layout = set_blocks (sample_memorandum_blocks ());
  g_autoptr (GBytes) pdf = write_pdf (layout);
  g_autofree char *defined = ask_tool (pdf, "pdfinfo", "-dests", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *line = g_strdup_printf ("(?m)^ *%u \\[[^\"]*\"b-%s\"$",
                                               cdt_layout_find_target (layout, ids[i]) + 1, ids[i]);
      if (!g_regex_match_simple (line, defined, 0, 0))
        g_error ("%s is not on its page in\n%s", ids[i], defined);
    }
}

static void
test_bookmarks (void)
{
  static const char *const titles[]
      = { "Background", "1  Purpose and shared goals", "4  Resolving disagreements",
          "Schedule 1  Risk register", "Signatures" };
  g_autoptr (CdtLayout) layout = set_blocks (sample_memorandum_blocks ());
  g_autoptr (GBytes) pdf = write_pdf (layout);
  g_autofree char *objects = ask_tool (pdf, "qpdf", "--json", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *entry = g_strdup_printf ("\"/Title\": \"u:%s\"", titles[i]);
      g_assert_nonnull (strstr (objects, entry));
    }
  g_assert_nonnull (strstr (objects, "/PageLabels"));
}

/* Pages have their own sizes; a strip is a table of its own to a reader; parts stand below their schedule. */
static void
test_turned (void)
{
  g_autoptr (CdtLayout) layout = set_blocks (turned_blocks ());
  g_autoptr (GBytes) pdf = write_pdf (layout);
  guint n_pages = cdt_layout_get_n_pages (layout), n_turned = 0;
  for (guint n = 0; n < n_pages; n++)
    n_turned += cdt_layout_is_turned (layout, n);
  g_assert_cmpuint (n_turned, >, 2);
  g_autofree char *objects = ask_tool (pdf, "qpdf", "--json", NULL);
  g_autofree char *structure = ask_tool (pdf, "pdfinfo", "-struct", NULL);
  g_auto (GStrv) boxes = g_regex_split_simple ("841\\.[0-9]*,\\s*595\\.", objects, 0, 0);
  g_assert_cmpuint (g_strv_length (boxes) - 1, ==, n_turned);
  g_assert_cmpuint (count (structure, "Table (block)"), ==, n_turned);
  g_assert_cmpuint (count (structure, " TH"), ==, 40 + n_turned);
  g_assert_nonnull (strstr (objects, "\"/Title\": \"u:Part 1  What is shared\""));
}

static void
assert_same_bytes (GBytes *a, GBytes *b)
{
  g_assert_cmpmem (g_bytes_get_data (a, NULL), g_bytes_get_size (a), g_bytes_get_data (b, NULL),
                   g_bytes_get_size (b));
}

static gpointer
write_in_thread (gpointer data)
{
  g_autoptr (CdtLayout) layout = set_blocks (sample_memorandum_blocks ());
  return write_pdf (layout);
}

/* From the same layout, from another, in another thread and in a locale with a decimal comma. */
static void
test_same_bytes (void)
{
  g_autoptr (CdtLayout) layout = set_blocks (sample_memorandum_blocks ());
  g_autoptr (CdtLayout) other = set_blocks (sample_memorandum_blocks ());
  g_autoptr (GBytes) first = write_pdf (layout);
  g_autoptr (GBytes) again = write_pdf (layout);
  g_autoptr (GBytes) afresh = write_pdf (other);
  g_autoptr (GBytes) elsewhere = g_thread_join (g_thread_new ("pdf", write_in_thread, NULL));
  assert_same_bytes (first, again);
  assert_same_bytes (first, afresh);
  assert_same_bytes (first, elsewhere);
  g_autofree char *before = g_strdup (setlocale (LC_ALL, NULL));
  g_assert_nonnull (setlocale (LC_ALL, "de_DE.UTF-8"));
  g_assert_cmpstr (localeconv ()->decimal_point, ==, ",");
  g_autoptr (GBytes) comma = write_in_thread (NULL);
  g_assert_nonnull (setlocale (LC_ALL, before));
  assert_same_bytes (first, comma);
}

static void
count_progress_cb (guint page, guint n_pages, gpointer data)
{
  guint *seen = data;
  g_assert_cmpuint (page, ==, *seen + 1);
  g_assert_cmpuint (page, <=, n_pages);
  *seen = page;
}

static void
cancel_cb (guint page, guint n_pages, gpointer data)
{
  if (page == 2)
    g_cancellable_cancel (data);
}

static void
test_progress (void)
{
  guint seen = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (CdtLayout) layout = set_blocks (sample_memorandum_blocks ());
  g_autoptr (GBytes) pdf = cdt_pdf_write (layout, NULL, count_progress_cb, &seen, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (seen, ==, cdt_layout_get_n_pages (layout));
  g_autoptr (GBytes) none = cdt_pdf_write (layout, NULL, cancel_cb, cancellable, cancellable, &error);
  g_assert_null (none);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_is_from (void)
{
  static const struct
  {
    const char *bytes;
    const char *id;
    gboolean from;
  } cases[] = {
    { "%PDF-1.5 (concordat-draft:abc)", "abc", TRUE },
    { "%PDF-1.5 (concordat-draft:abcd)", "abc", FALSE },
    { "%PDF-1.5 (concordat-draft:ab)", "abc", FALSE },
    { "%PDF-1.5 concordat-draft:abcd concordat-draft:abc ", "abc", TRUE },
    { "not a PDF concordat-draft:abc)", "abc", FALSE },
    { "%PDF-1.5 (concordat-draft:)", "", FALSE },
    { "", "abc", FALSE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].bytes, strlen (cases[i].bytes));
      g_assert_cmpint (cdt_pdf_is_from (bytes, cases[i].id), ==, cases[i].from);
    }
  g_autoptr (CdtLayout) layout = set_blocks (sample_memorandum_blocks ());
  g_autoptr (GBytes) pdf = write_pdf (layout);
  g_assert_true (cdt_pdf_is_from (pdf, "7f3a91c2"));
  g_assert_false (cdt_pdf_is_from (pdf, "7f3a91c"));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/pdf/sound", test_sound);
  g_test_add_func ("/render/pdf/words", test_words);
  g_test_add_func ("/render/pdf/structure", test_structure);
  g_test_add_func ("/render/pdf/links", test_links);
  g_test_add_func ("/render/pdf/destinations", test_destinations);
  g_test_add_func ("/render/pdf/bookmarks", test_bookmarks);
  g_test_add_func ("/render/pdf/turned", test_turned);
  g_test_add_func ("/render/pdf/same-bytes", test_same_bytes);
  g_test_add_func ("/render/pdf/progress", test_progress);
  g_test_add_func ("/render/pdf/is-from", test_is_from);
  return g_test_run ();
}
