/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-compose.h"

G_BEGIN_DECLS

/* What every page carries outside its text: the band of a cover, running head, foot, marking. */
void cdt_furniture_add_head (const CdtComposer *composer, CdtPage *page);
void cdt_furniture_add_foot (const CdtComposer *composer, CdtPage *page);

G_END_DECLS
