/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-step-row.h"

#include <glib/gi18n-lib.h>

#include "cdt-gate-reading.h"
#include "cdt-review.h"
#include "cdt-stage.h"

struct _CdtStepRow
{
  GtkListBoxRow parent_instance;
  const CdtStep *step;
  CdtStepState state;
  int shown;     /* the state that is shown; -1: none yet */
  gboolean left; /* the person was there and went on */
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *summary;
};

G_DEFINE_FINAL_TYPE (CdtStepRow, cdt_step_row, GTK_TYPE_LIST_BOX_ROW)

static const struct
{
  const char *icon;
  const char *style;
  const char *words;
} looks[] = {
  [CDT_STEP_NOT_STARTED] = { "cdt-not-started-symbolic", "step-not-started", N_ ("Not started") },
  [CDT_STEP_IN_PROGRESS] = { "cdt-in-progress-symbolic", "step-in-progress", N_ ("In progress") },
  [CDT_STEP_COMPLETE] = { "object-select-symbolic", "step-complete", N_ ("Complete") },
  [CDT_STEP_NEEDS_ATTENTION] = { "dialog-warning-symbolic", "step-needs-attention", N_ ("Needs attention") },
};

/* Unanswered questions are what the step is for; anything else that must be fixed needs a look. */
static guint
count_faults (const CdtStep *step, GPtrArray *findings)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const CdtFinding *finding = g_ptr_array_index (findings, i);

      if (finding->severity == CDT_FINDING_MUST_FIX && g_strcmp0 (finding->check, "required") != 0
          && finding->path != NULL && cdt_step_covers (step, finding->path))
        n++;
    }
  return n;
}

static char *
say_complete (const CdtStep *step, CdtDraft *draft)
{
  guint n;

  if (step->counted == NULL)
    return g_strdup (_ ("Complete"));
  n = g_list_model_get_n_items (G_LIST_MODEL (cdt_draft_get_list (draft, step->counted)));
  return n > 0 ? step->say_count (n) : g_strdup (_ ("Complete"));
}

static guint
count_must_fix (GPtrArray *findings)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    n += ((const CdtFinding *)g_ptr_array_index (findings, i))->severity == CDT_FINDING_MUST_FIX ? 1 : 0;
  return n;
}

/* The last step is as far as the whole agreement is. */
static char *
work_out_review (CdtStepRow *self, CdtDraft *draft, gboolean started, GPtrArray *findings)
{
  guint n = count_must_fix (findings);

  self->state = n == 0 ? CDT_STEP_COMPLETE : started ? CDT_STEP_IN_PROGRESS : CDT_STEP_NOT_STARTED;
  if (n == 0 && cdt_stage_has_changed (draft))
    {
      self->state = CDT_STEP_IN_PROGRESS;
      return g_strdup (cdt_stage_get_changed_name (cdt_stage_get (draft)));
    }
  if (n == 0)
    return g_strdup (_ ("Ready to sign"));
  return g_strdup_printf (ngettext ("%u to answer or fix", "%u to answer or fix", n), n);
}

/* No question of the gate is required, and none blocks: it is done when all have an answer and nothing is
 * left to settle. */
static char *
work_out_gate (CdtStepRow *self, CdtDraft *draft)
{
  g_autoptr (CdtGateReading) reading = cdt_gate_reading_new (cdt_guidance_get (), draft);
  guint n_open = reading->points->len;

  self->state = reading->n_answered == 0 ? CDT_STEP_NOT_STARTED : CDT_STEP_IN_PROGRESS;
  if (reading->n_answered == 0)
    return g_strdup ("");
  if (reading->n_answered < reading->n_questions)
    return g_strdup_printf (_ ("%u of %u answered"), reading->n_answered, reading->n_questions);
  if (n_open > 0)
    return g_strdup_printf (ngettext ("%u thing to settle", "%u things to settle", n_open), n_open);
  self->state = CDT_STEP_COMPLETE;
  return say_complete (self->step, draft);
}

