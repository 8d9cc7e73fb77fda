/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "apart.h"
#include "cdt-assembler.h"
#include "cdt-layout.h"
#include "cdt-load.h"
#include "cdt-review.h"
#include "hostile-files.h"

#define TEXT(text) text, sizeof text - 1
#define START                                                                                                \
  "<agreement xmlns='urn:concordat:agreement:1' version='1.0' id='a'><kind>agreement</kind>"                 \
  "<title>T</title>"
#define PARTNERS                                                                                             \
  "<partners><partner id='p1'><name>A</name></partner><partner id='p2'><name>B</name></partner></partners>"
#define END "</agreement>"

/* Drafts that are sound, and that nobody would write. NULL for what is said: it works. */
static const HostileFile drafts[] = {
  { "partners-100000", TEXT (START "<partners>"), "<partner id='p#'><name>P#</name></partner>", 100000,
    "</partners>" END, ":*: the file has more than 100000 elements*" },
  { "partners-3000", TEXT (START "<partners>"), "<partner id='p#'><name>P#</name></partner>", 3000,
    "</partners>" END },
  { "partners-of-one-id", TEXT (START "<partners>"), "<partner id='p'><name>P#</name></partner>", 1000,
    "</partners>" END },
  { "purpose-1-mb", TEXT (START "<purpose>"), "word ", 200000, "</purpose>" PARTNERS END },
  { "word-300-kb", TEXT (START "<purpose>"), "aaaaaaaaaa", 30000, "</purpose>" PARTNERS END },
  { "name-100-kb", TEXT (START "<partners><partner id='p1'><name>"), "word ", 20000,
    "</name></partner></partners>" END },
  { "title-100-kb",
    TEXT ("<agreement xmlns='urn:concordat:agreement:1' version='1.0' id='a'><kind>agreement</kind><title>"),
    "word ", 20000, "</title>" PARTNERS END },
  { "nested-500", TEXT (START PARTNERS), "<own-clauses>", 500, END,
    ":*: elements stand inside each other more than 64 deep*" },
  { "unknown-elements", TEXT (START PARTNERS), "<x a='#'/>", 20000, END },
  { "own-clauses-in-a-circle", TEXT (START PARTNERS "<wording><own-clauses>"),
    "<own-clause id='own#'><heading>H</heading><text>{clause:own#} {clause:own1} "
    "{here:own#}</text></own-clause>",
    200, "</own-clauses></wording>" END },
  { "bodies-in-a-circle", TEXT (START PARTNERS "<governance><bodies>"),
    "<body id='y#'><name>N</name><reports-to>y#</reports-to></body><body id='z#'><name>N</name>"
    "<reports-to>z1</reports-to></body>",
    100,
    "<body id='u'><name>U</name><reports-to>v</reports-to></body>"
    "<body id='v'><name>V</name><reports-to>u</reports-to></body></bodies></governance>" END },
};

static char *folder;

/* All that the window does with a draft that somebody opens */
static void
open_draft (const char *path, GError **error)
{
  CdtStyle style = cdt_style_clear_a4 ();
  g_autoptr (CdtDraft) draft = cdt_load_draft (path, NULL, error);
  g_autoptr (CdtPack) pack = NULL;
  g_autoptr (CdtAssembler) assembler = NULL;
  g_autoptr (CdtDocument) document = NULL;
  g_autoptr (CdtLayout) layout = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  if (draft == NULL)
    return;
  pack = cdt_pack_new_standard (NULL);
  assembler = cdt_assembler_new (pack, draft);
  document = cdt_assembler_run (assembler);
  layout = cdt_layout_new (&style);
  cdt_layout_set_document (layout, document);
  findings = cdt_review_run (draft, CDT_FINDING_NOTE);
  g_assert_cmpuint (cdt_layout_get_n_pages (layout), >, 1);
  g_assert_cmpuint (findings->len, >, 0);
}

/* Twice what a hostile file may take: pages are made of these. */
static void
assert_opens (const Apart *apart)
{
  g_assert_cmpstr (apart->message, ==, "");
  g_assert_cmpint (apart->microseconds, <, 2 * APART_MOST_MICROSECONDS);
  g_assert_cmpint (apart->peak, <, 2 * APART_MOST_BYTES);
}

static void
test_draft (gconstpointer data)
{
  const HostileFile *file = data;
  g_autofree char *path = g_build_filename (folder, file->name, NULL);
  Apart apart = { 0 };

  hostile_file_write (file, path);
  apart_read (&apart, open_draft, path);
  g_test_message ("%s: %s [%" G_GINT64_FORMAT " ms, %" G_GINT64_FORMAT " MB]", file->name,
                  file->says != NULL ? apart.message : "opens", apart.microseconds / 1000,
                  apart.peak / 1048576);
  if (file->says != NULL)
    apart_assert_refused (&apart, file->name, file->says);
  else
    assert_opens (&apart);
  apart_clear (&apart);
  g_assert_no_errno (g_unlink (path));
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("absurd-XXXXXX", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (drafts); i++)
    {
      g_autofree char *path = g_strconcat ("/hostile/absurd/", drafts[i].name, NULL);

      g_test_add_data_func (path, &drafts[i], test_draft);
    }
  status = g_test_run ();
  g_rmdir (folder);
  g_free (folder);
  return status;
}
