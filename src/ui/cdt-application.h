/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** CdtApplication: the program: one window for each agreement that is open. */
#define CDT_TYPE_APPLICATION (cdt_application_get_type ())
G_DECLARE_FINAL_TYPE (CdtApplication, cdt_application, CDT, APPLICATION, GtkApplication)

CdtApplication *cdt_application_new (void);

G_END_DECLS
