/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-agreement.h"

G_BEGIN_DECLS

/** CdtStart: the start screen: a document of each kind to begin, an example to try, and the person's
 * agreements. Signals "agreement-activated" and "agreement-forgotten" (CdtAgreement *agreement):
 * the second when the person wants it gone. */
#define CDT_TYPE_START (cdt_start_get_type ())
G_DECLARE_FINAL_TYPE (CdtStart, cdt_start, CDT, START, GtkBin)

void cdt_start_refresh (CdtStart *start); /* reads the agreements again */
void cdt_start_search (CdtStart *start);  /* puts the focus into the search entry */

G_END_DECLS
