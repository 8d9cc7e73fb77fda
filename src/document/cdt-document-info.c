/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-document.h"

CdtDocumentInfo *
cdt_document_info_new (void)
{
  CdtDocumentInfo *info = g_new0 (CdtDocumentInfo, 1);

  info->title = g_strdup ("");
  info->kind = g_strdup ("");
  info->language = g_strdup ("");
  info->author = g_strdup ("");
  info->subject = g_strdup ("");
  info->draft_id = g_strdup ("");
  info->head_start = g_strdup ("");
  info->head_end = g_strdup ("");
  info->foot_start = g_strdup ("");
  info->foot_page = g_strdup ("");
  info->schedule = g_strdup ("");
  info->part = g_strdup ("");
  info->part_of = g_strdup ("");
  info->continued = g_strdup ("");
  return info;
}

void
cdt_document_info_free (CdtDocumentInfo *info)
{
  g_return_if_fail (info != NULL);

  g_free (info->title);
  g_free (info->kind);
  g_free (info->language);
  g_free (info->author);
  g_free (info->subject);
  g_free (info->draft_id);
  g_free (info->date);
  g_free (info->head_start);
  g_free (info->head_end);
  g_free (info->foot_start);
  g_free (info->foot_page);
  g_free (info->marking);
  g_free (info->schedule);
  g_free (info->part);
  g_free (info->part_of);
  g_free (info->continued);
  g_free (info->house);
  g_free (info->paper);
  g_free (info->print);
  g_free (info);
}
