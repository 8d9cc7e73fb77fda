/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-proof.h"

/* Of the process */
static char *pack_folder;
static CdtPackShelf *shelf;

CdtPackShelf *
cdt_proof_get_shelf (void)
{
  if (shelf == NULL)
    shelf = cdt_pack_shelf_new (pack_folder);
  return shelf;
}

void
cdt_proof_set_pack_folder (const char *folder)
{
  g_free (pack_folder);
  pack_folder = g_strdup (folder);
  g_clear_object (&shelf);
}

CdtPack *
cdt_proof_read_pack (CdtDraft *draft, GError **error)
{
  g_autofree char *refusal = NULL;
  g_autofree char *missing = NULL;

  return cdt_pack_shelf_choose (cdt_proof_get_shelf (), draft, &refusal, &missing, error);
}

CdtPack *
cdt_proof_read_pack_afresh (CdtDraft *draft, GError **error)
{
  g_autoptr (CdtPackShelf) fresh = cdt_pack_shelf_new (pack_folder);
  g_autofree char *refusal = NULL;
  g_autofree char *missing = NULL;

  return cdt_pack_shelf_choose (fresh, draft, &refusal, &missing, error);
}

char *
cdt_proof_dup_default_refusal (void)
{
  g_autofree char *missing = NULL;
  char *refusal = NULL;
  g_autoptr (CdtPack) pack = cdt_pack_shelf_choose (cdt_proof_get_shelf (), NULL, &refusal, &missing, NULL);

  return refusal;
}

CdtStyle
cdt_proof_get_style (const CdtPack *pack, const CdtDocument *document)
{
  return cdt_style_make_for (cdt_document_get_info (document), cdt_pack_get_accent (pack),
                             cdt_pack_get_fonts (pack), cdt_pack_get_logo (pack));
}
