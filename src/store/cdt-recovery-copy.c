/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-recovery-copy.h"

struct _CdtRecoveryCopy
{
  char *draft_id;
  GMutex lock; /* guards what follows and the files */
  char *adopted;
  gboolean written;    /* by this session: there is a copy of ours */
  guint64 next_serial; /* the lowest serial that is not yet written or dropped */
};

static void
clear_copy (CdtRecoveryCopy *copy)
{
  g_free (copy->draft_id);
  g_free (copy->adopted);
  g_mutex_clear (&copy->lock);
}

CdtRecoveryCopy *
cdt_recovery_copy_new (const char *draft_id, const char *adopted)
{
  CdtRecoveryCopy *copy = g_atomic_rc_box_new0 (CdtRecoveryCopy);

  copy->draft_id = g_strdup (draft_id);
  copy->adopted = g_strdup (adopted);
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

/* A copy that an earlier session left and that nobody has taken up is not written over. */
static gboolean
begin (CdtRecoveryCopy *copy, GError **error)
{
  if (copy->written || g_strcmp0 (copy->adopted, copy->draft_id) == 0)
    return TRUE;
  return cdt_recovery_set_aside (copy->draft_id, error);
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
  if (!begin (copy, error) || !cdt_recovery_write (copy->draft_id, title, bytes, base_path, base_hash, error))
    return FALSE;
  copy->written = TRUE;
  copy->next_serial = serial + 1;
  return TRUE;
}

gboolean
cdt_recovery_copy_drop (CdtRecoveryCopy *copy, guint64 serial, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&copy->lock);

  if (copy->written && copy->next_serial > serial + 1)
    return TRUE;
  copy->next_serial = serial + 1;
  if (copy->written && !cdt_recovery_remove (copy->draft_id, error))
    return FALSE;
  copy->written = FALSE;
  if (copy->adopted != NULL && !cdt_recovery_remove (copy->adopted, error))
    return FALSE;
  g_clear_pointer (&copy->adopted, g_free);
  return TRUE;
}
