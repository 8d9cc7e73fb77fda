/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-answers.h"
#include "cdt-clause-choice.h"
#include "cdt-givers.h"
#include "cdt-pack-wordings.h"
#include "cdt-prose.h"
#include "cdt-turn.h"

G_BEGIN_DECLS

/** CdtPlace: the current element while templates are walked. */
typedef struct _CdtPlace CdtPlace;
struct _CdtPlace
{
  CdtNode *node;
  const char *path;      /* canonical; "" at the agreement */
  const CdtShape *shape; /* (nullable) */
  guint position;        /* in its list, from 1; 0 outside lists */
};

/** CdtDays: the days that a mark in a figure stands for. */
typedef struct
{
  guint32 first, last; /* Julian */
} CdtDays;

/**
 * CdtEvaluation: one walk of templates over a draft. It lives for one run of an assembler; `reads`
 * and `clause` are set for each clause in turn.
 */
typedef struct
{
  const CdtPack *pack;
  const CdtWording *language; /* of the document */
  const CdtWording *wording;  /* of the clause being walked */
  const CdtWords *words;
  CdtKindName kind; /* not owned */
  CdtDraft *draft;
  CdtPlace root_place;
  GHashTable *variables; /* for XPath: kind, language, item, outer */
  GHashTable *present; /* set of ids of the units in this document, with CDT_OPEN_POINTS and CDT_ANY_SCHEDULE
                        * where there are any */
  const char *const *open_points; /* (nullable) not owned */
  GHashTable *choices;            /* id -> CdtClauseChoice: of all units and own clauses; not owned */
  GPtrArray *slips;    /* (nullable) (element-type CdtSlip) what is found of the clause being walked */
  GHashTable *targets; /* list path -> (id -> CdtNode) */
  CdtGivers *givers;   /* (nullable) once a sum asked */
  CdtAnswers *answers; /* not owned: of this run and those before */
  CdtTurn *turn;       /* (nullable) not owned: what is walked now, when it is to be known again */
  CdtReads *reads;     /* not owned */
  const char *clause;  /* id of the unit being walked */
  gboolean asked_presence;
  guint presence_depth;
  const CdtPlace *place;
  const CdtDays *days;  /* (nullable) of the mark whose words are being walked */
  CdtFigureKind figure; /* that is being walked */
  guint32 spans_end;    /* the last day of all spans in it so far */
  CdtRunFlags flags;    /* of the element being walked */
  const char *source;   /* (nullable) the field that the words being walked print */
  gboolean in_phrase;   /* the words being walked are a phrase that an answer chose */
} CdtEvaluation;

void cdt_evaluation_init (CdtEvaluation *evaluation, const CdtPack *pack, CdtDraft *draft);
void cdt_evaluation_clear (CdtEvaluation *evaluation);
/* What is walked from now on is in this language. */
void cdt_evaluation_use_wording (CdtEvaluation *evaluation, const CdtWording *wording);

/* cdt-select.c: items or fields, in the order of the draft. (transfer full) nobody changes it */
GPtrArray *cdt_evaluation_select (CdtEvaluation *evaluation, const CdtXPath *xpath);
/* Of a selection that is kept: as long as it is the same number, what is selected is the same and stands
 * where it did. 0: it is not kept. */
guint cdt_evaluation_get_serial (CdtEvaluation *evaluation, const CdtXPath *xpath);
/* Of fields whose answers are then read */
GPtrArray *cdt_evaluation_select_values (CdtEvaluation *evaluation, const CdtXPath *xpath);
/* Is what the expression finds the same wherever it is asked? Then it may be kept for all. */
gboolean cdt_evaluation_selects_from_root (const CdtEvaluation *evaluation, const CdtXPath *xpath);
gboolean cdt_evaluation_is_at_root (const CdtEvaluation *evaluation);
/* What the expression reads from the current element is read. */
void cdt_evaluation_note (CdtEvaluation *evaluation, const CdtXPath *xpath, CdtReadFor what_for);

/* Conditions and selections, with what they read noted. An expression that cannot be worked out holds
 * for nothing. */
gboolean cdt_evaluation_test (CdtEvaluation *evaluation, const CdtXPath *xpath); /* NULL holds */
guint cdt_evaluation_count (CdtEvaluation *evaluation, const CdtXPath *xpath);
char *cdt_evaluation_string (CdtEvaluation *evaluation, const CdtXPath *xpath);
/* cdt-presence.c: is the clause, section, schedule or block with this id in the document? */
gboolean cdt_evaluation_is_present (CdtEvaluation *evaluation, const char *id);
/* The id that a reference to this one names: its clause's, when the form of the clause that the person has
 * chosen has no such block. */
