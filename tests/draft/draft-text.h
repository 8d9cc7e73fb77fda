/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

/* Drafts for tests, from and to text. */
#define DRAFT_START "<agreement xmlns=\"urn:concordat:agreement:1\" version=\"1.1\" id=\"11111111-test\""

CdtDraft *draft_from_text (const char *text);    /* the text must be sound */
CdtDraft *draft_from_content (const char *text); /* what stands inside the root */
char *draft_to_text (CdtDraft *draft);
/* What stands inside the root, without indentation between lines. */
char *draft_to_content (CdtDraft *draft);
void assert_value (CdtDraft *draft, const char *path, const char *value);
void set_value (CdtDraft *draft, const char *path, const char *value); /* must succeed */
