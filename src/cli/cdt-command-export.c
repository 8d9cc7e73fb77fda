/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "cdt-command.h"
#include "cdt-export-file.h"
#include "cdt-house-fonts.h"
#include "cdt-house.h"
#include "cdt-lanes.h"
#include "cdt-versions.h"

#define EXAMPLES CDT_RESOURCES "/examples"
#define MAX_LANES 4
#define LONG (1024 * 1024) /* bytes of a draft; it makes 400 pages */

/* Of what is exported; another takes the place of it. */
static const char *const suffixes[] = { ".concordat", ".pdf" };

typedef struct
{
  char *output;
  char *directory;
  char *format_name;
  char *pack_folder;
  gboolean examples;
  gboolean keeps;     /* what is exported, as a version in its file */
  char *version_name; /* (nullable) */
  CdtExportOrder how;
  char **names;   /* of the files, or of the examples; not owned */
  GThread *fonts; /* (nullable) gets them ready while the first draft is read */
} Export;

static gpointer
prepare_fonts_cb (gpointer data)
{
  cdt_house_fonts_prepare ();
  return NULL;
}

static void
clear_export (Export *order)
{
  g_clear_pointer (&order->fonts, g_thread_join);
  g_free (order->output);
  g_free (order->directory);
  g_free (order->format_name);
  g_free (order->pack_folder);
  g_free (order->version_name);
  g_free (order->how.house);
  g_free (order->how.paper);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Export, clear_export)

/* warm.concordat -> warm.pdf, in the directory asked for or beside the draft */
static char *
choose_path (const Export *order, const char *file)
{
  g_autofree char *folder = g_path_get_dirname (file);
  g_autofree char *stem = g_path_get_basename (file);
  g_autofree char *name = NULL;

  if (order->output != NULL)
    return g_strdup (order->output);
  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (g_str_has_suffix (stem, suffixes[i]) && strlen (stem) > strlen (suffixes[i]))
      {
        stem[strlen (stem) - strlen (suffixes[i])] = '\0';
        break;
      }
  name = g_strconcat (stem, cdt_export_format_get_suffix (order->how.format), NULL);
  if (order->directory == NULL && g_str_equal (folder, "."))
    return g_steal_pointer (&name);
  return g_build_filename (order->directory != NULL ? order->directory : folder, name, NULL);
}

/* A PDF that was read, maybe a signed one, is not written over, not even with --force. */
static gboolean
is_same_file (const char *a, const char *b)
{
  GStatBuf first = { 0 }, second = { 0 };

  return g_stat (a, &first) == 0 && g_stat (b, &second) == 0 && first.st_dev == second.st_dev
         && first.st_ino == second.st_ino;
}

/* draft: (transfer full) */
static CdtExit
export_draft (const Export *order, CdtDraft *draft, CdtPackShelf *shelf, const char *file)
{
  g_autoptr (CdtDraft) owned = draft;
  g_autofree char *path = choose_path (order, file);
  g_autofree char *shown = g_filename_display_name (path);
  CdtExit result = CDT_EXIT_DONE;
  g_autoptr (CdtPack) pack = cdt_command_choose_pack (shelf, draft, file, &result);
  g_autoptr (GError) error = NULL;

  if (pack == NULL)
    return result;
  if (!cdt_export_file (g_steal_pointer (&owned), pack, &order->how, path, &error))
    return cdt_command_fail_file (path, error);
  cdt_command_print (shown);
  return result;
}

/* hash: of the file, which nobody may have changed meanwhile */
static CdtExit
keep_version (const Export *order, CdtDraft *draft, const char *file, const char *hash)
{
  g_autofree char *path = choose_path (order, file);
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *draft_label = cdt_versions_suggest_label (draft);
  /* Translators: a version such as Draft 3, and the name of a PDF */
  g_autofree char *label = g_strdup_printf (_ ("%s, exported as %s"), draft_label, name);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = cdt_versions_keep (draft, order->version_name != NULL ? order->version_name : label,
                                           CDT_KEPT_EXPORT, NULL, &error);

  return id != NULL ? cdt_command_save (draft, file, hash) : cdt_command_fail_file (file, error);
}

