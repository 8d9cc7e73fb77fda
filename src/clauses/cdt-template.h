/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-block.h"
#include "cdt-field-path.h"
#include "cdt-xpath.h"

G_BEGIN_DECLS

/* One for each element of the vocabulary; the order of the names in cdt-template.c. */
typedef enum
{
  CDT_TEMPLATE_TEXT, /* words between elements */
  CDT_TEMPLATE_KICKER,
  CDT_TEMPLATE_TITLE,
  CDT_TEMPLATE_SUBTITLE,
  CDT_TEMPLATE_LABEL,
  CDT_TEMPLATE_NOTE,
  CDT_TEMPLATE_PARA,
  CDT_TEMPLATE_BULLET,
  CDT_TEMPLATE_SUBHEADING,
  CDT_TEMPLATE_SUBSCHEDULE,
  CDT_TEMPLATE_PART_HEADING,
  CDT_TEMPLATE_RECITAL,
  CDT_TEMPLATE_CONTENTS,
  CDT_TEMPLATE_RULE,
  CDT_TEMPLATE_PAGE_BREAK,
  CDT_TEMPLATE_SUB,
  CDT_TEMPLATE_LIST,
  CDT_TEMPLATE_ITEM,
  CDT_TEMPLATE_TABLE,
  CDT_TEMPLATE_COLUMN,
  CDT_TEMPLATE_HEAD,
  CDT_TEMPLATE_ROW,
  CDT_TEMPLATE_CELL,
  CDT_TEMPLATE_FIGURE,
  CDT_TEMPLATE_X_AXIS,
  CDT_TEMPLATE_Y_AXIS,
  CDT_TEMPLATE_TICK,
  CDT_TEMPLATE_MARK,
  CDT_TEMPLATE_WORDS,
  CDT_TEMPLATE_SIGNATURE,
  CDT_TEMPLATE_OPEN_POINTS,
  CDT_TEMPLATE_HEADING,
  CDT_TEMPLATE_LINE,
  CDT_TEMPLATE_EACH,
  CDT_TEMPLATE_ACROSS,
  CDT_TEMPLATE_IF,
  CDT_TEMPLATE_CHOOSE,
  CDT_TEMPLATE_WHEN,
  CDT_TEMPLATE_OTHERWISE,
  CDT_TEMPLATE_VALUE,
  CDT_TEMPLATE_SUM,
  CDT_TEMPLATE_PORTION,
  CDT_TEMPLATE_NAME,
  CDT_TEMPLATE_NAMES,
  CDT_TEMPLATE_SHARE_LIST,
  CDT_TEMPLATE_PLURAL,
  CDT_TEMPLATE_NONE,
  CDT_TEMPLATE_ONE,
  CDT_TEMPLATE_TWO,
  CDT_TEMPLATE_MANY,
  CDT_TEMPLATE_REF,
  CDT_TEMPLATE_REFS,
  CDT_TEMPLATE_TO,
  CDT_TEMPLATE_B,
  CDT_TEMPLATE_I,
  CDT_TEMPLATE_TERM,
  CDT_TEMPLATE_MUTED,
  CDT_TEMPLATE_BR,
  CDT_TEMPLATE_POSITION,
  CDT_TEMPLATE_DATE,
  CDT_TEMPLATE_KIND_LABEL,
  CDT_TEMPLATE_KIND_NOUN,
  CDT_TEMPLATE_WORD,
  CDT_TEMPLATE_UNKNOWN,
} CdtTemplateKind;

typedef enum
{
  CDT_AS_TEXT,
  CDT_AS_NUMBER,
  CDT_AS_DIGITS,
  CDT_AS_MONEY,
  CDT_AS_PERCENT,
  CDT_AS_DATE,
  CDT_AS_PERIOD,
  CDT_AS_NAME,
  CDT_AS_FULL_NAME,
} CdtAs;

typedef enum
{
  CDT_JOIN_AND,
  CDT_JOIN_OR,
  CDT_JOIN_COMMA,
  CDT_JOIN_SEMICOLON,
  CDT_JOIN_NONE,
} CdtJoin;

/* With present and absent: is anything open? */
#define CDT_OPEN_POINTS "open-points"
#define CDT_ANY_SCHEDULE "any-schedule"

/* What a <sum> adds up */
typedef enum
{
  CDT_SUM_SELECTED, /* what is selected, each once */
  CDT_SUM_ALL,      /* ... once for each partner that gives it */
  CDT_SUM_ITEM,     /* ... what the current item, a partner, gives of it */
  CDT_SUM_OUTER,    /* ... the item around it */
} CdtSumOf;

/* The fields that a mark or a row of a figure is read from; the order of their attributes in cdt-compiler.c.
 */
typedef enum
{
  CDT_MARK_X,
  CDT_MARK_Y,
  CDT_MARK_FROM,
  CDT_MARK_TO,
  CDT_MARK_FOR,
  CDT_MARK_AT,
  CDT_MARK_PLUS,
  CDT_MARK_MINUS,
  CDT_MARK_EVERY,
  CDT_MARK_UNDER,
  CDT_MARK_IN,
  CDT_N_MARK_FIELDS,
} CdtMarkField;

/**
 * CdtTemplate: one element of a clause, checked and compiled; immutable. What does not apply to its
 * kind is NULL or 0. The tree of templates is all that is left of a pack's XML.
 */
typedef struct _CdtTemplate CdtTemplate;
struct _CdtTemplate
{
  CdtTemplateKind kind;
  guint line;
  char *text;      /* TEXT; the name of a words table; the label of a line; what a table that may be
                      split has columns of */
  char *id;        /* of the block; what a reference names */
  CdtXPath *when;  /* the condition that it is there at all */
  CdtXPath *xpath; /* what it tests, selects or counts */
  char *unit;      /* the clause or block whose presence it asks for */
  gboolean absent; /* ... or rather its absence */
  CdtFieldPath *field;
  CdtFieldPath **fields; /* of a mark or a row: CDT_N_MARK_FIELDS, NULL where it has none */
  CdtFigureKind figure;
  gboolean window;       /* of a mark: time within which something may be done */
  gboolean heading;      /* of a row of a figure */
  gboolean end;          /* of a date: the last day of the mark */
  const CdtShape *shape; /* of the field, where it is known without a draft */
  char *placeholder;
  CdtAs as;
  CdtJoin join;
  CdtSumOf sum_of;
  gboolean of_item; /* of a reference: the block that the current item made */
  gboolean full;    /* names in full */
  gboolean bold;
  gboolean bullets;
  gboolean sorted; /* of a list */
  gboolean total;
  gboolean mark; /* of a cell */
  double width;
  CdtAlign align;
  GPtrArray *children; /* (element-type CdtTemplate) */
};

CdtTemplate *cdt_template_new (CdtTemplateKind kind, guint line);
void cdt_template_free (CdtTemplate *template);
CdtTemplateKind cdt_template_kind_from_name (const char *name);
const CdtTemplate *cdt_template_find (const CdtTemplate *template,
                                      CdtTemplateKind kind); /* first child; NULL */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtTemplate, cdt_template_free)

G_END_DECLS
