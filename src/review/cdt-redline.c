/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-redline.h"

#include <glib/gi18n-lib.h>

#include "cdt-assembler.h"
#include "cdt-open-list.h"
#include "cdt-redline-blocks.h"
#include "cdt-redline-front.h"
#include "cdt-untranslated.h"

static CdtAssembler *
new_assembler (const CdtRedlineSide *side)
{
  CdtAssembler *assembler = cdt_assembler_new (side->pack, side->draft);

  cdt_open_list_tell (assembler);
  return assembler;
}

static void
take (char **words, char *other)
{
  g_free (*words);
  *words = other;
}

static CdtDocumentInfo *
copy_info (const CdtDocument *document)
{
  CdtDocumentInfo *info = cdt_document_info_copy (cdt_document_get_info (document));

  take (&info->inserted, g_strdup (_ ("inserted: {}")));
  take (&info->deleted, g_strdup (_ ("deleted: {}")));
  take (&info->moved_here, g_strdup (_ ("moved to here: {}")));
  take (&info->moved_away, g_strdup (_ ("moved away: {}")));
  return info;
}

/* A redline is no export of the draft: it has an id of its own. */
static CdtDocumentInfo *
make_info (const CdtDocument *document, const char *old_name, const char *new_name)
{
  CdtDocumentInfo *info = copy_info (document);

  take (&info->title, g_strdup_printf (_ ("%s: changes from %s to %s"), info->title, old_name, new_name));
  take (&info->head_start, g_strdup_printf (_ ("Changes: %s to %s"), old_name, new_name));
  take (&info->draft_id, g_strconcat (info->draft_id, "-changes", NULL));
  return info;
}

CdtDocument *
cdt_redline_of_documents (CdtDocument *old, CdtDocument *now)
{
  g_return_val_if_fail (old != NULL && now != NULL, NULL);

  CdtUntranslated untranslated = cdt_untranslated_begin ();
  GPtrArray *blocks = cdt_redline_make_blocks (old, now);
  CdtDocumentInfo *info = copy_info (now);

  cdt_untranslated_end (&untranslated);
  return cdt_document_new_numbered (info, blocks);
}

CdtDocument *
cdt_redline_new (const CdtRedlineSide *old, const CdtRedlineSide *now)
{
  g_return_val_if_fail (old != NULL && now != NULL, NULL);

  CdtUntranslated untranslated = cdt_untranslated_begin ();
  g_autoptr (CdtAssembler) old_assembler = new_assembler (old);
  g_autoptr (CdtAssembler) now_assembler = new_assembler (now);
  g_autoptr (CdtDocument) before = cdt_assembler_run (old_assembler);
  g_autoptr (CdtDocument) after = cdt_assembler_run (now_assembler);
  GPtrArray *body = cdt_redline_make_blocks (before, after);
  CdtRedlineFront front = { old, now, old_assembler, now_assembler, before, after, body };
  GPtrArray *blocks = cdt_redline_front_make (&front);
  CdtDocumentInfo *info = make_info (after, old->name, now->name);

  cdt_untranslated_end (&untranslated);
  g_ptr_array_extend_and_steal (blocks, body);
  return cdt_document_new_numbered (info, blocks);
}
