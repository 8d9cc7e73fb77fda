/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

/* A draft with this many partners, named with and without "the", and something of each kind for them. */
CdtDraft *sample_draft_new (guint n_partners);
void sample_draft_set (CdtDraft *draft, const char *path, const char *value);
char *sample_draft_insert (CdtDraft *draft, const char *list); /* the path of the new item */
CdtDraft *sample_draft_load_example (const char *name);        /* one that comes with the program */
