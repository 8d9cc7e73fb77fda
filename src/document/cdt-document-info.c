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
  g_free (info->inserted);
  g_free (info->deleted);
  g_free (info->moved_here);
  g_free (info->moved_away);
  g_free (info);
}

CdtDocumentInfo *
cdt_document_info_copy (const CdtDocumentInfo *info)
{
  g_return_val_if_fail (info != NULL, NULL);

  CdtDocumentInfo *copy = g_new0 (CdtDocumentInfo, 1);
  copy->title = g_strdup (info->title);
  copy->kind = g_strdup (info->kind);
  copy->language = g_strdup (info->language);
  copy->author = g_strdup (info->author);
  copy->subject = g_strdup (info->subject);
  copy->draft_id = g_strdup (info->draft_id);
  copy->date = g_strdup (info->date);
  copy->head_start = g_strdup (info->head_start);
  copy->head_end = g_strdup (info->head_end);
  copy->foot_start = g_strdup (info->foot_start);
  copy->foot_page = g_strdup (info->foot_page);
  copy->marking = g_strdup (info->marking);
  copy->schedule = g_strdup (info->schedule);
  copy->part = g_strdup (info->part);
  copy->part_of = g_strdup (info->part_of);
  copy->continued = g_strdup (info->continued);
  copy->house = g_strdup (info->house);
  copy->paper = g_strdup (info->paper);
  copy->print = g_strdup (info->print);
  copy->inserted = g_strdup (info->inserted);
  copy->deleted = g_strdup (info->deleted);
  copy->moved_here = g_strdup (info->moved_here);
  copy->moved_away = g_strdup (info->moved_away);
  return copy;
}