const char *cdt_evaluation_find_target (CdtEvaluation *evaluation, const char *id);
/* Of an <if> or <when> */
gboolean cdt_evaluation_holds (CdtEvaluation *evaluation, const CdtTemplate *template);
/* The branch of a <choose> or <plural> to walk; NULL when none */
const CdtTemplate *cdt_evaluation_choose (CdtEvaluation *evaluation, const CdtTemplate *template);

/* The answer at a field; NULL when there is none. `path` is its canonical path. */
char *cdt_evaluation_dup_answer (CdtEvaluation *evaluation, const CdtFieldPath *field, char **path);
CdtNode *cdt_evaluation_find_item (CdtEvaluation *evaluation, const char *list, const char *id); /* or NULL */
/* The item that a reference means, in any of its lists, and the item's path; else NULL, the lists read. */
CdtNode *cdt_evaluation_find_referred (CdtEvaluation *evaluation,
                                       const CdtShape *reference,
                                       const char *id,
                                       char **path);

/* Of the items around the current element: $item and $outer of expressions; "" where there is none */
typedef struct
{
  const char *item, *outer;
} CdtItemIds;
CdtItemIds cdt_evaluation_get_ids (const CdtEvaluation *evaluation);
void cdt_evaluation_set_ids (CdtEvaluation *evaluation, CdtItemIds ids); /* not copied */

/* cdt-ask.c: the answer to a question that others may ask too; not owned. What asks relies on it. */
gconstpointer cdt_evaluation_ask (CdtEvaluation *evaluation, const CdtQuestion *question);
/* An expression asked of the current element */
CdtQuestion cdt_evaluation_make_question (const CdtEvaluation *evaluation,
                                          const CdtQuestionKind *kind,
                                          const CdtXPath *xpath);
/* After an edit, before anything is walked: who asked what now has another answer is told. */
void cdt_evaluation_ask_again (CdtEvaluation *evaluation);

/* Walking a selection: each element in turn becomes the current one. */
typedef struct
{
  CdtEvaluation *evaluation;
  const CdtPlace *outer;
  GPtrArray *nodes;
  guint n;
  CdtPlace place;
  char *path;
  char *id;
  CdtItemIds outer_ids;
} CdtEachWalk;

void cdt_each_walk_begin (CdtEachWalk *walk, CdtEvaluation *evaluation, const CdtXPath *select);
void cdt_each_walk_begin_node (CdtEachWalk *walk, CdtEvaluation *evaluation, CdtNode *node); /* just this */
gboolean cdt_each_walk_next (CdtEachWalk *walk); /* FALSE past the last: the walk is over and cleared */

/* cdt-names.c: the name of an item, from where it stands; always has words */
typedef struct
{
  char *text;
  char *path; /* of the field that it is from, or that would give it */
  gboolean placeholder;
} CdtNameFound;
void cdt_name_found_clear (CdtNameFound *name);
/* `node` at the canonical path `path` is an item or a reference to one */
CdtNameFound
cdt_evaluation_find_name (CdtEvaluation *evaluation, CdtNode *node, const char *path, gboolean full);

/* cdt-inline.c: the children of a template as words */
void cdt_evaluation_add_inline (CdtEvaluation *evaluation, const CdtTemplate *template, CdtProse *prose);
CdtText *cdt_evaluation_make_text (CdtEvaluation *evaluation,
                                   const CdtTemplate *template); /* NULL when empty */
CdtText *cdt_evaluation_make_cell (CdtEvaluation *evaluation, const CdtTemplate *template); /* never NULL */
char *cdt_evaluation_make_plain (CdtEvaluation *evaluation, const CdtTemplate *template);

/* cdt-inline-value.c: single values */
void cdt_evaluation_add_value (CdtEvaluation *evaluation, const CdtTemplate *template, CdtProse *prose);
/* cdt-sum.c */
void cdt_evaluation_add_sum (CdtEvaluation *evaluation, const CdtTemplate *template, CdtProse *prose);
/* In pence. `path` is of the list that it is from, or NULL. (transfer full) */
gint64 cdt_evaluation_get_sum (CdtEvaluation *evaluation, const CdtTemplate *template, char **path);
/* cdt-portion.c */
void cdt_evaluation_add_portion (CdtEvaluation *evaluation, const CdtTemplate *template, CdtProse *prose);
/* In hundredths of a percent; -1 where the current item has no part, `path` then NULL. (transfer full) */
gint64 cdt_evaluation_get_portion (CdtEvaluation *evaluation, const CdtTemplate *template, char **path);
void cdt_evaluation_add_shares (CdtEvaluation *evaluation, const CdtTemplate *template, CdtProse *prose);
void cdt_evaluation_add_name (
    CdtEvaluation *evaluation, CdtNode *node, const char *path, const CdtTemplate *template, CdtProse *prose);
