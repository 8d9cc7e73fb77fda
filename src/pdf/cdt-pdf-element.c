/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes the objects of the structure, each as was settled before */

#include <string.h>

#include "cdt-pdf-private.h"
#include "cdt-pdf-structure-private.h"

/* The kids of an element while they are written. */
typedef struct
{
  const CdtPdfStructure *structure;
  GString *out;
  guint page; /* that the element says it is on: content by number alone is on that one; 0: none */
  guint n;
} Kids;

/* The one that stands for an element: itself, or the one that it joined; 0: none, it is furniture. */
static guint
get_heir (const CdtPdfStructure *self, guint number)
{
  const CdtPdfPart *part = cdt_pdf_structure_get_part (self, number);

  if (part->kind == CDT_PDF_PART_FURNITURE)
    return 0;
  return part->kind == CDT_PDF_PART_JOINED ? part->heir : number;
}

static CdtPdfSpan
open_list (CdtPdfSpan list)
{
  return cdt_pdf_begins (list, "[") ? (CdtPdfSpan){ list.begin + 1, list.end - 1 } : list;
}

/* Content of another page says which. Of what is said by a dictionary only content can be on another page
 * without saying so, and cairo says so. */
static gboolean
put_content (Kids *kids, CdtPdfSpan item, guint page)
{
  guint content;
  CdtPdfSpan named;

  if (cdt_pdf_begins (item, "<<"))
    {
      cdt_pdf_put_tight (kids->out, item);
      return page == kids->page || cdt_pdf_get (item, "/Pg", &named);
    }
  named = item;
  if (!cdt_pdf_read_number (&named, &content) || named.begin < named.end || page == 0)
    return FALSE;
  if (page == kids->page)
    {
      cdt_pdf_put_number (kids->out, content);
      return TRUE;
    }
  g_string_append (kids->out, "<</Type /MCR /Pg ");
  cdt_pdf_put_reference (kids->out, page);
  g_string_append (kids->out, " /MCID ");
  cdt_pdf_put_number (kids->out, content);
  g_string_append (kids->out, ">>");
  return TRUE;
}

/* Elements that stay where they are, and content */
static gboolean
put_kids (Kids *kids, CdtPdfSpan list, guint page)
{
  CdtPdfSpan rest = open_list (list), item;

  while (cdt_pdf_next_item (&rest, &item))
    {
      guint number = cdt_pdf_read_reference (item);

      if (number > 0 && cdt_pdf_structure_is_gone (kids->structure, number))
        continue;
      if (kids->n++ > 0)
        g_string_append_c (kids->out, ' ');
      if (number > 0)
        cdt_pdf_put_reference (kids->out, number);
      else if (!put_content (kids, item, page))
        return FALSE;
    }
  return TRUE;
}

/* Those of the element itself, then of what joined it */
static gboolean
put_all_kids (const CdtPdfStructure *self, guint number, guint page, CdtPdfSpan list, GString *out)
{
  const GArray *joined = g_hash_table_lookup (self->joined, GUINT_TO_POINTER (number));
  Kids kids = { .structure = self, .out = out, .page = page };
  gsize begin = out->len;
  gboolean put;

  g_string_append (out, " /K [");
  put = put_kids (&kids, list, page);
  for (guint i = 0; put && joined != NULL && i < joined->len; i++)
    {
      CdtPdfSpan words = cdt_pdf_source_get_words (self->source, g_array_index (joined, guint32, i));

      put = !cdt_pdf_get (words, "/K", &list) || put_kids (&kids, list, cdt_pdf_get_reference (words, "/Pg"));
    }
  if (kids.n == 0)
    g_string_truncate (out, begin);
  else if (kids.n == 1)
    g_string_erase (out, (gssize)(begin + strlen (" /K ")), 1);
  else
    g_string_append_c (out, ']');
  return put;
}

/* As cairo has it, with the parent that it has now. *page: where it is; *list: its kids, which come later. */
static void
put_entries (const CdtPdfStructure *self, guint number, GString *out, guint *page, CdtPdfSpan *list)
{
  CdtPdfSpan rest = cdt_pdf_list_entries (cdt_pdf_source_get_words (self->source, number)), key, value;

  *page = 0;
  *list = (CdtPdfSpan){ rest.end, rest.end };
  while (cdt_pdf_next_entry (&rest, &key, &value))
    {
      if (cdt_pdf_equals (key, "/K"))
        {
          *list = value;
          continue;
        }
      cdt_pdf_put (out, key);
      g_string_append_c (out, ' ');
      if (cdt_pdf_equals (key, "/P"))
        cdt_pdf_put_reference (out, get_heir (self, cdt_pdf_read_reference (value)));
      else
        cdt_pdf_put_tight (out, value);
      if (cdt_pdf_equals (key, "/Pg"))
        *page = cdt_pdf_read_reference (value);
    }
}

