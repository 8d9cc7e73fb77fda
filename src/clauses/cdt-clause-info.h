/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CDT_UNIT_SECTION,
  CDT_UNIT_CLAUSE,
  CDT_UNIT_SCHEDULE,
} CdtUnitKind;

/* What the person decided about a clause */
typedef enum
{
  CDT_CLAUSE_AS_EVER, /* nothing: in the document when the pack says so */
  CDT_CLAUSE_ON,
  CDT_CLAUSE_OFF,
  CDT_CLAUSE_NOT_USED, /* keeps its number */
} CdtClauseState;

/** CdtClauseInfo: one row of the list of clauses: a clause or schedule of the pack, or of the person's own.
 */
typedef struct
{
  char *id; /* of the pack's clause, or of the item in the draft */
  CdtUnitKind kind;
  CdtClauseState state;
  char *heading;
  char *number; /* (nullable) "4", "Schedule 1"; NULL while it is not in the document */
  char *path;   /* (nullable) of the item in the draft that changes it */
  char *alternative;
  char *alternative_label; /* (nullable), both: of the form that is chosen */
  char *note;              /* (nullable) when to use it */
  gboolean printed;
  gboolean usual;     /* documents of this kind normally have it */
  gboolean own;       /* a clause of the person's own */
  gboolean own_words; /* a clause of the pack in the person's words */
  gboolean binding;
  guint n_alternatives;
} CdtClauseInfo;

/** CdtClauseForm: a form that a clause can take. */
typedef struct
{
  char *id; /* (nullable) NULL: the standard one */
  char *label;
  char *note; /* (nullable) */
} CdtClauseForm;

typedef enum
{
  CDT_SLIP_UNKNOWN, /* braces that name nothing */
  CDT_SLIP_MISSING, /* an item that is not in the draft any more */
  CDT_SLIP_ABSENT,  /* a clause that is not in the document */
} CdtSlipKind;

/** CdtSlip: words of a clause that lead nowhere. */
typedef struct
{
  CdtSlipKind kind;
  char *clause; /* heading of the clause that it is in */
  char *words;  /* as typed; of an absent clause its heading */
  char *path;   /* (nullable) the field that it was typed in; NULL in standard words */
  char *id;     /* of the clause that it is in */
} CdtSlip;

void cdt_clause_info_free (CdtClauseInfo *info);
void cdt_clause_form_free (CdtClauseForm *form);
void cdt_slip_free (CdtSlip *slip);

G_END_DECLS
