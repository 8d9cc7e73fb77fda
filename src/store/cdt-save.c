/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-save.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cdt-save-error.h"
#include "cdt-save-file.h"
#include "cdt-save-path.h"

/* Invariants: until commit() nothing but the new file beside the target is touched, so every failure
 * before it leaves the target as it was; and `temp` is only ever unlinked while it holds what we wrote
 * or what we have just put away for good. */
typedef struct
{
  char *folder; /* real folder of the target */
  char *name;   /* real name of the target in it */
  int folder_fd;
  int turn_fd;     /* the folder again, locked until we are done, see cdt_save_take_turn() */
  gboolean exists; /* was there when we looked */
  struct stat old; /* of the target, when it exists */
  char *temp;      /* name of the new file in the folder while it is ours to remove */
  GBytes *bytes;   /* not owned */
  const char *base_hash;
  CdtSaveFlags flags;
} SaveJob;

enum
{
  MAX_NAME = 200, /* bytes of the name kept in the new file's name, which may have 255 */
  MAX_TRIES = 100,
  MAX_RENAMES = 3,
  RENAME_PAUSE = 40000, /* microseconds */
};

static void
free_job (SaveJob *job)
{
  if (job->temp != NULL)
    unlinkat (job->folder_fd, job->temp, 0);
  if (job->turn_fd >= 0)
    close (job->turn_fd);
  if (job->folder_fd >= 0)
    close (job->folder_fd);
  g_free (job->folder);
  g_free (job->name);
  g_free (job->temp);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SaveJob, free_job)

static gboolean
fail (const SaveJob *job, GError **error)
{
  cdt_save_error_set (error, errno, job->folder, job->name);
  return FALSE;
}

static gboolean
refuse (const SaveJob *job, CdtSaveError code, const char *reason, GError **error)
{
  g_autofree char *shown = g_filename_display_name (job->name);
  g_autofree char *message = g_strdup_printf (_ ("%s was not saved: %s"), shown, reason);

  g_set_error_literal (error, CDT_SAVE_ERROR, code, message);
  return FALSE;
}

static gboolean
refuse_as_changed (const SaveJob *job, GError **error)
{
  return refuse (
      job, CDT_SAVE_ERROR_CHANGED,
      _ ("the file was changed by someone else since you opened it. Nothing was written; save under "
         "another name to keep both."),
      error);
}

static gboolean
find_target (SaveJob *job, const char *path, GError **error)
{
  g_autofree char *target = cdt_save_follow_links (path);
  int saved_errno = errno;

  job->folder = g_path_get_dirname (target != NULL ? target : path);
  job->name = g_path_get_basename (target != NULL ? target : path);
  errno = saved_errno;
  if (target == NULL)
    return fail (job, error);
  job->folder_fd = open (job->folder, O_PATH | O_DIRECTORY | O_CLOEXEC);
  if (job->folder_fd < 0)
    return fail (job, error);
  job->exists = fstatat (job->folder_fd, job->name, &job->old, AT_SYMLINK_NOFOLLOW) == 0;
  return job->exists || errno == ENOENT ? TRUE : fail (job, error);
}

/* What stands there must be a file that we may replace. Replacing needs no right to write the file
 * itself, so a file marked read-only has to be refused here, for root too. */
static gboolean
check_target (const SaveJob *job, GError **error)
{
  if (!job->exists)
    return TRUE;
  if (S_ISDIR (job->old.st_mode))
    return refuse (job, CDT_SAVE_ERROR_FAILED, _ ("it is a folder. Choose another name."), error);
  if (!S_ISREG (job->old.st_mode))
    return refuse (job, CDT_SAVE_ERROR_FAILED, _ ("it is not an ordinary file. Choose another name."), error);
  if (job->flags & CDT_SAVE_NEW)
    return refuse (job, CDT_SAVE_ERROR_EXISTS,
                   _ ("a file of that name is there already. Choose another name."), error);
  if ((job->old.st_mode & S_IWUSR) == 0
      || faccessat (job->folder_fd, job->name, W_OK, AT_EACCESS | AT_SYMLINK_NOFOLLOW) != 0)
    return refuse (job, CDT_SAVE_ERROR_DENIED,
                   _ ("the file is read-only. Nothing was changed; save under another name."), error);
  return TRUE;
}

/* Best effort, and never wider than before: where the group cannot be kept, the group that we have
 * gets no more than everybody. */
