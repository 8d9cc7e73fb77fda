/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-process-mark.h"

#include <string.h>
#include <unistd.h>

#define BOOT_ID "/proc/sys/kernel/random/boot_id"

enum
{
  STARTED = 19 /* the place of "starttime" among the fields after the program's name */
};

/* Two runs may have the same number one after the other, but not the same start. */
static char *
make_mark (gint64 pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%" G_GINT64_FORMAT "/stat", pid);
  g_autofree char *boot = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) fields = NULL;
  const char *name_end;

  if (!g_file_get_contents (path, &text, NULL, NULL) || !g_file_get_contents (BOOT_ID, &boot, NULL, NULL))
    return NULL;
  /* The name is in brackets, and may itself have brackets and spaces */
  name_end = strrchr (text, ')');
  if (name_end == NULL || name_end[1] != ' ')
    return NULL;
  fields = g_strsplit (name_end + 2, " ", -1);
  if (g_strv_length (fields) <= STARTED)
    return NULL;
  return g_strdup_printf ("%s:%" G_GINT64_FORMAT ":%s", g_strstrip (boot), pid, fields[STARTED]);
}

const char *
cdt_process_mark (void)
{
  static gsize mark = 0;

  if (g_once_init_enter (&mark))
    {
      char *made = make_mark (getpid ());

      if (made == NULL)
        made = g_uuid_string_random ();
      g_once_init_leave (&mark, (gsize)made);
    }
  return (const char *)mark;
}

gboolean
cdt_process_mark_is_alive (const char *mark)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *now = NULL;

  if (mark == NULL)
    return FALSE;
  if (strcmp (mark, cdt_process_mark ()) == 0)
    return TRUE;
  parts = g_strsplit (mark, ":", 3);
  if (g_strv_length (parts) != 3)
    return FALSE;
  now = make_mark (g_ascii_strtoll (parts[1], NULL, 10));
  return g_strcmp0 (now, mark) == 0;
}
