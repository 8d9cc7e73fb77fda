/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-seal.h"

#include "cdt-draft-private.h"

G_DEFINE_QUARK (cdt - seal - error, cdt_seal_error)

void
cdt_seal_set (CdtDraft *draft, gboolean sealed)
{
  g_return_if_fail (CDT_IS_DRAFT (draft));

  draft->is_sealed = sealed;
}

gboolean
cdt_seal_is_set (CdtDraft *draft)
{
  g_return_val_if_fail (CDT_IS_DRAFT (draft), FALSE);

  return draft->is_sealed;
}
