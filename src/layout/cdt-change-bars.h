/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-compose.h"

G_BEGIN_DECLS

/* A bar in the margin beside every line that a redline marks, and beside figures that are new or drawn anew.
 * After the page has its text. */
void cdt_change_bars_add (const CdtComposer *composer, CdtPage *page);

G_END_DECLS
