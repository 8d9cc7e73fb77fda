/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"
#include "cdt-finding.h"
#include "cdt-xpath.h"

G_BEGIN_DECLS

/** CdtCheckValue: a value that a check works out for its text and its test. */
typedef struct
{
  char *name;
  CdtXPath *select;
  gboolean days; /* the selected period in days */
} CdtCheckValue;

/**
 * CdtCheck: one row of the tables in resources/checks/; resources/schema/checks.rng says what each part
 * means. Immutable, never freed. Private to src/review.
 */
typedef struct
{
  char *id;
  CdtSeverity severity;
  CdtXPath *each;
  CdtXPath *test;      /* (nullable) */
  CdtXPath *total;     /* (nullable) */
  CdtXPath *adds;      /* (nullable) */
  CdtXPath *to;        /* (nullable) goes with `adds` */
  CdtXPath *same;      /* (nullable) */
  CdtXPath *unless_in; /* (nullable) */
  GPtrArray *values;   /* (element-type CdtCheckValue) */
  char *go;
  char *what;    /* in English, as the translations know it */
  char *why;     /* (nullable) */
  char *source;  /* (nullable) of why */
  char *fix;     /* (nullable) label of the button, in English */
  char *fix_set; /* NULL: gives the rest of the shares */
  char *fix_to;
  CdtXPath *fix_when; /* (nullable) */
} CdtCheck;

/* Every check of the program that is this severe, read when it is first asked for; a fault in a table is a
 * fault of the build. (element-type CdtCheck) */
const GPtrArray *cdt_check_get_of (CdtSeverity severity);

CdtSeverity cdt_check_read_severity (const CdtNode *element); /* of a row of a table */
/* Adds what the check finds in the draft */
void cdt_check_run (const CdtCheck *check, CdtDraft *draft, GPtrArray *findings);

G_END_DECLS
