/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"
#include "cdt-history.h"
#include "cdt-id-table.h"
#include "cdt-version.h"

G_BEGIN_DECLS

#define CDT_DRAFT_HISTORY "history" /* the list of the versions kept, right in the root */

struct _CdtDraft
{
  GObject parent_instance;

  CdtTree *tree;
  CdtNode *root;
  char *id;
  CdtIdTable *ids;
  CdtHistory *history;
  guint64 serial;
  CdtVersion version;     /* that it came in */
  GBytes *original;       /* what it was read from, where that is not of our version; else NULL */
  gboolean is_travelling; /* in undo or redo: watchers must not edit */
  gboolean is_sealed;     /* see cdt-seal.h */

  GHashTable *items; /* id → CdtItem, not owned: items that someone holds */
  GHashTable *lists; /* path → CdtItemList */

  /* What the properties last said */
  char *shown_undo_name;
  char *shown_redo_name;
};

/** CdtPlace: what a field path leads to. */
typedef struct
{
  char *path;            /* canonical */
  CdtNode *node;         /* NULL when it is not there yet */
  const CdtShape *shape; /* NULL for an element of a newer version */
} CdtPlace;

/* FALSE when the path leads nowhere: an item that is not there, a name that nothing knows. */
gboolean cdt_place_find (CdtDraft *draft, const char *path, CdtPlace *place);
void cdt_place_clear (CdtPlace *place);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CdtPlace, cdt_place_clear)

/* An edit was done or undone in the tree: brings ids and lists in step and tells watchers. */
void cdt_draft_publish (CdtDraft *draft, const CdtEdit *edit, gboolean undone);
void cdt_draft_refresh_properties (CdtDraft *draft);

/* What all edits have in common: the place of a path, or an error; what is missing on the way to a place,
 * made; a container without content, taken out; an edit that has been done, told and kept. */
gboolean cdt_draft_find_or_fail (CdtDraft *draft, const char *path, CdtPlace *place, GError **error);
CdtNode *cdt_draft_make_node (CdtDraft *draft, CdtEdit *edit, const char *path);
void cdt_draft_prune (CdtDraft *draft, CdtEdit *edit, CdtNode *container);
void cdt_draft_finish_edit (CdtDraft *draft, const char *name, CdtEdit *edit); /* takes edit */

/* The marks of ids, with those that were given out and are gone; NULL when the draft says all of them itself.
 * (transfer full) */
char *cdt_draft_dup_missing_marks (CdtDraft *draft);

/* Counts the item's place among its like. */
guint cdt_draft_find_position (const CdtNode *item);

/* The name of an undo step about the field or item. (transfer full) */
char *cdt_draft_name_change (const CdtShape *field);
char *cdt_draft_name_insertion (const CdtShape *list);
char *cdt_draft_name_removal (CdtDraft *draft, const char *item_path);
char *cdt_draft_name_move (CdtDraft *draft, const char *item_path);
char *cdt_draft_name_copy (CdtDraft *draft, const char *item_path);

/* For CdtItem */
CdtItem *cdt_item_new (CdtDraft *draft, const char *id, const char *path);
void cdt_draft_forget_item (CdtDraft *draft, CdtItem *item);

/* For CdtItemList */
CdtItemList *cdt_item_list_new (CdtDraft *draft, const char *path);
void cdt_item_list_follow (CdtItemList *list, const CdtChange *change); /* a change of one of its items */
void cdt_item_list_reload (CdtItemList *list);                          /* what holds the list came or went */
void cdt_item_list_forget_draft (CdtItemList *list);

/* Of an answer that is coming: tells whoever shows the draft that characters of it were left out. */
void cdt_draft_tell_cleaned (CdtDraft *draft, guint n_removed);

G_END_DECLS
