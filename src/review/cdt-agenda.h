/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-assembler.h"

G_BEGIN_DECLS

/* The paper that the open points are settled by: for each what is open, where it stands in the agreement and
 * what it says now, the positions side by side, and room for what is decided; those settled already come
 * last. In the draft's language, by the wording of the pack; the same draft gives the same agenda anywhere.
 * Its draft id is not that of the agreement, so that neither takes the other's place. (transfer full) */
CdtDocument *cdt_agenda_new (CdtPack *pack, CdtDraft *draft);
/* The id that the agenda of a draft has, see cdt_pdf_is_from(). (transfer full) */
char *cdt_agenda_dup_id (CdtDraft *draft);

G_END_DECLS
