/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

G_BEGIN_DECLS

/* Brings a draft of an older version up to date, by the steps from its version on, one after the other. What
 * a step does not know stays as it is. Private to src/draft. */
void cdt_version_migrate (CdtDraft *draft, const CdtVersion *from);

G_END_DECLS
