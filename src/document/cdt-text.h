/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-place-set.h"

G_BEGIN_DECLS

typedef enum
{
  CDT_RUN_PLAIN = 0,
  CDT_RUN_BOLD = 1 << 0,
  CDT_RUN_ITALIC = 1 << 1,
  CDT_RUN_MUTED = 1 << 2,       /* grey */
  CDT_RUN_PLACEHOLDER = 1 << 3, /* stands for an answer not given yet */
  CDT_RUN_MARK = 1 << 4,        /* of a cell: picked out, white on the accent colour */
  CDT_RUN_LABEL = 1 << 5,       /* begins an item of a list that somebody typed: "• ", "1. " */
  CDT_RUN_DEEP = 1 << 6,        /* with LABEL: of a list within a list */
  CDT_RUN_CODE = 1 << 8,        /* stands for a character that is hidden or misleading */
  CDT_RUN_PARAGRAPH = 1 << 7,   /* line breaks that part two paragraphs, or a list from what follows */
  CDT_RUN_INSERTED = 1 << 9,    /* of a redline: the older draft does not have it */
  CDT_RUN_DELETED = 1 << 10,    /* the newer draft does not have it */
  CDT_RUN_MOVED = 1 << 11,      /* with one of these two: it stands elsewhere in the other draft */
  CDT_RUN_OWN = 1 << 12,        /* the redline's own: in neither draft */
  CDT_RUN_PAGE = 1 << 13, /* alone in a cell: the number of the page that its link leads to goes there */
} CdtRunFlags;

#define CDT_RUN_CHANGED (CDT_RUN_INSERTED | CDT_RUN_DELETED)

/**
 * CdtRun: words of one look from one place. `text` may hold '\n' for a line break.
 *
 * A run with `targets` is a cross-reference not worked out yet: the document turns it into text
 * ("clauses 5 and 8") when it numbers its blocks. After that `targets` is NULL, and each number is a
 * run of its own whose `link` is the block id it points at.
 */
typedef struct
{
  char *text;     /* never NULL; empty while targets is set */
  char *path;     /* (nullable) the field that the words came from */
  char *link;     /* (nullable) id of the block or row they point at */
  char **targets; /* (nullable) ids of blocks referred to; absent ones are left out */
  char *one;      /* with targets: the word before one number, "clause" */
  char *many;     /* with targets: the word before several, "clauses" */
  char *joiner;   /* with targets: between the last two numbers, " and " */
  CdtRunFlags flags;
} CdtRun;

/** CdtText: runs in a row; reference counted, immutable. Characters that a reader could not see or would take
 * for others stand in it as codes, "[U+202E]", each a run of its own with the flag CDT_RUN_CODE: see
 * cdt-unusual.h.
 */
typedef struct _CdtText CdtText;

#define CDT_TYPE_TEXT (cdt_text_get_type ())
GType cdt_text_get_type (void);
CdtText *cdt_text_new (const char *text);     /* one plain run */
CdtText *cdt_text_new_take (GPtrArray *runs); /* (element-type CdtRun) (transfer full) */
CdtText *cdt_text_ref (CdtText *text);
void cdt_text_unref (CdtText *text);
guint cdt_text_get_n_runs (const CdtText *text);
const CdtRun *cdt_text_get_run (const CdtText *text, guint n);
char *cdt_text_dup_plain (const CdtText *text);         /* the words alone */
guint cdt_text_get_n_letters (const CdtText *text);     /* characters, of all runs; worked out once */
guint cdt_text_get_longest_word (const CdtText *text);  /* its letters; words end at spaces, lines, hyphens */
gboolean cdt_text_is_empty (const CdtText *text);       /* no words; a reference counts as words */
gboolean cdt_text_has_codes (const CdtText *text);      /* is a character shown as a code? */
gboolean cdt_text_has_changes (const CdtText *text);    /* is a run inserted or deleted? */
gboolean cdt_text_has_references (const CdtText *text); /* is one still to be worked out? */
CdtPlaceSet cdt_text_get_places (const CdtText *text);  /* that its words came from */
guint cdt_text_hash (const CdtText *text);              /* words, look, places and links; worked out once */
gboolean cdt_text_equal (const CdtText *a, const CdtText *b);

CdtRun *cdt_run_new (const char *text, CdtRunFlags flags, const char *path);
CdtRun *cdt_run_copy (const CdtRun *run);
void cdt_run_free (CdtRun *run);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtText, cdt_text_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtRun, cdt_run_free)

G_END_DECLS
