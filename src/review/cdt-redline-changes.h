/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-redline-front.h"

G_BEGIN_DECLS

/* Adds the tables of changes to `blocks`: what stands on the pages, each with where and on which page;
 * answers that are not printed; and what is kept beside the agreement. lines: (element-type
 * CdtComparisonLine) */
void cdt_redline_changes_add (const CdtRedlineFront *from, const GPtrArray *lines, GPtrArray *blocks);

G_END_DECLS
