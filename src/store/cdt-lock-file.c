/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-lock-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cdt-process-mark.h"
#include "cdt-save-path.h"
#include "cdt-store-folder.h"

#define GROUP "open"
#define STALE_AFTER (24 * 60 * 60) /* seconds */
#define RENEW_AFTER (60 * 60)
#define MAX_NAME 200 /* bytes of the draft's name in the lock's, which may have 255 */
#define MAX_SHOWN 60 /* characters of a name that is shown */

void
cdt_lock_holder_free (CdtLockHolder *holder)
{
  if (holder == NULL)
    return;
  g_free (holder->person);
  g_free (holder->host);
  g_free (holder);
}

char *
cdt_lock_file_path (const char *path)
{
  g_autofree char *target = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  g_autofree char *lock = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  target = cdt_save_follow_links (path);
  if (target == NULL)
    return NULL;
  folder = g_path_get_dirname (target);
  name = g_path_get_basename (target);
  lock = g_strdup_printf (".%.*s.lock", MAX_NAME, name);
  return g_build_filename (folder, lock, NULL);
}

static const char *
name_person (void)
{
  const char *name = g_get_real_name ();

  return g_strcmp0 (name, "Unknown") == 0 || *name == '\0' ? g_get_user_name () : name;
}

static char *
dup_note (void)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *person = g_utf8_make_valid (name_person (), -1);

  g_key_file_set_string (keys, GROUP, "person", person);
  g_key_file_set_string (keys, GROUP, "host", g_get_host_name ());
  g_key_file_set_string (keys, GROUP, "run", cdt_process_mark ());
  return g_key_file_to_data (keys, NULL, NULL);
}

/* FALSE with errno */
static gboolean
create (const char *lock)
{
  g_autofree char *note = dup_note ();
  size_t length = strlen (note);
  int fd = open (lock, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644);
  gboolean written;

  if (fd < 0)
    return FALSE;
  written = write (fd, note, length) == (ssize_t)length;
  if (close (fd) != 0 || !written)
    {
      g_unlink (lock);
      errno = EIO;
      return FALSE;
    }
  return TRUE;
}

/* NULL when it does not say who */
static GKeyFile *
read_note (const char *lock)
{
  g_autoptr (GKeyFile) keys = cdt_store_folder_load_keys (lock, NULL);

  g_autofree char *person = g_key_file_get_string (keys, GROUP, "person", NULL);
  g_autofree char *host = g_key_file_get_string (keys, GROUP, "host", NULL);

  if (person == NULL || *person == '\0' || host == NULL)
    return NULL;
  return g_steal_pointer (&keys);
}

static gint64
get_age (const char *lock)
{
  struct stat info = { 0 };

  if (stat (lock, &info) != 0)
    return 0;
  return g_get_real_time () / G_USEC_PER_SEC - info.st_mtime;
}

/* A lock out of the future was written, or is being read, by a wrong clock: it says no more than an old one
 */
static gboolean
is_stale (const char *lock, GKeyFile *note)
{
  g_autofree char *host = g_key_file_get_string (note, GROUP, "host", NULL);
  g_autofree char *run = g_key_file_get_string (note, GROUP, "run", NULL);
  gint64 age = get_age (lock);

  if (g_strcmp0 (host, g_get_host_name ()) == 0)
    return !cdt_process_mark_is_alive (run);
  return age > STALE_AFTER || age < -STALE_AFTER;
}

static gboolean
is_ours (GKeyFile *note)
{
  g_autofree char *run = g_key_file_get_string (note, GROUP, "run", NULL);

  return g_strcmp0 (run, cdt_process_mark ()) == 0;
}

/* What somebody else's file says is shown short, and on one line. */
static char *
dup_shown (GKeyFile *note, const char *key)
{
  g_autofree char *text = g_key_file_get_string (note, GROUP, key, NULL);
  char *shown = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), MAX_SHOWN));

  for (char *at = shown; *at != '\0'; at++)
    if (g_ascii_iscntrl (*at))
      *at = ' ';
  return shown;
}

CdtLockHolder *
cdt_lock_file_take (const char *path)
{
  g_autofree char *lock = cdt_lock_file_path (path);
  g_autoptr (GKeyFile) note = NULL;
  CdtLockHolder *holder;

  if (lock == NULL || create (lock) || errno != EEXIST)
    return NULL;
  note = read_note (lock);
  if (note != NULL && is_ours (note))
    {
      if (get_age (lock) > RENEW_AFTER)
        utimensat (AT_FDCWD, lock, NULL, 0);
      return NULL;
    }
  if (note == NULL || is_stale (lock, note))
    {
      if (g_unlink (lock) == 0)
        create (lock);
      return NULL;
    }
  holder = g_new0 (CdtLockHolder, 1);
  holder->person = dup_shown (note, "person");
  holder->host = dup_shown (note, "host");
  return holder;
}

void
cdt_lock_file_release (const char *path)
{
  g_autofree char *lock = cdt_lock_file_path (path);
  g_autoptr (GKeyFile) note = lock != NULL ? read_note (lock) : NULL;

  if (note != NULL && is_ours (note))
    g_unlink (lock);
}
