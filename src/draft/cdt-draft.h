/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "cdt-change.h"
#include "cdt-item-list.h"
#include "cdt-item.h"
#include "cdt-shape.h"
#include "cdt-tree.h"
#include "cdt-version.h"

G_BEGIN_DECLS

#define CDT_DRAFT_NAMESPACE "urn:concordat:agreement:1"

/**
 * CdtDraft:
 *
 * An agreement being written. The XML tree is the model and this is the only way to change it: set,
 * insert, remove and move, each of them reversible. Field paths are described in the schema. Paths
 * given may use any predicate of the two forms [n] and [@id='x']; paths given back are canonical,
 * items by id. A path to an item that is not there is an error; a container that is not there is
 * made when a field in it is set, and goes when its last field goes.
 *
 * Signals: "changed" (CdtChange *change) after each edit, undo and redo included; "cleaned" (guint) when so
 * many characters of an answer were left out because no file can hold them, before it is set.
 * Properties: "can-undo", "can-redo", "undo-name", "redo-name", "title" (read-only, notified).
 */
#define CDT_TYPE_DRAFT (cdt_draft_get_type ())
G_DECLARE_FINAL_TYPE (CdtDraft, cdt_draft, CDT, DRAFT, GObject)

/* A new draft has a fresh id and its kind; nothing else is answered. */
CdtDraft *cdt_draft_new (const char *kind);
/* Takes a copy of nothing: the tree becomes the draft's. Fails with CDT_READ_ERROR_WRONG_KIND, or
 * CDT_READ_ERROR_NEWER for a file of another namespace of ours. Missing or doubled item ids are mended; a
 * draft of an older version of the format is brought up to date. */
CdtDraft *cdt_draft_new_from_tree (CdtTree *tree, const char *name, GError **error);
CdtDraft *cdt_draft_new_from_bytes (GBytes *bytes, const char *name, GError **error);
CdtDraft *cdt_draft_copy (CdtDraft *draft);    /* same id; for work on another thread */
GBytes *cdt_draft_to_bytes (CdtDraft *draft);  /* of one that is read-only: as it came */
CdtTree *cdt_draft_get_tree (CdtDraft *draft); /* to read and select in; never to change */
CdtNode *cdt_draft_get_root (CdtDraft *draft);

const char *cdt_draft_get_id (CdtDraft *draft);
void cdt_draft_renew_id (CdtDraft *draft); /* for a copy that is to be a new agreement, e.g. an example */
guint64 cdt_draft_get_serial (CdtDraft *draft); /* grows with every edit; equal means unchanged */

/* The version of the format that the draft came in. One of a newer major version is read-only: every edit of
 * it is an error, CDT_READ_ERROR_NEWER, for what it says here may not be all that it says. */
CdtVersionKind cdt_draft_get_version_kind (CdtDraft *draft);
char *cdt_draft_dup_version (CdtDraft *draft); /* "1.7" */
gboolean cdt_draft_is_read_only (CdtDraft *draft);
/* What it was read from, where that was not of our version; else NULL. (transfer none) */
GBytes *cdt_draft_get_original (CdtDraft *draft);
/* What a person has to know of a version that is not ours: two or three sentences; else NULL. */
char *cdt_draft_say_version (CdtDraft *draft);

/* Reading. Nothing here fails: what is not there is NULL. */
char *cdt_draft_dup_value (CdtDraft *draft, const char *path); /* NULL when not answered */
gboolean cdt_draft_has_value (CdtDraft *draft, const char *path);
CdtNode *cdt_draft_find_node (CdtDraft *draft, const char *path);     /* not owned; NULL when not there */
char *cdt_draft_dup_node_path (CdtDraft *draft, const CdtNode *node); /* canonical */
char *cdt_draft_dup_canonical_path (
    CdtDraft *draft, const char *path); /* also for a field not answered yet; NULL when the item is missing */
CdtItem *cdt_draft_dup_item (CdtDraft *draft, const char *path);     /* (transfer full) (nullable) */
CdtItem *cdt_draft_dup_item_by_id (CdtDraft *draft, const char *id); /* (transfer full) (nullable) */
CdtItemList *cdt_draft_get_list (
    CdtDraft *draft,
    const char *path); /* (transfer none); the same object each time; the container need not exist yet */
char *cdt_draft_dup_item_name (
    CdtDraft *draft,
    const char *item_path); /* its first answered name field, a reference followed; or "partner 2" */

/* Editing. `value` NULL or "" removes the answer. Text is cleaned of characters that XML cannot hold;
 * `value` need not fit the field's type. Setting what is already there is no edit. */
gboolean cdt_draft_set_value (CdtDraft *draft, const char *path, const char *value, GError **error);
char *cdt_draft_insert (CdtDraft *draft,
                        const char *list_path,
                        guint position,
                        GError **error); /* the new item's id; position past the end: last */
/* The same with an id that it has in another version of the draft; fails when an item has it here. */
gboolean
cdt_draft_insert_as (CdtDraft *draft, const char *list_path, const char *id, guint position, GError **error);
char *
cdt_draft_duplicate (CdtDraft *draft,
                     const char *item_path,
                     GError **error); /* right after the original; the new id; inner items get new ids too */
gboolean cdt_draft_remove (CdtDraft *draft, const char *item_path, GError **error);
gboolean cdt_draft_move (CdtDraft *draft, const char *item_path, guint position, GError **error);

/* What no schema of ours knows in one holder becomes that of `from`, the same holder in another version of
 * the draft; NULL: none. `path` is the holder's with "/" CDT_PART_REST_STEP, as cdt-parts.h has it. */
gboolean cdt_draft_set_rest (CdtDraft *draft, const char *path, const CdtNode *from, GError **error);

/* Where a draft keeps which ids it has used: cdt-id-marks.h. What a copy of it has used is used here too from
 * now on; marks: as its field has them. */
#define CDT_DRAFT_LAST_IDS "review/last-ids"
void cdt_draft_join_last_ids (CdtDraft *draft, const char *marks);
/* The draft as it is now goes where it stays: into a file, among the versions. From now on every copy of it
 * says which ids were used, even those of items whose coming is undone. */
void cdt_draft_give_out_ids (CdtDraft *draft);

/* Undo without limit. Edits between begin and end are one step; groups nest, the outermost names it.
 * Sets of one field in a row (typing) join into one step until cdt_draft_end_typing(), an edit
 * elsewhere, or two seconds without one. Names: "change to quorum", "new partner", "removal of
 * Eastvale", "move of Eastvale". */
void cdt_draft_begin_group (CdtDraft *draft, const char *name);
void cdt_draft_end_group (CdtDraft *draft);
void cdt_draft_end_typing (CdtDraft *draft);
gboolean cdt_draft_can_undo (CdtDraft *draft);
gboolean cdt_draft_can_redo (CdtDraft *draft);
const char *cdt_draft_get_undo_name (CdtDraft *draft); /* NULL when there is none */
const char *cdt_draft_get_redo_name (CdtDraft *draft);
char *cdt_draft_undo (
    CdtDraft *draft); /* the path it touched last, for the window to show; NULL when nothing to undo */
char *cdt_draft_redo (CdtDraft *draft);

G_END_DECLS
