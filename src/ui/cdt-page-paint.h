/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "cdt-layout.h"
#include "cdt-page-column.h"

G_BEGIN_DECLS

/* Paints the pages of a column that lie between top and top + height, each as a white sheet with a soft
 * shadow, the marked places tinted. The context's origin is the column's. */
void cdt_page_paint (cairo_t *cr,
                     CdtLayout *layout,
                     const CdtPageColumn *column,
                     const GArray *places,
                     double top,
                     double height);

G_END_DECLS
