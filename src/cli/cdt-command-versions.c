/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "cdt-command.h"
#include "cdt-save.h"
#include "cdt-stage.h"
#include "cdt-versions.h"

typedef struct
{
  char *label;
  char *who;
  char *stage;
  char *version;
  char *output;
} Versions;

static void
clear_versions (Versions *order)
{
  g_free (order->label);
  g_free (order->who);
  g_free (order->stage);
  g_free (order->version);
  g_free (order->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Versions, clear_versions)

static void
print_row (const char *id, const char *when, const char *label, const char *who, const char *since)
{
  g_autofree char *row = g_strjoin ("\t", id, when, label, who, since, NULL);

  g_strdelimit (row, "\r\n", ' ');
  cdt_command_print (row);
}

/* FALSE when one cannot be read */
static gboolean
print_version (CdtDraft *draft, const CdtKeptVersion *version)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtDraft) then = cdt_versions_read (draft, version->id, &error);
  guint n = then != NULL ? cdt_versions_count_changes (then, draft) : 0;
  g_autofree char *since = g_strdup_printf (ngettext ("%u change since", "%u changes since", n), n);

  print_row (version->id, version->when, version->label, version->who,
             then != NULL ? since : _ ("cannot be read"));
  if (error != NULL)
    cdt_command_warn (error->message);
  return then != NULL;
}

static CdtExit
list (CdtDraft *draft)
{
  g_autoptr (GPtrArray) versions = cdt_versions_list (draft);
  g_autofree char *label = cdt_versions_suggest_label (draft);
  g_autofree char *stage = cdt_stage_say (draft);
  CdtExit result = CDT_EXIT_DONE;

  print_row (_ ("now"), "", label, "", stage);
  for (guint i = 0; i < versions->len; i++)
    if (!print_version (draft, versions->pdata[i]))
      result = CDT_EXIT_FINDINGS;
  return result;
}

/* By id, or the newest with this name; NULL when there is none */
static char *
find_version (CdtDraft *draft, const char *name)
{
  g_autoptr (GPtrArray) versions = cdt_versions_list (draft);

  for (guint i = 0; i < versions->len; i++)
    {
      const CdtKeptVersion *version = versions->pdata[i];

      if (g_str_equal (version->id, name))
        return g_strdup (name);
    }
  for (guint i = 0; i < versions->len; i++)
    {
      const CdtKeptVersion *version = versions->pdata[i];

      if (g_str_equal (version->label, name))
        return g_strdup (version->id);
    }
  return NULL;
}

static CdtExit
read_out (CdtDraft *draft, const Versions *order)
{
  g_autofree char *id = find_version (draft, order->version);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (order->output == NULL)
    return cdt_command_fail ("%s", _ ("name the file for the version with -o."));
  if (id == NULL)
    return cdt_command_fail (_ ("there is no version “%s”. Without --read the command lists them."),
                             order->version);
  bytes = cdt_versions_read_bytes (draft, id, &error);
  if (bytes == NULL)
    return cdt_command_fail ("%s", error->message);
  if (!cdt_save (order->output, bytes, NULL, CDT_SAVE_NEW, &error))
    return cdt_command_fail_file (order->output, error);
  return CDT_EXIT_DONE;
}

/* Sealing is for the window; here the command that changes a signed agreement is refused when it opens it. */
static gboolean
mark (CdtDraft *draft, const Versions *order, GError **error)
{
  static const char *const names[CDT_N_STAGES] = { "draft", "circulated", "agreed", "signed" };
  g_autofree char *unkept = NULL;
  gboolean marked;

  for (guint i = 0; i < CDT_N_STAGES; i++)
    if (g_str_equal (order->stage, names[i]))
      {
        marked = i == CDT_STAGE_DRAFT
                     ? cdt_stage_start_revision (draft, order->label, order->who, &unkept, error)
                     : cdt_stage_mark (draft, (CdtStage)i, order->who, &unkept, error);
        if (unkept != NULL)
          cdt_command_warn (unkept);
        return marked;
      }
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
               _ ("there is no stage %s. Use draft, circulated, agreed or signed."), order->stage);
  return FALSE;
}

static CdtExit
change (const Versions *order, const char *file)
{
  g_autofree char *base_hash = NULL;
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;
  CdtExit result = CDT_EXIT_DONE;
  g_autoptr (CdtDraft) draft = cdt_command_open (file, CDT_USE_STAGE, NULL, &base_hash, &result);
  gboolean done;

  if (draft == NULL)
    return result;
  if (order->stage != NULL)
    done = mark (draft, order, &error);
  else
    {
      id = cdt_versions_keep (draft, order->label, CDT_KEPT_BY_HAND, order->who, &error);
      done = id != NULL;
    }
  if (!done)
    return cdt_command_fail_file (file, error);
  return cdt_command_save (draft, file, base_hash);
}

static CdtExit
run_versions (const CdtCommand *command, int argc, char **argv)
{
  g_auto (Versions) order = { 0 };
  const GOptionEntry entries[] = {
    { "keep", 0, 0, G_OPTION_ARG_STRING, &order.label,
      N_ ("Keep what the agreement says now under this name; with --stage=draft, what the paper calls it "
          "from now on"),
      N_ ("NAME") },
    { "stage", 0, 0, G_OPTION_ARG_STRING, &order.stage,
      N_ ("Mark it as draft (a new revision), circulated, agreed or signed; a version is kept"),
      N_ ("STAGE") },
    { "who", 0, 0, G_OPTION_ARG_STRING, &order.who, N_ ("Who does so"), N_ ("PERSON") },
    { "read", 0, 0, G_OPTION_ARG_STRING, &order.version,
      N_ ("Write this version, by id or name, to the file of -o"), N_ ("VERSION") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &order.output, N_ ("The file to write"), N_ ("OUT") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (CdtDraft) draft = NULL;
  gboolean from_pdf = FALSE;
  CdtExit result = CDT_EXIT_DONE, told;

  if (!cdt_command_parse (command, entries, &argc, &argv, 1, 1))
    return CDT_EXIT_FAILED;
  if (order.label != NULL || order.stage != NULL)
    return change (&order, argv[1]);
  draft = cdt_command_open (argv[1], CDT_USE_READ, &from_pdf, NULL, &result);
  if (draft == NULL)
    return result;
  told = order.version != NULL ? read_out (draft, &order) : list (draft);
  return MAX (result, told);
}

const CdtCommand cdt_command_versions = {
  "versions",
  N_ ("FILE [--keep=NAME | --stage=STAGE | --read=VERSION -o OUT] [--who=PERSON]"),
  N_ ("Lists the versions kept in an agreement, keeps one, or writes one out."),
  run_versions,
};
