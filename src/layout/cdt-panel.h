/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-measure.h"

G_BEGIN_DECLS

/* Measures a SIGNATURE block: a tinted panel with its heading and lines to write on. All units are
 * together, so that it splits only where it is taller than a page. */
void cdt_panel_measure (const CdtMeasure *measure, CdtMeasured *measured);

G_END_DECLS
