/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

/* A draft with this XML inside its root */
CdtDraft *guidance_draft_new (const char *inside);
