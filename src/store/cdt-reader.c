/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-reader.h"

#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>

#include "cdt-apart.h"
#include "cdt-draft.h"
#include "cdt-pdf-file.h"

#define MOST_SECONDS 2          /* of the processor */
#define MOST_SECONDS_WAITING 20 /* by the clock: the machine may be busy */
#define MOST_MEMORY ((rlim_t)600 * 1024 * 1024)
#define MOST_BYTES ((gsize)32 * 1024 * 1024)

void
cdt_reader_limit (void)
{
  const struct rlimit seconds = { MOST_SECONDS, MOST_SECONDS };
  const struct rlimit none = { 0, 0 };

  setrlimit (RLIMIT_CPU, &seconds);
#if !defined __SANITIZE_ADDRESS__
  setrlimit (RLIMIT_AS, &(struct rlimit){ MOST_MEMORY, MOST_MEMORY });
#endif
  setrlimit (RLIMIT_FSIZE, &none);
  setrlimit (RLIMIT_CORE, &none);
  alarm (MOST_SECONDS_WAITING);
}

static GBytes *
read_input (void)
{
  GByteArray *all = g_byte_array_new ();
  guint8 buffer[65536];
  ssize_t n;

  while ((n = read (STDIN_FILENO, buffer, sizeof buffer)) > 0 && all->len <= MOST_BYTES)
    g_byte_array_append (all, buffer, (guint)n);
  return g_byte_array_free_to_bytes (all);
}

static GBytes *
find_xml (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (CdtPdfFile) file = NULL;

  if (!cdt_pdf_file_is_pdf (bytes))
    return g_bytes_ref (bytes);
  file = cdt_pdf_file_new (bytes, name, error);
  return file != NULL ? cdt_pdf_file_dup_draft (file, error) : NULL;
}

/* What is no draft at all is for whoever asked to judge. */
static gboolean
read_xml (GBytes *xml, const char *name, GError **error)
{
  g_autoptr (CdtTree) tree = cdt_tree_new_from_bytes (xml, name, error);
  g_autoptr (CdtDraft) draft = NULL;
  g_autoptr (GError) fault = NULL;

  if (tree == NULL)
    return FALSE;
  draft = cdt_draft_new_from_tree (tree, name, &fault);
  if (draft != NULL || g_error_matches (fault, CDT_READ_ERROR, CDT_READ_ERROR_WRONG_KIND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&fault));
  return FALSE;
}

int
cdt_reader_main (int argc, char **argv, CdtReaderDraw draw)
{
  gboolean done;

  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) found = NULL;
  g_autoptr (GBytes) words = NULL;
  g_autoptr (GError) error = NULL;

  if (argc != 2 && argc != 3)
    return 2;
  cdt_reader_limit ();
  bytes = read_input ();
  found = argc == 2 ? find_xml (bytes, argv[1], &error) : g_bytes_new_static ("", 0);
  if (argc == 2)
    done = found != NULL && read_xml (found, argv[1], &error);
  else
    done = draw (bytes, &error);
  words = done ? cdt_apart_say_found (found) : cdt_apart_say_refused (error);
  fwrite (g_bytes_get_data (words, NULL), 1, g_bytes_get_size (words), stdout);
  return fflush (stdout) == 0 ? 0 : 1;
}