static char *
work_out (CdtStepRow *self, CdtDraft *draft, GPtrArray *findings)
{
  guint answered = 0;
  guint required = 0;
  gboolean started = FALSE;
  guint faults = count_faults (self->step, findings);

  cdt_review_count (draft, self->step->paths, &answered, &required, &started);
  /* What nobody has begun is not wrong yet. */
  if (faults > 0 && (started || self->left))
    {
      self->state = CDT_STEP_NEEDS_ATTENTION;
      return g_strdup_printf (ngettext ("%u thing to check", "%u things to check", faults), faults);
    }
  if (g_str_equal (self->step->id, "review"))
    return work_out_review (self, draft, started, findings);
  if (g_str_equal (self->step->id, "gate"))
    return work_out_gate (self, draft);
  if (!started)
    {
      self->state = CDT_STEP_NOT_STARTED;
      return g_strdup ("");
    }
  if (answered < required)
    {
      self->state = CDT_STEP_IN_PROGRESS;
      return g_strdup_printf (_ ("%u of %u answered"), answered, required);
    }
  self->state = CDT_STEP_COMPLETE;
  return say_complete (self->step, draft);
}

static void
show_state (CdtStepRow *self, const char *summary)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self->icon));
  AtkObject *accessible = gtk_widget_get_accessible (GTK_WIDGET (self));

  if (self->shown == (int)self->state && g_str_equal (gtk_label_get_text (self->summary), summary))
    return;
  self->shown = (int)self->state;
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    gtk_style_context_remove_class (style, looks[i].style);
  gtk_style_context_add_class (style, looks[self->state].style);
  gtk_image_set_from_icon_name (self->icon, looks[self->state].icon, GTK_ICON_SIZE_MENU);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->icon), _ (looks[self->state].words));
  gtk_label_set_text (self->summary, summary);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), *summary != '\0');
  atk_object_set_name (accessible, _ (self->step->title));
  if (*summary != '\0' && self->state != CDT_STEP_COMPLETE)
    {
      g_autofree char *words = g_strdup_printf ("%s: %s", _ (looks[self->state].words), summary);

      atk_object_set_description (accessible, words);
      return;
    }
  atk_object_set_description (accessible, _ (looks[self->state].words));
}

static void
cdt_step_row_class_init (CdtStepRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-step-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtStepRow, icon);
  gtk_widget_class_bind_template_child (widget_class, CdtStepRow, title);
  gtk_widget_class_bind_template_child (widget_class, CdtStepRow, summary);
}

static void
cdt_step_row_init (CdtStepRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->shown = -1;
}

GtkWidget *
cdt_step_row_new (const CdtStep *step)
{
  CdtStepRow *self = g_object_new (CDT_TYPE_STEP_ROW, NULL);

  self->step = step;
  gtk_label_set_text (self->title, _ (step->title));
  show_state (self, "");
  return GTK_WIDGET (self);
}

const CdtStep *
cdt_step_row_get_step (CdtStepRow *self)
{
  g_return_val_if_fail (CDT_IS_STEP_ROW (self), NULL);

  return self->step;
}

void
cdt_step_row_set_left (CdtStepRow *self, gboolean left)
{
  g_return_if_fail (CDT_IS_STEP_ROW (self));

  self->left = left;
}

void
cdt_step_row_sum_up (CdtStepRow *self, const char *summary)
{
  g_return_if_fail (CDT_IS_STEP_ROW (self) && summary != NULL);

  if (self->state == CDT_STEP_NOT_STARTED || self->state == CDT_STEP_COMPLETE)
    show_state (self, summary);
}

void
cdt_step_row_update (CdtStepRow *self, CdtDraft *draft, GPtrArray *findings)
{
  g_autofree char *summary = NULL;

  g_return_if_fail (CDT_IS_STEP_ROW (self));
  g_return_if_fail (CDT_IS_DRAFT (draft));

  summary = work_out (self, draft, findings);
  show_state (self, summary);
}

CdtStepState
cdt_step_row_get_state (CdtStepRow *self)
{
  g_return_val_if_fail (CDT_IS_STEP_ROW (self), CDT_STEP_NOT_STARTED);

  return self->state;
}

const char *
cdt_step_row_get_summary (CdtStepRow *self)
{
  g_return_val_if_fail (CDT_IS_STEP_ROW (self), "");

  return gtk_label_get_text (self->summary);
}
