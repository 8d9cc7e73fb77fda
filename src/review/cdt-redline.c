/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-redline.h"

#include "cdt-open-list.h"
#include "cdt-redline-blocks.h"
#include "cdt-redline-front.h"
#include "cdt-untranslated.h"

#define TABLE "redline" /* of words of the pack */

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
copy_info (CdtPhraseBook *book, const CdtDocument *document)
{
  CdtDocumentInfo *info = cdt_document_info_copy (cdt_document_get_info (document));

  take (&info->inserted, g_strdup (cdt_phrase_book_get (book, "inserted")));
  take (&info->deleted, g_strdup (cdt_phrase_book_get (book, "deleted")));
  take (&info->moved_here, g_strdup (cdt_phrase_book_get (book, "moved-here")));
  take (&info->moved_away, g_strdup (cdt_phrase_book_get (book, "moved-away")));
  return info;
}

/* A redline is no export of the draft: it has an id of its own. */
static CdtDocumentInfo *
make_info (CdtPhraseBook *book, const CdtDocument *document, const char *old_name, const char *new_name)
{
  CdtDocumentInfo *info = copy_info (book, document);

  take (&info->title,
        cdt_phrase_book_fill (book, "title", "title", info->title, "old", old_name, "new", new_name, NULL));
  take (&info->head_start, cdt_phrase_book_fill (book, "head", "old", old_name, "new", new_name, NULL));
  take (&info->draft_id, g_strconcat (info->draft_id, "-changes", NULL));
  return info;
}

CdtDocument *
cdt_redline_of_documents (CdtAssembler *assembler, CdtDocument *old, CdtDocument *now)
{
  g_return_val_if_fail (CDT_IS_ASSEMBLER (assembler) && old != NULL && now != NULL, NULL);

  g_autoptr (CdtPhraseBook) book = cdt_phrase_book_new (assembler, TABLE);
  GPtrArray *blocks = cdt_redline_make_blocks (book, old, now);

  return cdt_document_new_numbered (copy_info (book, now), blocks);
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
  g_autoptr (CdtPhraseBook) book = cdt_phrase_book_new (now_assembler, TABLE);
  GPtrArray *body = cdt_redline_make_blocks (book, before, after);
  CdtRedlineFront front = { old, now, old_assembler, now_assembler, book, body };
  GPtrArray *blocks = cdt_redline_front_make (&front, cdt_document_get_info (after)->title);
  CdtDocumentInfo *info = make_info (book, after, old->name, now->name);

  cdt_untranslated_end (&untranslated);
  g_ptr_array_extend_and_steal (blocks, body);
  return cdt_document_new_numbered (info, blocks);
}
