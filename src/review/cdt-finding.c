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

CdtFinding *
cdt_finding_copy (const CdtFinding *finding)
{
  g_return_val_if_fail (finding != NULL, NULL);

  CdtFinding *copy
      = cdt_finding_new (finding->severity, finding->check, finding->what, finding->why, finding->path);
  copy->acceptance = g_strdup (finding->acceptance);
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
  g_free (finding->path);
  g_free (finding->acceptance);
  g_free (finding);
}
