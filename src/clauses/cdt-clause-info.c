/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-clause-info.h"

void
cdt_clause_info_free (CdtClauseInfo *info)
{
  g_free (info->id);
  g_free (info->heading);
  g_free (info->number);
  g_free (info->path);
  g_free (info->alternative);
  g_free (info->alternative_label);
  g_free (info->note);
  g_free (info);
}

void
cdt_clause_form_free (CdtClauseForm *form)
{
  g_free (form->id);
  g_free (form->label);
  g_free (form->note);
  g_free (form);
}

void
cdt_slip_free (CdtSlip *slip)
{
  g_free (slip->clause);
  g_free (slip->words);
  g_free (slip->path);
  g_free (slip->id);
  g_free (slip);
}