static void
keep_owner_and_mode (const SaveJob *job, int fd)
{
  mode_t mode = job->old.st_mode & 0777;

  if (fchown (fd, job->old.st_uid, job->old.st_gid) != 0 && fchown (fd, -1, job->old.st_gid) != 0)
    mode = (mode & 0707) | (mode & ((mode & 07) << 3));
  fchmod (fd, mode);
}

/* A file that replaces another is its owner's alone until it has the other's mode. A quite new one is
 * made with the mode that it will have. */
static int
create_temp (SaveJob *job)
{
  gboolean private = job->exists || (job->flags & CDT_SAVE_PRIVATE) != 0;
  int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;

  for (int tries = 0; tries < MAX_TRIES; tries++)
    {
      g_autofree char *temp
          = g_strdup_printf (".%.*s.new-%06x", MAX_NAME, job->name, g_random_int () & 0xffffff);
      int fd = openat (job->folder_fd, temp, flags, private ? 0600 : 0666);

      if (fd >= 0)
        job->temp = g_steal_pointer (&temp);
      if (fd >= 0 || errno != EEXIST)
        return fd;
    }
  return -1;
}

static gboolean
write_temp (SaveJob *job, GError **error)
{
  int fd = create_temp (job);
  gboolean done = FALSE;
  int saved_errno = 0;

  if (fd < 0)
    return fail (job, error);
  done = cdt_save_write_all (fd, job->bytes);
  if (done && job->exists)
    keep_owner_and_mode (job, fd);
  done = done && (fsync (fd) == 0 || cdt_save_is_unsupported (errno));
  saved_errno = errno;
  if (close (fd) != 0 && done)
    return fail (job, error);
  errno = saved_errno;
  if (!done)
    return fail (job, error);
  /* The system may have said yes to every call and still not hold our words */
  if (!cdt_save_holds (job->folder_fd, job->temp, job->bytes))
    {
      errno = EIO;
      return fail (job, error);
    }
  return TRUE;
}

/* Is the file of this name what we read, or already what we write? */
static gboolean
is_expected (const SaveJob *job, const char *name)
{
  g_autofree char *found = NULL;

  if (job->base_hash == NULL)
    return TRUE;
  found = cdt_save_hash_at (job->folder_fd, name);
  if (found == NULL)
    return errno == ENOENT; /* gone: writing loses nothing */
  return g_str_equal (found, job->base_hash) || cdt_save_holds (job->folder_fd, name, job->bytes);
}

/* Shares refuse a rename while another program looks at the file, a virus scanner say: try again. */
static gboolean
rename_patiently (const SaveJob *job)
{
  for (int tries = 1;; tries++)
    {
      if (renameat (job->folder_fd, job->temp, job->folder_fd, job->name) == 0)
        return TRUE;
      if (tries == MAX_RENAMES || (errno != EACCES && errno != EPERM && errno != EBUSY && errno != EEXIST))
        return FALSE;
      g_usleep (RENAME_PAUSE);
    }
}

/* The folder takes new files, but lets none be replaced */
static gboolean
fail_to_replace (SaveJob *job, GError **error)
{
  int number = errno;
  g_autofree char *beside = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *shown_beside = NULL;

  if (job->flags & CDT_SAVE_BESIDE)
    beside = cdt_save_keep_beside (job->folder_fd, job->name, job->bytes);
  errno = number;
  if (beside == NULL)
    return fail (job, error);
  shown = g_filename_display_name (job->name);
  shown_beside = g_filename_display_name (beside);
  g_set_error (error, CDT_SAVE_ERROR, CDT_SAVE_ERROR_DENIED,
               _ ("%s could not be replaced: %s. It is as it was, and your text is in “%s” beside it. Save "
                  "under another name, or to another folder."),
               shown, g_strerror (number), shown_beside);
  return FALSE;
}

static gboolean
refuse_as_taken (const SaveJob *job, GError **error)
{
  return refuse (job, CDT_SAVE_ERROR_EXISTS,
                 _ ("a file of that name has just appeared. Nothing was written; choose another name."),
                 error);
}

/* No rename that spares what is there, and no links: an empty file of ours takes the name first. */
static gboolean
place_over_mark (SaveJob *job, GError **error)
{
  int fd = openat (job->folder_fd, job->name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);

  if (fd < 0)
    return errno == EEXIST ? refuse_as_taken (job, error) : fail (job, error);
  close (fd);
  if (!rename_patiently (job))
    {
      int saved_errno = errno;

      unlinkat (job->folder_fd, job->name, 0);
      errno = saved_errno;
      return fail_to_replace (job, error);
    }
  g_clear_pointer (&job->temp, g_free);
  return TRUE;
}

