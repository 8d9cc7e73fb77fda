/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

#include "cdt-document.h"
#include "cdt-page.h"
#include "cdt-style.h"

G_BEGIN_DECLS

/**
 * CdtLayout: a document set as pages. Takes a PangoContext, knows no widget and no printer. Measured
 * paragraphs are kept by what they depend on, so that setting a document that differs in one
 * paragraph measures one paragraph. Equal document and style give equal pages on any machine with
 * the same fonts: metric hinting is off and glyph positions are not rounded.
 *
 * Pages of a long document can be had before all of it is measured: cdt_layout_begin_document(), then
 * cdt_layout_go_on() until it says that all is known. Pages known stay as they are, but for the numbers of
 * pages named on them, which come with the last ones.
 *
 * Signal "changed": pages differ from before.
 * Signal "grew": more pages are known; those before are the same.
 */
#define CDT_TYPE_LAYOUT (cdt_layout_get_type ())
G_DECLARE_FINAL_TYPE (CdtLayout, cdt_layout, CDT, LAYOUT, GObject)

CdtLayout *cdt_layout_new (const CdtStyle *style);                       /* on the process's one font map */
void cdt_layout_set_document (CdtLayout *layout, CdtDocument *document); /* all pages, at once */
/* The first pages at least; where the pages before were only known in part, as many as those. All, where
 * those were all. */
void cdt_layout_begin_document (CdtLayout *layout, CdtDocument *document);
/* Measures what is new in the next document, until that monotonic time, while the pages stay as they are.
 * TRUE: all is measured, and cdt_layout_set_document() with it takes little time. To set another first is no
 * harm. */
gboolean cdt_layout_prepare_document (CdtLayout *layout, CdtDocument *next, gint64 until);
/* The clauses on the pages that were asked for since they were set, or before while none was: those that
 * somebody sees. (transfer container) (element-type utf8) a set of ids that live as long as the document */
GHashTable *cdt_layout_find_clauses_looked_at (CdtLayout *layout);
/* Finds more pages until that monotonic time. TRUE: all are known now; once they are, the signal "changed"
 * has been given. A long table or contents are one step, however long it takes. */
gboolean cdt_layout_go_on (CdtLayout *layout, gint64 until);
void cdt_layout_finish (CdtLayout *layout);               /* goes on to the end */
gboolean cdt_layout_is_whole (CdtLayout *layout);         /* are all pages known? */
CdtDocument *cdt_layout_get_document (CdtLayout *layout); /* (nullable), not owned */
/* The code of the draft, for the foot of each page; (nullable): none. It may be set after the document: it
 * takes longer to work out than a page takes to set, and changes nothing else. */
void cdt_layout_set_fingerprint (CdtLayout *layout, const char *fingerprint);
const char *cdt_layout_get_fingerprint (CdtLayout *layout);
const CdtStyle *cdt_layout_get_style (CdtLayout *layout);
void cdt_layout_set_style (CdtLayout *layout, const CdtStyle *style); /* copied; sets all pages anew */
guint cdt_layout_get_n_pages (CdtLayout *layout);                     /* that are known */
guint cdt_layout_guess_n_pages (CdtLayout *layout); /* in all; more than those that are known until all are */
CdtPage *cdt_layout_get_page (CdtLayout *layout, guint n); /* not owned; valid until the next set_document */
/* For who goes through all pages once: page n goes, and with it how the blocks were set that end on it. Pages
 * go one after another from the first on. All are set anew where one of them is asked for after all. */
void cdt_layout_let_go (CdtLayout *layout, guint n);
gboolean cdt_layout_is_turned (CdtLayout *layout, guint n); /* does page n lie on its side? */
/* The page, from 0, that the block with this number begins on; G_MAXUINT: none, or not known yet */
guint cdt_layout_get_block_page (CdtLayout *layout, guint block);
char *cdt_layout_dump (CdtLayout *layout); /* for goldens: a line for each piece on each page */

/** CdtPlace: a rectangle on a page, points from its top left. */
typedef struct
{
  guint page;
  double x, y, width, height;
} CdtPlace;

/* Where words from this field (or anything inside this item) stand on page n: (element-type CdtPlace) in
 * reading order, maybe empty. The mark that an item has in a figure is a place of it; after the words of one
 * of its fields it comes too. */
GArray *cdt_layout_find_path (CdtLayout *layout, const char *path, guint n);
/* The first of these on all pages that are known; FALSE: there is none. */
gboolean cdt_layout_find_first (CdtLayout *layout, const char *path, CdtPlace *place);

/** CdtLine: a line of the document, wherever it stands on the pages. */
typedef struct
{
  guint block;
  int row, column; /* of a table; -1: all of it */
  guint line;      /* of the block's or cell's; of a figure a row */
} CdtLine;

/* The first line of the document that begins no higher than y on page n, and has this x in its width where x
 * is not negative. FALSE: there is none. The page counts as asked for. */
gboolean cdt_layout_find_line_at (CdtLayout *layout, guint n, double x, double y, CdtLine *line);
/* Where a line begins. FALSE: it is on no page that is known. */
gboolean cdt_layout_find_line (CdtLayout *layout, const CdtLine *line, CdtPlace *place);
/* While "changed" is given: the line now that was this one before, or of what stands in the place of its
 * block. FALSE: that is gone. */
gboolean cdt_layout_follow_line (CdtLayout *layout, CdtLine *line);

/* What is under a point of a page. Each output may be NULL. FALSE: nothing. Strings live as long as the
 * document. */
gboolean cdt_layout_hit (CdtLayout *layout,
                         guint page,
                         double x,
                         double y,
                         const char **path,
                         const char **clause,
                         const char **link);

G_END_DECLS
