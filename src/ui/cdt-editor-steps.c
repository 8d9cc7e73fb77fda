/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-editor-private.h"

#include <glib/gi18n-lib.h>

#include "cdt-clause-start.h"
#include "cdt-figure-field.h"
#include "cdt-hints.h"
#include "cdt-list-field.h"
#include "cdt-review-page.h"
#include "cdt-review.h"
#include "cdt-seal.h"
#include "cdt-wording-page.h"

#define NOTED_KIND "cdt-noted-kind" /* on a page: the kind that its note tells of */

static CdtDraft *
get_draft (CdtEditor *self)
{
  return cdt_proof_get_draft (self->proof);
}

static void
item_removed_cb (CdtEditor *self, const char *name)
{
  cdt_editor_steps_tell_removed (self, name);
}

static GtkWidget *
build_content (CdtEditor *self, const CdtStep *step)
{
  GtkWidget *content;

  if (g_str_equal (step->id, "review"))
    {
      content = cdt_review_page_new (self->proof);
      g_signal_connect_object (content, "place-activated", G_CALLBACK (cdt_editor_go_to_path), self,
                               G_CONNECT_SWAPPED);
      return content;
    }
  if (g_str_equal (step->id, "wording"))
    return cdt_wording_page_new (self->proof);
  content = cdt_form_new (step->id);
  cdt_form_bind (CDT_FORM (content), get_draft (self), NULL);
  cdt_form_show_document (CDT_FORM (content), cdt_layout_get_document (cdt_proof_get_layout (self->proof)));
  cdt_hints_add (CDT_FORM (content), get_draft (self), step->id);
  g_signal_connect_object (content, "item-removed", G_CALLBACK (item_removed_cb), self, G_CONNECT_SWAPPED);
  return content;
}

/* "The partners", "Purpose and shared goals", ... each on its line; under them those that are awaited */
static char *
list_headings (const CdtClauseStart *start)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < start->headings->len; i++)
    g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", (const char *)start->headings->pdata[i]);
  if (start->awaited->len > 0)
    g_string_append_printf (lines, "\n\n%s",
                            _ ("Usual too, and there as soon as you answer what they are about:"));
  for (guint i = 0; i < start->awaited->len; i++)
    g_string_append_printf (lines, "\n%s", (const char *)start->awaited->pdata[i]);
  return g_string_free (lines, FALSE);
}

/* With what clauses a draft of this kind starts, as its pack has it */
static void
show_start (CdtEditor *self, CdtStepPage *page)
{
  g_autoptr (CdtClauseStart) start = cdt_clause_start_new (cdt_proof_get_assembler (self->proof));
  guint n = start->ids->len;

  if (start->kind_label == NULL || n == 0)
    {
      cdt_step_page_set_note (page, NULL, NULL);
      return;
    }
  g_autofree char *headings = list_headings (start);
  g_autofree char *words = g_strdup_printf (
      /* Translators: the kind of document and three numbers */
      ngettext (
          "%s. It starts with %u of %u clauses; %u more are usual in one. Each comes in when you answer "
          "what it is about, or switch it on under Wording.",
          "%s. It starts with %u of %u clauses; %u more are usual in one. Each comes in when you answer "
          "what it is about, or switch it on under Wording.",
          n),
      start->kind_label, n, start->n_all, start->awaited->len);
  cdt_step_page_set_note (page, words, headings);
}

/* Said where the kind is chosen and where its clauses are listed; said anew when the kind is another. */
static void
note_start (CdtEditor *self, guint n)
{
  const char *id = cdt_steps_get (n)->id;
  g_autofree char *kind = cdt_draft_dup_value (get_draft (self), "kind");
  GObject *page = G_OBJECT (self->pages[n]);

  if (!(g_str_equal (id, "agreement") || g_str_equal (id, "wording"))
      || g_strcmp0 (kind, g_object_get_data (page, NOTED_KIND)) == 0)
    return;
  show_start (self, self->pages[n]);
  g_object_set_data_full (page, NOTED_KIND, g_steal_pointer (&kind), g_free);
}

