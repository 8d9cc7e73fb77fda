/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-document.h"
#include "cdt-field.h"
#include "cdt-figure-view.h"

G_BEGIN_DECLS

/**
 * CdtFigureField: a figure of the document, drawn among the questions that it is made from. It asks
 * nothing: pressing a part of it goes to where the same step asks for that. Hidden while the document does
 * not have the figure, and when it is very long.
 *
 * Properties: "figure" (id of its block in the document), "path" (what the figure is about).
 */
#define CDT_TYPE_FIGURE_FIELD (cdt_figure_field_get_type ())
G_DECLARE_FINAL_TYPE (CdtFigureField, cdt_figure_field, CDT, FIGURE_FIELD, CdtField)

/* Shows the figure as it is in this document; NULL: there is none. */
void cdt_figure_field_show (CdtFigureField *field, CdtDocument *document);
CdtFigureView *cdt_figure_field_get_view (CdtFigureField *field);

G_END_DECLS
