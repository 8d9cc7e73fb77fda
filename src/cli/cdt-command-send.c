/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "cdt-command.h"
#include "cdt-reply-pack.h"
#include "cdt-save.h"

/* What is there already is not written over: it may be a reply. */
static CdtExit
write_copy (const CdtReplyCopy *copy, const char *folder)
{
  g_autofree char *path = g_build_filename (folder, copy->file_name, NULL);
  g_autofree char *shown = g_filename_display_name (path);
  g_autoptr (GBytes) bytes = cdt_command_complete (copy->draft, NULL);
  g_autoptr (GError) error = NULL;

  if (!cdt_save (path, bytes, NULL, CDT_SAVE_NEW, &error))
    return cdt_command_fail_file (path, error);
  cdt_command_print (shown);
  return CDT_EXIT_DONE;
}

/* The version first: a copy of a version that is kept nowhere could not be joined. */
static CdtExit
send (const char *file, const char *folder, CdtReplyPackFlags flags)
{
  CdtExit result = CDT_EXIT_DONE;
  g_autofree char *hash = NULL;
  g_autoptr (CdtDraft) draft = cdt_command_open (file, CDT_USE_CHANGE, NULL, &hash, &result);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) copies = NULL;

  if (draft == NULL)
    return result;
  copies = cdt_reply_pack_make (draft, flags, NULL, NULL, &error);
  if (copies == NULL)
    return cdt_command_fail ("%s", error->message);
  result = cdt_command_save (draft, file, hash);
  for (guint i = 0; result == CDT_EXIT_DONE && i < copies->len; i++)
    result = write_copy (copies->pdata[i], folder);
  return result;
}

static CdtExit
run_send (const CdtCommand *command, int argc, char **argv)
{
  g_autofree char *folder = NULL;
  gboolean history = FALSE, comments = FALSE;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &folder, N_ ("The folder to put them in"), N_ ("FOLDER") },
    { "with-history", 0, 0, G_OPTION_ARG_NONE, &history, N_ ("With the versions kept in the file"), NULL },
    { "with-comments", 0, 0, G_OPTION_ARG_NONE, &comments, N_ ("With comments and open points"), NULL },
    G_OPTION_ENTRY_NULL,
  };

  if (!cdt_command_parse (command, entries, &argc, &argv, 1, 1))
    return CDT_EXIT_FAILED;
  if (folder == NULL || *folder == '\0')
    return cdt_command_fail ("%s", _ ("say where to put the copies with -o FOLDER."));
  return send (argv[1], folder,
               (history ? CDT_REPLY_PACK_HISTORY : 0) | (comments ? CDT_REPLY_PACK_COMMENTS : 0));
}

const CdtCommand cdt_command_send = {
  "send",
  N_ ("FILE -o FOLDER"),
  N_ ("Makes a copy for each partner to edit, and keeps what is sent as a version in FILE."),
  run_send,
};