/* Figures of forms are as on the pages. */
static void
layout_changed_cb (CdtEditor *self, CdtLayout *layout)
{
  CdtDocument *document = cdt_layout_get_document (layout);

  for (guint i = 0; i < cdt_steps_get_n (); i++)
    {
      GtkWidget *content = self->pages[i] != NULL ? cdt_step_page_get_content (self->pages[i]) : NULL;

      if (CDT_IS_FORM (content))
        cdt_form_show_document (CDT_FORM (content), document);
    }
}

void
cdt_editor_steps_take (CdtEditor *self)
{
  g_signal_connect_object (cdt_proof_get_layout (self->proof), "changed", G_CALLBACK (layout_changed_cb),
                           self, G_CONNECT_SWAPPED);
  self->reviewer = cdt_reviewer_new (cdt_proof_get_assembler (self->proof));
  g_signal_connect_object (self->proof, "ready", G_CALLBACK (cdt_editor_review_soon), self,
                           G_CONNECT_SWAPPED);
}

void
cdt_editor_steps_drop (CdtEditor *self)
{
  g_clear_object (&self->reviewer);
  if (self->proof != NULL)
    {
      g_signal_handlers_disconnect_by_func (cdt_proof_get_layout (self->proof), layout_changed_cb, self);
      g_signal_handlers_disconnect_by_func (self->proof, cdt_editor_review_soon, self);
    }
  for (guint i = 0; i < cdt_steps_get_n (); i++)
    {
      cdt_step_row_set_left (self->rows[i], FALSE);
      g_clear_pointer ((GtkWidget **)&self->pages[i], gtk_widget_destroy);
    }
}

void
cdt_editor_set_others (CdtEditor *self, CdtOtherGoals *others)
{
  g_return_if_fail (CDT_IS_EDITOR (self) && self->reviewer != NULL);

  cdt_reviewer_set_others (self->reviewer, others);
  cdt_editor_review_soon (self);
}

/* The clauses that are in the document, schedules apart */
static guint
count_clauses (CdtEditor *self)
{
  CdtDocument *document = cdt_layout_get_document (cdt_proof_get_layout (self->proof));
  guint n = 0;

  for (guint i = 0; i < cdt_document_get_n_blocks (document); i++)
    n += cdt_document_get_block (document, i)->kind == CDT_BLOCK_HEADING ? 1 : 0;
  return n;
}

static void
sum_up_wording (CdtEditor *self)
{
  guint step = cdt_steps_find ("wording");
  guint n = count_clauses (self);
  g_autofree char *words = g_strdup_printf (ngettext ("%u clause", "%u clauses", n), n);

  cdt_step_row_sum_up (self->rows[step], words);
}

gboolean
cdt_editor_steps_look (CdtEditor *self, gint64 until)
{
  return !cdt_proof_is_ready (self->proof) || cdt_reviewer_go_on (self->reviewer, until);
}

void
cdt_editor_steps_review (CdtEditor *self)
{
  /* It asks what the clauses say; the pages come first. */
  if (!cdt_proof_is_ready (self->proof))
    return;
  g_autoptr (GPtrArray) findings = cdt_reviewer_get_findings (self->reviewer);

  for (guint i = 0; i < cdt_steps_get_n (); i++)
    {
      cdt_step_row_update (self->rows[i], get_draft (self), findings);
      if (self->pages[i] != NULL)
        note_start (self, i);
      if (i == self->step && self->pages[i] != NULL
          && CDT_IS_REVIEW_PAGE (cdt_step_page_get_content (self->pages[i])))
        cdt_review_page_update (CDT_REVIEW_PAGE (cdt_step_page_get_content (self->pages[i])), findings);
    }
  sum_up_wording (self);
}

/* Where work on a step goes on */
typedef struct
{
  CdtDraft *draft;
  GtkWidget *first;     /* question or button */
  CdtField *unanswered; /* the first one */
} Beginning;

/* In reading order; what is hidden or folded is passed over. The page need not be on screen yet, so where
 * things will stand is not known, only their order. */
