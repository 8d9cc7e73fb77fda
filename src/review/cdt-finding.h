/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-fix.h"

G_BEGIN_DECLS

#define CDT_CHECK_UNUSUAL "unusual-characters" /* hidden or misleading ones */
#define CDT_CHECK_OPEN_POINT "open-point"      /* the partners have not agreed about it */

typedef enum
{
  CDT_FINDING_MUST_FIX,
  CDT_FINDING_WORTH_A_LOOK,
  CDT_FINDING_NOTE,
  CDT_FINDING_ACCEPTED, /* a person has looked at it and lets it be */
} CdtSeverity;

/** CdtFinding: one thing a careful colleague would raise; boxed, immutable. */
typedef struct
{
  CdtSeverity severity;
  char *check;      /* id of the check: "required", "shares-add-up", "schema" */
  char *what;       /* one sentence, translated: "Legal name of partner 2 is not answered." */
  char *why;        /* (nullable) one sentence */
  char *source;     /* (nullable) who found out why */
  char *path;       /* canonical path of the field to go to */
  char *acceptance; /* (nullable) of an accepted one: the path of the item that says so */
  char *substance;  /* (nullable) what it was about, where that is less than the whole answer */
  CdtFix *fix;      /* (nullable) where there is one right answer */
} CdtFinding;

#define CDT_TYPE_FINDING (cdt_finding_get_type ())
GType cdt_finding_get_type (void);
CdtFinding *cdt_finding_new (
    CdtSeverity severity, const char *check, const char *what, const char *why, const char *path);
void cdt_finding_set_source (CdtFinding *finding, const char *source);       /* right after new; NULL: none */
void cdt_finding_set_substance (CdtFinding *finding, const char *substance); /* right after new */
void cdt_finding_take_fix (CdtFinding *finding, CdtFix *fix);                /* right after new; NULL: none */
CdtFinding *cdt_finding_copy (const CdtFinding *finding);
void cdt_finding_free (CdtFinding *finding);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtFinding, cdt_finding_free)

G_END_DECLS