const char *cdt_evaluation_joiner (CdtEvaluation *evaluation, CdtJoin join, gboolean last);

/* cdt-evaluation-blocks.c: the children of a template as blocks */
void cdt_evaluation_add_blocks (CdtEvaluation *evaluation, const CdtTemplate *template, GPtrArray *blocks);
/* The id of the block that a template with this id makes for the current item */
char *cdt_evaluation_dup_made_id (CdtEvaluation *evaluation, const char *id);
/* (transfer full) with the clause, and the id made unique by the current item */
CdtBlock *cdt_evaluation_new_block (CdtEvaluation *evaluation,
                                    CdtBlockKind kind,
                                    const CdtTemplate *template,
                                    CdtText *text);

/* cdt-text-blocks.c: adds the block, which it takes, and where its text has lists or several paragraphs the
 * blocks that go on with it. */
void cdt_evaluation_add_text (GPtrArray *blocks, CdtBlock *block);
/* Of a cell: a single bullet makes no list. Takes the text and gives the one that stands for it. */
CdtText *cdt_evaluation_drop_lone_bullet (CdtText *text);

/* cdt-open-points.c: what is still open, in words */
void
cdt_evaluation_add_open_points (CdtEvaluation *evaluation, const CdtTemplate *template, GPtrArray *blocks);

/* cdt-unit-form.c: a unit as it is walked: in the document's language and the person's choice of form */
typedef struct
{
  const CdtWording *wording;
  const CdtUnit *unit;
  CdtBody *body;
  GHashTable *blocks; /* id -> CdtBlockPlace */
} CdtUnitForm;
/* `alternative` NULL: the standard form */
CdtUnitForm
cdt_evaluation_find_form (const CdtEvaluation *evaluation, const CdtUnit *unit, const char *alternative);
/* The heading of a clause or schedule; of an own clause too. (transfer full) */
CdtText *cdt_evaluation_make_heading (CdtEvaluation *evaluation, const CdtClauseChoice *choice);

/* cdt-own-blocks.c */
void
cdt_evaluation_add_own_words (CdtEvaluation *evaluation, const CdtClauseChoice *choice, GPtrArray *blocks);
/* One field or list in a person's words; FALSE when there is no such thing. */
gboolean cdt_evaluation_add_own_field (CdtEvaluation *evaluation, const char *path, CdtProse *prose);

/* cdt-list.c, cdt-table.c, cdt-figure-maker.c, cdt-signature.c */
void cdt_evaluation_add_list (CdtEvaluation *evaluation, const CdtTemplate *template, GPtrArray *blocks);
void cdt_evaluation_add_table (CdtEvaluation *evaluation, const CdtTemplate *template, GPtrArray *blocks);
void cdt_evaluation_add_figure (CdtEvaluation *evaluation, const CdtTemplate *template, GPtrArray *blocks);
void cdt_evaluation_add_signature (CdtEvaluation *evaluation, const CdtTemplate *template, GPtrArray *blocks);

/* cdt-visit.c: calls `visit` for each child that is there, going through if, choose and each. */
typedef void (*CdtVisit) (CdtEvaluation *evaluation, const CdtTemplate *child, gpointer data);
void
cdt_evaluation_visit (CdtEvaluation *evaluation, const CdtTemplate *template, CdtVisit visit, gpointer data);
/* The same, where all that `visit` does is to add to the array it is given: then what a turn of a repeat
 * added last time is added again for as long as nothing that it read has changed. */
typedef struct
{
  CdtVisit visit;
  GBoxedCopyFunc ref; /* (nullable) of what is added; NULL: nothing is kept */
  GDestroyNotify unref;
  const CdtTemplateKind *kinds; /* (nullable) what it visits, ended by CDT_TEMPLATE_UNKNOWN: what leads to
                                   nothing of that is not gone through */
} CdtVisitor;
void cdt_evaluation_visit_with (CdtEvaluation *evaluation,
                                const CdtTemplate *template,
                                const CdtVisitor *visitor,
                                gpointer data);

/* cdt-across.c: an <across>, for cdt_evaluation_visit() */
void cdt_evaluation_visit_across (CdtEvaluation *evaluation,
                                  const CdtTemplate *template,
                                  CdtVisit visit,
                                  gpointer data);

G_END_DECLS
