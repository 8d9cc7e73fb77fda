/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  CDT_CHANGE_SET,    /* path is the field */
  CDT_CHANGE_INSERT, /* path is the new item */
  CDT_CHANGE_REMOVE, /* path is the item that was */
  CDT_CHANGE_MOVE,   /* path is the item */
} CdtChangeKind;

/** CdtChange: what one edit did, as told to those who watch a draft. Lives during the signal only. */
typedef struct
{
  CdtChangeKind kind;
  const char *path;   /* canonical: items by id */
  guint position;     /* INSERT and MOVE: where it is now; REMOVE: where it was */
  guint old_position; /* MOVE: where it was */
  gboolean keeps;     /* SET: there was an answer before and there is one now */
} CdtChange;

#define CDT_TYPE_CHANGE (cdt_change_get_type ())
GType cdt_change_get_type (void);

/* Does a change to `changed` touch what `path` holds? TRUE when one is the other or lies inside it. */
gboolean cdt_change_touches (const CdtChange *change, const char *path);

G_END_DECLS
