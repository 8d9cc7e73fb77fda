/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-node.h"

G_BEGIN_DECLS

/**
 * CdtWords: the words and forms of one language that the program itself sets in an agreement: months,
 * numbers, units, money, joining words. Read from the language file of a pack; immutable. Nothing here
 * looks at the process's locale. A value that is not in the file's form comes back as it is.
 */
typedef struct
{
  char *code;
  char *joins[2];      /* " and ", " or " */
  GPtrArray *articles; /* (element-type utf8) */
  GPtrArray *months;   /* (element-type utf8) twelve */
  char **short_months; /* the same for where there is little room */
  GHashTable *numbers; /* guint -> word */
  GHashTable *units;   /* name -> (guint -> form); CDT_WORDS_OTHER for all other counts */
  char *date;
  char *money;
  char *decimal;
  char *grouping;
  char *percent;
  char *clause;
  char *clauses;
  char *schedule;
  char *part;    /* of a schedule: "Part {n}" */
  char *part_of; /* "{part} of {schedule}" */
  char *page;
  char *continued;
  char *not_used; /* heading of a clause that only keeps its number */
  char *split;    /* above a piece of a split table: "({columns} {first} to {last} of {all})" */
} CdtWords;

#define CDT_WORDS_OTHER G_MAXUINT

CdtWords *cdt_words_new (const CdtNode *language, const char *file, GError **error);
void cdt_words_free (CdtWords *words);
char *cdt_words_format_number (const CdtWords *words, const char *value); /* "3" -> "three" */
char *cdt_words_format_date (const CdtWords *words, const char *value);   /* "2027-04-01" -> "1 April 2027" */
char *cdt_words_format_money (const CdtWords *words, const char *value);  /* "250000" -> "£250,000" */
char *cdt_words_format_percent (const CdtWords *words, const char *value);
char *cdt_words_format_period (const CdtWords *words, const char *value); /* "3 years" -> "three years" */
gboolean cdt_words_has_article (const CdtWords *words, const char *name); /* begins "the "? */
/* "The ", with the capital that only the start of a sentence gives: the first article of the language */
gboolean cdt_words_has_capital_article (const CdtWords *words, const char *name);
char *cdt_words_capitalise (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtWords, cdt_words_free)

G_END_DECLS
