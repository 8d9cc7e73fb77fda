/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CdtPlaceSet: which fields words may be from, and what those are inside of. It is sure of what is not in it
 * only: whole tables and clauses are passed over at a glance when the words of one field are looked for. Sets
 * are joined with |.
 */
typedef guint64 CdtPlaceSet;

CdtPlaceSet cdt_place_set_of (const char *path); /* of one field; NULL: none */
/* What a set has when something in it is at `path` or inside: see cdt_place_set_may_have(). */
CdtPlaceSet cdt_place_set_find (const char *path);
/* wanted: of cdt_place_set_find(). FALSE: surely not */
gboolean cdt_place_set_may_have (CdtPlaceSet set, CdtPlaceSet wanted);

G_END_DECLS
