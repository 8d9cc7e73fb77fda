/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-info.h"

static void
set_text (char **field, char *text)
{
  g_free (*field);
  *field = text;
}

static char *
dup_value (CdtEvaluation *evaluation, const char *path)
{
  cdt_reads_add (evaluation->reads, path);
  return cdt_draft_dup_value (evaluation->draft, path);
}

/* The partners' legal names. */
static char *
make_author (CdtEvaluation *evaluation)
{
  GString *author = g_string_new (NULL);
  const CdtNode *partners = cdt_draft_find_node (evaluation->draft, "partners");

  for (CdtNode *node = partners != NULL ? cdt_node_first_element (partners) : NULL; node != NULL;
       node = cdt_node_next_element (node))
    {
      const CdtNode *name = cdt_node_find_child (node, "name");
      g_autofree char *text = name != NULL ? cdt_node_dup_text (name) : NULL;

      if (text != NULL && *text != '\0')
        g_string_append_printf (author, "%s%s", author->len > 0 ? ", " : "", text);
    }
  cdt_reads_add (evaluation->reads, "partners/partner/name");
  return g_string_free (author, FALSE);
}

/* In the document's language where it is translated, else in the pack's own. */
static char *
make_running (CdtEvaluation *evaluation, CdtRunning which)
{
  const CdtWording *wording = evaluation->language;

  if (wording->running[which] == NULL)
    wording = cdt_pack_get_wording (evaluation->pack);
  if (wording->running[which] == NULL)
    return g_strdup ("");
  cdt_evaluation_use_wording (evaluation, wording);
  return cdt_evaluation_make_plain (evaluation, wording->running[which]);
}

CdtDocumentInfo *
cdt_info_make (CdtEvaluation *evaluation)
{
  CdtDocumentInfo *info = cdt_document_info_new ();
  const CdtWords *words = evaluation->language->words;
  char *title = dup_value (evaluation, "title");

  set_text (&info->head_start, make_running (evaluation, CDT_RUNNING_HEAD_START));
  set_text (&info->head_end, make_running (evaluation, CDT_RUNNING_HEAD_END));
  set_text (&info->foot_start, make_running (evaluation, CDT_RUNNING_FOOT_START));
  set_text (&info->subject, make_running (evaluation, CDT_RUNNING_SUBJECT));
  cdt_evaluation_use_wording (evaluation, evaluation->language);
  set_text (&info->title, title != NULL ? title : g_strdup (evaluation->kind.label));
  set_text (&info->kind, g_strdup (evaluation->kind.label));
  set_text (&info->language, g_strdup (words->code));
  set_text (&info->author, make_author (evaluation));
  set_text (&info->draft_id, g_strdup (cdt_draft_get_id (evaluation->draft)));
  info->date = dup_value (evaluation, "date");
  info->marking = dup_value (evaluation, "marking");
  info->house = dup_value (evaluation, "paper/style");
  info->paper = dup_value (evaluation, "paper/size");
  info->print = dup_value (evaluation, "paper/print");
  set_text (&info->foot_page, g_strdup (words->page));
  set_text (&info->schedule, g_strdup (words->schedule));
  set_text (&info->part, g_strdup (words->part));
  set_text (&info->part_of, g_strdup (words->part_of));
  set_text (&info->continued, g_strdup (words->continued));
  return info;
}
