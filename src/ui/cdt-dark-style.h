/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CdtDarkStyle: keeps the program's look light or dark as the person's desktop says, through the settings
 * portal and without waiting for it. (HdyStyleManager does the same, but reads every theme file a second
 * time on the way, which is a third of the whole start.)
 */
#define CDT_TYPE_DARK_STYLE (cdt_dark_style_get_type ())
G_DECLARE_FINAL_TYPE (CdtDarkStyle, cdt_dark_style, CDT, DARK_STYLE, GObject)

CdtDarkStyle *cdt_dark_style_new (void);

G_END_DECLS