static CdtExit
export_file (const Export *order, CdtPackShelf *shelf, const char *file)
{
  gboolean from_pdf = FALSE;
  CdtExit result = CDT_EXIT_DONE, exported;
  g_autofree char *hash = NULL;
  g_autoptr (CdtDraft) draft = cdt_command_open (file, CDT_USE_PRINT, &from_pdf, &hash, &result);
  g_autoptr (CdtDraft) kept = NULL;
  g_autofree char *path = choose_path (order, file);
  g_autofree char *shown = g_filename_display_name (path);

  if (draft == NULL)
    return result;
  if (from_pdf && is_same_file (file, path))
    return cdt_command_fail (_ ("%s is the PDF that the draft was read from. Name another file with -o."),
                             shown);
  if (from_pdf && order->keeps)
    return cdt_command_fail (_ ("%s is a PDF, and no version can be kept in it."), file);
  kept = order->keeps ? cdt_draft_copy (draft) : NULL;
  exported = export_draft (order, g_steal_pointer (&draft), shelf, file);
  if (kept != NULL && exported != CDT_EXIT_FAILED)
    exported = MAX (exported, keep_version (order, kept, file, hash));
  return MAX (result, exported);
}

static CdtExit
export_example (const Export *order, CdtPackShelf *shelf, const char *name)
{
  g_autofree char *path = g_build_filename (EXAMPLES, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_autoptr (CdtDraft) draft = bytes != NULL ? cdt_draft_new_from_bytes (bytes, name, &error) : NULL;

  if (draft == NULL)
    return cdt_command_fail ("%s", error->message);
  return export_draft (order, g_steal_pointer (&draft), shelf, name);
}

/* FALSE with the reason told */
static gboolean
check_look (const CdtExportOrder *how)
{
  if (how->house != NULL && !g_str_equal (cdt_house_find (how->house)->name, how->house))
    return cdt_command_fail (_ ("there is no style %s. Use --style=clear or --style=formal."), how->house),
           FALSE;
  if (how->paper != NULL && !g_str_equal (cdt_paper_find (how->paper)->name, how->paper))
    return cdt_command_fail (_ ("there is no paper %s. Use --paper=a4 or --paper=letter."), how->paper),
           FALSE;
  return TRUE;
}

/* FALSE with the reason told */
static gboolean
prepare (Export *order, int n_files)
{
  if (order->format_name != NULL && g_str_equal (order->format_name, "text"))
    order->how.format = CDT_EXPORT_TEXT;
  else if (order->format_name != NULL && !g_str_equal (order->format_name, "pdf"))
    return cdt_command_fail (_ ("there is no format %s. Use --format=pdf or --format=text."),
                             order->format_name),
           FALSE;
  if (!check_look (&order->how))
    return FALSE;
  order->keeps = order->keeps || order->version_name != NULL;
  if (order->keeps && order->examples)
    return cdt_command_fail ("%s", _ ("no version can be kept in the examples.")), FALSE;
  if (order->examples ? n_files > 0 : n_files == 0)
    return cdt_command_fail ("%s", _ ("name the drafts to export, or use --examples alone.")), FALSE;
  if (order->output != NULL && (order->directory != NULL || order->examples || n_files > 1))
    return cdt_command_fail ("%s", _ ("-o names the output of one draft; use --directory for several.")),
           FALSE;
  if (order->directory != NULL && g_mkdir_with_parents (order->directory, 0777) != 0)
    return cdt_command_fail (_ ("the folder %s could not be made: %s."), order->directory,
                             g_strerror (errno)),
           FALSE;
  if (order->how.format == CDT_EXPORT_PDF)
    order->fonts = g_thread_try_new ("fonts", prepare_fonts_cb, NULL, NULL);
  return TRUE;
}

/* May drafts be written in any order? Not where one is written to what another is read from or written to;
 * and long ones one after another, as each takes much memory. */
static gboolean
stand_apart (const Export *order, guint n_files)
{
  g_autoptr (GHashTable) paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean apart = TRUE;

  for (guint i = 0; i < n_files; i++)
    {
      GStatBuf status = { 0 };

      apart = apart && g_stat (order->names[i], &status) == 0 && status.st_size <= LONG;
      g_hash_table_add (paths, g_canonicalize_filename (order->names[i], NULL));
    }
  for (guint i = 0; i < n_files && apart; i++)
    {
      g_autofree char *path = choose_path (order, order->names[i]);

      apart = g_hash_table_add (paths, g_canonicalize_filename (path, NULL));
    }
  return apart;
}

static gpointer
begin_lane (gpointer data)
{
  const Export *order = data;

  return cdt_pack_shelf_new (order->pack_folder);
}

static CdtExit
export_nth (guint n, gpointer kept, gpointer data)
{
  const Export *order = data;

  return order->examples ? export_example (order, kept, order->names[n])
                         : export_file (order, kept, order->names[n]);
}

static CdtExit
export_all (Export *order, int n_files, char **files)
{
  static const CdtLaneWork work = { begin_lane, export_nth, g_object_unref };
  g_auto (GStrv) examples = NULL;
  guint n = (guint)n_files, n_lanes = MIN (g_get_num_processors (), MAX_LANES);

  if (order->examples)
    {
      examples = g_resources_enumerate_children (EXAMPLES, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      n = examples != NULL ? g_strv_length (examples) : 0;
    }
  order->names = order->examples ? examples : files;
  if (n < 2 || order->keeps || (!order->examples && !stand_apart (order, n)))
    n_lanes = 1;
  return cdt_lanes_run (&work, n, n_lanes, order);
}

static CdtExit
run_export (const CdtCommand *command, int argc, char **argv)
{
  g_auto (Export) order = { 0 };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &order.output, N_ ("The file to write"), N_ ("OUT") },
    { "directory", 'd', 0, G_OPTION_ARG_FILENAME, &order.directory, N_ ("The folder to write to"),
      N_ ("DIR") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &order.format_name, N_ ("pdf (the default) or text"),
      N_ ("FORMAT") },
    { "examples", 0, 0, G_OPTION_ARG_NONE, &order.examples,
      N_ ("Export the examples that come with Concordat"), NULL },
    CDT_COMMAND_PACK_OPTION (&order.pack_folder),
    { "no-draft", 0, 0, G_OPTION_ARG_NONE, &order.how.no_draft,
      N_ ("The PDF does not carry the editable draft"), NULL },
    { "with-working-information", 0, 0, G_OPTION_ARG_NONE, &order.how.with_working,
      N_ ("The draft in the PDF keeps answers that do not print, such as private notes"), NULL },
    { "with-comments", 0, 0, G_OPTION_ARG_NONE, &order.how.with_remarks,
      N_ ("The draft in the PDF keeps comments and open points"), NULL },
    { "print-comments", 0, 0, G_OPTION_ARG_NONE, &order.how.print_remarks,
      N_ ("List comments and open points after the last page"), NULL },
    { "style", 0, 0, G_OPTION_ARG_STRING, &order.how.house, N_ ("clear or formal, whatever the draft says"),
      N_ ("STYLE") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &order.how.paper, N_ ("a4 or letter, whatever the draft says"),
      N_ ("PAPER") },
    { "large-print", 0, 0, G_OPTION_ARG_NONE, &order.how.large_print, N_ ("Print in 16 point"), NULL },
    { "keep-version", 0, 0, G_OPTION_ARG_NONE, &order.keeps,
      N_ ("Keep what is exported as a version in FILE, which is written again"), NULL },
    { "version-name", 0, 0, G_OPTION_ARG_STRING, &order.version_name, N_ ("The same, under this name"),
      N_ ("NAME") },
    { "force", 'f', 0, G_OPTION_ARG_NONE, &order.how.force,
      N_ ("Overwrite a file that is not an earlier export"), NULL },
    G_OPTION_ENTRY_NULL,
  };

  if (!cdt_command_parse (command, entries, &argc, &argv, 0, G_MAXINT) || !prepare (&order, argc - 1))
    return CDT_EXIT_FAILED;
  return export_all (&order, argc - 1, argv + 1);
}

const CdtCommand cdt_command_export = {
  "export",
  N_ ("FILE… [-o OUT | --directory=DIR] [--format=pdf|text] [--no-draft] [--pack=FOLDER]"),
  N_ ("Writes agreements as PDF or plain text and prints where."),
  run_export,
};
