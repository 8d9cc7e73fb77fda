/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-redline-front.h"
#include "cdt-whereabouts.h"

G_BEGIN_DECLS

/**
 * CdtRedlinePlaces: where what differs in two drafts stands in one of their documents: an answer where it is
 * printed, or where the first words are that it decides; what is said of a clause where the clause is.
 */
typedef struct _CdtRedlinePlaces CdtRedlinePlaces;

/* lines: (element-type CdtComparisonLine) of which those are looked for that are in none of `others`
 * (nullable). What the places are made from, and the lines, must outlive them. */
CdtRedlinePlaces *cdt_redline_places_new (const CdtRedlineFront *from,
                                          gboolean newer,
                                          const GPtrArray *lines,
                                          const CdtRedlinePlaces *others);
void cdt_redline_places_free (CdtRedlinePlaces *places);
/* NULL: it has no place, or none that was found. The path is that of a line. */
const CdtWhere *cdt_redline_places_find (const CdtRedlinePlaces *places, const char *path);
/* Was every place found that there is? To find those of answers that are not printed takes long. */
gboolean cdt_redline_places_are_all (const CdtRedlinePlaces *places);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtRedlinePlaces, cdt_redline_places_free)

G_END_DECLS
