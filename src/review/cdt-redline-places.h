/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-redline-front.h"
#include "cdt-whereabouts.h"

G_BEGIN_DECLS

/**
 * CdtRedlinePlaces: where what differs in two drafts stands in their redline: an answer where it is printed,
 * or where the first words are that it decides; what is said of a clause where the clause is.
 */
typedef struct _CdtRedlinePlaces CdtRedlinePlaces;

/* lines: (element-type CdtComparisonLine). What the places are made from, and the lines, must outlive them.
 */
CdtRedlinePlaces *cdt_redline_places_new (const CdtRedlineFront *from, const GPtrArray *lines);
void cdt_redline_places_free (CdtRedlinePlaces *places);
/* NULL: it has no place, or none that was found. The path is that of a line. */
const CdtWhere *cdt_redline_places_find (const CdtRedlinePlaces *places, const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtRedlinePlaces, cdt_redline_places_free)

G_END_DECLS