static gboolean
place_new (SaveJob *job, GError **error)
{
  int fd = job->folder_fd;

  if (renameat2 (fd, job->temp, fd, job->name, RENAME_NOREPLACE) == 0)
    {
      g_clear_pointer (&job->temp, g_free);
      return TRUE;
    }
  if (errno == EEXIST)
    return refuse_as_taken (job, error);
  if (!cdt_save_is_unsupported (errno) && errno != EPERM && errno != EACCES)
    return fail (job, error);
  /* Where the file system has no such rename, a link refuses a taken name just as well */
  if (linkat (fd, job->temp, fd, job->name, 0) == 0)
    return TRUE;
  return errno == EEXIST ? refuse_as_taken (job, error) : place_over_mark (job, error);
}

/* The file system cannot exchange: keep a link to the old file where a backup is wanted, then rename. */
static gboolean
replace_by_rename (SaveJob *job, GError **error)
{
  g_autofree char *backup = g_strconcat (job->name, "~", NULL);
  int fd = job->folder_fd;

  if (job->flags & CDT_SAVE_BACKUP)
    {
      unlinkat (fd, backup, 0);
      linkat (fd, job->name, fd, backup, 0);
    }
  if (!is_expected (job, job->name))
    return refuse_as_changed (job, error);
  if (!rename_patiently (job))
    return fail_to_replace (job, error);
  g_clear_pointer (&job->temp, g_free);
  return TRUE;
}

/* Another writer came between our last look and the exchange. What was swapped out is theirs and goes
 * back; should yet another have come meanwhile, what is then in the new file's place is not ours to
 * remove and stays. */
static gboolean
put_back (SaveJob *job, GError **error)
{
  renameat2 (job->folder_fd, job->temp, job->folder_fd, job->name, RENAME_EXCHANGE);
  if (!cdt_save_holds (job->folder_fd, job->temp, job->bytes))
    g_clear_pointer (&job->temp, g_free);
  return refuse_as_changed (job, error);
}

static gboolean
replace_by_exchange (SaveJob *job, GError **error)
{
  int fd = job->folder_fd;

  if (renameat2 (fd, job->temp, fd, job->name, RENAME_EXCHANGE) != 0)
    {
      if (errno == ENOENT)
        return place_new (job, error);
      if (cdt_save_is_unsupported (errno) || errno == EPERM || errno == EACCES)
        return replace_by_rename (job, error);
      return fail (job, error);
    }
  if (!is_expected (job, job->temp))
    return put_back (job, error);
  if (job->flags & CDT_SAVE_BACKUP)
    {
      g_autofree char *backup = g_strconcat (job->name, "~", NULL);

      if (renameat (fd, job->temp, fd, backup) == 0)
        g_clear_pointer (&job->temp, g_free);
    }
  return TRUE;
}

/* The rename has happened, so the new text is there; only a disk that fails can still lose it. */
static gboolean
sync_folder (const SaveJob *job, GError **error)
{
  gboolean done = job->turn_fd < 0 || fsync (job->turn_fd) == 0 || cdt_save_is_unsupported (errno);

  if (!done)
    {
      g_autofree char *shown = g_filename_display_name (job->name);

      g_set_error (error, CDT_SAVE_ERROR, CDT_SAVE_ERROR_FAILED,
                   _ ("%s was written, but the disk reported an error. Save a copy to another disk."), shown);
    }
  return done;
}

char *
cdt_hash_bytes (GBytes *bytes)
{
  g_return_val_if_fail (bytes != NULL, NULL);

  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

gboolean
cdt_save (const char *path, GBytes *bytes, const char *base_hash, CdtSaveFlags flags, GError **error)
{
  g_auto (SaveJob) job
      = { .folder_fd = -1, .turn_fd = -1, .bytes = bytes, .base_hash = base_hash, .flags = flags };
  gboolean committed = FALSE;

  g_return_val_if_fail (path != NULL && *path != '\0', FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  if (!find_target (&job, path, error) || !check_target (&job, error) || !write_temp (&job, error))
    return FALSE;
  job.turn_fd = cdt_save_take_turn (job.folder_fd);
  if (job.exists && !is_expected (&job, job.name))
    {
      refuse_as_changed (&job, error);
      return FALSE;
    }
  committed = job.exists ? replace_by_exchange (&job, error) : place_new (&job, error);
  if (!committed || !sync_folder (&job, error))
    return FALSE;
  cdt_save_sweep (job.folder_fd, job.name);
  return TRUE;
}
