/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "wording-step.h"

#include <string.h>

#include "cdt-clause-list.h"
#include "cdt-steps.h"
#include "desk.h"

CdtWordingPage *
wording_step_open (CdtWindow *window)
{
  CdtEditor *editor = cdt_window_get_editor (window);

  cdt_editor_set_step (editor, cdt_steps_find ("wording"));
  desk_settle ();
  GtkWidget *page = desk_find (GTK_WIDGET (cdt_editor_get_step_page (editor, cdt_steps_find ("wording"))),
                               CDT_TYPE_WORDING_PAGE);
  g_assert_nonnull (page);
  return CDT_WORDING_PAGE (page);
}

CdtClauseRow *
wording_step_get_row (CdtWordingPage *page, const char *id)
{
  CdtClauseRow *row = cdt_wording_page_get_row (page, id);

  g_assert_nonnull (row);
  return row;
}

CdtWordsView *
wording_step_open_words (CdtWordingPage *page, const char *id)
{
  CdtClauseRow *row = wording_step_get_row (page, id);

  cdt_clause_row_set_open (row, TRUE);
  desk_settle ();
  return cdt_clause_editor_get_words (cdt_clause_row_get_editor (row));
}

GtkWidget *
wording_step_get_part (CdtWordingPage *page, const char *id, const char *name)
{
  CdtClauseEditor *editor = cdt_clause_row_get_editor (wording_step_get_row (page, id));

  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (editor), CDT_TYPE_CLAUSE_EDITOR, name));
}

CdtWordsView *
wording_step_get_standard (CdtWordingPage *page, const char *id)
{
  return CDT_WORDS_VIEW (desk_find (wording_step_get_part (page, id, "standard_box"), CDT_TYPE_WORDS_VIEW));
}

void
wording_step_assert_spoken (CdtWordingPage *page, const char *id, const char *expected)
{
  desk_settle ();
  const char *spoken
      = atk_object_get_name (gtk_widget_get_accessible (GTK_WIDGET (wording_step_get_row (page, id))));

  if (strstr (spoken, expected) == NULL)
    g_error ("“%s” does not say “%s”", spoken, expected);
}

gboolean
wording_step_pages_say (CdtWindow *window, const char *words)
{
  g_autofree char *all = NULL;

  desk_settle ();
  all = desk_dup_words (window);
  return strstr (all, words) != NULL;
}

void
wording_step_type_at_end (CdtWordsView *words, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (cdt_words_view_get_view (words));
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_place_cursor (buffer, &end);
  g_assert_true (gtk_text_buffer_insert_interactive_at_cursor (buffer, text, -1, TRUE));
  desk_settle ();
}

char *
wording_step_list_order (CdtWindow *window)
{
  CdtAssembler *assembler = cdt_proof_get_assembler (cdt_editor_get_proof (cdt_window_get_editor (window)));
  g_autoptr (GPtrArray) list = cdt_clause_list_get (assembler);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    g_string_append_printf (ids, "%s ", ((CdtClauseInfo *)list->pdata[i])->id);
  return g_string_free (ids, FALSE);
}
