/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-about.h"
#include "cdt-assembler.h"

G_BEGIN_DECLS

/* What a comment or an open point is about, as a person reads it: "Governance · Quorum", "Partners · Eastvale
 * · Legal name", "Clause “Confidentiality”", or that it is about something that has been taken out. Of a
 * clause it asks the assembler. (transfer full) */
char *cdt_about_say (CdtAssembler *assembler, const char *about);

G_END_DECLS
