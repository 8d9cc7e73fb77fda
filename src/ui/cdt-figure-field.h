/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-field.h"
#include "cdt-figure-view.h"

G_BEGIN_DECLS

/**
 * CdtFigureField: the items of a list drawn on a map of two of their answers, as they stand now. It asks
 * nothing: pressing a mark opens its item where the same form asks for it.
 *
 * Properties: "x" and "y" (fields of an item with the choices "1 Minor", "2 Small" ...), "label" ("R{n}",
 * where {n} is an item's place in the list).
 */
#define CDT_TYPE_FIGURE_FIELD (cdt_figure_field_get_type ())
G_DECLARE_FINAL_TYPE (CdtFigureField, cdt_figure_field, CDT, FIGURE_FIELD, CdtField)

CdtFigureView *cdt_figure_field_get_view (CdtFigureField *field);

G_END_DECLS
