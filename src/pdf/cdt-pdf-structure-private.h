/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-pdf-finish.h"
#include "cdt-pdf-structure.h"

G_BEGIN_DECLS

typedef enum
{
  CDT_PDF_PART_OTHER = 0, /* not of the structure */
  CDT_PDF_PART_ELEMENT,
  CDT_PDF_PART_FURNITURE, /* an element that goes */
  CDT_PDF_PART_JOINED,    /* an element whose kids go to `heir` */
  CDT_PDF_PART_LINK,      /* the annotation of a link that has words */
  CDT_PDF_PART_LIST,      /* elements of a page by their content's number, or all lists */
} CdtPdfPartKind;

/* Of each object, by number */
typedef struct
{
  guint32 tag;  /* of an element and of a link */
  guint32 heir; /* the element that a joined one belongs to */
  guint8 kind;
} CdtPdfPart;

struct _CdtPdfStructure
{
  const CdtPdfSource *source;
  const GArray *tags;
  CdtPdfPart *parts;
  guint n_parts;
  GHashTable *joined; /* number of an element -> GArray of the numbers that joined it */
};

static inline const CdtPdfPart *
cdt_pdf_structure_get_part (const CdtPdfStructure *self, guint number)
{
  static const CdtPdfPart none = { 0 };

  return number < self->n_parts ? &self->parts[number] : &none;
}

/* The lists in which a parent tree has the elements become lists. */
gboolean cdt_pdf_structure_plan_lists (CdtPdfStructure *self, guint root, GError **error);

G_END_DECLS