static void
find_beginning (GtkWidget *widget, GType type, Beginning *beginning)
{
  if (beginning->unanswered != NULL || !gtk_widget_get_visible (widget)
      || !gtk_widget_get_child_visible (widget)
      || (GTK_IS_REVEALER (widget) && !gtk_revealer_get_reveal_child (GTK_REVEALER (widget)))
      || CDT_IS_FIGURE_FIELD (widget)) /* asks nothing */
    return;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && gtk_widget_is_sensitive (widget))
    {
      if (beginning->first == NULL)
        beginning->first = widget;
      if (CDT_IS_FIELD (widget)
          && cdt_draft_find_node (beginning->draft, cdt_field_get_full_path (CDT_FIELD (widget))) == NULL)
        beginning->unanswered = CDT_FIELD (widget);
      return;
    }
  if (!GTK_IS_CONTAINER (widget))
    return;
  g_autoptr (GList) children = gtk_container_get_children (GTK_CONTAINER (widget));
  for (GList *l = children; l != NULL; l = l->next)
    find_beginning (l->data, type, beginning);
}

/* A form is begun at its top or, where all is answered down to a question that has to be, with that one;
 * anything else with what can be done first. */
void
cdt_editor_focus_first (CdtEditor *self)
{
  Beginning beginning = { NULL };
  GtkWidget *content;
  GtkWidget *first;

  g_return_if_fail (CDT_IS_EDITOR (self) && self->proof != NULL);

  beginning.draft = get_draft (self);
  content = cdt_step_page_get_content (cdt_editor_get_step_page (self, self->step));
  find_beginning (content, CDT_IS_FORM (content) ? CDT_TYPE_FIELD : GTK_TYPE_BUTTON, &beginning);
  first = beginning.first;
  if (beginning.unanswered != NULL
      && g_strcmp0 (cdt_shape_get_required (cdt_field_get_shape (beginning.unanswered)), "yes") == 0)
    first = GTK_WIDGET (beginning.unanswered);
  if (CDT_IS_LIST_FIELD (first))
    cdt_list_field_focus_row (CDT_LIST_FIELD (first), 0);
  else if (CDT_IS_FIELD (first))
    cdt_field_focus (CDT_FIELD (first));
  else if (first != NULL)
    gtk_widget_grab_focus (first);
}

void
cdt_editor_steps_leave (CdtEditor *self)
{
  cdt_step_row_set_left (self->rows[self->step], TRUE);
}

/* The last step has what can be done with a signed agreement. */
static void
show_seal (CdtEditor *self, guint n)
{
  GtkWidget *content = cdt_step_page_get_content (self->pages[n]);
  gboolean sealed = cdt_seal_is_set (get_draft (self));

  if (CDT_IS_REVIEW_PAGE (content))
    cdt_review_page_set_sealed (CDT_REVIEW_PAGE (content), sealed);
  gtk_widget_set_sensitive (content, !cdt_draft_is_read_only (get_draft (self))
                                         && (!sealed || CDT_IS_REVIEW_PAGE (content)));
}

void
cdt_editor_follow_seal (CdtEditor *self)
{
  g_return_if_fail (CDT_IS_EDITOR (self));

  for (guint i = 0; self->proof != NULL && i < cdt_steps_get_n (); i++)
    if (self->pages[i] != NULL)
      show_seal (self, i);
}

CdtStepPage *
cdt_editor_get_step_page (CdtEditor *self, guint n)
{
  const CdtStep *step;

  g_return_val_if_fail (CDT_IS_EDITOR (self), NULL);
  g_return_val_if_fail (self->proof != NULL && n < cdt_steps_get_n (), NULL);

  step = cdt_steps_get (n);
  if (self->pages[n] == NULL)
    {
      self->pages[n] = CDT_STEP_PAGE (cdt_step_page_new (step));
      cdt_step_page_set_content (self->pages[n], build_content (self, step));
      show_seal (self, n);
      note_start (self, n);
      gtk_stack_add_named (self->stack, GTK_WIDGET (self->pages[n]), step->id);
    }
  return self->pages[n];
}
