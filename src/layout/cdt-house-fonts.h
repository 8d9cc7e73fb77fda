/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* To be called before any font map is made, which reads the machine's settings in a thread of its own: asked
 * for at the same time, they would be read twice. On any thread; who comes second waits. */
void cdt_house_fonts_prepare (void);

/* (transfer full) A font map that knows the families of this comma-separated list and no other font of the
 * machine; NULL when there is none of them. To find a font among a handful takes no time; among all those of
 * a machine, for each size and weight, as long as setting a short agreement. */
PangoFontMap *cdt_house_fonts_new (const char *families);

G_END_DECLS
