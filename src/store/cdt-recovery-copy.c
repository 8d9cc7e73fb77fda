/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-recovery-copy.h"

struct _CdtRecoveryCopy
{
  GMutex lock;         /* guards what follows and the files */
  CdtRecovered note;   /* what is said of the copy; "previous" is the copy that this one goes on from */
  gboolean written;    /* by this session: there is a copy of ours */
  guint64 next_serial; /* the lowest serial that is not yet written or dropped */
};

static void
set_text (char **at, const char *text)
{
  char *copy = g_strdup (text);

  g_free (*at);
  *at = copy;
}

static void
clear_copy (CdtRecoveryCopy *copy)
{
  g_free (copy->note.copy_id);
  g_free (copy->note.draft_id);
  g_free (copy->note.title);
  g_free (copy->note.base_path);
  g_free (copy->note.base_hash);
  g_free (copy->note.previous);
  g_mutex_clear (&copy->lock);
}

/* What comes next is a copy of its own. */
static void
begin (CdtRecoveryCopy *copy)
{
  g_free (copy->note.copy_id);
  copy->note.copy_id = cdt_recovery_make_id (copy->note.draft_id);
  copy->note.number = 0;
  copy->written = FALSE;
  g_clear_pointer (&copy->note.previous, g_free);
}

CdtRecoveryCopy *
cdt_recovery_copy_new (const char *draft_id, const char *adopted)
{
  CdtRecoveryCopy *copy = g_atomic_rc_box_new0 (CdtRecoveryCopy);

  copy->note.draft_id = g_strdup (draft_id);
  begin (copy);
  copy->note.previous = g_strdup (adopted);
  g_mutex_init (&copy->lock);
  return copy;
}

CdtRecoveryCopy *
cdt_recovery_copy_ref (CdtRecoveryCopy *copy)
{
  return g_atomic_rc_box_acquire (copy);
}

void
cdt_recovery_copy_unref (CdtRecoveryCopy *copy)
{
  g_atomic_rc_box_release_full (copy, (GDestroyNotify)clear_copy);
}

gboolean
cdt_recovery_copy_write (CdtRecoveryCopy *copy,
                         guint64 serial,
                         const char *title,
                         GBytes *bytes,
                         const char *base_path,
                         const char *base_hash,
                         GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&copy->lock);

  if (serial < copy->next_serial)
    return TRUE;
  set_text (&copy->note.title, title);
  set_text (&copy->note.base_path, base_path);
  set_text (&copy->note.base_hash, base_hash);
  if (!cdt_recovery_write (&copy->note, bytes, error))
    return FALSE;
  copy->written = TRUE;
  copy->next_serial = serial + 1;
  return TRUE;
}

/* The newest copy that there is of what this session holds; NULL: none */
static const char *
get_newest (const CdtRecoveryCopy *copy)
{
  return copy->written ? copy->note.copy_id : copy->note.previous;
}

gboolean
cdt_recovery_copy_drop (CdtRecoveryCopy *copy, guint64 serial, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&copy->lock);
  const char *newest = get_newest (copy);

  if (copy->written && copy->next_serial > serial + 1)
    return TRUE;
  copy->next_serial = serial + 1;
  if (newest != NULL && !cdt_recovery_remove (newest, error))
    return FALSE;
  begin (copy);
  return TRUE;
}

char *
cdt_recovery_copy_discard (CdtRecoveryCopy *copy, guint64 serial, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&copy->lock);
  g_autofree char *discarded = g_strdup (get_newest (copy));

  copy->next_serial = serial + 1;
  if (discarded != NULL && !cdt_recovery_discard (discarded, error))
    return NULL;
  begin (copy);
  return g_steal_pointer (&discarded);
}

gboolean
cdt_recovery_copy_is (CdtRecoveryCopy *copy, const char *copy_id)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&copy->lock);

  return g_strcmp0 (copy->note.copy_id, copy_id) == 0 || g_strcmp0 (copy->note.previous, copy_id) == 0;
}
