/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-finding.h"

G_DEFINE_BOXED_TYPE (CdtFinding, cdt_finding, cdt_finding_copy, cdt_finding_free)

CdtFinding *
cdt_finding_new (CdtSeverity severity, const char *check, const char *what, const char *why, const char *path)
{
  CdtFinding *finding = NULL;

  g_return_val_if_fail (check != NULL, NULL);
  g_return_val_if_fail (what != NULL, NULL);
  g_return_val_if_fail (path != NULL, NULL);

  finding = g_new0 (CdtFinding, 1);
  finding->severity = severity;
  finding->check = g_strdup (check);
  finding->what = g_strdup (what);
  finding->why = g_strdup (why);
  finding->path = g_strdup (path);
  return finding;
}

void
cdt_finding_set_source (CdtFinding *finding, const char *source)
{
  g_return_if_fail (finding != NULL && finding->source == NULL);

  finding->source = g_strdup (source);
}

void
cdt_finding_set_substance (CdtFinding *finding, const char *substance)
{
  g_return_if_fail (finding != NULL && finding->substance == NULL);

  finding->substance = g_strdup (substance);
}

void
cdt_finding_take_fix (CdtFinding *finding, CdtFix *fix)
{
  g_return_if_fail (finding != NULL && finding->fix == NULL);

  finding->fix = fix;
}

CdtFinding *
cdt_finding_copy (const CdtFinding *finding)
{
  g_return_val_if_fail (finding != NULL, NULL);

  CdtFinding *copy
      = cdt_finding_new (finding->severity, finding->check, finding->what, finding->why, finding->path);
  copy->source = g_strdup (finding->source);
  copy->substance = g_strdup (finding->substance);
  copy->acceptance = g_strdup (finding->acceptance);
  copy->fix = finding->fix != NULL ? cdt_fix_ref (finding->fix) : NULL;
  return copy;
}

void
cdt_finding_free (CdtFinding *finding)
{
  if (finding == NULL)
    return;
  g_free (finding->check);
  g_free (finding->what);
  g_free (finding->why);
  g_free (finding->source);
  g_free (finding->substance);
  g_free (finding->path);
  g_free (finding->acceptance);
  g_clear_pointer (&finding->fix, cdt_fix_unref);
  g_free (finding);
}
