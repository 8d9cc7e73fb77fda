/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-text.h"
#include "cdt-words.h"

G_BEGIN_DECLS

/**
 * CdtProse: a paragraph being put together from the pack's own words and from answers. It folds the
 * white space of the pack, drops space before punctuation, gives capitals at the start of a sentence
 * and doubles neither a full stop nor an article.
 */
typedef struct _CdtProse CdtProse;

typedef enum
{
  CDT_PROSE_ANSWER,  /* typed by a person, kept as it is; a full stop in it ends a sentence */
  CDT_PROSE_NAME,    /* likewise; its article gets a capital and a full stop in it ends nothing */
  CDT_PROSE_PROGRAM, /* words that the program sets: they get a capital */
} CdtProseKind;

CdtProse *cdt_prose_new (const CdtWords *words);
void cdt_prose_free (CdtProse *prose);
void cdt_prose_go_on (CdtProse *prose); /* the first word is within a sentence, not its start */
/* Words of the pack, white space folded; `capital`: their first letter follows the sentence. */
void cdt_prose_add_static (
    CdtProse *prose, const char *text, CdtRunFlags flags, const char *path, gboolean capital);
void cdt_prose_add_value (
    CdtProse *prose, const char *text, CdtRunFlags flags, const char *path, CdtProseKind kind);
/* A joiner: kept as it is, space and all. */
void cdt_prose_add_joiner (CdtProse *prose, const char *text, CdtRunFlags flags);
void cdt_prose_add_break (CdtProse *prose);
void
cdt_prose_add_reference (CdtProse *prose, const char *const *targets, const char *joiner, CdtRunFlags flags);
/* A part of what somebody typed over several lines: `mark`, with the line breaks that part it from what
 * stands above, and flags LABEL begin an item, PARAGRAPH a paragraph. Where it ends in a list, words that
 * come next stand below that, and what closes a sentence closes the last item. */
void cdt_prose_begin_part (CdtProse *prose, const char *mark, CdtRunFlags flags, const char *path);
void cdt_prose_end_part (CdtProse *prose, gboolean in_list);
/* Words that run into a list get a colon. */
void cdt_prose_introduce_list (CdtProse *prose, CdtRunFlags flags);
/* cdt-prose-passage.c: what somebody typed over several lines, with its lists and paragraphs */
void cdt_prose_add_passage (CdtProse *prose, const char *text, CdtRunFlags flags, const char *path);
gboolean cdt_prose_is_empty (const CdtProse *prose);
/* Takes off what stands at the end of "; , ." and puts `ending` there; a question or exclamation mark
 * keeps its place before a full stop. */
void cdt_prose_end_item (CdtProse *prose, const char *ending);
CdtText *cdt_prose_finish (CdtProse *prose); /* (transfer full); the prose is empty after it */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtProse, cdt_prose_free)

G_END_DECLS
