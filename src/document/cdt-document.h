/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-block.h"

G_BEGIN_DECLS

/** CdtDocumentInfo: what is said about the document rather than in it. All strings UTF-8. */
typedef struct
{
  char *title;
  char *kind;     /* "Memorandum of understanding" */
  char *language; /* "en-GB" */
  char *author;   /* the partners */
  char *subject;
  char *draft_id;
  char *date;       /* (nullable) ISO; of this version */
  char *head_start; /* running head, left */
  char *head_end;   /* running head, right */
  char *foot_start; /* foot, left: version and date */
  char *foot_page;  /* foot, right: "Page {page} of {pages}" */
  char *marking;    /* (nullable) protective marking, centred in head and foot */
  char *schedule;   /* "Schedule" */
  char *part;       /* of a schedule: "Part {n}" or "Annex {letter}" */
  char *part_of;    /* in references: "{part} of {schedule}" */
  char *continued;  /* "continued" */
  char *house;      /* (nullable) how its pages are to look: "clear" or "formal" */
  char *paper;      /* (nullable) "a4" or "letter" */
  char *print;      /* (nullable) "usual" or "large" */
  char *inserted;   /* of a redline (nullable): what a reader who sees no lines is told: "inserted: {}" */
  char *deleted;
  char *moved_here;
  char *moved_away;
} CdtDocumentInfo;

CdtDocumentInfo *cdt_document_info_new (void); /* all fields "" or NULL where nullable */
CdtDocumentInfo *cdt_document_info_copy (const CdtDocumentInfo *info);
void cdt_document_info_free (CdtDocumentInfo *info);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtDocumentInfo, cdt_document_info_free)

/**
 * CdtDocument: an agreement as blocks in reading order; reference counted, immutable. Making one
 * gives the blocks their numbers and works out their cross-references, so a left-out clause leaves
 * no gap. Blocks whose number and references come out as before are the same objects as before when
 * `previous` is given: layout keeps what it has measured of them.
 */
typedef struct _CdtDocument CdtDocument;

#define CDT_TYPE_DOCUMENT (cdt_document_get_type ())
GType cdt_document_get_type (void);
CdtDocument *cdt_document_new (CdtDocumentInfo *info,
                               GPtrArray *blocks,
                               CdtDocument *previous); /* takes info and blocks (element-type CdtBlock) */
/* The same of blocks in parts, such as the clauses (element-type GPtrArray of CdtBlock), each with a free
 * function. Takes info and parts; nobody changes one of the parts afterwards. A part that was in `previous`
 * already costs next to nothing. */
CdtDocument *cdt_document_new_of_parts (CdtDocumentInfo *info, GPtrArray *parts, CdtDocument *previous);
/* Of blocks that have their numbers and references already, as a redline's are of two documents. Takes info
 * and blocks (element-type CdtBlock). */
CdtDocument *cdt_document_new_numbered (CdtDocumentInfo *info, GPtrArray *blocks);
CdtDocument *cdt_document_ref (CdtDocument *document);
void cdt_document_unref (CdtDocument *document);
const CdtDocumentInfo *cdt_document_get_info (const CdtDocument *document);
guint cdt_document_get_n_blocks (const CdtDocument *document);
CdtBlock *cdt_document_get_block (const CdtDocument *document, guint n); /* not owned */
/* Those that it was made of, as they were given (element-type CdtBlock); not owned */
guint cdt_document_get_n_parts (const CdtDocument *document);
GPtrArray *cdt_document_get_part (const CdtDocument *document, guint n);
/* (element-type CdtBlock) all of them; not owned */
const GPtrArray *cdt_document_get_blocks (const CdtDocument *document);
int cdt_document_find_block (const CdtDocument *document, const char *id); /* index or -1; or with that row */
/* The row of a table with this id: its index in the block of cdt_document_find_block(), or -1 where that has
 * it */
int cdt_document_find_row (const CdtDocument *document, const char *id);
/* What a reference calls block n: "4.2(b)"; NULL: it has no number. Not of a document made of numbered blocks
 */
char *cdt_document_dup_reference (const CdtDocument *document, guint n);
/* Where the words and marks of each block are from */
const CdtPlaceSet *cdt_document_get_places (const CdtDocument *document);
/* (element-type guint) the blocks that are figures; not owned */
const GArray *cdt_document_get_figures (const CdtDocument *document);
char *cdt_document_dump (
    const CdtDocument *document); /* for goldens: one line a block, with number, id, flags and paths */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtDocument, cdt_document_unref)

G_END_DECLS
