/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-pack.h"

G_BEGIN_DECLS

#define CDT_PACK_STANDARD "standard" /* id of the pack in the program */

/** CdtShelfPack: a pack that a person can choose. */
typedef struct
{
  char *id;
  char *title;
  char *folder; /* (nullable) NULL: the one in the program */
} CdtShelfPack;

/**
 * CdtPackShelf: the packs on this computer: the standard one, and the folders in concordat/packs of the
 * user's data; or, in place of those, one folder that the person named, which then is for every draft. Packs
 * are read when they are first asked for, and kept. Belongs to one thread.
 */
#define CDT_TYPE_PACK_SHELF (cdt_pack_shelf_get_type ())
G_DECLARE_FINAL_TYPE (CdtPackShelf, cdt_pack_shelf, CDT, PACK_SHELF, GObject)

CdtPackShelf *cdt_pack_shelf_new (const char *folder); /* (nullable) the folder that the person named */
/* The standard one first, then by name of the folder. (element-type CdtShelfPack) (transfer none) */
const GPtrArray *cdt_pack_shelf_get_packs (CdtPackShelf *shelf);
const CdtShelfPack *cdt_pack_shelf_find (CdtPackShelf *shelf, const char *id); /* NULL when not there */
/* Is the one pack named for every draft? */
gboolean cdt_pack_shelf_is_named (CdtPackShelf *shelf);

/* The pack for a draft: the one that it names; for a draft that names none, and for a new one (NULL), the
 * only one that is installed, or the standard one. A pack that cannot be used is told of, and the standard
 * one given: *refusal then says which file, line and reason, *missing what the draft calls a pack that is
 * not here; each is set, or NULL. NULL, with the error, only when the standard one is refused too.
 * (transfer full) */
CdtPack *
cdt_pack_shelf_choose (CdtPackShelf *shelf, CdtDraft *draft, char **refusal, char **missing, GError **error);
/* A sentence for a person about a pack that is missing */
char *cdt_pack_shelf_say_missing (const char *missing);

G_END_DECLS
