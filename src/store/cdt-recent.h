/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** CdtRecentDraft: one line of the start screen. */
typedef struct
{
  char *path;
  char *title;
  char *partners; /* "Eastvale District Council, Warm Hearths" */
  char *kind;     /* the value of the field */
  char *version;  /* (nullable) */
  guint answered; /* required questions answered, and how many there are */
  guint required;
  char **goals; /* (nullable) what its objectives say, the first of them and none that is long */
  gint64 opened_at;
} CdtRecentDraft;

/* How many of them are remembered, and the longest of them in bytes */
#define CDT_RECENT_MAX_GOALS 40
#define CDT_RECENT_MAX_GOAL 400

#define CDT_TYPE_RECENT_DRAFT (cdt_recent_draft_get_type ())
GType cdt_recent_draft_get_type (void); /* boxed */
CdtRecentDraft *cdt_recent_draft_copy (const CdtRecentDraft *recent);
void cdt_recent_draft_free (CdtRecentDraft *recent);

/* The person's agreements: user data dir/concordat/recent.ini, newest first, files that are gone left out */
GPtrArray *cdt_recent_list (void);
gboolean cdt_recent_add (const CdtRecentDraft *recent, GError **error);
gboolean cdt_recent_forget (const char *path, GError **error);

G_END_DECLS