static gboolean
put_element (const CdtPdfStructure *self, guint number, GString *out)
{
  const CdtPdfPart *part = cdt_pdf_structure_get_part (self, number);
  const CdtPdfTag *tag = &g_array_index (self->tags, CdtPdfTag, part->tag);
  CdtPdfSpan list;
  guint page;

  g_string_append (out, "<<");
  put_entries (self, number, out, &page, &list);
  if (!put_all_kids (self, number, page, list, out))
    return FALSE;
  if (tag->attributes != NULL)
    g_string_append_printf (out, " /A %s", tag->attributes);
  if (tag->alternative != NULL)
    {
      g_string_append (out, " /Alt ");
      cdt_pdf_put_words (out, tag->alternative);
    }
  g_string_append (out, ">>");
  return TRUE;
}

static void
put_link (const CdtPdfStructure *self, guint number, GString *out)
{
  const CdtPdfPart *part = cdt_pdf_structure_get_part (self, number);
  CdtPdfSpan entries = cdt_pdf_list_entries (cdt_pdf_source_get_words (self->source, number));

  g_string_append (out, "<<");
  cdt_pdf_put_tight (out, entries);
  g_string_append (out, " /Contents ");
  cdt_pdf_put_words (out, g_array_index (self->tags, CdtPdfTag, part->tag).alternative);
  g_string_append (out, ">>");
}

/* Of furniture there is nothing any more: null keeps the place, as the place is the content's number. */
static void
put_list (const CdtPdfStructure *self, CdtPdfSpan list, GString *out)
{
  CdtPdfSpan rest = open_list (list), item;

  g_string_append_c (out, '[');
  for (guint i = 0; cdt_pdf_next_item (&rest, &item); i++)
    {
      guint number = cdt_pdf_read_reference (item), heir = get_heir (self, number);

      if (i > 0)
        g_string_append_c (out, ' ');
      if (number == 0)
        cdt_pdf_put (out, item);
      else if (heir == 0)
        g_string_append (out, "null");
      else
        cdt_pdf_put_reference (out, heir);
    }
  g_string_append_c (out, ']');
}

static void
put_lists (const CdtPdfStructure *self, guint number, GString *out)
{
  CdtPdfSpan words = cdt_pdf_source_get_words (self->source, number), numbers;

  if (!cdt_pdf_get (words, "/Nums", &numbers))
    {
      put_list (self, (CdtPdfSpan){ words.begin, words.end - 1 }, out);
      return;
    }
  g_string_append (out, "<</Nums ");
  put_list (self, numbers, out);
  g_string_append (out, ">>");
}

gboolean
cdt_pdf_structure_plan_lists (CdtPdfStructure *self, guint root, GError **error)
{
  CdtPdfSpan words = cdt_pdf_source_get_words (self->source, root), numbers, item;
  guint tree = cdt_pdf_get_reference (words, "/ParentTree");

  words = cdt_pdf_source_get_words (self->source, tree);
  if (tree == 0 || !cdt_pdf_get (words, "/Nums", &numbers))
    {
      cdt_pdf_set_unknown (error, "the pages' part of the structure", root);
      return FALSE;
    }
  self->parts[tree].kind = CDT_PDF_PART_LIST;
  for (numbers = open_list (numbers); cdt_pdf_next_item (&numbers, &item);)
    {
      guint number = cdt_pdf_read_reference (item);

      if (number > 0 && cdt_pdf_begins (cdt_pdf_source_get_words (self->source, number), "["))
        self->parts[number].kind = CDT_PDF_PART_LIST;
    }
  return TRUE;
}

gboolean
cdt_pdf_structure_put (const CdtPdfStructure *self, guint number, GString *out, GError **error)
{
  CdtPdfPartKind kind = cdt_pdf_structure_get_part (self, number)->kind;

  if (kind == CDT_PDF_PART_LINK)
    put_link (self, number, out);
  else if (kind == CDT_PDF_PART_LIST)
    put_lists (self, number, out);
  else if (!put_element (self, number, out))
    {
      cdt_pdf_set_unknown (error, "what an element holds", number);
      return FALSE;
    }
  return TRUE;
}
