/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-reads.h"

G_BEGIN_DECLS

/**
 * CdtQuestion: what is asked of a draft, and all that the answer turns on beside the draft.
 */
typedef struct _CdtQuestionKind CdtQuestionKind;
typedef struct
{
  const CdtQuestionKind *kind;
  const CdtXPath *xpath;
  guint form;       /* of the kind's own */
  const char *path; /* of the element that it is asked of; "" is the agreement */
  const char *item; /* the variables that the expression may ask for */
  const char *outer;
} CdtQuestion;

/** CdtAnswer: what came of a question, with what that was made from. */
typedef struct
{
  CdtQuestion question; /* a copy of its own */
  CdtReads *reads;
  gpointer value; /* (nullable) before it is asked for the first time */
  gboolean stale;
} CdtAnswer;

/* What the answers to one kind of question are */
struct _CdtQuestionKind
{
  /* For whoever asks: works out a value, which is not NULL; `evaluation` notes what it reads. */
  gpointer (*find) (gpointer evaluation, const CdtQuestion *question);
  GEqualFunc equal;
  GDestroyNotify free; /* (nullable) */
};

/**
 * CdtAnswers: what was asked of a draft by clauses, turns of repeats and other answers, kept from one walk to
 * the next. An edit makes few of them stale; those are asked again before anything is walked, and only those
 * who asked what now has another answer are told. So an amount that is typed makes the rows and marks that
 * show its sums, not all that have to do with amounts.
 */
typedef struct _CdtAnswers CdtAnswers;

CdtAnswers *cdt_answers_new (void);
void cdt_answers_free (CdtAnswers *answers);
void cdt_answers_clear (CdtAnswers *answers); /* as new; who relied on what it had is to be made anew too */
/* The answer to that question, maybe a stale one. Not owned; until it is dropped */
CdtAnswer *cdt_answers_get (CdtAnswers *answers, const CdtQuestion *question);
/* One that is stale and that something relies on still; NULL when there is none left. It is to be asked
 * again, or dropped. */
CdtAnswer *cdt_answers_next_stale (CdtAnswers *answers);
/* Takes the value that was found now. All that rely on the answer are told if it is another. */
void cdt_answer_take (CdtAnswer *answer, gpointer value);
void cdt_answers_drop (CdtAnswers *answers, CdtAnswer *answer); /* all that rely on it are told */
void cdt_answers_touch (CdtAnswers *answers, const CdtTouch *touch);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtAnswers, cdt_answers_free)

G_END_DECLS
