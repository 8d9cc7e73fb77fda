/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

G_BEGIN_DECLS

/* A draft that is sealed is not changed: every edit is an error, CDT_SEAL_ERROR. What was done before can be
 * undone, versions are kept, and it is printed and exported as any other. A copy is not sealed; nor is a
 * file: whoever lets a person edit a draft seals it while it is signed. */
#define CDT_SEAL_ERROR (cdt_seal_error_quark ())
GQuark cdt_seal_error_quark (void);

void cdt_seal_set (CdtDraft *draft, gboolean sealed);
gboolean cdt_seal_is_set (CdtDraft *draft);

G_END_DECLS
