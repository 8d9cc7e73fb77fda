/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-node.h"
#include "cdt-shape.h"

G_BEGIN_DECLS

/** CdtIdTable: the ids of a draft: which item has one, and which were ever used. Elements that only a
 * newer version knows count as items; those that the schema knows as something else do not. */
typedef struct _CdtIdTable CdtIdTable;

/* Reads every id below `root`, the agreement. Items without an id, and elements whose id another has
 * already or that no path could hold, are given a new one. */
CdtIdTable *cdt_id_table_new (CdtNode *root);
void cdt_id_table_free (CdtIdTable *table);

CdtNode *cdt_id_table_find (const CdtIdTable *table, const char *id, gsize length);
char *cdt_id_table_make_id (CdtIdTable *table, const char *prefix); /* (transfer full); used from now on */

/* Uses an id that is given, which may have been used and is free again; FALSE when an item has it, or when no
 * path could hold it. */
gboolean cdt_id_table_take (CdtIdTable *table, const char *id);

/* The ids that marks (cdt-id-marks.h) name are used, and so are all before them. */
void cdt_id_table_note (CdtIdTable *table, const char *marks);
/* Those of the marks that no item makes needless; (transfer full) */
char *cdt_id_table_reduce (CdtIdTable *table, const char *marks);
/* Whoever has the draft as it is now may keep it: no id of it is used again, not even of an item whose coming
 * is undone. */
void cdt_id_table_give_out (CdtIdTable *table);
/* The marks with those of ids that were given out and that no item makes needless; (transfer full) */
char *cdt_id_table_complete (CdtIdTable *table, const char *marks);
/* The marks to keep when a subtree goes; (element-type utf8) */
GPtrArray *cdt_id_table_list_last (CdtIdTable *table, CdtNode *node, const CdtShape *shape);

/* May an element of this shape, NULL for none, be told from its like by an id? */
gboolean cdt_id_table_covers (const CdtShape *shape);

/* A subtree of this shape has come into the draft, or has left it. */
void cdt_id_table_add (CdtIdTable *table, CdtNode *node, const CdtShape *shape);
void cdt_id_table_remove (CdtIdTable *table, CdtNode *node, const CdtShape *shape);

/* Gives `node` and the items in it new ids, and makes references among them follow. */
void cdt_id_table_renew (CdtIdTable *table, CdtNode *node, const CdtShape *shape);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtIdTable, cdt_id_table_free)

G_END_DECLS
