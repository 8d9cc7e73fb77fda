/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What an edit does where it is */
typedef enum
{
  CDT_EDIT_OF_ITEMS,  /* an item comes, goes or moves */
  CDT_EDIT_OF_ANSWER, /* an answer is given, changed or taken back */
  CDT_EDIT_OF_WORDS,  /* an answer is changed, and was there before */
} CdtEditOf;

/** CdtReadHeads: bits of what reads begin with: most edits are seen not to matter by that. */
typedef struct
{
  guint64 parts; /* of the draft: the first step of each path */
  guint64 items; /* the same with the item of a list in it that is meant, where only one is */
  guint64
      words; /* of whose words are read: the first three steps, which tell a partner's name from the rest */
} CdtReadHeads;

/** CdtTouch: an edit, as reads are asked about it one after another. */
typedef struct
{
  CdtEditOf what;
  char *path;         /* of what is edited; of the list, where an item comes, goes or moves */
  CdtReadHeads heads; /* what it touches has one of these bits in each member */
} CdtTouch;

void cdt_touch_init (CdtTouch *touch, const char *path, CdtEditOf what);
void cdt_touch_clear (CdtTouch *touch);

/* Something read there; `shape` is the path without ids. With `words` it is read as it stands; else it only
 * matters whether there is something. */
void cdt_read_heads_add (CdtReadHeads *heads, const char *path, const char *shape, gboolean words);
void cdt_read_heads_join (CdtReadHeads *heads, const CdtReadHeads *others);
/* FALSE: to no reads with these heads can that edit matter; it may be one of any kind. */
gboolean cdt_read_heads_may_touch (const CdtReadHeads *heads, const CdtTouch *touch);

G_END_DECLS
