/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* Keeps the font's file open for as long as the font is there. Where many are open, cairo closes one that no
 * thread has at hand, and does not see that a thread just takes it up: so long as each that the pages use is
 * kept, it closes none of those. Any thread. */
void cdt_open_fonts_keep (PangoFont *font);

G_END_DECLS
