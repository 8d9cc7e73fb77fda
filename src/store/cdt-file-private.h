/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-file-watch.h"
#include "cdt-file.h"
#include "cdt-lock.h"
#include "cdt-snapshot.h"

G_BEGIN_DECLS

/* What cdt-file.c (state), cdt-file-save.c (saves in turn), cdt-file-recovery.c and cdt-file-place.c share */

struct _CdtFile
{
  GObject parent_instance;

  CdtDraft *draft;
  CdtRecoveryCopy *copy;
  char *path;
  char *source;   /* (nullable) */
  char *hash;     /* of the content last read from or written to path */
  CdtDraft *base; /* (nullable) that content, as a draft */
  CdtFileState state;
  GError *error;
  gboolean copy_failed; /* the error is of the recovery copy, not of a save */
  gint64 saved_at;
  guint64 saved_serial; /* of the draft, when nothing was unsaved */
  gboolean changed_on_disk;
  gboolean left_twin;  /* by the last save: another name of the file, which holds the old text */
  CdtFileWatch *watch; /* (nullable) as long as there is no path */
  CdtLock *lock;       /* the same */
  guint recovery_timer;
  CdtDraftCopying *copying;        /* (nullable) for the recovery copy, as long as it is being made */
  guint copying_part;              /* idle source, 0 when there is none */
  guint copying_end;               /* timer */
  const CdtFileComplete *complete; /* (nullable) */
  gpointer complete_data;
  GDestroyNotify complete_free;
  GQueue saves; /* GTask; the head is under way */
};

void cdt_file_set_state (CdtFile *self, CdtFileState state);
CdtFileState cdt_file_get_resting_state (CdtFile *self); /* what it is when nothing is under way */
gboolean cdt_file_is_dirty (CdtFile *self);
void cdt_file_keep_soon (CdtFile *self);
void cdt_file_leave_place (CdtFile *self);
void cdt_file_set_changed_on_disk (CdtFile *self, gboolean changed);
void cdt_file_set_path (CdtFile *self, const char *path);
void cdt_file_keep_base (CdtFile *self);             /* the draft is what the file says */
CdtSnapshot *cdt_file_take_snapshot (CdtFile *self); /* all of it, now */
/* Takes the copying, which is of the draft; besides, no more is in it than is known without work. */
CdtSnapshot *cdt_file_finish_snapshot (CdtFile *self, CdtDraftCopying *copying);

G_END_DECLS
