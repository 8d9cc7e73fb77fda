/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-structure-words.h"

#include "cdt-structure-links.h"

void
cdt_structure_words_clear (CdtStructureWords *words)
{
  if (words->said != NULL)
    g_string_free (words->said, TRUE);
  *words = (CdtStructureWords){ 0 };
}

static const char *
get_form (const CdtDocument *document, CdtRunFlags change)
{
  const CdtDocumentInfo *info = cdt_document_get_info (document);
  if (change & CDT_RUN_MOVED)
    return change & CDT_RUN_DELETED ? info->moved_away : info->moved_here;
  return change & CDT_RUN_DELETED ? info->deleted : info->inserted;
}

static const char *
get_line (CdtRunFlags change)
{
  if (change == 0)
    return NULL;
  return change & CDT_RUN_DELETED ? "<< /O /Layout /TextDecorationType /LineThrough >>"
                                  : "<< /O /Layout /TextDecorationType /Underline >>";
}

static CdtPdfTag *
open_leaf (CdtStructureWords *words, CdtSheet *sheet, CdtDocument *document, GArray *tags)
{
  int block = words->link == NULL ? -1 : cdt_document_find_block (document, words->link);
  g_autofree char *name = block < 0 ? NULL : cdt_structure_name_target (words->link);
  g_autofree char *attributes = name == NULL ? NULL : g_strdup_printf ("dest='%s'", name);
  CdtPdfTag tag = { .name = words->leaf, .attributes = get_line (words->change), .column = -1 };
  if (block >= 0)
    tag.alternative = cdt_structure_describe_block (document, (guint)block);
  if (tag.alternative != NULL && *tag.alternative == '\0')
    g_clear_pointer (&tag.alternative, g_free);
  cdt_sheet_begin_tag (sheet, words->leaf, attributes);
  words->tag = tags->len;
  g_array_append_val (tags, tag);
  return &g_array_index (tags, CdtPdfTag, words->tag);
}

void
cdt_structure_words_begin (CdtStructureWords *words,
                           CdtSheet *sheet,
                           CdtDocument *document,
                           GArray *tags,
                           const char *link,
                           CdtRunFlags change)
{
  const char *kept = link == NULL || cdt_document_find_block (document, link) < 0 ? NULL : link;
  if (words->leaf != NULL && g_strcmp0 (kept, words->link) == 0 && change == words->change)
    return;
  cdt_structure_words_end (words, sheet, document, tags);
  words->leaf = kept == NULL ? "Span" : CAIRO_TAG_LINK;
  words->link = kept;
  words->change = change;
  CdtPdfTag *tag = open_leaf (words, sheet, document, tags);
  if (change != 0)
    words->said = g_string_new (tag->alternative);
}

/* Of a link it is said where it leads. */
void
cdt_structure_words_say (CdtStructureWords *words, const char *text, gsize length)
{
  if (words->said != NULL && words->link == NULL)
    g_string_append_len (words->said, text, (gssize)length);
}

void
cdt_structure_words_end (CdtStructureWords *words, CdtSheet *sheet, CdtDocument *document, GArray *tags)
{
  if (words->leaf == NULL)
    return;
  cdt_sheet_end_tag (sheet, words->leaf);
  const char *form = words->said != NULL ? get_form (document, words->change) : NULL;
  if (form != NULL)
    {
      g_autoptr (GString) all = g_string_new (form);
      CdtPdfTag *tag = &g_array_index (tags, CdtPdfTag, words->tag);
      g_strstrip (words->said->str);
      g_string_replace (all, "{}", words->said->str, 1);
      g_free (tag->alternative);
      tag->alternative = g_string_free (g_steal_pointer (&all), FALSE);
    }
  cdt_structure_words_clear (words);
}
